namespace Summarizer.Evaluation.Measures;

/// <summary>Precision, recall and F1, each between 0 and 1.</summary>
internal readonly record struct Agreement(double Precision, double Recall, double F1)
{
    public static Agreement Mean(IReadOnlyCollection<Agreement> rows) => rows.Count == 0
        ? default
        : new(rows.Average(row => row.Precision), rows.Average(row => row.Recall), rows.Average(row => row.F1));
}

/// <summary>How many words two texts share, each counted as often as it stands in both.</summary>
internal static class TokenOverlap
{
    public static Agreement Score(string candidate, string reference)
    {
        string[] c = ScoreWords.Of(candidate), r = ScoreWords.Of(reference);
        int shared = Shared(c, r);
        return new Agreement(shared / (double)Math.Max(1, c.Length), shared / (double)Math.Max(1, r.Length), Rouge.F1(shared, c.Length, r.Length));
    }

    public static int Shared(string[] candidate, string[] reference)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in candidate) counts[word] = counts.GetValueOrDefault(word) + 1;
        int shared = 0;
        foreach (string word in reference)
        {
            if (counts.GetValueOrDefault(word) == 0) continue;
            counts[word]--;
            shared++;
        }

        return shared;
    }
}
