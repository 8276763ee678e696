using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>Features of what a sentence speaks of: its terms against those of the title, the document and its neighbours.</summary>
internal sealed partial class SentenceFeatures
{
    private readonly Growable<TermTraits> _terms = new(512);

    // The terms of the first paragraph and of the second, each once.
    private readonly Growable<int> _leadTerms = new(), _secondTerms = new();
    private float _documentNorm, _documentMass, _titleNorm, _titleMass, _leadNorm, _secondNorm;

    /// <summary>
    /// What a term adds to the sums of its sentences: eight values as they are, then four times its weight in the sentence. Each
    /// group is one load and one addition.
    /// </summary>
    private struct TermTraits
    {
        public float Idf, Document, TitleIdf, HeadingIdf;

        /// <summary>The idf until a sentence has held it.</summary>
        public float FreshIdf;
        public float Rows, Count, Unused;

        /// <summary>Weights in the document, the title and the first paragraph.</summary>
        public float DocumentWeight, Title, Lead;
        public float Second;

        /// <summary>The last sentence that held it, and its weight there.</summary>
        public int LastRow;
        public float LastWeight;
    }

    /// <summary>A term's idf, its weight in the document, and its idf again if the title holds it and if a heading does.</summary>
    public Vector128<float> SumsOf(int term) => Vector128.LoadUnsafe(ref _terms[term].Idf);

    private void PrepareTerms(RankingContext context)
    {
        ArticleIndex index = context.Index;
        Span<TermTraits> terms = _terms.Reset(index.Terms.Count);
        ReadOnlySpan<TermEntry> entries = index.Terms.Span;
        float norm = 0, mass = 0;
        for (int t = 0; t < terms.Length; t++)
        {
            ref readonly TermEntry entry = ref entries[t];
            ref TermTraits term = ref terms[t];
            float weight = entry.Idf * entry.Count;
            term.Idf = term.FreshIdf = entry.Idf;
            term.Document = term.DocumentWeight = weight;
            term.Rows = entry.Rows;
            term.Count = entry.Count;
            term.LastRow = -1;
            norm += weight * weight;
            mass += weight;
        }

        _documentNorm = MathF.Sqrt(norm);
        _documentMass = mass;
        _titleNorm = _titleMass = 0;
        if (index.TitleRow >= 0)
        {
            ReadOnlySpan<int> title = context.Row(index.TitleRow);
            ReadOnlySpan<float> counts = context.RowCounts(index.TitleRow);
            for (int k = 0; k < title.Length; k++)
            {
                ref TermTraits term = ref terms[title[k]];
                term.Title = term.Idf * counts[k];
                term.TitleIdf = term.Idf;
                _titleNorm += term.Title * term.Title;
                _titleMass += term.Idf;
            }

            _titleNorm = MathF.Sqrt(_titleNorm);
        }

        for (int s = 0; s < index.Sentences.Count; s++)
        {
            if (index.Sentences[s].Kind != BlockKind.Heading) continue;
            foreach (int term in context.Row(s)) terms[term].HeadingIdf = terms[term].Idf;
        }

        int next = LeadCount;
        while (next < Count && context.Block(next) == context.Block(LeadCount)) next++;
        _leadNorm = WeighParagraph(context, 0, LeadCount, isSecond: false, _leadTerms);
        _secondNorm = WeighParagraph(context, LeadCount, next, isSecond: true, _secondTerms);
    }

    /// <summary>Notes the terms of the first paragraph or of the second and their weights there; gives the length of these as a vector.</summary>
    private float WeighParagraph(RankingContext context, int start, int end, bool isSecond, Growable<int> held)
    {
        Span<TermTraits> terms = _terms.Span;
        held.Clear();
        for (int i = start; i < end; i++)
        {
            ReadOnlySpan<int> row = context.Terms(i);
            ReadOnlySpan<float> counts = context.Counts(i);
            for (int k = 0; k < row.Length; k++)
            {
                ref TermTraits term = ref terms[row[k]];
                ref float weight = ref isSecond ? ref term.Second : ref term.Lead;
                if (weight == 0) held.Add(row[k]);
                weight += counts[k] * term.Idf;
            }
        }

        float norm = 0;
        foreach (int term in held.Span)
        {
            float weight = isSecond ? terms[term].Second : terms[term].Lead;
            norm += weight * weight;
        }

        return MathF.Sqrt(norm);
    }

    private void AddTermFeatures(RankingContext context, int sentence, Span<float> row, float logMeanWords)
    {
        Span<TermTraits> terms = _terms.Span;
        ReadOnlySpan<int> columns = context.Terms(sentence);
        ReadOnlySpan<float> counts = context.Counts(sentence);
        float norm = 0, previous = 0;
        Vector256<float> sums = Vector256<float>.Zero, most = Vector256<float>.Zero;
        Vector128<float> products = Vector128<float>.Zero;
        for (int k = 0; k < columns.Length; k++)
        {
            ref TermTraits term = ref terms[columns[k]];
            Vector256<float> values = Vector256.LoadUnsafe(ref term.Idf);
            float weight = counts[k] * term.Idf;
            sums += values;
            most = Vector256.MaxNative(most, values);
            products += weight * Vector128.LoadUnsafe(ref term.DocumentWeight);
            norm += weight * weight;
            previous += weight * Keep(term.LastWeight, term.LastRow == sentence - 1);
            term.FreshIdf = 0;
            term.LastRow = sentence;
            term.LastWeight = weight;
        }

        // In the order of the fields of TermTraits.
        float mass = sums[0], share = sums[1], titleMass = sums[2], heading = sums[3], fresh = sums[4], rows = sums[5], max = most[6];
        float document = products[0], title = products[1], lead = products[2];
        norm = MathF.Sqrt(norm);
        float n = Math.Max(1, columns.Length);
        row[(int)SentenceFeature.TitleShare] = Ratio(titleMass, _titleMass);
        row[(int)SentenceFeature.TitleCosine] = Ratio(title, norm * _titleNorm);
        row[(int)SentenceFeature.DocumentCosine] = Ratio(document, norm * _documentNorm);
        row[(int)SentenceFeature.DocumentShare] = Ratio(share, _documentMass);
        row[(int)SentenceFeature.MeanIdf] = mass / n;
        row[(int)SentenceFeature.MeanSentences] = rows / n;
        row[(int)SentenceFeature.Degree] = (rows - columns.Length) / (WordChances.Log(1 + context.WordCount(sentence)) + logMeanWords);
        row[(int)SentenceFeature.MaxFrequency] = Math.Min(max, 30);
        row[(int)SentenceFeature.Novelty] = Ratio(fresh, mass);
        row[(int)SentenceFeature.LeadCosine] = Ratio(lead, norm * _leadNorm);
        row[(int)SentenceFeature.HeadingShare] = Ratio(heading, mass);

        // The norm waits in the next sentence's place until the dot product with this one is known.
        row[(int)SentenceFeature.NextCosine] = norm;
        if (sentence > 0)
        {
            Span<float> before = Row(sentence - 1);
            float cosine = Ratio(previous, norm * before[(int)SentenceFeature.NextCosine]);
            row[(int)SentenceFeature.PreviousCosine] = cosine;
            before[(int)SentenceFeature.NextCosine] = cosine;
        }
    }
}
