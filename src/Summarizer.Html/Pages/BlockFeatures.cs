using AngleSharp.Dom;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Html.Pages;

/// <summary>
/// What the main content model sees of a block: the text itself, its place in the tree, and its neighbours.
/// The order of the names is the order of the model's inputs.
/// </summary>
internal static class BlockFeatures
{
    /// <summary>Measured on the block itself; these are repeated for the neighbours.</summary>
    private const int OwnCount = 13;

    public static readonly string[] Names =
    [
        "log characters", "link share", "stop word share", "ends a sentence", "commas a word", "capitals share", "digit share", "paragraph tag", "heading tag", "item tag",
        "sentences", "mean word length", "kept by readability",
        "characters before", "characters after", "position", "depth", "positive names", "negative names", "furniture names",
        "in article", "in main", "in nav", "in aside", "in footer", "in header", "in form", "in figure", "in list", "in table", "in quote", "in article body", "hidden", "in comments", "in consent", "in related", "in embed",
        "h1 tag", "h2 tag", "div tag", "caption tag", "cell tag",
        "parent prose share", "grandparent prose share", "same kind prose share", "same kind count", "blocks after title", "title overlap", "repeated text",
        "distance to dense run", "in dense run", "run prose", "description overlap", "furniture cue", "date shape", "share of the page",
        "previous prose distance", "next prose distance", "siblings link share", "own names furniture", "colon end", "length outside links", "kept share", "same kind kept", "votes before", "votes after",
    ];

    public static int Count => Names.Length + (4 * OwnCount);

    /// <summary>One row a block, <see cref="Count"/> wide.</summary>
    public static float[] Compute(IReadOnlyList<PageBlock> blocks, string? title, string? description, Language language, float[] votes)
    {
        int own = Names.Length, width = Count;
        float[] rows = new float[blocks.Count * width];
        var prose = new float[blocks.Count];
        var containers = new Dictionary<object, float>(ReferenceEqualityComparer.Instance);
        var kinds = new Dictionary<string, (float Prose, int Count)>(StringComparer.Ordinal);
        var links = new Dictionary<object, (float Links, float All)>(ReferenceEqualityComparer.Instance);
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        var titleWords = WordKeys(title);
        var descriptionWords = WordKeys(description);
        var keptKinds = new Dictionary<string, float>(StringComparer.Ordinal);
        float total = 1, allProse = 1, keptAll = 0, keptBefore = 0;
        int h1 = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            Span<float> row = rows.AsSpan(i * width, width);
            Own(block, language, row);
            row[12] = votes[i];
            prose[i] = Prose(row, block);
            total += block.Text.Length;
            allProse += prose[i];
            (float p, int n) = kinds.GetValueOrDefault(block.Signature);
            kinds[block.Signature] = (p + prose[i], n + 1);
            keptKinds[block.Signature] = keptKinds.GetValueOrDefault(block.Signature) + votes[i];
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
            int f = OwnCount;
            Surroundings around = block.Around;
            row[f++] = before / total;
            before += block.Text.Length;
            row[f++] = 1 - (before / total);
            row[f++] = (float)i / blocks.Count;
            row[f++] = around.Depth;
            row[f++] = around.Positive;
            row[f++] = around.Negative;
            row[f++] = around.Furniture;
            row[f++] = Bit(around.Has(AncestorMarks.Article));
            row[f++] = Bit(around.Has(AncestorMarks.Main));
            row[f++] = Bit(around.Has(AncestorMarks.Nav));
            row[f++] = Bit(around.Has(AncestorMarks.Aside));
            row[f++] = Bit(around.Has(AncestorMarks.Footer));
            row[f++] = Bit(around.Has(AncestorMarks.Header));
            row[f++] = Bit(around.Has(AncestorMarks.Form));
            row[f++] = Bit(around.Has(AncestorMarks.Figure));
            row[f++] = Bit(around.Has(AncestorMarks.List));
            row[f++] = Bit(around.Has(AncestorMarks.Table));
            row[f++] = Bit(around.Has(AncestorMarks.Quote));
            row[f++] = Bit(around.Has(AncestorMarks.ArticleBody));
            row[f++] = Bit(around.Has(AncestorMarks.Hidden));
            row[f++] = Bit(around.Has(AncestorMarks.Comments));
            row[f++] = Bit(around.Has(AncestorMarks.Consent));
            row[f++] = Bit(around.Has(AncestorMarks.Related));
            row[f++] = Bit(around.Has(AncestorMarks.Embed));
            string tag = block.Element.LocalName;
            row[f++] = Bit(tag == "h1");
            row[f++] = Bit(tag == "h2");
            row[f++] = Bit(tag is "div" or "section" or "article" or "main" or "body");
            row[f++] = Bit(tag == "figcaption");
            row[f++] = Bit(tag is "td" or "th");
            IElement? parent = block.Parent;
            row[f++] = parent is null ? 0 : containers[parent] / allProse;
            row[f++] = parent?.ParentElement is { } grand ? containers[grand] / allProse : 0;
            (float kindProse, int kindCount) = kinds[block.Signature];
            row[f++] = kindProse / allProse;
            row[f++] = MathF.Log(1 + kindCount);
            row[f++] = h1 < 0 ? -20 : Math.Clamp(i - h1, -20, 60);
            row[f++] = Overlap(block.Text, titleWords);
            row[f++] = texts[block.Text] - 1;
            row[f++] = i < runStart ? runStart - i : i > runEnd ? runEnd - i : 0;
            row[f++] = Bit(i >= runStart && i <= runEnd);
            row[f++] = runProse / allProse;
            row[f++] = Overlap(block.Text, descriptionWords);
            row[f++] = Bit(HasCue(block.Text, language));
            row[f++] = Bit(LooksLikeDate(block.Text));
            row[f++] = block.Text.Length / total;
            row[f++] = lastProse < 0 ? 40 : Math.Min(40, i - lastProse);
            if (prose[i] > 60) lastProse = i;
            f++;
            (float l, float a) = parent is null ? (0, 1) : links[parent];
            row[f++] = l / Math.Max(1, a);
            row[f++] = block.OwnFurniture;
            row[f++] = Bit(block.Text[^1] == ':');
            row[f++] = MathF.Min(block.Text.Length, 400) * (1 - block.LinkShare);
            row[f++] = keptAll / total;
            row[f++] = keptKinds[block.Signature] / kindCount;
            row[f++] = keptBefore / Math.Max(1, keptAll);
            keptBefore += votes[i] * block.Text.Length;
            row[f++] = 1 - (keptBefore / Math.Max(1, keptAll));
        }

