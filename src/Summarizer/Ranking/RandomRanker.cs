using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>
/// Random: the baseline below which no method should fall. The draw depends on the seed, the sentence's place and its
/// words alone (SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), so it is the
/// same on every machine and differs between articles. Score: uniform in [0, 1).
/// </summary>
internal sealed class RandomRanker(ulong seed = 1) : ISentenceRanker
{
    public string Name => "random";

    public void Rank(RankingContext context, Span<double> scores)
    {
        for (int i = 0; i < scores.Length; i++)
            scores[i] = (Mix(seed + Mix(WordKey.Of(context.Sentence(i)) + (ulong)i)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>One step of SplitMix64.</summary>
    internal static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
