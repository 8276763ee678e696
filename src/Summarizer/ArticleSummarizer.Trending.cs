using Summarizer.Analysis;
using Summarizer.Clusters;
using Summarizer.Keywords;

namespace Summarizer;

public sealed partial class ArticleSummarizer
{
    /// <summary>What articles speak of now and did not before: today's feed against last week's, best first.</summary>
    /// <param name="articles">The articles of now.</param>
    /// <param name="earlier">
    /// Articles of before, best several times as many. Without any, each term is compared with how common its rarest word is in
    /// its language.
    /// </param>
    /// <param name="count">At most so many keywords; at least 1.</param>
    /// <remarks>
    /// The best keywords of each article are looked for in all of them by their stems, so an article counts whether or not the
    /// term is among its own best. Scores are log-odds with an informative prior (Monroe et al. 2008); only rises are
    /// given, and of three articles or more only what two at least speak of. Near copies count once. Deterministic, thread-safe; time
    /// grows with the length of all articles together.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> or <paramref name="earlier"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the articles is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public IReadOnlyList<TrendingKeyword> ExtractTrending(IReadOnlyList<Article> articles, IReadOnlyList<Article> earlier, int count = 8)
    {
        Check(articles, nameof(articles));
        Check(earlier, nameof(earlier));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        const int Each = 24;
        var candidates = new TrendCandidates();
        foreach (Article article in articles) candidates.Add(ExtractKeywords(article, Each));
        List<(Keyword Best, string[] Forms)> terms = candidates.Merged();
        if (terms.Count == 0) return [];
        var vocabulary = new TagVocabulary(terms.Select((term, i) => new TagConcept
        {
            Id = i.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Labels = new Dictionary<string, string> { ["und"] = term.Forms[0] },
            Alternatives = new Dictionary<string, IReadOnlyList<string>> { ["und"] = term.Forms[1..] },
        }));
        var now = new TrendCounts(terms.Count);
        var before = new TrendCounts(terms.Count);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            Count(index, articles, vocabulary, now);
            Count(index, earlier, vocabulary, before);
        }
        finally
        {
            ScratchPool.Return(index);
        }

        return Trends(terms, now, before, articles.Count < 3 ? 1 : 2, count);
    }

    private void Count(ArticleIndex index, IReadOnlyList<Article> articles, TagVocabulary vocabulary, TrendCounts counts)
    {
        var copies = new NearDuplicateIndex();
        for (int a = 0; a < articles.Count; a++)
        {
            Build(index, articles[a]);
            bool isCopy = copies.Add(a.ToString(System.Globalization.CultureInfo.InvariantCulture), FingerprintOf(index)) is not null;
            counts.Add(a, isCopy, vocabulary.IndexFor(index.Language), index);
        }
    }

    private static TrendingKeyword[] Trends(List<(Keyword Best, string[] Forms)> terms, TrendCounts now, TrendCounts before, int fewest, int count)
    {
        var rises = new List<(double Score, int Term)>();
        for (int term = 0; term < terms.Count; term++)
        {
            if (now.Holders(term) < fewest) continue;
            double score = before.Articles > 0
                ? TrendOdds.Score(now.Holders(term), now.Articles, before.Holders(term), before.Articles)
                : TrendOdds.ScoreAgainstBackground(now.Holders(term), now.Articles, now.Share(term));
            if (score > 0) rises.Add((score, term));
        }

        return
        [
            .. TrendSelector.Select(rises, terms, now, count).Select(rise => new TrendingKeyword
            {
                Label = terms[rise.Term].Best.Label,
                Score = rise.Score,
                Articles = now.Holders(rise.Term),
                EarlierArticles = before.Holders(rise.Term),
                Mentions = now.Mentions(rise.Term),
                Variants = terms[rise.Term].Forms[1..],
                Kind = terms[rise.Term].Best.Kind,
            }),
        ];
    }
}
