namespace Summarizer.Html.Pages;

/// <summary>
/// The second pass: a block's first score beside those of its neighbours, of the blocks of its kind and of its parent, so
/// that one odd paragraph is not lost and one stray line not kept.
/// </summary>
internal static class SmoothedFeatures
{
    private const int Added = 14;

    public static int Count => BlockFeatures.Count + Added;

    /// <summary>One row a block: the features of the first pass, then what the first scores say.</summary>
    public static float[] Compute(IReadOnlyList<PageBlock> blocks, float[] rows, float[] scores)
    {
        int own = BlockFeatures.Count, width = Count;
        float[] result = new float[blocks.Count * width];
        var kinds = new (float Sum, float Length)[BlockFeatures.KindCount(blocks)];
        var parents = new Dictionary<object, (float Sum, float Length)>(ReferenceEqualityComparer.Instance);
        float page = 0, all = 1;
        for (int i = 0; i < blocks.Count; i++)
        {
            float length = blocks[i].Text.Length;
            (float s, float l) = kinds[blocks[i].Kind];
            kinds[blocks[i].Kind] = (s + (scores[i] * length), l + length);
            if (blocks[i].Parent is { } parent)
            {
                (s, l) = parents.GetValueOrDefault(parent);
                parents[parent] = (s + (scores[i] * length), l + length);
            }

            page += scores[i] * length;
            all += length;
        }

        float before = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            Span<float> row = result.AsSpan(i * width, width);
            rows.AsSpan(i * own, own).CopyTo(row);
            int f = own;
            row[f++] = scores[i];
            for (int d = 1; d <= 3; d++)
            {
                row[f++] = i - d >= 0 ? scores[i - d] : 0;
                row[f++] = i + d < scores.Length ? scores[i + d] : 0;
            }

            float highBefore = 0, highAfter = 0;
            for (int d = 1; d <= 6; d++)
            {
                if (i - d >= 0) highBefore = MathF.Max(highBefore, scores[i - d]);
                if (i + d < scores.Length) highAfter = MathF.Max(highAfter, scores[i + d]);
            }

            row[f++] = highBefore;
            row[f++] = highAfter;
            (float sum, float lengths) = kinds[blocks[i].Kind];
            row[f++] = sum / lengths;
            row[f++] = blocks[i].Parent is { } parent && parents[parent] is var shared ? shared.Sum / shared.Length : 0;
            row[f++] = page / all;
            row[f++] = before / MathF.Max(page, 1);
            before += scores[i] * blocks[i].Text.Length;
            row[f] = 1 - (before / MathF.Max(page, 1));
        }

        return result;
    }
}
