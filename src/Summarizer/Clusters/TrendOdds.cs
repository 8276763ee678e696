namespace Summarizer.Clusters;

/// <summary>
/// How surely a share of articles has risen: log-odds ratio with an informative Dirichlet prior, over its standard deviation
/// (Monroe, Colaresi and Quinn 2008, "Fightin' Words"), on articles instead of words, so that one article that repeats a word
/// counts once.
/// </summary>
internal static class TrendOdds
{
    /// <summary>Articles that a language's background stands for where no earlier ones are given.</summary>
    private const double BackgroundArticles = 1000;

    /// <summary>The score, above 0 only for a rise of the share.</summary>
    /// <param name="now">Articles that hold the term.</param>
    /// <param name="all">All articles.</param>
    /// <param name="earlier">Earlier articles that hold it.</param>
    /// <param name="allEarlier">All earlier articles; at least 1.</param>
    public static double Score(double now, double all, double earlier, double allEarlier)
    {
        // The prior: both times together, worth half of their articles.
        double strength = (all + allEarlier) / 2, prior = strength * (now + earlier) / (all + allEarlier);
        double odds = LogOdds(now, all, prior, strength) - LogOdds(earlier, allEarlier, prior, strength);
        double score = odds / Math.Sqrt((1 / (now + prior)) + (1 / (earlier + prior)));
        // Where every article holds it, the limit of the odds alone would make the time with more articles the higher.
        return now * allEarlier <= earlier * all ? Math.Min(score, 0) : score;
    }

    /// <summary>The same against a language's background.</summary>
    /// <param name="now">Articles that hold the term.</param>
    /// <param name="all">All articles.</param>
    /// <param name="share">Share of the background's articles that hold it.</param>
    public static double ScoreAgainstBackground(double now, double all, double share) => Score(now, all, share * BackgroundArticles, BackgroundArticles);

    private static double LogOdds(double holders, double all, double prior, double strength) =>
        Math.Log((holders + prior) / Math.Max(all + strength - holders - prior, 0.5));
}
