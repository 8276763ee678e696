namespace Summarizer.Ranking;

/// <summary>Features of the first paragraph: whether it is a standfirst, a true lead, or neither.</summary>
internal sealed partial class SentenceFeatures
{
    private void AddLead(RankingContext context, int articleWords)
    {
        float dot = 0, titleMass = 0, mass = 0, back = 0;
        foreach (int number in _leadTerms.Span)
        {
            ref readonly TermTraits term = ref _terms[number];
            dot += term.Lead * term.Second;
            mass += term.Idf;
            titleMass += term.TitleIdf;
            if (term.LastRow >= LeadCount) back += term.Idf;
        }

        int words = 0, paragraphs = 0;
        for (int i = 0; i < LeadCount; i++) words += context.WordCount(i);
        for (int i = LeadCount; i < Count; i++)
            if (context.Block(i) != context.Block(i - 1)) paragraphs++;
        float meanOthers = (articleWords - words) / (float)Math.Max(1, paragraphs);
        float nextDangles = LeadCount < Count ? Row(LeadCount)[(int)SentenceFeature.Dangling] : 0;
        for (int i = 0; i < LeadCount; i++)
        {
            Span<float> row = Row(i);
            row[(int)SentenceFeature.LeadWords] = Math.Min(words, 120);
            row[(int)SentenceFeature.LeadTitleShare] = Ratio(titleMass, _titleMass);
            row[(int)SentenceFeature.LeadNextCosine] = Ratio(dot, _leadNorm * _secondNorm);
            row[(int)SentenceFeature.LeadReturn] = Ratio(back, mass);
            row[(int)SentenceFeature.LeadTitleAdvantage] = _leadTitle - _restTitle;
            row[(int)SentenceFeature.LeadCosineAdvantage] = _leadCosine - _restCosine;
            row[(int)SentenceFeature.LeadNextDangles] = nextDangles;
            row[(int)SentenceFeature.LeadRelativeLength] = Math.Min(Ratio(words, meanOthers), 4);
        }
    }
}
