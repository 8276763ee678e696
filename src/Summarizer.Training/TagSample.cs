using Summarizer.Analysis;
using Summarizer.Keywords;
using Summarizer.Languages;

namespace Summarizer.Training;

/// <summary>A tagged article as the classifier sees it.</summary>
/// <param name="Keys">Its features.</param>
/// <param name="Counts">Their weighted counts.</param>
/// <param name="Tags">Its tags, as numbers in rising order.</param>
/// <param name="Fold">The fold that it is tested in.</param>
internal sealed record TagSample(ulong[] Keys, float[] Counts, int[] Tags, int Fold)
{
    private static readonly ArticleSummarizer s_reader = new();

    /// <summary>Reads an article as the summariser does.</summary>
    public static TagSample Read(TaggedArticle article, Dictionary<string, int> numbers, int fold, Language language, ArticleIndex index)
    {
        string? title = string.IsNullOrWhiteSpace(article.Title) ? null : article.Title;
        index.Load(s_reader.Read(article.Text, title, language.Code).Blocks);
        index.Build(new ArticleText(article.Text, title), language, null);
        index.Tags.Count(index);
        int[] tags = [.. article.Tags.Where(numbers.ContainsKey).Select(tag => numbers[tag]).Distinct().Order()];
        return new TagSample(index.Tags.Keys.Span.ToArray(), index.Tags.Counts.Span.ToArray(), tags, fold);
    }

    public bool Has(int tag) => Array.BinarySearch(Tags, tag) >= 0;
}
