namespace Summarizer.Evaluation.Measures;

/// <summary>
/// Which sentences of two translations of one text say the same, by their lengths alone: the cheapest sequence of pairs,
/// of one sentence against two, and of sentences without partner (W. A. Gale, K. W. Church, "A Program for Aligning
/// Sentences in Bilingual Corpora", Computational Linguistics 19, 1993; its prior of each kind and its variance).
/// </summary>
internal static class SentenceAlignment
{
    /// <summary>Kinds of groups: so many sentences on either side, and minus the logarithm of how frequent that is.</summary>
    private static readonly (int Left, int Right, double Price)[] s_groups =
    [
        (1, 1, -Math.Log(0.89)), (1, 0, -Math.Log(0.0049)), (0, 1, -Math.Log(0.0049)),
        (2, 1, -Math.Log(0.0445)), (1, 2, -Math.Log(0.0445)), (2, 2, -Math.Log(0.011)),
    ];

    /// <summary>For each sentence on the left the first of its sentences on the right and how many there are, perhaps none.</summary>
    public static (int First, int Count)[] Align(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        // How much longer the right language is on the whole.
        double ratio = Math.Max(1, right.Sum()) / Math.Max(1.0, left.Sum());
        double[,] price = new double[left.Count + 1, right.Count + 1];
        int[,] choice = new int[left.Count + 1, right.Count + 1];
        for (int i = 0; i <= left.Count; i++)
        {
            for (int j = 0; j <= right.Count; j++)
            {
                if (i + j == 0) continue;
                price[i, j] = double.MaxValue;
                for (int g = 0; g < s_groups.Length; g++)
                {
                    (int a, int b, double prior) = s_groups[g];
                    if (a > i || b > j || price[i - a, j - b] == double.MaxValue) continue;
                    double cost = price[i - a, j - b] + prior + Distance(Sum(left, i - a, i) * ratio, Sum(right, j - b, j));
                    if (cost >= price[i, j]) continue;
                    price[i, j] = cost;
                    choice[i, j] = g;
                }
            }
        }

        var partners = new (int, int)[left.Count];
        for (int i = left.Count, j = right.Count; i + j > 0;)
        {
            (int a, int b, _) = s_groups[choice[i, j]];
            for (int k = i - a; k < i; k++) partners[k] = (j - b, b);
            i -= a;
            j -= b;
        }

        return partners;
    }

    /// <summary>Half the square of the difference in standard deviations: what the normal density costs, without its constant.</summary>
    private static double Distance(double expected, double found)
    {
        const double VariancePerCharacter = 6.8;
        double deviation = (found - expected) / Math.Sqrt(VariancePerCharacter * Math.Max(1, (expected + found) / 2));
        return deviation * deviation / 2;
    }

    private static int Sum(IReadOnlyList<int> lengths, int from, int to)
    {
        int sum = 0;
        for (int i = from; i < to; i++) sum += lengths[i];
        return sum;
    }
}
