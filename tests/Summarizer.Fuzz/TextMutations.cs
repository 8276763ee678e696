using CsCheck;

namespace Summarizer.Fuzz;

internal enum TextChange
{
    Cut,
    Repeat,
    Splice,
    Insert,
    InsertMany,
    Replace,
    Move,
    JoinLines,
    BreakLines,
    UpperCase,
    DropPunctuation,
    End,
}

/// <summary>A change of a text. Place and length are shares of the text, so that it can be made to any text.</summary>
internal readonly record struct TextEdit(TextChange Change, double At, double Share, int Pick)
{
    private static readonly Gen<TextEdit> s_any = Gen.Select(
        Gen.Int[0, (int)TextChange.End], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 9999],
        (change, at, share, pick) => new TextEdit((TextChange)change, at, share, pick));

    /// <summary>Texts no longer than this are made: long enough for any limit of a line, short enough for thousands of them.</summary>
    private const int Longest = 24_000;

    /// <summary>Pages with up to ten changes made to them.</summary>
    /// <param name="pages">What is changed, and cut up for splicing.</param>
    /// <param name="parts">What is inserted.</param>
    public static Gen<string> Mutate(string[] pages, string[] parts) => Gen.Select(
        Gen.Int[0, pages.Length - 1], s_any.Array[0, 10],
        (page, edits) => edits.Aggregate(pages[page], (text, edit) => edit.Apply(text, pages, parts)));

    private string Apply(string text, string[] pages, string[] parts)
    {
        (int start, int length) = Range(text);
        string part = parts[Pick % parts.Length], range = text.Substring(start, length);
        string changed = Change switch
        {
            TextChange.Cut => text.Remove(start, length),
            TextChange.Repeat => text.Insert(start, Many(range)),
            TextChange.Splice => text.Insert(start, Other(pages[Pick % pages.Length])),
            TextChange.Insert => text.Insert(start, part),
            TextChange.InsertMany => text.Insert(start, Many(part)),
            TextChange.Replace => text.Remove(start, length).Insert(start, part),
            TextChange.Move => text.Remove(start, length).Insert((int)((text.Length - length) * Share), range),
            TextChange.JoinLines => Put(text, start, range, range.ReplaceLineEndings(" ")),
            TextChange.BreakLines => Put(text, start, range, range.Replace(" ", part.Length < 3 ? part : "\n", StringComparison.Ordinal)),
            TextChange.UpperCase => Put(text, start, range, range.ToUpperInvariant()),
            TextChange.DropPunctuation => Put(text, start, range, string.Concat(range.Where(character => !char.IsPunctuation(character)))),
            _ => text[..start],
        };
        return changed.Length <= Longest ? changed : changed[..Longest];
    }

    private static string Put(string text, int start, string old, string range) => string.Concat(text.AsSpan(0, start), range, text.AsSpan(start + old.Length));

    private string Other(string page)
    {
        (int start, int length) = Range(page);
        return page.Substring(start, length);
    }

    /// <summary>Mostly a few words, now and then all that is left.</summary>
    private (int Start, int Length) Range(string text)
    {
        int start = (int)(text.Length * At);
        return (start, (int)((text.Length - start) * Share * Share * Share));
    }

    private string Many(string range) => range.Length == 0 ? "" : string.Concat(Enumerable.Repeat(range, Math.Min(2 + (Pick / 4), 1 + (Longest / range.Length))));
}
