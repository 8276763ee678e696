using Summarizer.Ranking;

namespace Summarizer.Benchmarks;

/// <summary>
/// A deep copy of a result in arrays of the exact size: what the result itself weighs. The components of scores are worked out when
/// they are first asked for; until then a sentence holds what they are made from, and that is what is copied.
/// </summary>
internal static class ResultCopy
{
    public static ArticleAnalysis Of(ArticleAnalysis analysis)
    {
        float[] features = new float[analysis.Sentences.Count * SentenceFeatures.Width];
        var article = Article.Of(analysis.Article.Source, Copy(analysis.Article.Blocks, block => block with { }), null, analysis.Article.Language, 0);
        return analysis with
        {
            Article = article,
            Sentences = Copy(analysis.Sentences, sentence => sentence with { Components = new SalienceComponents(NeutralSalience.Other, features, 0) }),
            Summary = analysis.Summary with { Sentences = Copy(analysis.Summary.Sentences, sentence => sentence with { Text = new string(sentence.Text.AsSpan()) }) },
            Keywords = Copy(analysis.Keywords, keyword => keyword with
            {
                Label = new string(keyword.Label.AsSpan()),
                Mentions = Copy(keyword.Mentions, mention => mention),
                Variants = Copy(keyword.Variants, variant => new string(variant.AsSpan())),
            }),
        };
    }

    private static T[] Copy<T>(IReadOnlyList<T> items, Func<T, T> copy)
    {
        if (items.Count == 0) return [];
        var copies = new T[items.Count];
        for (int i = 0; i < copies.Length; i++) copies[i] = copy(items[i]);
        return copies;
    }
}
