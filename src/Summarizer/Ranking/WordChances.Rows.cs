using Summarizer.Analysis;
using Summarizer.Segmentation;

namespace Summarizer.Ranking;

/// <summary>The features of words and pairs written out in rows, as the training reads them: the definition of what is estimated.</summary>
internal sealed partial class WordChances
{
    /// <summary>True when a sentence, not only the title or a heading, holds the form.</summary>
    public bool IsInSentences(int form) => _firsts[form] > 0;

    public void WriteStopWord(ArticleIndex index, int form, Span<float> row)
    {
        int count = index.Forms[form].Count;
        row[(int)StopWordFeature.LogCount] = Log(count);
        row[(int)StopWordFeature.SentenceShare] = _spreads[form] / (float)_sentences;
        row[(int)StopWordFeature.InTitle] = (_facts[form] & ChanceWeights.InTitle) != 0 ? 1 : 0;
        row[(int)StopWordFeature.FirstPosition] = (_firsts[form] - 1) / (float)_sentences;
        row[(int)StopWordFeature.LogSentencesWith] = Log(_spreads[form]);
        row[(int)StopWordFeature.Rate] = Math.Min(1, count / (float)_sentences);
        row[(int)StopWordFeature.HasTitle] = _hasTitle ? 1 : 0;
        row[(int)StopWordFeature.LogSentences] = _logSentences;
    }

    public void WriteContentWord(ArticleIndex index, int form, Span<float> row)
    {
        ref readonly FormEntry entry = ref index.Forms[form];
        ref readonly TermEntry term = ref index.Terms[entry.Term];
        int first = _firsts[form] - 1, facts = _facts[form];
        float count = Log(term.Count), spread = Log(term.Rows), own = Log(entry.Count), idf = term.Idf;
        float title = _termInTitle[entry.Term] != 0 ? 1 : 0, capital = (_facts[form] & ChanceWeights.Capital) != 0 ? 1 : 0, once = term.Count == 1 ? 1 : 0;
        float lead = first < _leadCount ? 1 : 0;
        row[(int)ContentWordFeature.LogCount] = count;
        row[(int)ContentWordFeature.LogSentencesWith] = spread;
        row[(int)ContentWordFeature.SentenceShare] = term.Rows / (float)_sentences;
        row[(int)ContentWordFeature.InTitle] = (_facts[form] & ChanceWeights.InTitle) != 0 ? 1 : 0;
        row[(int)ContentWordFeature.StemInTitle] = title;
        row[(int)ContentWordFeature.FirstPosition] = first / (float)_sentences;
        row[(int)ContentWordFeature.InFirst] = first == 0 ? 1 : 0;
        row[(int)ContentWordFeature.InLead] = lead;
        row[(int)ContentWordFeature.Idf] = idf;
        row[(int)ContentWordFeature.IdfSquared] = idf * idf / 10;
        row[(int)ContentWordFeature.Capital] = capital;
        row[(int)ContentWordFeature.Digit] = (facts & ChanceWeights.Digit) != 0 ? 1 : 0;
        row[(int)ContentWordFeature.Name] = entry.Name;
        row[(int)ContentWordFeature.LogNoun] = entry.LogNoun;
        row[(int)ContentWordFeature.CountIdf] = count * idf;
        row[(int)ContentWordFeature.TitleIdf] = title * idf;
        row[(int)ContentWordFeature.TitleCount] = title * count;
        row[(int)ContentWordFeature.CapitalCount] = capital * count;
        row[(int)ContentWordFeature.Once] = once;
        row[(int)ContentWordFeature.Twice] = term.Count == 2 ? 1 : 0;
        row[(int)ContentWordFeature.InverseFirst] = 1f / _firsts[form];
        row[(int)ContentWordFeature.CapitalTitle] = capital * title;
        row[(int)ContentWordFeature.LogFormCount] = own;
        row[(int)ContentWordFeature.FormCountIdf] = own * idf;
        row[(int)ContentWordFeature.OnceCapital] = once * capital;
        row[(int)ContentWordFeature.AllCapitals] = (facts & ChanceWeights.AllCapitals) != 0 ? 1 : 0;
        row[(int)ContentWordFeature.LeadIdf] = lead * idf;
        row[(int)ContentWordFeature.LeadTitle] = lead * title;
        row[(int)ContentWordFeature.HasTitle] = _hasTitle ? 1 : 0;
        row[(int)ContentWordFeature.LogSentences] = _logSentences;
        row[(int)ContentWordFeature.SentencesSpread] = _logSentences * spread;
        row[(int)ContentWordFeature.Letters] = Math.Min(_letters[form], MostLetters);
    }

    /// <summary>Writes the features of a token and the one before it in its sentence.</summary>
    public void WritePair(ArticleIndex index, in Token before, in Token token, int sentence, Span<float> row)
    {
        int pair = _pairs[PairSlot(before.Form, token.Form)], repeats = Math.Min(pair & (InTitle - 1), MostPairs) - 1;
        float first = _chances[before.Form], second = _chances[token.Form], product = first * second;
        float firstStop = index.Forms[before.Form].IsStopWord ? 1 : 0, secondStop = index.Forms[token.Form].IsStopWord ? 1 : 0;
        float title = pair >> InTitleShift, repeated = repeats > 0 ? 1 : 0;
        row[(int)PairFeature.First] = first;
        row[(int)PairFeature.Second] = second;
        row[(int)PairFeature.Product] = product;
        row[(int)PairFeature.Smaller] = Math.Min(first, second);
        row[(int)PairFeature.InTitle] = title;
        row[(int)PairFeature.Repeated] = repeated;
        row[(int)PairFeature.LogRepeats] = Log(repeats);
        row[(int)PairFeature.FirstIsStop] = firstStop;
        row[(int)PairFeature.SecondIsStop] = secondStop;
        row[(int)PairFeature.BothAreStops] = firstStop * secondStop;
        row[(int)PairFeature.Broken] = (token.Flags & TokenFlags.AfterBreak) != 0 ? 1 : 0;
        row[(int)PairFeature.InFirstSentence] = sentence == 0 ? 1 : 0;
        row[(int)PairFeature.ProductFirstStop] = product * firstStop;
        row[(int)PairFeature.ProductSecondStop] = product * secondStop;
        row[(int)PairFeature.ProductRepeated] = product * repeated;
        row[(int)PairFeature.ProductTitle] = product * title;
    }
}
