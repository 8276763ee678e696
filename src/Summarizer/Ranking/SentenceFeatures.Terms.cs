using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>Features of what a sentence speaks of: its terms against those of the title, the document and its neighbours.</summary>
internal sealed partial class SentenceFeatures
{
    private readonly Growable<TermTraits> _terms = new(512);
    private float _documentNorm, _documentMass, _titleNorm, _titleMass, _leadNorm, _secondNorm;

    private struct TermTraits
    {
        public float Idf, Document, Title, Lead, Second, LastCount;
        public int LastRow;
        public bool InHeading, InTitle, Returns;
    }

    private void PrepareTerms(RankingContext context)
    {
        ArticleIndex index = context.Index;
        Span<TermTraits> terms = _terms.Reset(index.Terms.Count);
        float norm = 0, mass = 0;
        for (int t = 0; t < terms.Length; t++)
        {
            TermEntry entry = index.Terms[t];
            float weight = entry.Idf * entry.Count;
            terms[t].Idf = entry.Idf;
            terms[t].Document = weight;
            terms[t].LastRow = -1;
            norm += weight * weight;
            mass += weight;
        }

        _documentNorm = MathF.Sqrt(norm);
        _documentMass = mass;
        _titleNorm = _titleMass = _leadNorm = _secondNorm = 0;
        if (index.TitleRow >= 0)
        {
            ReadOnlySpan<int> title = context.Row(index.TitleRow);
            ReadOnlySpan<float> counts = context.RowCounts(index.TitleRow);
            for (int k = 0; k < title.Length; k++)
            {
                ref TermTraits term = ref terms[title[k]];
                term.Title = term.Idf * counts[k];
                term.InTitle = true;
                _titleNorm += term.Title * term.Title;
                _titleMass += term.Idf;
            }

            _titleNorm = MathF.Sqrt(_titleNorm);
        }

        for (int s = 0; s < index.Sentences.Count; s++)
        {
            if (index.Sentences[s].Kind != BlockKind.Heading) continue;
            foreach (int term in context.Row(s)) terms[term].InHeading = true;
        }

        int next = LeadCount;
        while (next < Count && context.Block(next) == context.Block(LeadCount)) next++;
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<int> row = context.Terms(i);
            if (i >= LeadCount)
            {
                foreach (int term in row) terms[term].Returns = true;
                if (i >= next) continue;
            }

            ReadOnlySpan<float> counts = context.Counts(i);
            for (int k = 0; k < row.Length; k++)
            {
                ref TermTraits term = ref terms[row[k]];
                float weight = counts[k] * term.Idf;
                if (i < LeadCount) term.Lead += weight;
                else term.Second += weight;
            }
        }

        for (int t = 0; t < terms.Length; t++)
        {
            _leadNorm += terms[t].Lead * terms[t].Lead;
            _secondNorm += terms[t].Second * terms[t].Second;
        }

        _leadNorm = MathF.Sqrt(_leadNorm);
        _secondNorm = MathF.Sqrt(_secondNorm);
    }

    private void AddTermFeatures(RankingContext context, int sentence, Span<float> row, float meanWords)
    {
        Span<TermTraits> terms = _terms.Span;
        ReadOnlySpan<int> columns = context.Terms(sentence);
        ReadOnlySpan<float> counts = context.Counts(sentence);
        float norm = 0, document = 0, title = 0, titleMass = 0, lead = 0, previous = 0, mass = 0, fresh = 0, heading = 0, share = 0, rows = 0, max = 0;
        for (int k = 0; k < columns.Length; k++)
        {
            ref TermTraits term = ref terms[columns[k]];
            ref TermEntry entry = ref context.Index.Terms[columns[k]];
            float idf = term.Idf, weight = counts[k] * idf;
            norm += weight * weight;
            document += weight * term.Document;
            title += weight * term.Title;
            lead += weight * term.Lead;
            share += term.Document;
            mass += idf;
            rows += entry.Rows;
            max = Math.Max(max, entry.Count);
            if (term.InTitle) titleMass += idf;
            if (term.InHeading) heading += idf;
            if (term.LastRow < 0) fresh += idf;
            else if (term.LastRow == sentence - 1) previous += weight * term.LastCount;
            term.LastRow = sentence;
            term.LastCount = weight;
        }

        norm = MathF.Sqrt(norm);
        float n = Math.Max(1, columns.Length);
        row[(int)SentenceFeature.TitleShare] = Ratio(titleMass, _titleMass);
        row[(int)SentenceFeature.TitleCosine] = Ratio(title, norm * _titleNorm);
        row[(int)SentenceFeature.DocumentCosine] = Ratio(document, norm * _documentNorm);
        row[(int)SentenceFeature.DocumentShare] = Ratio(share, _documentMass);
        row[(int)SentenceFeature.MeanIdf] = mass / n;
        row[(int)SentenceFeature.MeanSentences] = rows / n;
        row[(int)SentenceFeature.Degree] = (rows - columns.Length) / (MathF.Log(2 + context.WordCount(sentence)) + MathF.Log(2 + meanWords));
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
