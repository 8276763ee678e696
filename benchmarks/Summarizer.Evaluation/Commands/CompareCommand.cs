using System.Diagnostics;
using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Runs;

namespace Summarizer.Evaluation.Commands;

/// <summary>compare MEASURE SET --results FILE: scores a file of results here and with the reference scorer; both must print the same.</summary>
internal static class CompareCommand
{
    public static int Run(Settings settings)
    {
        if (settings.Sets is not [string measure, string set] || settings.Results is null || !ScoreCommand.Measures.Contains(measure))
            throw new ArgumentException("usage: compare MEASURE SET --results FILE [--scorer score.py]");
        Corpus corpus = Corpus.Load(set, settings.DataFolder);
        string[] ours = ScoreCommand.Lines(measure, corpus, ResultFile.Load(settings.Results, corpus.Items), settings);
        string[] theirs = Reference(measure, corpus, settings);
        foreach (string line in ours) Console.WriteLine("here       " + line);
        foreach (string line in theirs) Console.WriteLine("reference  " + line);
        bool same = ours.SequenceEqual(theirs, StringComparer.Ordinal);
        Console.WriteLine(same ? "the same" : "DIFFERENT");
        return same ? 0 : 1;
    }

    private static string[] Reference(string measure, Corpus corpus, Settings settings)
    {
        string scorer = settings.Scorer ?? Path.Combine(settings.DataFolder ?? ".", "..", "tools", "score.py");
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true };
        foreach (string argument in (string[])[scorer, measure, corpus.Path, settings.Results!]) start.ArgumentList.Add(argument);
        if (measure == "keywords" && ScoreCommand.StemFile(corpus, settings) is { } stems) AddOption(start, "--stems", stems);
        if (settings.By is not null) AddOption(start, "--by", settings.By);
        if (settings.Languages is not null) AddOption(start, "--languages", string.Join(',', settings.Languages));
        if (settings.Average) start.ArgumentList.Add("--mean");
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void AddOption(ProcessStartInfo start, string name, string value)
    {
        start.ArgumentList.Add(name);
        start.ArgumentList.Add(value);
    }
}
