using Summarizer.Analysis;
using Summarizer.Keywords;

namespace Summarizer.Clusters;

/// <summary>In how many articles of one time each term stands, and where.</summary>
internal sealed class TrendCounts(int terms)
{
    private readonly int[] _holders = new int[terms];
    private readonly int[] _lastDocument = new int[terms];
    private readonly float[] _idf = new float[terms];
    private readonly List<ClusterMention>[] _mentions = new List<ClusterMention>[terms];

    /// <summary>Articles counted, near copies once.</summary>
    public int Articles { get; private set; }

    /// <summary>Adds an article; the vocabulary's concepts are numbered as the terms. A term inside a longer one counts as well.</summary>
    public void Add(int document, bool isCopy, VocabularyIndex vocabulary, ArticleIndex index)
    {
        if (!isCopy) Articles++;
        foreach ((int term, int row, int first, int tokens) in vocabulary.MatchAll(index))
        {
            if (!isCopy && _lastDocument[term] != document + 1)
            {
                _lastDocument[term] = document + 1;
                _holders[term]++;
            }

            for (int t = first; t < first + tokens; t++)
            {
                int known = index.Forms[index.Tokens[t].Form].Term;
                if (known >= 0) _idf[term] = Math.Max(_idf[term], index.Terms[known].Idf);
            }

            if (!index.Sentences[row].IsExternalTitle)
                (_mentions[term] ??= []).Add(new ClusterMention(document, TextSpan.FromBounds(index.Tokens[first].Start, index.Tokens[first + tokens - 1].End)));
        }
    }

    public int Holders(int term) => _holders[term];

    public IReadOnlyList<ClusterMention> Mentions(int term) => _mentions[term] ?? (IReadOnlyList<ClusterMention>)[];

    /// <summary>Share of its language's articles that hold the term's rarest word.</summary>
    public double Share(int term) => Math.Exp(-_idf[term]);
}
