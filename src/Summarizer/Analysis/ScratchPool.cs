namespace Summarizer.Analysis;

/// <summary>One scratch index a thread, so that no lock and no allocation stands between two articles.</summary>
internal static class ScratchPool
{
    [ThreadStatic]
    private static ArticleIndex? t_index;

    /// <summary>The thread's own index, or a new one while that is in use (a ranker that calls back).</summary>
    public static ArticleIndex Rent()
    {
        ArticleIndex index = t_index ?? new ArticleIndex();
        t_index = null;
        return index;
    }

    public static void Return(ArticleIndex index) => t_index = index;
}
