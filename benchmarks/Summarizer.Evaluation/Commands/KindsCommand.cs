using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Commands;

/// <summary>kinds: how often a reported kind of name is right, on annotated mentions of tech news.</summary>
internal static class KindsCommand
{
    public static int Run(Settings settings)
    {
        if (Corpus.Find(KindMention.Set, settings.DataFolder) is null)
        {
            Console.WriteLine($"skipped: the set {KindMention.Set} is not there");
            return 0;
        }

        IReadOnlyList<KindMention> mentions = KindMention.Load();
        KindFinding[] findings = KindScores.Find(Corpus.Load(KindMention.Set, settings.DataFolder).Items, mentions);
        int covered = findings.Count(finding => finding.Reported is not null);
        Console.WriteLine($"{KindMention.Set}: {mentions.Count} annotated mentions, {covered} still reported as keywords, {findings.Count(finding => finding.IsClaimed)} with a kind");
        Print("all", findings);
        foreach (string half in (string[])["first", "second"]) Print($"{half} half", [.. findings.Where(finding => finding.Mention.Half == half)]);
        foreach (IGrouping<KeywordKind, KindFinding> kind in findings.Where(finding => finding.IsClaimed).GroupBy(finding => finding.Reported!.Value).OrderBy(group => group.Key))
            Console.WriteLine($"  {kind.Key}  reported {kind.Count()}  precision {FigureLines.Two(100 * KindScores.Precision([.. kind]))} %");
        return 0;
    }

    private static void Print(string name, KindFinding[] findings) =>
        Console.WriteLine($"  {name}  reported {findings.Count(finding => finding.IsClaimed)}  precision {FigureLines.Two(100 * KindScores.Precision(findings))} %"
            + $"  recall {FigureLines.Two(100 * KindScores.Recall(findings))} %");
}
