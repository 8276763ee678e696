using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>The form in which a stretch of text is shown: white space folded to one space, invisible characters dropped.</summary>
internal static class KeywordLabel
{
    public static string Of(ReadOnlySpan<char> surface)
    {
        bool clean = true;
        for (int i = 0; i < surface.Length && clean; i++) clean = surface[i] == ' ' || !(Chars.IsSpace(surface[i]) || WordKey.IsInvisible(surface[i]));
        if (clean && !surface.Contains("  ", StringComparison.Ordinal)) return surface.ToString();
        var label = new char[surface.Length];
        int length = 0;
        foreach (char c in surface)
        {
            if (WordKey.IsInvisible(c)) continue;
            if (!Chars.IsSpace(c)) label[length++] = c;
            else if (length > 0 && label[length - 1] != ' ') label[length++] = ' ';
        }

        return new string(label, 0, length);
    }
}
