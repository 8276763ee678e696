using Summarizer.Text;

namespace Summarizer.Languages;

/// <summary>
/// The first three characters of a list's phrases: tells at a glance of most texts that they open with none of them. Letters of
/// the ASCII range count without case; a text with other characters there may always open with a phrase.
/// </summary>
internal sealed class PhraseOpenings
{
    private const int Length = 3, Kinds = 32, Space = 27, Apostrophe = 28, Hyphen = 29;

    // Bit c of the number at 32 × a + b: a phrase begins with characters of the kinds a, b, c.
    private readonly uint[] _openings = new uint[Kinds * Kinds];

    public PhraseOpenings(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            uint first = KindsAt(phrase, 0), second = KindsAt(phrase, 1), third = KindsAt(phrase, 2);
            for (int a = 0; a < Kinds; a++)
                for (int b = 0; b < Kinds; b++)
                    if ((first >> a & 1) != 0 && (second >> b & 1) != 0) _openings[a * Kinds + b] |= third | (b == Space ? 1u << Space : 0);
        }
    }

    /// <summary>False when the text opens with none of the phrases.</summary>
    public bool MayOpen(ReadOnlySpan<char> text)
    {
        if (text.Length < Length || (text[0] | text[1] | text[2]) >= 128) return true;
        return (_openings[KindOf(text[0]) * Kinds + KindOf(text[1])] >> KindOf(text[2]) & 1) != 0;
    }

    /// <summary>The kinds that a text may have where the phrase has this character, as bits; any beyond its end.</summary>
    private static uint KindsAt(string phrase, int at)
    {
        if (at >= phrase.Length) return uint.MaxValue;
        char lower = Chars.Lower(phrase[at]);
        return lower < 128 ? 1u << KindOf(lower) : 0;
    }

    private static int KindOf(char c)
    {
        if (c <= ' ') return Space;
        if (c == '\'') return Apostrophe;
        if (c == '-') return Hyphen;
        return char.IsAsciiLetter(c) ? c & (Kinds - 1) : 0;
    }
}
