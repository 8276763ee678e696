using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Gate;
using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Commands;

/// <summary>
/// gate: no figure may fall below its floor. Exit status 1 on a violation. --update raises floors to what is measured;
/// lowering one needs --allow-lower as well, a changed corpus --accept-corpus.
/// </summary>
internal static class GateCommand
{
    public static int Run(Settings settings)
    {
        string[] sets = [.. settings.SetsOr(GateMeasures.Sets)];
        if (sets.Length == 0)
        {
            Console.WriteLine("gate: no corpora found (../shared/data beside the repository, or --data DIR); nothing is checked");
            return 0;
        }

        string path = settings.Baseline ?? Path.Combine(DataFolder.RepositoryRoot ?? ".", "benchmarks", "Summarizer.Evaluation", "baseline.json");
        Baseline baseline = Baseline.Load(path);
        var gate = new FloorCheck(baseline, settings.Update, settings.AllowLower, settings.AcceptCorpus);
        foreach (string set in sets)
        {
            Corpus corpus = Corpus.Load(set, settings.DataFolder);
            Console.WriteLine(set);
            foreach ((string line, bool ok) in gate.Check(set, Corpus.Digest(corpus.Path), GateMeasures.Of(set, corpus)))
                Console.WriteLine($"  {(ok ? "ok  " : "FAIL")}  {line}");
        }

        if (settings.Update) baseline.Save(path);
        Console.WriteLine(gate.Violations == 0 ? "gate: every figure holds" : $"gate: {FigureLines.Count(gate.Violations, "violation")}");
        return gate.Violations == 0 ? 0 : 1;
    }
}
