namespace Summarizer.Training;

/// <summary>
/// Finds near-duplicates, and deals articles into folds that they share: otherwise a model is tested on what it was fitted to.
/// Two articles count as near-duplicates when they share one of their four rarest-hashing runs of eight words.
/// </summary>
internal static class NearDuplicates
{
    private const int Run = 8, Kept = 4, MostSharers = 20;

    /// <summary>A fold from 0 for each article; the same articles always get the same folds.</summary>
    public static int[] Folds(IReadOnlyList<TrainingArticle> articles, int folds, out int groups)
    {
        int[] first = Groups([.. articles.Select(article => article.Text)]);
        int[] fold = new int[first.Length];
        groups = 0;
        for (int i = 0; i < fold.Length; i++) fold[i] = first[i] == i ? groups++ % folds : fold[first[i]];
        return fold;
    }

    /// <summary>For each text the first of its near-duplicates: itself where there is none before it.</summary>
    public static int[] Groups(IReadOnlyList<string> texts)
    {
        int[] parent = new int[texts.Count];
        for (int i = 0; i < parent.Length; i++) parent[i] = i;
        var holders = new Dictionary<ulong, List<int>>();
        for (int i = 0; i < texts.Count; i++)
        {
            foreach (ulong hash in Smallest(texts[i]))
            {
                if (!holders.TryGetValue(hash, out List<int>? list)) holders.Add(hash, list = []);
                list.Add(i);
            }
        }

        foreach (List<int> list in holders.Values)
        {
            // A run that very many share is boilerplate.
            if (list.Count > MostSharers) continue;
            for (int k = 1; k < list.Count; k++) Join(parent, list[0], list[k]);
        }

        int[] group = new int[texts.Count];
        for (int i = 0; i < group.Length; i++) group[i] = Root(parent, i);
        return group;
    }

    /// <summary>The earlier root stays, so that it is the first of its group.</summary>
    private static void Join(int[] parent, int one, int other)
    {
        (int a, int b) = (Root(parent, one), Root(parent, other));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(int[] parent, int item)
    {
        while (parent[item] != item) item = parent[item] = parent[parent[item]];
        return item;
    }

    private static List<ulong> Smallest(string text)
    {
        var words = new List<ulong>();
        foreach (Range range in text.AsSpan().SplitAny(' ', '\n', '\t', '\u00A0'))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (!word.IsEmpty) words.Add(Text.WordKey.Of(word));
        }

        var smallest = new SortedSet<ulong>();
        for (int i = 0; i + Run <= words.Count; i++)
        {
            ulong hash = 17;
            for (int k = 0; k < Run; k++) hash = (hash ^ words[i + k]) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
            smallest.Add(hash);
            if (smallest.Count > Kept) smallest.Remove(smallest.Max);
        }

        return [.. smallest];
    }
}
