using System.Runtime.InteropServices;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Html.Pages;

/// <summary>
/// What the main content model sees of a block: the text itself, its place in the tree, and its neighbours.
/// Inputs are the named features in the order of <see cref="BlockFeature"/>, then the neighbours' own ones.
/// </summary>
internal static class BlockFeatures
{
    public const int NamedCount = (int)BlockFeature.CoreAfter + 1;

    /// <summary>Measured on the block itself; these are repeated for the neighbours.</summary>
    private const int OwnCount = (int)BlockFeature.InContainer + 1;

    /// <summary>Blocks to the nearest prose where there is none so near, and the characters that make a block prose here.</summary>
    private const int FarProse = 40, MuchProse = 60;

    /// <summary>Places of the neighbours whose own features are inputs, within <see cref="FeatureColumns.Margin"/>.</summary>
    private static readonly int[] s_neighbours = [-2, -1, 1, 2];

    private static readonly (BlockFeature Feature, AncestorMarks Mark)[] s_marks =
    [
        (BlockFeature.InArticle, AncestorMarks.Article), (BlockFeature.InMain, AncestorMarks.Main), (BlockFeature.InNav, AncestorMarks.Nav),
        (BlockFeature.InAside, AncestorMarks.Aside), (BlockFeature.InFooter, AncestorMarks.Footer), (BlockFeature.InHeader, AncestorMarks.Header),
        (BlockFeature.InForm, AncestorMarks.Form), (BlockFeature.InFigure, AncestorMarks.Figure), (BlockFeature.InList, AncestorMarks.List),
        (BlockFeature.InTable, AncestorMarks.Table), (BlockFeature.InQuote, AncestorMarks.Quote), (BlockFeature.InArticleBody, AncestorMarks.ArticleBody),
        (BlockFeature.Hidden, AncestorMarks.Hidden), (BlockFeature.InComments, AncestorMarks.Comments), (BlockFeature.InConsent, AncestorMarks.Consent),
        (BlockFeature.InRelated, AncestorMarks.Related), (BlockFeature.InEmbed, AncestorMarks.Embed),
    ];

    /// <summary>Inputs of a block: the named ones, and those of its neighbours.</summary>
    public static int Count => NamedCount + (s_neighbours.Length * OwnCount);

    /// <summary>Where in <see cref="FeatureColumns.Values"/> each input of the first block stands.</summary>
    public static void Locate(FeatureColumns columns, Span<int> starts)
    {
        for (int f = 0; f < NamedCount; f++) starts[f] = columns.Start(f);
        int at = NamedCount;
        foreach (int neighbour in s_neighbours)
            for (int f = 0; f < OwnCount; f++) starts[at++] = columns.Start(f) + neighbour;
    }

    /// <summary>The named features of every block, with empty columns after them for <see cref="SmoothedFeatures"/>.</summary>
    public static FeatureColumns Compute(IReadOnlyList<PageBlock> blocks, string? title, string? description, Language language, ContainerVote vote)
    {
        float[] votes = vote.Wide;
        var columns = new FeatureColumns(blocks.Count, NamedCount + SmoothedFeatures.Columns);
        new BlockText(title, description, language).Fill(blocks, columns);
        votes.CopyTo(columns[BlockFeature.InContainer]);
        for (int f = 0; f < OwnCount; f++) columns.FillMargins(f, -1);
        FillVotes(blocks, votes, BlockFeature.VotesBefore, BlockFeature.VotesAfter, columns);
        vote.Narrow.CopyTo(columns[BlockFeature.InCore]);
        FillVotes(blocks, vote.Narrow, BlockFeature.CoreBefore, BlockFeature.CoreAfter, columns);
        FillMarks(blocks, columns);
        FillTags(blocks, columns);
        FillFamilies(blocks, vote, columns);
        FillOrder(blocks, votes, columns);
        FillProse(blocks, columns);
        return columns;
    }

    /// <summary>One more than the highest <see cref="PageBlock.Kind"/>.</summary>
    public static int KindCount(IReadOnlyList<PageBlock> blocks)
    {
        int count = 0;
        foreach (PageBlock block in blocks) count = Math.Max(count, block.Kind + 1);
        return count;
    }

