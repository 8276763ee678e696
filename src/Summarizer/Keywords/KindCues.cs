using System.Globalization;
using System.Text;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Words that tell what the name beside them is, read once from kinds.txt: sections of nouns by kind, first words of
/// institutions, legal forms, units of amounts, numbers in words, words beside a source, labels of titles. Immutable and thread-safe.
/// </summary>
internal sealed class KindCues
{
    private readonly WordMap _nouns = new();

    private KindCues(TextReader lines)
    {
        var sets = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> section = [];
        while (lines.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') sets[line[1..^1]] = section = [];
            else section.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        foreach (KeywordKind kind in new[] { KeywordKind.Organisation, KeywordKind.Person, KeywordKind.Product, KeywordKind.Place })
            foreach (string noun in sets.GetValueOrDefault(kind.ToString()) ?? [])
                _nouns[WordKey.Of(noun)] = (int)kind;
        Institutions = new WordSet(sets.GetValueOrDefault(nameof(Institutions)) ?? []);
        LegalForms = new WordSet(sets.GetValueOrDefault(nameof(LegalForms)) ?? []);
        Units = new WordSet(sets.GetValueOrDefault(nameof(Units)) ?? []);
        Attributions = new WordSet(sets.GetValueOrDefault(nameof(Attributions)) ?? []);
        Reports = new WordSet(sets.GetValueOrDefault(nameof(Reports)) ?? []);
        TitleLabels = new WordSet(sets.GetValueOrDefault(nameof(TitleLabels)) ?? []);
        Numerals = new WordSet(sets.GetValueOrDefault(nameof(Numerals)) ?? []);
        string[] years = new string[200];
        for (int i = 0; i < years.Length; i++) years[i] = (1900 + i).ToString(CultureInfo.InvariantCulture);
        Years = new WordSet(years);
    }

    public static KindCues Default { get; } = Load();

    /// <summary>First words of institutions' names (« université »).</summary>
    public WordSet Institutions { get; }

    /// <summary>Last words of companies' names (« inc »).</summary>
    public WordSet LegalForms { get; }

    /// <summary>Units of amounts (« euros », « milliards »).</summary>
    public WordSet Units { get; }

    /// <summary>Numbers in words (« deux »), small ones only.</summary>
    public WordSet Numerals { get; }

    public WordSet Years { get; }

    /// <summary>Prepositions and the like before a source (« selon »).</summary>
    public WordSet Attributions { get; }

    /// <summary>Verbs of a source (« rapporte »).</summary>
    public WordSet Reports { get; }

    /// <summary>Words that say before a title what kind of article it heads (« vidéo »).</summary>
    public WordSet TitleLabels { get; }

    /// <summary>The kind of name that a noun announces (« start-up »), or term.</summary>
    public KeywordKind NounKind(ulong key) => (KeywordKind)_nouns.Find(key);

    private static KindCues Load()
    {
        Stream stream = typeof(KindCues).Assembly.GetManifestResourceStream("kinds.txt") ?? Stream.Null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new KindCues(reader);
    }
}
