namespace Summarizer.Evaluation.Measures;

/// <summary>ROUGE-1, ROUGE-2 and ROUGE-L as F1 between 0 and 1 (Lin, 2004); ROUGE-L is the longest common subsequence of the whole texts.</summary>
internal readonly record struct RougeScore(double R1, double R2, double RL)
{
    public double Sum => R1 + R2 + RL;
}

/// <summary>Computes <see cref="RougeScore"/>.</summary>
internal static class Rouge
{
    public static RougeScore Score(ReadOnlySpan<string> candidate, ReadOnlySpan<string> reference)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] c = Number(candidate, numbers), r = Number(reference, numbers);
        return new RougeScore(
            F1(Overlap(Grams(c, 1), Grams(r, 1)), c.Length, r.Length),
            F1(Overlap(Grams(c, 2), Grams(r, 2)), Math.Max(0, c.Length - 1), Math.Max(0, r.Length - 1)),
            F1(CommonSubsequence(r, c), c.Length, r.Length));
    }

    /// <summary>The best reference counts, or with <paramref name="average"/> their mean.</summary>
    public static RougeScore Score(string candidate, IReadOnlyList<string> references, bool average = false)
    {
        string[] words = ScoreWords.Of(candidate);
        RougeScore[] scores = [.. references.Select(reference => Score(words, ScoreWords.Of(reference)))];
        if (average) return new RougeScore(scores.Average(score => score.R1), scores.Average(score => score.R2), scores.Average(score => score.RL));
        RougeScore best = scores[0];
        foreach (RougeScore score in scores)
            if (score.R1 + score.R2 + score.RL > best.R1 + best.R2 + best.RL) best = score;
        return best;
    }

    /// <summary>Length of the longest common subsequence, 64 positions at a time (Hyyrö, 2004).</summary>
    public static int CommonSubsequence(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (a.IsEmpty || b.IsEmpty) return 0;
        int blocks = (a.Length + 63) / 64;
        var positions = new Dictionary<int, ulong[]>();
        for (int i = 0; i < a.Length; i++)
        {
            if (!positions.TryGetValue(a[i], out ulong[]? bits)) positions[a[i]] = bits = new ulong[blocks];
            bits[i / 64] |= 1UL << (i % 64);
        }

        ulong[] row = new ulong[blocks];
        Array.Fill(row, ulong.MaxValue);
        foreach (int word in b)
        {
            if (!positions.TryGetValue(word, out ulong[]? bits)) continue;
            ulong carry = 0;
            for (int k = 0; k < blocks; k++)
            {
                ulong hit = bits[k] & row[k];
                UInt128 sum = (UInt128)row[k] + hit + carry;
                carry = (ulong)(sum >> 64);
                row[k] = (ulong)sum | (row[k] - hit);
            }
        }

        int zeros = 0;
        for (int i = 0; i < a.Length; i++)
            if ((row[i / 64] >> (i % 64) & 1) == 0) zeros++;
        return zeros;
    }

    public static double F1(int overlap, int candidate, int reference) => overlap == 0 ? 0 : 2.0 * overlap / (candidate + reference);

    private static int[] Number(ReadOnlySpan<string> words, Dictionary<string, int> numbers)
    {
        int[] result = new int[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!numbers.TryGetValue(words[i], out int number)) numbers[words[i]] = number = numbers.Count;
            result[i] = number;
        }

        return result;
    }

    private static Dictionary<long, int> Grams(int[] words, int n)
    {
        var grams = new Dictionary<long, int>();
        for (int i = 0; i + n <= words.Length; i++)
        {
            long gram = n == 1 ? words[i] : ((long)words[i] << 32) | (uint)words[i + 1];
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }

    private static int Overlap(Dictionary<long, int> a, Dictionary<long, int> b)
    {
        int overlap = 0;
        foreach ((long gram, int count) in a) overlap += Math.Min(count, b.GetValueOrDefault(gram));
        return overlap;
    }
}
