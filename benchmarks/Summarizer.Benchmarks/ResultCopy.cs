namespace Summarizer.Benchmarks;

/// <summary>A deep copy of a result in arrays of the exact size: what the result itself weighs.</summary>
internal static class ResultCopy
{
    public static ArticleAnalysis Of(ArticleAnalysis analysis)
    {
        var article = Article.Of(analysis.Article.Source, Copy(analysis.Article.Blocks, block => block with { }), null, analysis.Article.Language);
        return analysis with
        {
            Article = article,
            Sentences = Copy(analysis.Sentences, sentence => sentence with { Components = Copy(sentence.Components, part => part) }),
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
