using Summarizer.Text;

namespace Summarizer.Clusters;

/// <summary>
/// Chooses sentences that together cover what most articles say: the concept coverage of Gillick and Favre ("A scalable global
/// model for summarization", 2009), with terms beside pairs of words, maximised greedily as a submodular function under a budget
/// (Lin and Bilmes, "Multi-document summarization via budgeted maximization of submodular functions", 2010). What a sentence adds
/// is raised by its place in its article and by its salience there, and divided by a power of its length.
/// </summary>
internal sealed class DigestSelector
{
    /// <summary>Weight of a term against that of a pair of words.</summary>
    private const double TermWeight = 0.5;

    /// <summary>Weight of a concept that only one of several articles holds: it decides between sentences that share nothing.</summary>
    private const double LoneWeight = 0.1;

    /// <summary>How much the first sentence of an article gains; the n-th gains an n-th of it.</summary>
    private const double Lead = 2;

    private const double Salience = 1;

    private const double LengthPower = 0.7;

    /// <summary>Two sentences that share more than this of the shorter one's terms say the same.</summary>
    public const double NearDuplicate = 0.5;

    /// <summary>What is left of a concept's weight when a known article holds it: the story's own names still say what it is about.</summary>
    private const double KnownShare = 0.5;

    private const int ShortestWords = 6, LongestWords = 50;

    /// <summary>A term's holders are compared up to so many, so that long digests stay linear in their length.</summary>
    private const int MostHolders = 32;

    private readonly ClusterIndex _index;
    private readonly IReadOnlyList<Article> _articles;
    private readonly bool[] _covered;
    private readonly double[] _weights;
    private readonly List<int>?[] _holders;
    private readonly int[] _shared;

    public DigestSelector(ClusterIndex index, IReadOnlyList<Article> articles)
    {
        _index = index;
        _articles = articles;
        _covered = new bool[index.Frequency.Count];
        _holders = new List<int>?[index.Frequency.Count];
        _shared = new int[index.Sentences.Count];
        _weights = new double[index.Frequency.Count];
        for (int c = 0; c < _weights.Length; c++)
            _weights[c] = Full(c);
    }

    private double Full(int concept) => _index.Documents > 1 && _index.Frequency[concept] == 1 ? LoneWeight : _index.Frequency[concept];

    /// <summary>True when a sentence did not fit the budget.</summary>
    public bool HadMisfit { get; private set; }

    /// <summary>The chosen sentences with what each added, in the order of choice, so that additions never rise.</summary>
    public List<(int Sentence, double Score)> Select(DigestBudget budget)
    {
        var chosen = new List<(int Sentence, double Score)>();
        for (int s = 0; s < _index.Sentences.Count; s++)
            if (_index.Sentences[s].IsKnown) Know(s);
        Fill(chosen, ref budget, static sentence => !sentence.IsFaulty && sentence.Words is >= ShortestWords and <= LongestWords);
        // Nothing that stands alone fits: better something than nothing.
        if (chosen.Count == 0) Fill(chosen, ref budget, static _ => true);
        return chosen;
    }

    private void Fill(List<(int Sentence, double Score)> chosen, ref DigestBudget budget, Func<ClusterEntry, bool> accepts)
    {
        // Lazily: additions only fall while sentences are taken, so a gain that is still the best after a second look is the best.
        var queue = new PriorityQueue<int, (double Loss, int Sentence)>();
        for (int s = 0; s < _index.Sentences.Count; s++)
        {
            ref readonly ClusterEntry sentence = ref _index.Sentences[s];
            if (!sentence.IsKnown && accepts(sentence)) queue.Enqueue(s, (-Gain(s), s));
        }

        while (!budget.IsFull && queue.TryDequeue(out int s, out (double Loss, int Sentence) seen))
        {
            double gain = Gain(s);
            if (gain <= 0) continue;
            if (gain < -seen.Loss)
            {
                queue.Enqueue(s, (-gain, s));
                continue;
            }

            ref readonly ClusterEntry sentence = ref _index.Sentences[s];
            if (Repeats(s)) continue;
            if (!budget.TryTake(sentence, _articles[sentence.Document].Source))
            {
                HadMisfit = true;
                continue;
            }

            chosen.Add((s, gain));
            Take(s);
        }
    }

    private double Gain(int sentence)
    {
        double terms = 0, pairs = 0;
        foreach (int concept in _index.Terms(sentence))
            if (!_covered[concept]) terms += _weights[concept];
        foreach (int concept in _index.Pairs(sentence))
            if (!_covered[concept]) pairs += _weights[concept];
        ref readonly ClusterEntry entry = ref _index.Sentences[sentence];
        double place = 1 + (Lead / (1 + entry.Position)) + (Salience * entry.Salience);
        return ((TermWeight * terms) + pairs) * place / (_index.Documents * Math.Pow(Math.Max(1, entry.Words), LengthPower));
    }

    private void Take(int sentence)
    {
        foreach (int concept in _index.Terms(sentence)) _covered[concept] = true;
        foreach (int concept in _index.Pairs(sentence)) _covered[concept] = true;
        Remember(sentence);
    }

    private void Know(int sentence)
    {
        foreach (int concept in _index.Terms(sentence)) _weights[concept] = KnownShare * Full(concept);
        foreach (int concept in _index.Pairs(sentence)) _weights[concept] = KnownShare * Full(concept);
        Remember(sentence);
    }

    /// <summary>Keeps what is needed to find repetitions of the sentence.</summary>
    private void Remember(int sentence)
    {
        foreach (int concept in _index.Terms(sentence))
        {
            List<int> holders = _holders[concept] ??= [];
            if (holders.Count < MostHolders) holders.Add(sentence);
        }
    }

    /// <summary>True when a chosen or known sentence says nearly the same.</summary>
    private bool Repeats(int sentence)
    {
        bool repeats = false;
        ReadOnlySpan<int> terms = _index.Terms(sentence);
        foreach (int concept in terms)
        {
            if (_holders[concept] is not { } holders) continue;
            foreach (int holder in holders)
                repeats |= ++_shared[holder] > NearDuplicate * Math.Min(terms.Length, _index.Terms(holder).Length);
        }

        foreach (int concept in terms)
        {
            if (_holders[concept] is not { } holders) continue;
            foreach (int holder in holders) _shared[holder] = 0;
        }

        return repeats;
    }
}
