using System.Text.RegularExpressions;

namespace Summarizer.Benchmarks;

/// <summary>TextRank as one writes it in an afternoon: regular expressions, LINQ, sets of strings, every pair of sentences.</summary>
internal static partial class NaiveTextRank
{
    public static string[] Summarize(string text, int count)
    {
        string[] sentences = [.. SentenceEnd().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0)];
        HashSet<string>[] words = [.. sentences.Select(s => Word().Matches(s.ToLowerInvariant()).Select(m => m.Value).Where(w => w.Length > 3).ToHashSet())];
        int n = sentences.Length;
        double[][] weights = [.. words.Select(a => words.Select(b => ReferenceEquals(a, b) || a.Count * b.Count <= 1 ? 0
            : a.Intersect(b).Count() / (Math.Log(a.Count) + Math.Log(b.Count))).ToArray())];
        double[] sums = [.. weights.Select(row => row.Sum())];
        double[] scores = [.. Enumerable.Repeat(1.0, n)];
        for (int iteration = 0; iteration < 30; iteration++)
        {
            scores = [.. Enumerable.Range(0, n).Select(i =>
                0.15 + 0.85 * Enumerable.Range(0, n).Where(j => weights[j][i] > 0).Sum(j => weights[j][i] / sums[j] * scores[j]))];
        }

        return [.. Enumerable.Range(0, n).OrderByDescending(i => scores[i]).Take(count).Order().Select(i => sentences[i])];
    }

    [GeneratedRegex(@"(?<=[.!?…])\s+(?=[\p{Lu}«""])|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
