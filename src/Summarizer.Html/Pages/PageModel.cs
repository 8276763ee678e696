namespace Summarizer.Html.Pages;

/// <summary>The two passes of the main content model: every block by itself and its place, then again beside its neighbours' scores.</summary>
internal sealed class PageModel(TreeModel first, TreeModel second)
{
    private static readonly Lazy<PageModel> s_embedded = new(LoadEmbedded);

    public static PageModel Embedded => s_embedded.Value;

    /// <summary>Probability of each block to belong to the article.</summary>
    public float[] Score(IReadOnlyList<PageBlock> blocks, float[] rows)
    {
        float[] scores = Apply(first, rows, BlockFeatures.Count);
        return Apply(second, SmoothedFeatures.Compute(blocks, rows, scores), SmoothedFeatures.Count);
    }

    public void Save(Stream stream)
    {
        first.Save(stream);
        second.Save(stream);
    }

    private static PageModel LoadEmbedded()
    {
        using Stream stream = typeof(PageModel).Assembly.GetManifestResourceStream("page-blocks.bin")
            ?? throw new InvalidDataException("The page model is missing from the assembly.");
        return new PageModel(TreeModel.Load(stream, BlockFeatures.Count), TreeModel.Load(stream, SmoothedFeatures.Count));
    }

    public static float[] Apply(TreeModel model, float[] rows, int width)
    {
        float[] scores = new float[rows.Length / width];
        for (int i = 0; i < scores.Length; i++) scores[i] = model.Score(rows.AsSpan(i * width, width));
        return scores;
    }
}
