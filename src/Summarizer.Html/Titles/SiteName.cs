using Summarizer.Reading;

namespace Summarizer.Html.Titles;

/// <summary>Cuts the site's name off a title: « Titre - Site », « Site : titre », « Titre | Rubrique | Site ».</summary>
internal static class SiteName
{
    private static readonly string[] s_separators = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " / ", "--"];

    /// <summary>The title without the site's name at either end, or as it is.</summary>
    public static string Without(string title, string? site)
    {
        // Twice, for a section's name before the site's: only what is known to be the site's is cut.
        for (int i = 0; i < 2; i++)
        {
            (string head, string tail) = SplitLast(title);
            if (tail.Length > 0 && IsSite(tail, site)) title = head;
            (head, tail) = SplitFirst(title);
            if (tail.Length > 0 && IsSite(head, site)) title = tail;
        }

        return title;
    }

    /// <summary>What stands before the last separator and after it; nothing after where there is none.</summary>
    public static (string Head, string Tail) SplitLast(string title)
    {
        int best = -1, width = 0;
        foreach (string separator in s_separators)
        {
            int at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > best) (best, width) = (at, separator.Length);
        }

        return best > 0 ? (title[..best].Trim(), title[(best + width)..].Trim()) : (title, "");
    }

    /// <summary>What stands before the first separator and after it; nothing after where there is none.</summary>
    public static (string Head, string Tail) SplitFirst(string title)
    {
        int best = int.MaxValue, width = 0;
        foreach (string separator in s_separators)
        {
            int at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && at < best) (best, width) = (at, separator.Length);
        }

        return width > 0 ? (title[..best].Trim(), title[(best + width)..].Trim()) : (title, "");
    }

    /// <summary>True when a part of a title is the site's name, or the two begin alike (« taz » and « taz.de »).</summary>
    public static bool IsSite(string part, string? site)
    {
        if (string.IsNullOrEmpty(site) || part.Length == 0) return false;
        if (TitleFinder.SameLetters(part, site)) return true;
        return part.Length > 2 && (part.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True when a text is the site's name and little else; « Les prix de la Gazette du Rail » is a title that holds it.</summary>
    public static bool IsAllOf(string text, string? site)
    {
        const int More = 2;
        return IsSite(text, site) && (TitleFinder.SameLetters(text, site) || text.AsSpan().Count(' ') <= site!.AsSpan().Count(' ') + More);
    }

    /// <summary>
    /// The name that a page's address gives a site where the page does not name it: the end or the beginning of the title whose
    /// letters stand in the host (« Flatworld Solutions » in flatworldsolutions.com).
    /// </summary>
    public static string? FromAddress(string? title, string? address)
    {
        if (title is null || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)) return null;
        string host = TitleCandidates.Fold(uri.Host);
        foreach (string part in (string[])[SplitLast(title).Tail, SplitFirst(title).Head])
        {
            string folded = TitleCandidates.Fold(part);
            if (folded.Length >= 3 && part != title && host.Contains(folded, StringComparison.Ordinal)) return part;
        }

        return null;
    }
}
