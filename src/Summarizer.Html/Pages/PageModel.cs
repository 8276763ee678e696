namespace Summarizer.Html.Pages;

/// <summary>The two passes of the main content model: every block by itself and its place, then again beside its neighbours' scores.</summary>
internal sealed class PageModel(TreeModel first, TreeModel second)
{
    private static readonly Lazy<PageModel> s_embedded = new(LoadEmbedded);

    public static PageModel Embedded => s_embedded.Value;

    /// <summary>Probability of each block to belong to the article.</summary>
    public float[] Score(IReadOnlyList<PageBlock> blocks, FeatureColumns columns)
    {
        float[] scores = FirstScores(first, columns);
        SmoothedFeatures.Fill(blocks, scores, columns);
        int[] starts = new int[SmoothedFeatures.Count];
        SmoothedFeatures.Locate(columns, starts);
        second.Score(columns.Values, starts, scores);
        return scores;
    }

    /// <summary>What the first pass says of each block.</summary>
    public static float[] FirstScores(TreeModel model, FeatureColumns columns)
    {
        float[] scores = new float[columns.Blocks];
        int[] starts = new int[BlockFeatures.Count];
        BlockFeatures.Locate(columns, starts);
        model.Score(columns.Values, starts, scores);
        return scores;
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
}
