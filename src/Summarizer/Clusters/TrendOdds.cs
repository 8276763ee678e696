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

    /// <summary>The score, above 0 for a rise.</summary>
    /// <param name="now">Articles that hold the term.</param>
    /// <param name="all">All articles.</param>
    /// <param name="earlier">Earlier articles that hold it.</param>
    /// <param name="allEarlier">All earlier articles; at least 1.</param>
    public static double Score(double now, double all, double earlier, double allEarlier)
    {
        // The prior: both times together, worth half of their articles.
        double strength = (all + allEarlier) / 2, prior = strength * (now + earlier) / (all + allEarlier);
        double odds = LogOdds(now, all, prior, strength) - LogOdds(earlier, allEarlier, prior, strength);
        return odds / Math.Sqrt((1 / (now + prior)) + (1 / (earlier + prior)));
    }

    /// <summary>The same against a language's background.</summary>
    /// <param name="now">Articles that hold the term.</param>
    /// <param name="all">All articles.</param>
    /// <param name="share">Share of the background's articles that hold it.</param>
    public static double ScoreAgainstBackground(double now, double all, double share) => Score(now, all, share * BackgroundArticles, BackgroundArticles);

    private static double LogOdds(double holders, double all, double prior, double strength) =>
        Math.Log((holders + prior) / Math.Max(all + strength - holders - prior, 0.5));
}
