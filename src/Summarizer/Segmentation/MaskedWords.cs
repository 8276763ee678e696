using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// The words of a stretch of text whose masks are known, as <see cref="WordTokenizer"/> gives them. Most words are letters between blanks: all of them
/// up to the next sign or special word go through one short loop that looks at no character (<see cref="AddPlain"/>). Then comes a word before a sign, or the
/// sign alone; the usual signs are told by a set, and what may join signs to words is left to <see cref="WordTokenizer"/>.
/// </summary>
internal static class MaskedWords
{
    /// <summary>Longer words are read by character: their capitals do not fit into one number.</summary>
    private const int MostLetters = 64;

    /// <summary>Signs that join nothing to a word of letters, open no word and no quotation: a bit each.</summary>
    private const ulong Breaks = 1ul << '!' | 1ul << '$' | 1ul << '%' | 1ul << '(' | 1ul << ')' | 1ul << '*' | 1ul << ',' | 1ul << '/' | 1ul << ';' | 1ul << '<' | 1ul << '=' | 1ul << '>' | 1ul << '?';

    /// <summary>Adds the words of [start, end) in rising order, without overlap; every letter and digit is in one of them.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, TextMasks masks, int start, int end, Language language, Growable<Token> tokens)
    {
        text = text[..end];
        ReadOnlySpan<int> edges = masks.Edges, signs = masks.Signs, specials = masks.Specials;
        ReadOnlySpan<ulong> keys = masks.Keys;
        ReadOnlySpan<CharMasks> all = masks.Masks;
        int word = masks.FindWord(start), sign = masks.FindSign(start), special = masks.FindSpecial(word), at = start;
        TokenFlags pending = TokenFlags.SentenceStart | TokenFlags.AfterBreak;
        char quote = '\0';
        while (at < end)
        {
            if (edges[2 * word] < at)
            {
                // Within a word: a text was cut there, or an address ended.
                WordTokenizer.Step(text, ref at, start, language, ref pending, ref quote, tokens);
            }
            else
            {
                // Up to there no more than words of letters and blanks.
                at = Math.Min(Math.Min(signs[sign], edges[2 * specials[special]]), end);
                int first = edges[2 * word];
                if (first < at)
                {
                    int added = AddPlain(in edges[2 * word], at, in keys[word], in all[0], ref tokens.Reserve((at - first) / 2 + 1), pending);
                    tokens.Commit(added);
                    if (added > 0) pending &= TokenFlags.Quoted;
                    first = edges[2 * (word += added)];
                }

                char c = at < end ? text[at] : '\0';
                int length = at - first;
                if (length > 0)
                {
                    // A word that ends where a sign or the end stands, or one too long for the loop.
                    if (edges[2 * word + 1] != at || length > MostLetters)
                    {
                        at = WordTokenizer.Special(text, first, language, pending, tokens);
                        pending &= TokenFlags.Quoted;
                    }
                    else if (at == end)
                    {
                        AddLetters(in all[0], first, length, length, keys[word], pending, tokens);
                        break;
                    }
                    else if (IsBreak(c) || (c == '.' && length > 1 && !(at + 1 < end && Chars.IsLetter(text[at + 1]))))
                    {
                        AddLetters(in all[0], first, length, length, keys[word], pending, tokens);
                        pending = pending & TokenFlags.Quoted | TokenFlags.AfterBreak;
                        at++;
                        sign++;
                        word++;
                        continue;
                    }
                    else if (c is '\'' or '’' && language.ElisionSet.Contains(Elided(keys[word])))
                    {
                        AddLetters(in all[0], first, length, length + 1, Elided(keys[word]), pending | TokenFlags.Elision, tokens);
                        pending &= TokenFlags.Quoted;
                        at++;
                        sign++;
                        word++;
                        continue;
                    }
                    else if (WordTokenizer.EndsBefore(text, at, length))
                    {
                        AddLetters(in all[0], first, length, length, keys[word], pending, tokens);
                        pending &= TokenFlags.Quoted;
                        WordTokenizer.Step(text, ref at, start, language, ref pending, ref quote, tokens);
                    }
                    else
                    {
                        at = WordTokenizer.Word(text, first, first, language, pending, tokens);
                        pending &= TokenFlags.Quoted;
                    }
                }
                else if (IsBreak(c))
                {
                    pending |= TokenFlags.AfterBreak;
                    at++;
                    sign++;
                    continue;
                }
                else if (at < end && at == signs[sign])
                {
                    WordTokenizer.Step(text, ref at, start, language, ref pending, ref quote, tokens);
                }
                else if (at < end)
                {
                    at = WordTokenizer.Special(text, at, language, pending, tokens);
                    pending &= TokenFlags.Quoted;
                }
            }

            while (edges[2 * word] < at && edges[2 * word + 1] <= at) word++;
            while (signs[sign] < at) sign++;
            while (specials[special] < word) special++;
        }

        masks.SearchFrom(word, sign, special);
    }

    /// <summary>
    /// Adds the words that end before <paramref name="stop"/>, behind each of which stands a blank; gives how many. Everything is reached by reference and
    /// nothing is checked: edges have a sentinel, and the tokens have room.
    /// </summary>
    private static int AddPlain(ref readonly int edges, int stop, ref readonly ulong keys, ref readonly CharMasks masks, ref Token tokens, TokenFlags pending)
    {
        ref int edge = ref Unsafe.AsRef(in edges);
        ref ulong key = ref Unsafe.AsRef(in keys);
        TokenFlags flags = pending | TokenFlags.HasLetter, later = pending & TokenFlags.Quoted | TokenFlags.HasLetter;
        while (true)
        {
            int start = edge, length = Unsafe.Add(ref edge, 1) - start;
            if (start + length >= stop || length > MostLetters) return (int)(Unsafe.ByteOffset(in edges, in edge) / (2 * sizeof(int)));
            tokens.Start = start;
            tokens.Length = length;
            tokens.Key = key;
            tokens.Form = 0;
            tokens.Flags = flags | CapitalsOf(in masks, start, length);
            flags = later;
            tokens = ref Unsafe.Add(ref tokens, 1);
            edge = ref Unsafe.Add(ref edge, 2);
            key = ref Unsafe.Add(ref key, 1);
        }
    }

    /// <summary>Adds a word of so many letters, and of as many characters.</summary>
    private static void AddLetters(ref readonly CharMasks masks, int start, int letters, int length, ulong key, TokenFlags flags, Growable<Token> tokens)
    {
        ref Token token = ref tokens.Append();
        (token.Start, token.Length, token.Key, token.Flags) = (start, length, key, flags | TokenFlags.HasLetter | CapitalsOf(in masks, start, letters));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TokenFlags CapitalsOf(ref readonly CharMasks masks, int start, int letters)
    {
        ref CharMasks at = ref Unsafe.Add(ref Unsafe.AsRef(in masks), start >> 6);
        TokenFlags flags = (TokenFlags)(at.Upper >> start) & TokenFlags.Capitalized;
        return (at.UpperPair >> start & 1) == 0 ? flags : flags | AllCapitals(ref at, start, letters);
    }

    private static TokenFlags AllCapitals(ref CharMasks at, int start, int letters)
    {
        ulong capitals = TextMasks.Bits(at.Upper, Unsafe.Add(ref at, 1).Upper, start, letters);
        return letters > 1 && capitals == ulong.MaxValue >> -letters ? TokenFlags.AllCaps : TokenFlags.None;
    }

    private static ulong Elided(ulong key) => WordKey.Finish(WordKey.Add(WordKey.Unfinish(key), '\''));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBreak(char c) => c < 64 && (Breaks >> c & 1) != 0;
}
