using Summarizer.Analysis;
using Summarizer.Clusters;
using Summarizer.Selection;

namespace Summarizer;

public sealed partial class ArticleSummarizer
{
    /// <summary>
    /// One digest of several articles on the same story: what most of them say, repetitions dropped, each sentence with the
    /// article that it came from.
    /// </summary>
    /// <param name="articles">The articles, oldest first. None at all gives an empty digest; the digest of one is its summary.</param>
    /// <param name="length">
    /// A hard maximum; null and <see cref="SummaryLength.Auto"/> mean 100 words. A share is one of all articles together.
    /// </param>
    /// <remarks>
    /// Sentences are chosen to cover the terms and pairs of words that many articles hold (Gillick and Favre 2009, greedily as in
    /// Lin and Bilmes 2010); a sentence counts more when it stands near its article's beginning and when the ranker thinks
    /// highly of it. An article that repeats an earlier one (80 % of its runs of eight words stand there too) counts for nothing.
    /// Deterministic, thread-safe; time and memory grow with the articles' length together.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the articles is null.</exception>
    public ClusterDigest SummarizeCluster(IReadOnlyList<Article> articles, SummaryLength? length = null)
    {
        Check(articles, nameof(articles));
        return articles.Count == 1 ? DigestOfOne(articles[0], length) : Digest([], articles, length);
    }

    /// <summary>What newer articles add to older ones on the same story: nothing that the older ones already said.</summary>
    /// <param name="known">The articles that the reader knows; none is the same as <see cref="SummarizeCluster"/>.</param>
    /// <param name="news">The newer articles, oldest first; <see cref="ClusterSentence.Document"/> counts these.</param>
    /// <param name="length">
    /// A hard maximum; null and <see cref="SummaryLength.Auto"/> mean 100 words. A share is one of the newer articles together.
    /// </param>
    /// <remarks>
    /// As <see cref="SummarizeCluster"/>, but terms and pairs of words of the known articles count half, and a sentence that
    /// nearly repeats one of theirs is left out. The outcome is <see cref="SummaryOutcome.Empty"/> when nothing is new.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="known"/> or <paramref name="news"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the articles is null.</exception>
    public ClusterDigest SummarizeUpdate(IReadOnlyList<Article> known, IReadOnlyList<Article> news, SummaryLength? length = null)
    {
        Check(known, nameof(known));
        Check(news, nameof(news));
        return known.Count == 0 ? SummarizeCluster(news, length) : Digest(known, news, length);
    }

    /// <summary>Keywords of several articles together, best first: those that many of the articles share.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="count">At most so many keywords; at least 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the articles is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public IReadOnlyList<ClusterKeyword> ExtractKeywords(IReadOnlyList<Article> articles, int count = 8)
    {
        Check(articles, nameof(articles));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var sums = new ClusterKeywords();
        // A keyword that is best in none may be the best of all together: look further down in each.
        int each = Math.Max(count, (int)Math.Min(2L * count, 100));
        for (int a = 0; a < articles.Count; a++) sums.Add(a, ExtractKeywords(articles[a], each));
        return sums.Best(count);
    }

    private static void Check(IReadOnlyList<Article> articles, string name)
    {
        ArgumentNullException.ThrowIfNull(articles, name);
        foreach (Article article in articles)
            if (article is null) throw new ArgumentException("One of the articles is null.", name);
    }

    private ClusterDigest DigestOfOne(Article article, SummaryLength? length)
    {
        ArticleSummary summary = Summarize(article, DigestBudget.Of(length));
        // Ranks without gaps, as in every digest.
        int[] ranks = [.. summary.Sentences.Select(sentence => sentence.Rank).Order()];
        return new ClusterDigest
        {
            Sentences =
            [
                .. summary.Sentences.Select(sentence => new ClusterSentence
                {
                    Document = 0,
                    Text = sentence.Text,
                    Span = sentence.Span,
                    Score = sentence.Score,
                    Rank = Array.IndexOf(ranks, sentence.Rank) + 1,
                }),
            ],
            Outcome = summary.Outcome,
            Language = summary.Language,
        };
    }

    private ClusterDigest Digest(IReadOnlyList<Article> known, IReadOnlyList<Article> news, SummaryLength? length)
    {
        var cluster = new ClusterIndex();
        var languages = new List<string>(news.Count);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            foreach (Article article in known)
            {
                Build(index, article);
                cluster.AddKnown(index);
            }

            var told = new List<ArticleFingerprint>(news.Count);
            for (int a = 0; a < news.Count; a++)
            {
                languages.Add(Build(index, news[a]));
                // A wire story that ten newsrooms print is one voice, not ten.
                ArticleFingerprint fingerprint = FingerprintOf(index);
                if (told.Exists(fingerprint.Repeats)) continue;
                told.Add(fingerprint);
                cluster.Add(a, index, new ArticleText(news[a].Source, news[a].ExternalTitle), _ranker);
            }
        }
        finally
        {
            ScratchPool.Return(index);
        }

        var selector = new DigestSelector(cluster, news);
        List<(int Sentence, double Score)> chosen = selector.Select(new DigestBudget(length, cluster.Words));
        var sentences = new ClusterSentence[chosen.Count];
        for (int i = 0; i < sentences.Length; i++)
        {
            ClusterEntry entry = cluster.Sentences[chosen[i].Sentence];
            sentences[i] = new ClusterSentence
            {
                Document = entry.Document,
                Text = SentenceText.Of(news[entry.Document].Source, entry.Span),
                Span = entry.Span,
                Score = chosen[i].Score,
                Rank = i + 1,
            };
        }

        if (_options.Order == SummaryOrder.Source) sentences = [.. sentences.OrderBy(sentence => sentence.Document).ThenBy(sentence => sentence.Span.Start)];
        SummaryOutcome outcome = chosen.Count > 0 ? SummaryOutcome.Ok : selector.HadMisfit ? SummaryOutcome.BudgetTooSmall : SummaryOutcome.Empty;
        return new ClusterDigest { Sentences = sentences, Outcome = outcome, Language = MostFrequent(languages) };
    }

    private string Build(ArticleIndex index, Article article)
    {
        string code = LoadBlocks(index, article);
        Build(index, new ArticleText(article.Source, article.ExternalTitle), code);
        return code;
    }

    private static string MostFrequent(List<string> languages) =>
        languages.GroupBy(code => code, StringComparer.Ordinal).MaxBy(group => group.Count())?.Key ?? "und";
}
