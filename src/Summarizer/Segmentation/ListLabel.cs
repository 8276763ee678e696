using System.Globalization;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// The label of a list item: « 1. », « 2) », « (b) », « c.) ». A sentence that starts with one is cut before the label
/// that follows it in the series, since items often stand in one line without a full stop.
/// </summary>
/// <param name="Value">The number, or the place of the letter in the alphabet from 1.</param>
/// <param name="IsLetter">True for a letter.</param>
/// <param name="Tail">What stands after it: « . », « ) » or « .) ».</param>
internal readonly record struct ListLabel(int Value, bool IsLetter, string Tail)
{
    /// <summary>Reads the label at <paramref name="at"/>, which white space must follow.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out ListLabel label)
    {
        label = default;
        int end = at;
        int value = 0;
        bool letter = false;
        while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end])) value = value * 10 + text[end++] - '0';
        if (end == at && end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            value = text[end++] - 'a' + 1;
            letter = true;
        }

        if (end == at) return false;
        ReadOnlySpan<char> rest = text[end..];
        string tail = rest.StartsWith(".)", StringComparison.Ordinal) ? ".)" : rest.StartsWith(")", StringComparison.Ordinal) ? ")" : rest.StartsWith(".", StringComparison.Ordinal) ? "." : "";
        end += tail.Length;
        if (tail.Length == 0 || end >= text.Length || !Chars.IsSpace(text[end])) return false;
        label = new(value, letter, tail);
        return true;
    }

    /// <summary>True for a later label of the same series.</summary>
    public bool Continues(ListLabel first) => IsLetter == first.IsLetter && Tail == first.Tail && Value > first.Value;

    /// <summary>Offset of the next label within <paramref name="text"/> after white space, or -1.</summary>
    public int FindNext(ReadOnlySpan<char> text)
    {
        Span<char> wanted = stackalloc char[8];
        wanted[0] = ' ';
        int length = 1;
        if (IsLetter) wanted[length++] = (char)('a' + Value);
        else if ((Value + 1).TryFormat(wanted[1..], out int digits, default, CultureInfo.InvariantCulture)) length += digits;
        Tail.CopyTo(wanted[length..]);
        length += Tail.Length;
        wanted[length++] = ' ';
        int at = text.IndexOf(wanted[..length]);
        return at < 0 ? -1 : at + 1;
    }
}
