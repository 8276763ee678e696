using System.Numerics;
using System.Text;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// What a tag classifier sees of an article: how often each stem and each pair of neighbouring stems of a sentence (stop words
/// passed over) occurs, an occurrence in the title or at the beginning counting more. Scratch: one per thread.
/// </summary>
internal sealed class TagFeatures
{
    private const int LeadSentences = 2;
    private const float TitleWeight = 3, LeadWeight = 1.5f;

    private readonly KeyTable _table = new();

    /// <summary>Identity of the features: models made for others are refused. Say it anew when a number above changes.</summary>
    public static ulong Hash { get; } = ModelFile.Hash(Encoding.UTF8.GetBytes("stems, pairs; title 3, two sentences 1.5; ln(1+n) idf, length 1"));

    /// <summary>The distinct features of the article last counted.</summary>
    public Growable<ulong> Keys { get; } = new(1024);

    /// <summary>Their weighted counts.</summary>
    public Growable<float> Counts { get; } = new(1024);

    /// <summary>Scratch of the classifier: the tags' margins.</summary>
    public Growable<float> Margins { get; } = new();

    /// <summary>A feature's value before the article is brought to length 1.</summary>
    public static double Value(float count, float idf) => Math.Log(1 + count) * idf;

    /// <summary>Counts the features of an indexed article.</summary>
    public void Count(ArticleIndex index)
    {
        _table.Clear();
        Keys.Clear();
        Counts.Clear();
        int sentences = 0;
        for (int row = 0; row < index.Sentences.Count; row++)
        {
            SentenceEntry sentence = index.Sentences[row];
            float weight = row == index.TitleRow ? TitleWeight : sentence.IsRankable && sentences++ < LeadSentences ? LeadWeight : 1;
            ulong before = 0;
            for (int t = sentence.TokenStart; t < sentence.TokenEnd; t++)
            {
                int term = index.Forms[index.Tokens[t].Form].Term;
                if (term < 0) continue;
                ulong key = index.Terms[term].Key;
                Add(key, weight);
                // The order of the two counts, and a pair is no stem.
                if (before != 0) Add((BitOperations.RotateLeft(before, 23) * WordKey.Seed) ^ ~key, weight);
                before = key;
            }
        }
    }

    private void Add(ulong key, float weight)
    {
        int at = _table.GetOrAdd(key);
        if (at == Keys.Count)
        {
            Keys.Add(key);
            Counts.Add(0);
        }

        Counts[at] += weight;
    }
}
