using Summarizer;

/// <summary>
/// Groups articles on the same story: average-link agglomerative clustering over the articles' keywords, each weighted by how
/// few articles hold it. Simple on purpose: quadratic in the number of articles, which is fine for a morning's feeds.
/// </summary>
internal static class Stories
{
    /// <summary>Two stories are one from this mean cosine of their articles on.</summary>
    private const double Alike = 0.12;

    private const int KeywordsEach = 20;

    public static List<List<int>> Group(ArticleSummarizer summarizer, IReadOnlyList<Article> articles)
    {
        double[,] alike = Similarities(Vectors(summarizer, articles));
        List<List<int>> stories = [.. Enumerable.Range(0, articles.Count).Select(article => new List<int> { article })];
        while (true)
        {
            (double most, int into, int from) = (Alike, -1, -1);
            for (int a = 0; a < stories.Count; a++)
            {
                for (int b = a + 1; b < stories.Count; b++)
                {
                    double mean = stories[a].Average(x => stories[b].Average(y => alike[x, y]));
                    if (mean > most) (most, into, from) = (mean, a, b);
                }
            }

            if (into < 0) return stories;
            stories[into].AddRange(stories[from]);
            stories[into].Sort();
            stories.RemoveAt(from);
        }
    }

    private static List<Dictionary<string, double>> Vectors(ArticleSummarizer summarizer, IReadOnlyList<Article> articles)
    {
        List<string[]> labels =
        [
            .. articles.Select(article => summarizer.ExtractKeywords(article, KeywordsEach)
                .SelectMany(keyword => keyword.Label.ToLowerInvariant().Split(' ', '’', '\'')).Where(word => word.Length > 2).Distinct().ToArray()),
        ];
        Dictionary<string, int> holders = labels.SelectMany(words => words).CountBy(word => word).ToDictionary();
        return [.. labels.Select(words => words.ToDictionary(word => word, word => Math.Log(1 + ((double)articles.Count / holders[word]))))];
    }

    private static double[,] Similarities(List<Dictionary<string, double>> vectors)
    {
        var alike = new double[vectors.Count, vectors.Count];
        double[] lengths = [.. vectors.Select(vector => Math.Sqrt(vector.Values.Sum(weight => weight * weight)))];
        for (int a = 0; a < vectors.Count; a++)
        {
            for (int b = a + 1; b < vectors.Count; b++)
            {
                double both = vectors[a].Sum(term => term.Value * vectors[b].GetValueOrDefault(term.Key));
                alike[a, b] = alike[b, a] = both > 0 ? both / (lengths[a] * lengths[b]) : 0;
            }
        }

        return alike;
    }
}
