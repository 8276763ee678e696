using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// The words of a stretch of text whose masks are known, as <see cref="WordTokenizer"/> gives them. Most words are letters between blanks: all of them
/// up to the next sign or special word go through one short loop that looks at no character (<see cref="AddPlain"/>). Then comes the
/// sign; the usual ones are told by a set, and what may join signs to words is left to <see cref="WordTokenizer"/>.
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
            // Past what the last step took.
            while (edges[2 * word] < at && edges[2 * word + 1] <= at) word++;
            while (signs[sign] < at) sign++;
            while (specials[special] < word) special++;
            if (edges[2 * word] < at)
            {
                // Within a word: a text was cut there, or an address ended.
                WordTokenizer.Step(text, ref at, start, language, ref pending, ref quote, tokens);
                continue;
            }

            // Up to there no more than words of letters and blanks.
            at = Math.Min(Math.Min(signs[sign], edges[2 * specials[special]]), end);
            int first = edges[2 * word], added = 0;
            TokenFlags before = pending;
            if (first < at)
            {
                added = AddPlain(in edges[2 * word], at, in keys[word], in all[0], ref tokens.Reserve((at - first) / 2 + 1), pending);
                tokens.Commit(added);
                if (added > 0) pending &= TokenFlags.Quoted;
                first = edges[2 * (word += added)];
            }

            if (first >= at && at == end) break;
            if (first < at || at != signs[sign])
            {
                // A word too long for the loop or cut by the end, or one of more than letters.
                at = WordTokenizer.Special(text, Math.Min(first, at), language, pending, tokens);
                pending &= TokenFlags.Quoted;
                continue;
            }

            char c = text[at];
            int joined = edges[Math.Max(2 * word - 2, 0)];
            bool abuts = added > 0 && edges[2 * word - 1] == at;
            if (IsBreak(c) || (abuts && c == '.' && at - joined > 1 && !(at + 1 < end && Chars.IsLetter(text[at + 1]))))
            {
                pending |= TokenFlags.AfterBreak;
                at++;
            }
            else if (abuts && c is '\'' or '’' && language.ElisionSet.Contains(Elided(keys[word - 1])))
            {
                ref Token elided = ref tokens[tokens.Count - 1];
                elided.Key = Elided(elided.Key);
                elided.Length++;
                elided.Flags |= TokenFlags.Elision;
                at++;
            }
            else if (!abuts || WordTokenizer.EndsBefore(text, at, at - joined))
            {
                WordTokenizer.Step(text, ref at, start, language, ref pending, ref quote, tokens);
            }
            else
            {
                // The sign may join more to the word.
                tokens.RemoveFrom(tokens.Count - 1);
                at = WordTokenizer.Word(text, joined, joined, language, added == 1 ? before : pending, tokens);
            }
        }

        masks.SearchFrom(word, sign, special);
    }

    /// <summary>
    /// Adds the words that end at <paramref name="stop"/> or before, behind each of the others stands a blank; gives how many. Everything is reached by reference
    /// and nothing is checked: edges have a sentinel, and the tokens have room.
    /// </summary>
    private static int AddPlain(ref readonly int edges, int stop, ref readonly ulong keys, ref readonly CharMasks masks, ref Token tokens, TokenFlags pending)
    {
        ref int edge = ref Unsafe.AsRef(in edges);
        ref ulong key = ref Unsafe.AsRef(in keys);
        TokenFlags flags = pending | TokenFlags.HasLetter, later = pending & TokenFlags.Quoted | TokenFlags.HasLetter;
        while (true)
        {
            int start = edge, length = Unsafe.Add(ref edge, 1) - start;
            if (start + length > stop || length > MostLetters) return (int)(Unsafe.ByteOffset(in edges, in edge) / (2 * sizeof(int)));
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
