namespace Summarizer.Html.Pages;

/// <summary>
/// The second pass: a block's first score beside those of its neighbours, of the blocks of its kind and of its parent, so
/// that one odd paragraph is not lost and one stray line not kept.
/// </summary>
internal static class SmoothedFeatures
{
    /// <summary>Columns that the second pass adds after those of the first.</summary>
    public const int Columns = After + 1;

    private const int Score = 0, HighBefore = 1, HighAfter = 2, KindScore = 3, ParentScore = 4, PageScore = 5, Before = 6, After = 7;

    /// <summary>Neighbours whose own scores are inputs, and those of which the highest is.</summary>
    private const int Near = FeatureColumns.Margin, Far = 6;

    public static int Count => BlockFeatures.Count + Columns + (2 * Near);

    /// <summary>Where in <see cref="FeatureColumns.Values"/> each input of the first block stands: those of the first pass, then what the first scores say.</summary>
    public static void Locate(FeatureColumns columns, Span<int> starts)
    {
        BlockFeatures.Locate(columns, starts);
        int at = BlockFeatures.Count, score = columns.Start(BlockFeatures.NamedCount + Score);
        starts[at++] = score;
        for (int distance = 1; distance <= Near; distance++)
        {
            starts[at++] = score - distance;
            starts[at++] = score + distance;
        }

        for (int column = HighBefore; column < Columns; column++) starts[at++] = columns.Start(BlockFeatures.NamedCount + column);
    }

    /// <summary>Fills the columns of the second pass.</summary>
    public static void Fill(IReadOnlyList<PageBlock> blocks, ReadOnlySpan<float> scores, FeatureColumns columns)
    {
        scores.CopyTo(columns[BlockFeatures.NamedCount + Score]);
        columns.FillMargins(BlockFeatures.NamedCount + Score, 0);
        FillHighest(scores, columns);
        var kinds = new (float Sum, float Length)[BlockFeatures.KindCount(blocks)];
        var parents = new (float Sum, float Length)[BlockFeatures.ElementCount(blocks)];
        float page = 0, all = 1;
        for (int i = 0; i < blocks.Count; i++)
        {
            float length = blocks[i].Text.Length;
            Add(ref kinds[blocks[i].Kind], scores[i], length);
            if (blocks[i].Open.Parent is { } parent) Add(ref parents[parent.Number], scores[i], length);
            page += scores[i] * length;
            all += length;
        }

        Span<float> kindScore = columns[BlockFeatures.NamedCount + KindScore], parentScore = columns[BlockFeatures.NamedCount + ParentScore];
        Span<float> before = columns[BlockFeatures.NamedCount + Before], after = columns[BlockFeatures.NamedCount + After];
        columns[BlockFeatures.NamedCount + PageScore].Fill(page / all);
        float passed = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            (float sum, float length) = kinds[blocks[i].Kind];
            kindScore[i] = sum / length;
            if (blocks[i].Open.Parent is { } parent) parentScore[i] = parents[parent.Number].Sum / parents[parent.Number].Length;
            before[i] = passed / MathF.Max(page, 1);
            passed += scores[i] * blocks[i].Text.Length;
            after[i] = 1 - (passed / MathF.Max(page, 1));
        }
    }

    private static void FillHighest(ReadOnlySpan<float> scores, FeatureColumns columns)
    {
        Span<float> highBefore = columns[BlockFeatures.NamedCount + HighBefore], highAfter = columns[BlockFeatures.NamedCount + HighAfter];
        for (int i = 0; i < scores.Length; i++)
        {
            for (int distance = 1; distance <= Far; distance++)
            {
                if (i - distance >= 0) highBefore[i] = MathF.Max(highBefore[i], scores[i - distance]);
                if (i + distance < scores.Length) highAfter[i] = MathF.Max(highAfter[i], scores[i + distance]);
            }
        }
    }

    private static void Add(ref (float Sum, float Length) to, float score, float length) => to = (to.Sum + (score * length), to.Length + length);
}
