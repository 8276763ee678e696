using System.Runtime.CompilerServices;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// Cuts a stretch of text into words, character by character. Letters and digits are taken by a tight loop; what may stand between two
/// of them (apostrophe, hyphen, decimal comma, the dots of « U.S. » …) is decided in <see cref="Joint"/>. Where the text's masks are
/// known, <see cref="MaskedWords"/> gives the same words sooner.
/// </summary>
internal static class WordTokenizer
{
    /// <summary>Adds the words of [start, end) in rising order, without overlap; every letter and digit is in one of them.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, int start, int end, Language language, Growable<Token> tokens)
    {
        text = text[..end];
        int at = start;
        TokenFlags pending = TokenFlags.SentenceStart | TokenFlags.AfterBreak;
        char quote = '\0';
        while (at < text.Length) Step(text, ref at, start, language, ref pending, ref quote, tokens);
    }

    /// <summary>Adds the word or words of a run that holds more than letters; gives where they end.</summary>
    public static int Special(ReadOnlySpan<char> text, int first, Language language, TokenFlags flags, Growable<Token> tokens) =>
        Chars.IsUnspaced(text[first]) ? UnspacedWords.Add(text, first, language, flags, tokens) : Word(text, first, first, language, flags, tokens);

    /// <summary>True when a word of letters ends before the character at <paramref name="at"/>, as <see cref="Joint"/> would decide; false where it is to be asked.</summary>
    public static bool EndsBefore(ReadOnlySpan<char> text, int at, int length)
    {
        char c = text[at], next = at + 1 < text.Length ? text[at + 1] : '\0';
        return c switch
        {
            '.' => length > 1 && !Chars.IsLetter(next),
            ':' => next != '/',
            '&' or '_' or '@' or '+' or '#' => false,
            _ => (Chars.Class(c) & (Chars.Joiner | Chars.Mark)) == 0 && !char.IsHighSurrogate(c),
        };
    }

    /// <summary>Adds the word that starts at <paramref name="at"/>, or passes one character that is of none and notes what it was.</summary>
    public static void Step(ReadOnlySpan<char> text, ref int at, int start, Language language, ref TokenFlags pending, ref char quote, Growable<Token> tokens)
    {
        char c = text[at];
        byte kind = Chars.Class(c);
        if ((kind & (Chars.Letter | Chars.Digit)) != 0)
        {
            at = (kind & Chars.Unspaced) != 0
                ? UnspacedWords.Add(text, at, language, pending, tokens)
                : Word(text, at, at, language, pending, tokens);
            pending &= TokenFlags.Quoted;
        }
        else if ((kind & (Chars.Space | Chars.Mark)) != 0)
        {
            at++;
        }
        else if (StartsWord(text, at, start) is var lead and > 0)
        {
            at = Word(text, at, at + lead, language, pending, tokens);
            pending &= TokenFlags.Quoted;
        }
        else
        {
            pending |= TokenFlags.AfterBreak;
            if (c == quote)
            {
                quote = '\0';
                pending &= ~(TokenFlags.Quoted | TokenFlags.AfterQuote);
            }
            else if (quote == '\0' && Enclosure.ClosingOf(c) is var closing and not '\0')
            {
                quote = closing;
                pending |= TokenFlags.Quoted | TokenFlags.AfterQuote;
            }

            at++;
        }
    }

    /// <summary>
    /// Number of characters that open a word though they are neither letter nor digit: the dot of « .NET », the marks of
    /// « #tag » and « @name », the first half of a letter of a rarer script. 0 when they open none.
    /// </summary>
    private static int StartsWord(ReadOnlySpan<char> text, int at, int start)
    {
        char c = text[at];
        if (at + 1 >= text.Length) return 0;
        if (c is '#' or '@' or '.')
        {
            if (at > start && (Chars.IsLetterOrDigit(text[at - 1]) || text[at - 1] == c) || !Chars.IsLetter(text[at + 1]) || Chars.IsUnspaced(text[at + 1])) return 0;
            if (c != '.') return 1;
            return at + 2 < text.Length && Chars.IsLetter(text[at + 2]) && Chars.IsUpper(text[at + 1]) == Chars.IsUpper(text[at + 2]) ? 1 : 0;
        }

        return IsRareLetter(text, at) ? 2 : 0;
    }