    /// <summary>One more than the highest <see cref="OpenElement.Number"/> of the blocks' elements and those above them.</summary>
    public static int ElementCount(IReadOnlyList<PageBlock> blocks)
    {
        int count = 0;
        foreach (PageBlock block in blocks) count = Math.Max(count, block.Open.Number + 1);
        return count;
    }

    private static void FillMarks(IReadOnlyList<PageBlock> blocks, FeatureColumns columns)
    {
        foreach ((BlockFeature feature, AncestorMarks mark) in s_marks)
        {
            Span<float> column = columns[feature];
            for (int i = 0; i < column.Length; i++) column[i] = Bit.Of(blocks[i].Around.Has(mark));
        }

        Span<float> depth = columns[BlockFeature.Depth], positive = columns[BlockFeature.PositiveNames];
        Span<float> negative = columns[BlockFeature.NegativeNames], furniture = columns[BlockFeature.FurnitureNames], own = columns[BlockFeature.OwnNamesFurniture];
        for (int i = 0; i < blocks.Count; i++)
        {
            Surroundings around = blocks[i].Around;
            depth[i] = around.Depth;
            positive[i] = around.Positive;
            negative[i] = around.Negative;
            furniture[i] = around.Furniture;
            own[i] = blocks[i].OwnFurniture;
        }
    }

