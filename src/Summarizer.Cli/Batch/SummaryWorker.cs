namespace Summarizer.Cli.Batch;

/// <summary>summarizer batch: answers an article by its summary and keywords, several documents by their digest.</summary>
internal sealed class SummaryWorker(ArticleSummarizer summarizer, Options options) : LineWorker(summarizer, options)
{
    protected override bool TryAnswer(ResultWriter result, ReadOnlySpan<byte> rawId)
    {
        if (Line.Documents is { } documents)
        {
            WriteDigest(result, documents);
            return true;
        }

        ArticleAnalysis analysis = Summarizer.Analyze(ReadArticle(), Line.Length ?? Options.Length, Options.Keywords ?? 0);
        result.WriteArticle(Summarizer, analysis, Options.Include);
        return true;
    }

    private void WriteDigest(ResultWriter result, List<BatchDocument> documents)
    {
        Article[] articles = [.. documents.Select(document => ReadArticle(document.Text, document.Html, document.Title))];
        ClusterDigest digest = Summarizer.SummarizeCluster(articles, Line.Length ?? Options.Length);
        IReadOnlyList<ClusterKeyword> keywords = Options.Keywords is > 0 and int count ? Summarizer.ExtractKeywords(articles, count) : [];
        result.WriteDigest(digest, keywords, [.. documents.Select(document => document.RawId)]);
    }
}