        int nextProse = -1;
        int nextColumn = Array.IndexOf(Names, "next prose distance");
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            rows[(i * width) + nextColumn] = nextProse < 0 ? 40 : Math.Min(40, nextProse - i);
            if (prose[i] > 60) nextProse = i;
            for (int n = 0; n < 4; n++)
            {
                int j = i + (n < 2 ? n - 2 : n - 1);
                Span<float> target = rows.AsSpan((i * width) + own + (n * OwnCount), OwnCount);
                if (j >= 0 && j < blocks.Count) rows.AsSpan(j * width, OwnCount).CopyTo(target);
                else target.Fill(-1);
            }
        }

        return rows;
    }

    private static void Own(PageBlock block, Language language, Span<float> row)
    {
        string text = block.Text;
        int words = 0, stops = 0, letters = 0, capitals = 0, digits = 0, commas = 0, ends = 0, at = 0;
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
            if (language.StopWordSet.Contains(text.AsSpan(start, at - start))) stops++;
        }

        string tag = block.Element.LocalName;
        row[0] = MathF.Log(1 + text.Length);
        row[1] = block.LinkShare;
        row[2] = (float)stops / Math.Max(1, words);
        row[3] = Bit(EndsSentence(text));
        row[4] = (float)commas / Math.Max(1, words);
        row[5] = (float)capitals / Math.Max(1, letters);
        row[6] = (float)digits / Math.Max(1, letters);
        row[7] = Bit(tag == "p");
        row[8] = Bit(tag is "h1" or "h2" or "h3" or "h4" or "h5" or "h6");
        row[9] = Bit(tag is "li" or "dd" or "dt");
        row[10] = ends;
        row[11] = (float)letters / Math.Max(1, words);
    }

    /// <summary>Characters that read like running text.</summary>
    private static float Prose(ReadOnlySpan<float> row, PageBlock block) =>
        block.LinkShare < 0.5f && (row[3] > 0 || block.Text.Length > 160) && block.Text.Length > 40 ? block.Text.Length * (1 - block.LinkShare) : 0;

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
        foreach (FurnitureCue cue in language.FurnitureCues)
            if (text.Contains(cue.Phrase, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

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
        Words(text ?? "", key => keys.Add(key));
        return keys;
    }

    private static float Overlap(string text, HashSet<ulong> keys)
    {
        if (keys.Count == 0 || text.Length > 1200) return 0;
        int words = 0, hits = 0;
        Words(text, key =>
        {
            words++;
            if (keys.Contains(key)) hits++;
        });
        return words == 0 ? 0 : (float)hits / Math.Max(words, Math.Min(keys.Count, 8));
    }

    private static void Words(string text, Action<ulong> add)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (!Chars.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && Chars.IsLetterOrDigit(text[at])) at++;
            if (at - start > 2) add(WordKey.Of(text.AsSpan(start, at - start)));
        }
    }

    private static float Bit(bool value) => value ? 1 : 0;
}
