namespace Summarizer.Clusters;

/// <summary>A sentence of one of a cluster's articles.</summary>
internal struct ClusterEntry
{
    public int Document;

    /// <summary>Its place among the sentences of its article that may stand in a summary, from 0.</summary>
    public int Position;
    public TextSpan Span;
    public int Words;

    /// <summary>The ranker's score as a share of the article's best, from 0 to 1.</summary>
    public float Salience;

    /// <summary>True when a reader would miss what comes before it, or half of its quotation.</summary>
    public bool IsFaulty;

    /// <summary>True in an article that the reader knows: never chosen, and nothing is chosen that repeats it.</summary>
    public bool IsKnown;

    /// <summary>Its concepts in the cluster's list: terms from <see cref="Terms"/>, pairs of words from <see cref="Pairs"/>, to <see cref="End"/>.</summary>
    public int Terms;
    public int Pairs;
    public int End;
}
