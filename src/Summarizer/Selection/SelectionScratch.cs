using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>Working memory of the selection, reused from article to article.</summary>
internal sealed class SelectionScratch
{
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
        for (int i = 0; i < order.Length; i++) order[i] = i;
        order.Sort(new BestFirst(Scores));
        Span<int> ranks = Ranks.Reset(order.Length);
        for (int i = 0; i < order.Length; i++) ranks[order[i]] = i + 1;
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
