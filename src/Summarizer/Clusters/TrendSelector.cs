namespace Summarizer.Clusters;

/// <summary>Chooses among the terms that rose, so that no two say the same.</summary>
internal static class TrendSelector
{
    /// <summary>A longer term stands for a shorter one inside it when it stands in this share of its articles.</summary>
    private const double Most = 0.75;

    /// <summary>The best, best first; ties to the more frequent, then to the earlier term.</summary>
    public static List<(double Score, int Term)> Select(
        List<(double Score, int Term)> rises, List<(Keyword Best, string[] Forms)> terms, TrendCounts counts, int count)
    {
        var chosen = new List<(double Score, int Term)>();
        string[] words = [.. terms.Select(term => Words(term.Best.Label))];
        foreach ((double Score, int Term) rise in rises.OrderByDescending(rise => rise.Score).ThenByDescending(rise => counts.Holders(rise.Term)).ThenBy(rise => rise.Term))
        {
            if (chosen.Count == count) break;
            int term = rise.Term;
            if (chosen.Exists(other => Holds(words[term], words[other.Term]) || Holds(words[other.Term], words[term]))) continue;
            if (rises.Exists(other => other.Term != term && Holds(words[other.Term], words[term]) && counts.Holders(other.Term) >= Most * counts.Holders(term))) continue;
            chosen.Add(rise);
        }

        return chosen;
    }

    private static bool Holds(string longer, string shorter) => longer.Length > shorter.Length && longer.Contains(shorter, StringComparison.Ordinal);

    private static string Words(string label) => $" {string.Join(' ', label.ToLowerInvariant().Split(' ', '’', '\'', '-'))} ";
}
