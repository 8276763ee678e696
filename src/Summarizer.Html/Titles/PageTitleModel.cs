using Summarizer.Html.Pages;

namespace Summarizer.Html.Titles;

/// <summary>Chooses a page's title among the candidates: the one whose weighted features sum highest, the earliest of equals.</summary>
internal sealed class PageTitleModel(float[] weights)
{
    private static readonly Lazy<PageTitleModel> s_embedded = new(LoadEmbedded);

    public static PageTitleModel Embedded => s_embedded.Value;

    /// <summary>The title without the site's name, or null for a page that has none.</summary>
    public string? Choose(DeclaredTitles declared, IReadOnlyList<PageBlock> blocks, ReadOnlySpan<bool> kept)
    {
        List<TitleCandidate> candidates = TitleCandidates.Collect(declared, blocks);
        return Choose(candidates, PageTitleFeatures.Compute(candidates, declared, blocks, kept));
    }

    public string? Choose(List<TitleCandidate> candidates, float[] rows)
    {
        int best = -1;
        float most = float.MinValue;
        for (int i = 0; i < candidates.Count; i++)
        {
            float score = 0;
            for (int f = 0; f < weights.Length; f++) score += weights[f] * rows[(i * weights.Length) + f];
            if (score > most) (best, most) = (i, score);
        }

        return best < 0 ? null : candidates[best].Text;
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        foreach (float weight in weights) writer.Write(weight);
    }

    private static PageTitleModel LoadEmbedded()
    {
        using Stream? stream = typeof(PageTitleModel).Assembly.GetManifestResourceStream("page-titles.bin");
        float[] weights = new float[PageTitleFeatures.Count];
        // Without its file, or with one for other features (while it is being fitted), the first candidate is the title.
        if (stream is null || stream.Length != 4 * weights.Length) return new PageTitleModel(weights);
        using var reader = new BinaryReader(stream);
        for (int i = 0; i < weights.Length; i++) weights[i] = reader.ReadSingle();
        return new PageTitleModel(weights);
    }
}
