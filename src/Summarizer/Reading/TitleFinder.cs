using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Finds the block that holds the article's title.</summary>
internal static class TitleFinder
{
    private const int MaxWords = 40;

    /// <summary>Index of the title block, or -1 where the text does not hold one.</summary>
    public static int Find(
        ReadOnlySpan<char> text, ReadOnlySpan<char> title, ReadOnlySpan<BlockEntry> blocks, ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<bool> kept)
    {
        int firstProse = 0;
        while (firstProse < blocks.Length && !(kept[firstProse] && BodyFeatures.IsProse(traits[firstProse]))) firstProse++;
        if (!title.IsEmpty)
        {
            int given = -1;
            for (int i = 0; i < blocks.Length; i++)
            {
                if (!SameLetters(text[blocks[i].Start..blocks[i].End], title)) continue;
                if (given < 0 || i < firstProse) given = i;
            }

            return given;
        }

        int best = -1;
        double bestScore = 0;
        for (int i = 0; i < firstProse && i < blocks.Length; i++)
        {
            ref readonly BlockTraits t = ref traits[i];
            if (t.Words is < 3 or > MaxWords || t.CueWords * 2 >= t.Words || t.OpeningByline > 0) continue;
            if (t.DateWords + t.NumberWords + t.StopWords >= t.Words || t.Separators > 1) continue;
            double score = Math.Min(t.Words, 10) + (t.Ending is BlockEnding.Stop or BlockEnding.Colon ? -2 : 0) - 0.5 * (firstProse - i) + 2 * Math.Min(t.Copies - 1, 1);
            if (score <= bestScore && best >= 0) continue;
            (best, bestScore) = (i, score);
        }

        return best >= 0 && best < firstProse && blocks.Length > 1 ? best : -1;
    }

    /// <summary>True when two texts have the same letters and digits, case and accents apart.</summary>
    public static bool SameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        bool any = false;
        while (true)
        {
            while (i < a.Length && !Chars.IsLetterOrDigit(a[i])) i++;
            while (j < b.Length && !Chars.IsLetterOrDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return any && i == a.Length && j == b.Length;
            if (Chars.Fold(a[i++]) != Chars.Fold(b[j++])) return false;
            any = true;
        }
    }
}
