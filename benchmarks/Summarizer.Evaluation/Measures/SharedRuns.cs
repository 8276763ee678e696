namespace Summarizer.Evaluation.Measures;

/// <summary>
/// The exact counterpart of fingerprints: which articles share most of their runs of eight words, by comparing all of them
/// over the measure's own words.
/// </summary>
internal static class SharedRuns
{
    private const int Length = 8;

    /// <summary>Runs that more articles share are formulas, not copies; they cannot make a pair of copies by themselves.</summary>
    private const int MostSharers = 200;

    /// <summary>All pairs (earlier, later) that share a run, with the share (0 to 1) of the shorter one's runs that the other has.</summary>
    public static Dictionary<(int Earlier, int Later), double> Overlaps(IReadOnlyList<string> texts)
    {
        ulong[][] runs = [.. texts.AsParallel().AsOrdered().Select(Runs)];
        (ulong Run, int Article)[] all = [.. runs.SelectMany((own, article) => own.Select(run => (run, article)))];
        Array.Sort(all);
        var shared = new Dictionary<(int, int), int>();
        for (int start = 0, end; start < all.Length; start = end)
        {
            for (end = start + 1; end < all.Length && all[end].Run == all[start].Run;) end++;
            if (end - start > MostSharers) continue;
            for (int a = start; a < end; a++)
                for (int b = a + 1; b < end; b++) shared[(all[a].Article, all[b].Article)] = shared.GetValueOrDefault((all[a].Article, all[b].Article)) + 1;
        }

        return shared.ToDictionary(pair => pair.Key, pair => (double)pair.Value / Math.Min(runs[pair.Key.Item1].Length, runs[pair.Key.Item2].Length));
    }

    /// <summary>The distinct runs of a text, hashed to 64 bits.</summary>
    private static ulong[] Runs(string text)
    {
        string[] words = ScoreWords.Of(text);
        var runs = new HashSet<ulong>();
        for (int i = 0; i + Length <= words.Length; i++)
        {
            // FNV-1a over the characters: stable, and nothing like the hash that is measured.
            ulong hash = 14695981039346656037;
            foreach (char c in string.Join(' ', words, i, Length)) hash = (hash ^ c) * 1099511628211;
            runs.Add(hash);
        }

        return [.. runs];
    }
}
