using System.Numerics;
using System.Runtime.InteropServices;
using Summarizer.Analysis;
using Summarizer.Ranking;
using Summarizer.Selection;
using Summarizer.Text;

namespace Summarizer.Clusters;

/// <summary>
/// The sentences of several articles and what they speak of. A concept is a term (stem) or a pair of neighbouring words of
/// which one at least is a term; its importance is the number of articles that hold it.
/// </summary>
internal sealed class ClusterIndex
{
    private const int Known = -1;
    private readonly Dictionary<ulong, int> _ids = [];

    public Growable<ClusterEntry> Sentences { get; } = new();

    /// <summary>The sentences' concepts, one sentence after the other, each concept once a sentence.</summary>
    public Growable<int> Concepts { get; } = new(1024);

    /// <summary>For each concept, the new articles that hold it.</summary>
    public Growable<int> Frequency { get; } = new(1024);

    /// <summary>For each concept, 1 + the article last seen to hold it.</summary>
    private readonly Growable<int> _lastDocument = new(1024);

    /// <summary>For each concept, 1 + the sentence last seen to hold it.</summary>
    private readonly Growable<int> _lastSentence = new(1024);

    /// <summary>Number of new articles that hold a sentence.</summary>
    public int Documents { get; private set; }

    /// <summary>Words of the new articles' sentences that may stand in a summary.</summary>
    public long Words { get; private set; }

    public ReadOnlySpan<int> Terms(int sentence) => Concepts.Span[Sentences[sentence].Terms..Sentences[sentence].Pairs];

    public ReadOnlySpan<int> Pairs(int sentence) => Concepts.Span[Sentences[sentence].Pairs..Sentences[sentence].End];

    /// <summary>Adds an article.</summary>
    /// <param name="document">Its number.</param>
    /// <param name="index">The article, indexed.</param>
    /// <param name="text">Its text.</param>
    /// <param name="ranker">Scores its sentences.</param>
    public void Add(int document, ArticleIndex index, ArticleText text, ISentenceRanker ranker)
    {
        int count = index.Rankable.Count;
        if (count == 0) return;
        Documents++;
        Span<double> scores = index.Selection.Scores.Reset(count);
        ranker.Rank(new RankingContext(index, text), scores);
        double best = 0;
        foreach (double score in scores) best = Math.Max(best, score);
        for (int s = 0; s < count; s++)
        {
            SentenceEntry entry = index.Sentences[index.Rankable[s]];
            var sentence = new ClusterEntry
            {
                Document = document,
                Position = s,
                Span = entry.Span,
                Words = LengthBudget.CountWords(entry.Span.Slice(text.Source), index.Language),
                Salience = best > 0 ? (float)Math.Clamp(scores[s] / best, 0, 1) : 0,
                // The guards read the features of the default ranker.
                IsFaulty = ranker is SalienceRanker && SentenceGuards.Find(index, text, s) != SentenceFault.None,
                Terms = Concepts.Count,
            };
            Words += sentence.Words;
            AddConcepts(index, s, document, sentence);
        }
    }

    /// <summary>Adds an article that the reader knows.</summary>
    public void AddKnown(ArticleIndex index)
    {
        for (int s = 0; s < index.Rankable.Count; s++)
            AddConcepts(index, s, Known, new ClusterEntry { Document = Known, IsKnown = true, Terms = Concepts.Count });
    }

    private void AddConcepts(ArticleIndex index, int rankable, int document, ClusterEntry sentence)
    {
        int row = index.Rankable[rankable];
        AddTerms(index, row, document);
        sentence.Pairs = Concepts.Count;
        AddPairs(index, index.Sentences[row], document);
        sentence.End = Concepts.Count;
        Sentences.Add(sentence);
    }

    private void AddTerms(ArticleIndex index, int row, int document)
    {
        foreach (int term in index.Columns.Span[index.RowStart[row]..index.RowStart[row + 1]]) Hold(index.Terms[term].Key, document);
    }

    private void AddPairs(ArticleIndex index, in SentenceEntry entry, int document)
    {
        ulong before = 0;
        bool wasTerm = false;
        for (int t = entry.TokenStart; t < entry.TokenEnd; t++)
        {
            FormEntry form = index.Forms[index.Tokens[t].Form];
            bool isTerm = form.Term >= 0;
            ulong key = isTerm ? index.Terms[form.Term].Key : form.Key;
            // The order of the two words counts, and a pair is no term.
            if (t > entry.TokenStart && (isTerm || wasTerm)) Hold((BitOperations.RotateLeft(before, 23) * 0x9E3779B97F4A7C15UL) ^ ~key, document);
            before = key;
            wasTerm = isTerm;
        }
    }

    private void Hold(ulong key, int document)
    {
        ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, key, out bool known);
        if (!known)
        {
            id = Frequency.Count;
            Frequency.Add(0);
            _lastDocument.Add(0);
            _lastSentence.Add(0);
        }

        if (_lastSentence[id] == Sentences.Count + 1) return;
        _lastSentence[id] = Sentences.Count + 1;
        Concepts.Add(id);
        if (document == Known || _lastDocument[id] == document + 1) return;
        _lastDocument[id] = document + 1;
        Frequency[id]++;
    }
}
