using System.Buffers;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Html.Pages;

/// <summary>
/// What the main content model sees of a block: the text itself, its place in the tree, and its neighbours.
/// Inputs are the named features in the order of <see cref="BlockFeature"/>, then the neighbours' own ones.
/// </summary>
internal static class BlockFeatures
{
    /// <summary>Measured on the block itself; these are repeated for the neighbours.</summary>
    private const int OwnCount = (int)BlockFeature.KeptByReadability + 1;

    /// <summary>Characters of the words that title and description are compared without, and of the longest block compared.</summary>
    private const int MostShort = 2, MostCompared = 1200;

    private const int NamedCount = (int)BlockFeature.VotesAfter + 1;

    /// <summary>Places of the neighbours whose own features stand at the row's end.</summary>
    private static readonly int[] s_neighbours = [-2, -1, 1, 2];

    private static readonly ConditionalWeakTable<Language, SearchValues<string>> s_cues = [];

    public static int Count => NamedCount + (s_neighbours.Length * OwnCount);

    /// <summary>One row a block, <see cref="Count"/> wide.</summary>
    public static float[] Compute(IReadOnlyList<PageBlock> blocks, string? title, string? description, Language language, float[] votes)
    {
        int width = Count;
        float[] rows = new float[blocks.Count * width];
        var prose = new float[blocks.Count];
        var containers = new Dictionary<object, float>(ReferenceEqualityComparer.Instance);
        var kinds = new (float Prose, int Count, float Kept)[KindCount(blocks)];
        var links = new Dictionary<object, (float Links, float All)>(ReferenceEqualityComparer.Instance);
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        HashSet<ulong> titleWords = WordKeys(title), descriptionWords = WordKeys(description);
        float total = 1, allProse = 1, keptAll = 0, keptBefore = 0;
        int h1 = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            Span<float> row = rows.AsSpan(i * width, width);
            Own(block, language, titleWords, descriptionWords, row);
            row[(int)BlockFeature.KeptByReadability] = votes[i];
            prose[i] = Prose(row, block);
            total += block.Text.Length;
            allProse += prose[i];
            ref (float Prose, int Count, float Kept) kind = ref kinds[block.Kind];
            kind = (kind.Prose + prose[i], kind.Count + 1, kind.Kept + votes[i]);
            keptAll += votes[i] * block.Text.Length;
            texts[block.Text] = texts.GetValueOrDefault(block.Text) + 1;
            IElement? parent = block.Parent;
            if (parent is not null)
            {
                containers[parent] = containers.GetValueOrDefault(parent) + prose[i];
                (float l, float a) = links.GetValueOrDefault(parent);
                links[parent] = (l + (block.LinkShare * block.Text.Length), a + block.Text.Length);
                if (parent.ParentElement is { } grand) containers[grand] = containers.GetValueOrDefault(grand) + prose[i];
            }

            if (h1 < 0 && (block.Element.LocalName == "h1" || block.Element.ParentElement?.LocalName == "h1")) h1 = i;
        }

