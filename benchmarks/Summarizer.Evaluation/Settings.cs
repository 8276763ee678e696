using System.Globalization;
using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Runs;
using Summarizer.Ranking;

namespace Summarizer.Evaluation;

/// <summary>The command line of the evaluation.</summary>
internal sealed class Settings
{
    /// <summary>Sets by name or file; empty means the command's usual ones.</summary>
    public List<string> Sets { get; } = [];

    public string? DataFolder { get; private set; }

    /// <summary>What the tool wrote in batch mode, to be scored instead of calling the library.</summary>
    public string? Results { get; private set; }

    public RunSettings Run { get; private set; } = new();

    /// <summary>True when a length was given.</summary>
    public bool HasLength { get; private set; }

    public bool Average { get; private set; }

    public string? Stems { get; private set; }

    public string? By { get; private set; }

    public HashSet<string>? Languages { get; private set; }

    /// <summary>How many items "worst" shows.</summary>
    public int Count { get; private set; } = 20;

    public string? Baseline { get; private set; }

    /// <summary>The file that "report" writes.</summary>
    public string? Output { get; private set; }

    /// <summary>The folder that "report" writes the README's plots to.</summary>
    public string? Figures { get; private set; }

    public bool Update { get; private set; }

    public bool AllowLower { get; private set; }

    public bool AcceptCorpus { get; private set; }

    /// <summary>The reference scorer, a Python program.</summary>
    public string? Scorer { get; private set; }

    public static Settings Parse(ReadOnlySpan<string> words)
    {
        var settings = new Settings();
        string? data = null;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                settings.Sets.Add(word);
            }
            else if (!settings.SetFlag(word))
            {
                if (i + 1 == words.Length) throw new ArgumentException($"{word} needs a value");
                if (word == "--data") data = words[++i];
                else settings.SetValue(word, words[++i]);
            }
        }

        settings.DataFolder = Corpora.DataFolder.Find(data);
        if (data is not null && settings.DataFolder is null) throw new ArgumentException($"no folder '{data}'");
        return settings;
    }

    /// <summary>The sets to use: those named, or the usual ones that are there.</summary>
    public IEnumerable<string> SetsOr(params string[] usual) => Sets.Count > 0 ? Sets : usual.Where(set => Corpus.Find(set, DataFolder) is not null);

    private bool SetFlag(string word)
    {
        switch (word)
        {
            case "--mean": Average = true; return true;
            case "--no-title": Run = Run with { WithTitle = false }; return true;
            case "--html": Run = Run with { FromHtml = true }; return true;
            case "--with-abstract": Run = Run with { WithAbstract = true }; return true;
            case "--update": Update = true; return true;
            case "--allow-lower": AllowLower = true; return true;
            case "--accept-corpus": AcceptCorpus = true; return true;
            default: return false;
        }
    }

    private void SetValue(string word, string value)
    {
        switch (word)
        {
            case "--results": Results = value; break;
            case "--stems": Stems = value; break;
            case "--by": By = value; break;
            case "--languages": Languages = [.. value.Split(',')]; break;
            case "--count": Count = Number(value); break;
            case "--out": Output = value; break;
            case "--figures": Figures = value; break;
            case "--baseline": Baseline = value; break;
            case "--scorer": Scorer = value; break;
            case "--keywords": Run = Run with { Keywords = Number(value) }; break;
            case "--sentences": SetLength(SummaryLength.Sentences(Number(value))); break;
            case "--words": SetLength(SummaryLength.Words(Number(value))); break;
            case "--characters": SetLength(SummaryLength.Characters(Number(value))); break;
            case "--share": SetLength(SummaryLength.Share(double.Parse(value, CultureInfo.InvariantCulture))); break;
            case "--length" when value == "auto": SetLength(SummaryLength.Auto); break;
            case "--length" when value == "reference":
                HasLength = true;
                Run = Run with { AsLongAsReference = true };
                break;
            case "--ranker":
                Run = Run with { Summarizer = Run.Summarizer with { Ranker = Rankers.Find(value) ?? throw new ArgumentException($"no ranker '{value}'") } };
                break;
            case "--keyword-preset":
                Run = Run with { Summarizer = Run.Summarizer with { KeywordPreset = Enum.Parse<KeywordPreset>(value, ignoreCase: true) } };
                break;
            default: throw new ArgumentException($"unknown option {word}");
        }
    }

    private void SetLength(SummaryLength length)
    {
        HasLength = true;
        Run = Run with { Length = length };
    }

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