    private static bool IsRareLetter(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) && System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(text[at], text[at + 1]));

    /// <summary>Reads one word whose first <paramref name="at"/> − <paramref name="first"/> characters are known to open it; gives where it ends.</summary>
    public static int Word(ReadOnlySpan<char> text, int first, int at, Language language, TokenFlags flags, Growable<Token> tokens)
    {
        ulong key = WordKey.Seed;
        for (int i = first; i < at; i++) key = WordKey.Add(key, text[i]);
        int bits = at > first + 1 ? Chars.Letter : 0;
        int letters = 0, capitals = 0;
        ulong before = key;
        if ((Chars.Class(text[Math.Min(at, text.Length - 1)]) & Chars.Upper) != 0) flags |= TokenFlags.Capitalized;
        while (at < text.Length)
        {
            char c = text[at];
            int kind = Chars.Class(c);
            if ((uint)((kind & (Chars.Letter | Chars.Digit | Chars.Joiner | Chars.Unspaced)) - 1) < 3)
            {
                bits |= kind;
                letters += kind & Chars.Letter;
                capitals += (kind / Chars.Upper) & 1;
                before = key;
                key = WordKey.Add(key, Chars.Lower(c));
                at++;
                continue;
            }

            if ((kind & Chars.Space) != 0 && (bits & Chars.Letter) != 0) break;
            Joint joint = Joint.At(text, first, at, (bits & Chars.Letter) != 0, key, language);
            switch (joint.Kind)
            {
                case JointKind.Inside:
                    for (int i = 0; i < joint.Length; i++) key = WordKey.Add(key, Chars.Lower(text[at + i]));
                    at += joint.Length;
                    bits |= Chars.Class(text[at - 1]);
                    continue;
                case JointKind.Dropped:
                    at += joint.Length;
                    continue;
                case JointKind.Accent:
                    key = Accents.TryCompose(Chars.Lower(text[at - 1]), c, out char letter) ? WordKey.Add(before, letter) : WordKey.Add(key, c);
                    at++;
                    continue;
                case JointKind.Elision:
                    // « d' » is not the letter of « vitamine D ».
                    key = WordKey.Add(key, '\'');
                    at += joint.Length;
                    flags |= TokenFlags.Elision;
                    break;
                case JointKind.Address:
                    at += joint.Length;
                    key = WordKey.Of(text[first..at]);
                    flags |= TokenFlags.Address;
                    break;
                case JointKind.Clitic:
                    Add(first, at, key, bits, letters, capitals, flags, tokens);
                    return Clitic(text, at, joint.Length, flags & TokenFlags.Quoted, tokens);
            }

            break;
        }

        at = Math.Max(at, first + 1);
        Add(first, at, key, bits, letters, capitals, flags, tokens);
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        int first, int end, ulong key, int bits, int letters, int capitals, TokenFlags flags, Growable<Token> tokens)
    {
        if ((bits & Chars.Letter) != 0) flags |= TokenFlags.HasLetter;
        if ((bits & Chars.Digit) != 0) flags |= TokenFlags.HasDigit;
        if (letters >= 2 && letters == capitals) flags |= TokenFlags.AllCaps;
        ref Token token = ref tokens.Append();
        (token.Start, token.Length, token.Key, token.Flags) = (first, end - first, WordKey.Finish(key), flags);
    }

    /// <summary>« -il » is the token « il » after a hyphen, "'s" keeps its apostrophe.</summary>
    private static int Clitic(ReadOnlySpan<char> text, int at, int length, TokenFlags flags, Growable<Token> tokens)
    {
        int first = Chars.IsApostrophe(text[at]) ? at : at + 1;
        int end = at + length;
        tokens.Add(new Token
        {
            Start = first,
            Length = end - first,
            Key = WordKey.Of(text[first..end]),
            Flags = flags | TokenFlags.Clitic | TokenFlags.HasLetter,
        });
        return end;
    }
}
