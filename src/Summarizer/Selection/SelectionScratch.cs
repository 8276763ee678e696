using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>Working memory of the selection, reused from article to article.</summary>
internal sealed class SelectionScratch
{
    /// <summary>Up to so many sentences, putting one after the other in place is quicker than to sort them.</summary>
    private const int FewSentences = 40;

    /// <summary>The chosen sentences (indexes into the rankable sentences).</summary>
    public Growable<int> Chosen { get; } = new();

    /// <summary>All sentences, best first.</summary>
    public Growable<int> Order { get; } = new();

    /// <summary>Scores in the text's order.</summary>
    public Growable<double> Scores { get; } = new();

    /// <summary>Ranks in the text's order, 1 for the best sentence.</summary>
    public Growable<int> Ranks { get; } = new();

    public Growable<bool> Taken { get; } = new();

    /// <summary>For each term, 1 + the last chosen sentence that holds it.</summary>
    public Growable<int> Holder { get; } = new(512);

    /// <summary>For each sentence, the idf mass that the candidate in hand shares with it.</summary>
    public Growable<float> Shared { get; } = new();

    /// <summary>For each of the article's sentences, 1 + its cost in the caller's own units; 0 for one that was not counted yet.</summary>
    public Growable<int> Units { get; } = new();

    public SetFeatures Sets { get; } = new();

    /// <summary>Takes the scores and sorts the sentences: best first, ties to the earlier sentence.</summary>
    public void Sort(ReadOnlySpan<double> scores)
    {
        scores.CopyTo(Scores.Reset(scores.Length));
        Sort();
    }

    /// <summary>Sorts the sentences by <see cref="Scores"/>, which must be set.</summary>
    public void Sort()
    {
        Span<int> order = Order.Reset(Scores.Count);
        if (order.Length <= FewSentences) InsertAll(order, Scores.Span);
        else SortAll(order);
        Span<int> ranks = Ranks.Reset(order.Length);
        for (int i = 0; i < order.Length; i++) ranks[order[i]] = i + 1;
    }

    private void SortAll(Span<int> order)
    {
        for (int i = 0; i < order.Length; i++) order[i] = i;
        order.Sort(new BestFirst(Scores));
    }

    /// <summary>Puts one sentence after the other in its place: an earlier one of the same score stays before it.</summary>
    private static void InsertAll(Span<int> order, ReadOnlySpan<double> scores)
    {
        for (int i = 0; i < order.Length; i++)
        {
            int at = i;
            for (; at > 0 && scores[order[at - 1]] < scores[i]; at--) order[at] = order[at - 1];
            order[at] = i;
        }
    }

    private readonly struct BestFirst(Growable<double> scores) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            double a = scores[x], b = scores[y];
            return a > b ? -1 : a < b ? 1 : x.CompareTo(y);
        }
    }
}