    private static void FillTags(IReadOnlyList<PageBlock> blocks, FeatureColumns columns)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            BlockFeature? feature = blocks[i].Element.LocalName switch
            {
                "p" => BlockFeature.ParagraphTag,
                "h1" => BlockFeature.H1Tag,
                "h2" => BlockFeature.H2Tag,
                "h3" or "h4" or "h5" or "h6" => BlockFeature.HeadingTag,
                "li" or "dd" or "dt" => BlockFeature.ItemTag,
                "div" or "section" or "article" or "main" or "body" => BlockFeature.DivTag,
                "figcaption" => BlockFeature.CaptionTag,
                "td" or "th" => BlockFeature.CellTag,
                _ => null,
            };
            if (feature is not { } named) continue;
            columns[named][i] = 1;
            if (named is BlockFeature.H1Tag or BlockFeature.H2Tag) columns[BlockFeature.HeadingTag][i] = 1;
        }
    }

    /// <summary>What the blocks under the same element, of the same template and with the same text have in common.</summary>
    private static void FillFamilies(IReadOnlyList<PageBlock> blocks, ContainerVote vote, FeatureColumns columns)
    {
        int elements = ElementCount(blocks);
        float[] proseUnder = new float[elements];
        var kinds = new (float Prose, int Count, float Kept)[KindCount(blocks)];
        var texts = new Dictionary<string, int>(blocks.Count, StringComparer.Ordinal);
        int[] sameText = new int[blocks.Count], repeats = new int[blocks.Count];
        float allProse = 1;
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            allProse += blocks[i].Prose;
            ref (float Prose, int Count, float Kept) kind = ref kinds[block.Kind];
            kind = (kind.Prose + blocks[i].Prose, kind.Count + 1, kind.Kept + vote.Wide[i]);
            ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, block.Text, out bool isKnown);
            if (!isKnown) first = i;
            sameText[i] = first;
            repeats[first]++;
            if (block.Open.Parent is not { } parent) continue;
            proseUnder[parent.Number] += blocks[i].Prose;
            if (parent.Parent is { } grand) proseUnder[grand.Number] += blocks[i].Prose;
        }

        Span<float> parentProse = columns[BlockFeature.ParentProseShare], grandProse = columns[BlockFeature.GrandparentProseShare];
        Span<float> kindProse = columns[BlockFeature.SameKindProseShare], kindCount = columns[BlockFeature.SameKindCount], kindKept = columns[BlockFeature.SameKindKept];
        Span<float> repeated = columns[BlockFeature.RepeatedText], siblings = columns[BlockFeature.SiblingsLinkShare];
        for (int i = 0; i < blocks.Count; i++)
        {
            OpenElement? parent = blocks[i].Open.Parent;
            parentProse[i] = parent is null ? 0 : proseUnder[parent.Number] / allProse;
            grandProse[i] = parent?.Parent is { } grand ? proseUnder[grand.Number] / allProse : 0;
            (float sum, int count, float kept) = kinds[blocks[i].Kind];
            kindProse[i] = sum / allProse;
            kindCount[i] = MathF.Log(1 + count);
            kindKept[i] = kept / count;
            repeated[i] = repeats[sameText[i]] - 1;
            (float inLinks, float all) = parent is null ? (0, 1) : vote.Letters[parent.Number];
            siblings[i] = inLinks / Math.Max(1, all);
        }
    }

    /// <summary>Where the block stands on the page, and how much of that the vote would keep.</summary>
    private static void FillOrder(IReadOnlyList<PageBlock> blocks, float[] votes, FeatureColumns columns)
    {
        float total = 1, keptAll = 0, before = 0;
        int title = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            total += blocks[i].Text.Length;
            keptAll += votes[i] * blocks[i].Text.Length;
            if (title < 0 && (blocks[i].Element.LocalName == "h1" || blocks[i].Parent?.LocalName == "h1")) title = i;
        }

        Span<float> charactersBefore = columns[BlockFeature.CharactersBefore], charactersAfter = columns[BlockFeature.CharactersAfter];
        Span<float> position = columns[BlockFeature.Position], afterTitle = columns[BlockFeature.BlocksAfterTitle], share = columns[BlockFeature.ShareOfThePage];
        for (int i = 0; i < blocks.Count; i++)
        {
            int length = blocks[i].Text.Length;
            charactersBefore[i] = before / total;
            before += length;
            charactersAfter[i] = 1 - (before / total);
            position[i] = (float)i / blocks.Count;
            afterTitle[i] = title < 0 ? -20 : Math.Clamp(i - title, -20, 60);
            share[i] = length / total;
        }

        columns[BlockFeature.KeptShare].Fill(keptAll / total);
    }

    /// <summary>Shares of the characters voted for that stand before the block and after it.</summary>
    private static void FillVotes(IReadOnlyList<PageBlock> blocks, float[] votes, BlockFeature beforeFeature, BlockFeature afterFeature, FeatureColumns columns)
    {
        float all = 0, passed = 0;
        for (int i = 0; i < blocks.Count; i++) all += votes[i] * blocks[i].Text.Length;
        Span<float> before = columns[beforeFeature], after = columns[afterFeature];
        for (int i = 0; i < blocks.Count; i++)
        {
            before[i] = passed / Math.Max(1, all);
            passed += votes[i] * blocks[i].Text.Length;
            after[i] = 1 - (passed / Math.Max(1, all));
        }
    }

    /// <summary>How far prose is, before and after, and the run of blocks that holds the most of it.</summary>
    private static void FillProse(IReadOnlyList<PageBlock> blocks, FeatureColumns columns)
    {
        float all = 1;
        foreach (PageBlock block in blocks) all += block.Prose;
        (int start, int end, float run) = DensestRun(blocks);
        columns[BlockFeature.RunProse].Fill(run / all);
        Span<float> distance = columns[BlockFeature.DistanceToDenseRun], inRun = columns[BlockFeature.InDenseRun];
        Span<float> previous = columns[BlockFeature.PreviousProseDistance], next = columns[BlockFeature.NextProseDistance];
        int last = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            distance[i] = i < start ? start - i : i > end ? end - i : 0;
            inRun[i] = Bit.Of(i >= start && i <= end);
            previous[i] = last < 0 ? FarProse : Math.Min(FarProse, i - last);
            if (blocks[i].Prose > MuchProse) last = i;
        }

        last = -1;
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            next[i] = last < 0 ? FarProse : Math.Min(FarProse, last - i);
            if (blocks[i].Prose > MuchProse) last = i;
        }
    }

    /// <summary>The run of blocks with the most prose, where every block without prose costs as much as 150 characters.</summary>
    private static (int Start, int End, float Prose) DensestRun(IReadOnlyList<PageBlock> blocks)
    {
        float best = 0, sum = 0;
        int start = 0, bestStart = 0, bestEnd = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            sum += blocks[i].Prose > 0 ? blocks[i].Prose : -Math.Max(60, Math.Min(150, blocks[i].Text.Length));
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
}