        (int runStart, int runEnd, float runProse) = DensestRun(blocks, prose);
        float before = 0;
        int lastProse = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            Span<float> row = rows.AsSpan(i * width, width);
            Surroundings around = block.Around;
            row[(int)BlockFeature.CharactersBefore] = before / total;
            before += block.Text.Length;
            row[(int)BlockFeature.CharactersAfter] = 1 - (before / total);
            row[(int)BlockFeature.Position] = (float)i / blocks.Count;
            row[(int)BlockFeature.Depth] = around.Depth;
            row[(int)BlockFeature.PositiveNames] = around.Positive;
            row[(int)BlockFeature.NegativeNames] = around.Negative;
            row[(int)BlockFeature.FurnitureNames] = around.Furniture;
            row[(int)BlockFeature.InArticle] = Bit(around.Has(AncestorMarks.Article));
            row[(int)BlockFeature.InMain] = Bit(around.Has(AncestorMarks.Main));
            row[(int)BlockFeature.InNav] = Bit(around.Has(AncestorMarks.Nav));
            row[(int)BlockFeature.InAside] = Bit(around.Has(AncestorMarks.Aside));
            row[(int)BlockFeature.InFooter] = Bit(around.Has(AncestorMarks.Footer));
            row[(int)BlockFeature.InHeader] = Bit(around.Has(AncestorMarks.Header));
            row[(int)BlockFeature.InForm] = Bit(around.Has(AncestorMarks.Form));
            row[(int)BlockFeature.InFigure] = Bit(around.Has(AncestorMarks.Figure));
            row[(int)BlockFeature.InList] = Bit(around.Has(AncestorMarks.List));
            row[(int)BlockFeature.InTable] = Bit(around.Has(AncestorMarks.Table));
            row[(int)BlockFeature.InQuote] = Bit(around.Has(AncestorMarks.Quote));
            row[(int)BlockFeature.InArticleBody] = Bit(around.Has(AncestorMarks.ArticleBody));
            row[(int)BlockFeature.Hidden] = Bit(around.Has(AncestorMarks.Hidden));
            row[(int)BlockFeature.InComments] = Bit(around.Has(AncestorMarks.Comments));
            row[(int)BlockFeature.InConsent] = Bit(around.Has(AncestorMarks.Consent));
            row[(int)BlockFeature.InRelated] = Bit(around.Has(AncestorMarks.Related));
            row[(int)BlockFeature.InEmbed] = Bit(around.Has(AncestorMarks.Embed));
            string tag = block.Element.LocalName;
            row[(int)BlockFeature.H1Tag] = Bit(tag == "h1");
            row[(int)BlockFeature.H2Tag] = Bit(tag == "h2");
            row[(int)BlockFeature.DivTag] = Bit(tag is "div" or "section" or "article" or "main" or "body");
            row[(int)BlockFeature.CaptionTag] = Bit(tag == "figcaption");
            row[(int)BlockFeature.CellTag] = Bit(tag is "td" or "th");
            IElement? parent = block.Parent;
            row[(int)BlockFeature.ParentProseShare] = parent is null ? 0 : containers[parent] / allProse;
            row[(int)BlockFeature.GrandparentProseShare] = parent?.ParentElement is { } grand ? containers[grand] / allProse : 0;
            (float kindProse, int kindCount, float kindKept) = kinds[block.Kind];
            row[(int)BlockFeature.SameKindProseShare] = kindProse / allProse;
            row[(int)BlockFeature.SameKindCount] = MathF.Log(1 + kindCount);
            row[(int)BlockFeature.BlocksAfterTitle] = h1 < 0 ? -20 : Math.Clamp(i - h1, -20, 60);
            row[(int)BlockFeature.RepeatedText] = texts[block.Text] - 1;
            row[(int)BlockFeature.DistanceToDenseRun] = i < runStart ? runStart - i : i > runEnd ? runEnd - i : 0;
            row[(int)BlockFeature.InDenseRun] = Bit(i >= runStart && i <= runEnd);
            row[(int)BlockFeature.RunProse] = runProse / allProse;
            row[(int)BlockFeature.FurnitureCue] = Bit(HasCue(block.Text, language));
            row[(int)BlockFeature.DateShape] = Bit(LooksLikeDate(block.Text));
            row[(int)BlockFeature.ShareOfThePage] = block.Text.Length / total;
            row[(int)BlockFeature.PreviousProseDistance] = lastProse < 0 ? 40 : Math.Min(40, i - lastProse);
            if (prose[i] > 60) lastProse = i;
            (float l, float a) = parent is null ? (0, 1) : links[parent];
            row[(int)BlockFeature.SiblingsLinkShare] = l / Math.Max(1, a);
            row[(int)BlockFeature.OwnNamesFurniture] = block.OwnFurniture;
            row[(int)BlockFeature.ColonEnd] = Bit(block.Text[^1] == ':');
            row[(int)BlockFeature.LengthOutsideLinks] = MathF.Min(block.Text.Length, 400) * (1 - block.LinkShare);
            row[(int)BlockFeature.KeptShare] = keptAll / total;
            row[(int)BlockFeature.SameKindKept] = kindKept / kindCount;
            row[(int)BlockFeature.VotesBefore] = keptBefore / Math.Max(1, keptAll);
            keptBefore += votes[i] * block.Text.Length;
            row[(int)BlockFeature.VotesAfter] = 1 - (keptBefore / Math.Max(1, keptAll));
        }

        int nextProse = -1;
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            rows[(i * width) + (int)BlockFeature.NextProseDistance] = nextProse < 0 ? 40 : Math.Min(40, nextProse - i);
            if (prose[i] > 60) nextProse = i;
            for (int n = 0; n < s_neighbours.Length; n++)
            {
                int j = i + s_neighbours[n];
                Span<float> target = rows.AsSpan((i * width) + NamedCount + (n * OwnCount), OwnCount);
                if (j >= 0 && j < blocks.Count) rows.AsSpan(j * width, OwnCount).CopyTo(target);
                else target.Fill(-1);
            }
        }

        return rows;
    }

    /// <summary>One more than the highest <see cref="PageBlock.Kind"/>.</summary>
    public static int KindCount(IReadOnlyList<PageBlock> blocks)
    {
        int count = 0;
        foreach (PageBlock block in blocks) count = Math.Max(count, block.Kind + 1);
        return count;
    }

    private static void Own(PageBlock block, Language language, HashSet<ulong> title, HashSet<ulong> description, Span<float> row)
    {
        string text = block.Text;
        int words = 0, stops = 0, letters = 0, capitals = 0, digits = 0, commas = 0, ends = 0, at = 0;
        int longWords = 0, inTitle = 0, inDescription = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (!Chars.IsLetterOrDigit(c))
            {
                if (c is ',' or '،' or '、' or '，') commas++;
                else if (c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।') ends++;
                at++;
                continue;
            }

            int start = at;
            for (; at < text.Length && Chars.IsLetterOrDigit(text[at]); at++)
            {
                letters++;
                if (Chars.IsUpper(text[at])) capitals++;
                else if (Chars.IsDigit(text[at])) digits++;
            }

            words++;
            ulong key = WordKey.Of(text.AsSpan(start, at - start));
            if (language.StopWordSet.Contains(key)) stops++;
            if (at - start <= MostShort) continue;
            longWords++;
            if (title.Contains(key)) inTitle++;
            if (description.Contains(key)) inDescription++;
        }

        string tag = block.Element.LocalName;
        row[(int)BlockFeature.LogCharacters] = MathF.Log(1 + text.Length);
        row[(int)BlockFeature.LinkShare] = block.LinkShare;
        row[(int)BlockFeature.StopWordShare] = (float)stops / Math.Max(1, words);
        row[(int)BlockFeature.EndsASentence] = Bit(EndsSentence(text));
        row[(int)BlockFeature.CommasAWord] = (float)commas / Math.Max(1, words);
        row[(int)BlockFeature.CapitalsShare] = (float)capitals / Math.Max(1, letters);
        row[(int)BlockFeature.DigitShare] = (float)digits / Math.Max(1, letters);
        row[(int)BlockFeature.ParagraphTag] = Bit(tag == "p");
        row[(int)BlockFeature.HeadingTag] = Bit(tag is "h1" or "h2" or "h3" or "h4" or "h5" or "h6");
        row[(int)BlockFeature.ItemTag] = Bit(tag is "li" or "dd" or "dt");
        row[(int)BlockFeature.Sentences] = ends;
        row[(int)BlockFeature.MeanWordLength] = (float)letters / Math.Max(1, words);
        if (text.Length > MostCompared || longWords == 0) return;
        row[(int)BlockFeature.TitleOverlap] = title.Count == 0 ? 0 : (float)inTitle / Math.Max(longWords, Math.Min(title.Count, 8));
        row[(int)BlockFeature.DescriptionOverlap] = description.Count == 0 ? 0 : (float)inDescription / Math.Max(longWords, Math.Min(description.Count, 8));
    }

    /// <summary>Characters that read like running text.</summary>
    private static float Prose(ReadOnlySpan<float> row, PageBlock block) =>
        block.LinkShare < 0.5f && (row[(int)BlockFeature.EndsASentence] > 0 || block.Text.Length > 160) && block.Text.Length > 40 ? block.Text.Length * (1 - block.LinkShare) : 0;

    /// <summary>The run of blocks with the most prose, where every block without prose costs as much as 150 characters.</summary>
    private static (int Start, int End, float Prose) DensestRun(IReadOnlyList<PageBlock> blocks, float[] prose)
    {
        float best = 0, sum = 0;
        int start = 0, bestStart = 0, bestEnd = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            sum += prose[i] > 0 ? prose[i] : -Math.Max(60, Math.Min(150, blocks[i].Text.Length));
            if (sum <= 0)
            {
                sum = 0;
                start = i + 1;
            }
            else if (sum > best)
            {
                (best, bestStart, bestEnd) = (sum, start, i);
            }
        }

        return (bestStart, bestEnd, best);
    }

    private static bool EndsSentence(string text)
    {
        int at = text.Length - 1;
        while (at > 0 && text[at] is '"' or '”' or '»' or ')' or ' ' or '\u00A0' or '\u202F' or '’' or '“') at--;
        return text[at] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or ':' or ';';
    }

    private static bool HasCue(string text, Language language)
    {
        if (text.Length > 240) return false;
        return text.AsSpan().ContainsAny(s_cues.GetValue(language, CuesOf));
    }

    private static SearchValues<string> CuesOf(Language language) =>
        SearchValues.Create([.. language.FurnitureCues.Select(cue => cue.Phrase)], StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeDate(string text)
    {
        if (text.Length > 80) return false;
        int digits = 0, separators = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is '/' or ':' or '.' or ',' or '-') separators++;
        }

        return digits is >= 4 and <= 16 && (separators > 0 || digits >= 5);
    }

    private static HashSet<ulong> WordKeys(string? text)
    {
        var keys = new HashSet<ulong>();
        for (int at = 0; at < (text?.Length ?? 0); at++)
        {
            int start = at;
            while (at < text!.Length && Chars.IsLetterOrDigit(text[at])) at++;
            if (at - start > MostShort) keys.Add(WordKey.Of(text.AsSpan(start, at - start)));
        }

        return keys;
    }

    private static float Bit(bool value) => value ? 1 : 0;
}
