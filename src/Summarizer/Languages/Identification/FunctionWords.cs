using System.Numerics;
using Summarizer.Text;

namespace Summarizer.Languages.Identification;

/// <summary>
/// Tells the language of a plain article by its function words, at a cost of a hundred look-ups: enough words of one widespread language, many different ones
/// among them, and hardly one of another. It says nothing in any doubt: short texts, several languages, a language that has no list here.
/// </summary>
internal static class FunctionWords
{
    /// <summary>Words read: those of the opening, and stretches spread evenly over the rest.</summary>
    private const int Opening = 32, Stretch = 16, Stretches = 4;

    /// <summary>A language's words must be at least one in so many of all, at least so many different ones, and so many times those of the next.</summary>
    private const int OneIn = 12, Different = 6, Times = 6;

    private const int MostWords = 64;

    /// <summary>Words of one language that none of the others has as a common one.</summary>
    internal static readonly (string Language, string Words)[] Lists =
    [
        ("fr", "les une dans pour qui aux avec sur cette ces ont sont été leur nous vous elle ils était être après plus pas par est au même sans où ainsi selon aussi et il du"),
        ("en", "the of and that with this have has were which from are be his their not they will been would who after for"),
        ("de", "der die und das von mit auf für dem eine einen einer nicht sich auch werden wurde wird nach bei aus zum zur sind über im"),
        ("es", "los las pero sus fue muy hasta desde según más también cuando donde han hay está esta el"),
        ("it", "di che della sono nel alla gli delle come più anche dal dalla nella dei degli stato questo è"),
        ("pt", "em uma não são pela pelo com também às ao seu sua foi pelos dos"),
        ("nl", "een zijn niet naar wordt werd heeft bij door hij deze het van voor dat ook aan maar uit"),
    ];

    private static readonly WordMap Words = MapWords();

    /// <summary>The language's code, or null.</summary>
    /// <param name="keys">The keys of a text's words.</param>
    public static string? LanguageOf(ReadOnlySpan<ulong> keys)
    {
        const int Most = Opening + Stretch * Stretches;
        Span<int> counts = stackalloc int[Lists.Length + 1];
        Span<ulong> seen = stackalloc ulong[Lists.Length + 1];
        counts.Clear();
        seen.Clear();
        Count(keys[..Math.Min(keys.Length, keys.Length <= Most ? Most : Opening)], counts, seen);
        int rest = keys.Length - Opening;
        for (int i = 1; i <= Stretches && keys.Length > Most; i++)
            Count(keys.Slice(Opening + (int)((long)rest * i / Stretches) - Stretch, Stretch), counts, seen);

        int best = 1, next = 0;
        for (int i = 2; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        for (int i = 1; i < counts.Length; i++)
            if (i != best) next = Math.Max(next, counts[i]);
        bool isPlain = counts[best] * OneIn >= Math.Min(keys.Length, Most) && BitOperations.PopCount(seen[best]) >= Different && counts[best] >= next * Times;
        return isPlain ? Lists[best - 1].Language : null;
    }

    // Number 0 is that of all other words.
    private static void Count(ReadOnlySpan<ulong> keys, Span<int> counts, Span<ulong> seen)
    {
        foreach (ulong key in keys)
        {
            int word = Words.Find(key), language = word / MostWords;
            counts[language]++;
            seen[language] |= 1ul << word;
        }
    }

    private static WordMap MapWords()
    {
        var map = new WordMap();
        for (int i = 0; i < Lists.Length; i++)
        {
            string[] words = Lists[i].Words.Split(' ');
            for (int w = 0; w < words.Length; w++) map[WordKey.Of(words[w])] = (i + 1) * MostWords + w;
        }

        return map;
    }
}
