using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// Words of the scripts that are written without spaces. Chinese and Japanese: the cheapest way through the words of the
/// background list, where a word costs its idf and one unit more, so that few and frequent words win; characters that no
/// word explains stay together as one (names). A run of Katakana is one word. Thai, Lao, Khmer, Burmese: runs are cut
/// before the vowels that stand first in a syllable, since there is no list.
/// </summary>
internal static class UnspacedWords
{
    /// <summary>Longest word looked up, in characters.</summary>
    private const int MaxWord = 5;

    /// <summary>Longer runs are cut through in stretches of this length.</summary>
    private const int MaxRun = 96;

    /// <summary>Price of a word above its idf, and of a character that no word explains.</summary>
    private const float WordPrice = 4f, UnknownPrice = 16f;

    private static readonly Lazy<BackgroundTable?> Chinese = new(() => BackgroundTable.Load("zh"));
    private static readonly Lazy<BackgroundTable?> Japanese = new(() => BackgroundTable.Load("ja"));

    [ThreadStatic]
    private static Growable<Token>? _scratch;

    /// <summary>Adds the words of the run at <paramref name="at"/> and gives where it ends.</summary>
    public static int Add(ReadOnlySpan<char> text, int at, Language language, TokenFlags flags, Growable<Token> tokens)
    {
        int end = RunEnd(text, at, out bool kana);
        if (IsSouthEast(text[at])) AddSyllables(text, at, end, flags, tokens);
        else if (IsKatakana(text[at])) AddToken(text, at, end, flags, tokens);
        else AddCheapest(text, at, end, kana || language.Code == "ja" ? Japanese.Value : Chinese.Value, flags, tokens);
        return end;
    }

    /// <summary>Number of words of the run at <paramref name="at"/>, which moves to its end.</summary>
    public static int Count(ReadOnlySpan<char> text, ref int at, Language language)
    {
        Growable<Token> scratch = _scratch ??= new();
        scratch.Clear();
        at = Add(text, at, language, TokenFlags.None, scratch);
        return scratch.Count;
    }

    /// <summary>A run holds one kind: Katakana, Han with Hiragana, or one of the scripts of South East Asia.</summary>
    private static int RunEnd(ReadOnlySpan<char> text, int at, out bool kana)
    {
        kana = false;
        bool katakana = IsKatakana(text[at]);
        bool southEast = IsSouthEast(text[at]);
        int most = Math.Min(text.Length, at + MaxRun);
        int end = at;
        while (end < most)
        {
            char c = text[end];
            int kind = Chars.Class(c);
            if ((kind & Chars.Mark) == 0)
            {
                if ((kind & Chars.Unspaced) == 0 && c != '々') break;
                if (IsKatakana(c) != katakana || IsSouthEast(c) != southEast) break;
            }

            kana |= c is >= '\u3040' and <= '\u309F';
            end++;
        }

        return Math.Max(end, at + 1);
    }

    private static bool IsKatakana(char c) => c is >= '\u30A0' and <= '\u30FF';

    private static bool IsSouthEast(char c) => c < '\u3000';

    private static void AddCheapest(ReadOnlySpan<char> text, int start, int end, BackgroundTable? words, TokenFlags flags, Growable<Token> tokens)
    {
        int length = end - start;
        Span<float> price = stackalloc float[MaxRun + 1];
        Span<byte> step = stackalloc byte[MaxRun + 1];
        price[..(length + 1)].Fill(float.MaxValue);
        price[length] = 0;
        step[length] = 0;

        // From the end, so that the way is read from the front.
        for (int i = length - 1; i >= 0; i--)
        {
            price[i] = UnknownPrice + price[i + 1];
            step[i] = 0;
            ulong key = WordKey.Seed;
            for (int n = 1; n <= MaxWord && i + n <= length; n++)
            {
                key = WordKey.Add(key, Chars.Lower(text[start + i + n - 1]));
                if (words is null || !words.TryFind(WordKey.Finish(key), out BackgroundWord word)) continue;
                float cost = WordPrice + word.Idf + price[i + n];
                if (cost >= price[i]) continue;
                price[i] = cost;
                step[i] = (byte)n;
            }
        }

        for (int i = 0; i < length;)
        {
            int n = step[i];
            if (n == 0)
            {
                n = 1;
                while (i + n < length && step[i + n] == 0 && n < 4) n++;
            }

            AddToken(text, start + i, start + i + n, flags, tokens);
            flags &= TokenFlags.Quoted;
            i += n;
        }
    }

    private static void AddSyllables(ReadOnlySpan<char> text, int start, int end, TokenFlags flags, Growable<Token> tokens)
    {
        int first = start;
        for (int i = start + 1; i <= end; i++)
        {
            bool cut = i == end || i - first >= 2 && text[i] is (>= '\u0E40' and <= '\u0E44') or (>= '\u0EC0' and <= '\u0EC4');
            if (!cut) continue;
            AddToken(text, first, i, flags, tokens);
            flags &= TokenFlags.Quoted;
            first = i;
        }
    }

    private static void AddToken(ReadOnlySpan<char> text, int start, int end, TokenFlags flags, Growable<Token> tokens) =>
        tokens.Add(new Token { Start = start, Length = end - start, Key = WordKey.Of(text[start..end]), Flags = flags | TokenFlags.HasLetter });
}
