using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;
using Summarizer.Segmentation;
using Summarizer.Selection;
using Summarizer.Tests.Invariants;
using Summarizer.Text;

namespace Summarizer.Tests.Selection;

public sealed class SetFeaturesTests
{
    /// <summary>Every set of the seven best sentences, against sets of words counted one by one.</summary>
    [Test]
    public void Write_EverySet_EqualsTheReference()
    {
        Language french = LanguageRegistry.Default.Find("fr");
        string text = SampleArticles.French;
        var index = new ArticleIndex();
        BlockSegmenter.Split(text, TextMasks.Of(text), index.Blocks);
        foreach (ref BlockEntry block in index.Blocks.Span) block.Kind = BlockKind.Body;
        var article = new ArticleText(text, "Une batterie au sodium pour les vélos");
        index.Build(article, french, null, LanguageRegistry.Default);
        Rankers.Salience.Rank(new RankingContext(index, article), index.Selection.Scores.Reset(index.Rankable.Count));
        index.Selection.Sort();
        int[] candidates = index.Selection.Order.Span[..Math.Min(SetFeatures.MostCandidates, index.Rankable.Count)].ToArray();
        candidates.Length.Should().BeGreaterThan(3);
        index.Selection.Sets.Prepare(index, index.Selection.Scores.Span, candidates);
        float[] row = new float[SetFeatures.Width];
        for (int set = 1; set < 1 << candidates.Length; set++)
        {
            index.Selection.Sets.Write(set, row);
            foreach ((SetFeature feature, double expected) in Reference(index, [.. candidates.Where((_, c) => (set >> c & 1) != 0)]))
                row[(int)feature].Should().BeApproximately((float)expected, 2e-4f, $"{feature} of set {set}");
        }
    }

    private static IEnumerable<(SetFeature Feature, double Expected)> Reference(ArticleIndex index, int[] members)
    {
        SentenceEntry[] sentences = [.. members.Select(member => index.Sentences[index.Rankable[member]])];
        HashSet<int>[] forms = [.. sentences.Select(s => index.Tokens.Span[s.TokenStart..s.TokenEnd].ToArray().Select(token => token.Form).ToHashSet())];
        HashSet<int>[] terms = [.. members.Select(member => Row(index, index.Rankable[member]))];
        HashSet<int> title = Row(index, index.TitleRow), held = [.. terms.SelectMany(t => t)];
        int words = sentences.Sum(s => s.TokenEnd - s.TokenStart), distinct = forms.SelectMany(f => f).Distinct().Count();
        double Weight(int term) => index.Terms[term].Idf * index.Terms[term].Count;
        double Idf(IEnumerable<int> of) => of.Sum(term => index.Terms[term].Idf);
        double best = index.Selection.Scores.Span.ToArray().Max(), max = members.Max(member => index.Selection.Scores[member]);
        yield return (SetFeature.Two, members.Length == 2 ? 1 : 0);
        yield return (SetFeature.Three, members.Length == 3 ? 1 : 0);
        yield return (SetFeature.ScoreSum, members.Sum(member => index.Selection.Scores[member]));
        yield return (SetFeature.ScoreMax, max);
        yield return (SetFeature.ScoreMin, members.Min(member => index.Selection.Scores[member]));
        yield return (SetFeature.BestGap, best - max);
        yield return (SetFeature.Words, Math.Min(words, 150));
        yield return (SetFeature.WordsLog, Math.Log(1 + words));
        yield return (SetFeature.DocumentCoverage, held.Sum(Weight) / Enumerable.Range(0, index.Terms.Count).Sum(Weight));
        yield return (SetFeature.TitleCoverage, Idf(title.Intersect(held)) / Idf(title));
        yield return (SetFeature.Repetition, (double)(forms.Sum(f => f.Count) - distinct) / distinct);
        yield return (SetFeature.OverlapMax, Pairs(members.Length).Select(p => Overlap(terms[p.A], terms[p.B])).DefaultIfEmpty().Max());
        yield return (SetFeature.Adjacent, Pairs(members.Length).Count(p => Math.Abs(members[p.A] - members[p.B]) == 1));
        yield return (SetFeature.SameParagraph, Pairs(members.Length).Count(p => sentences[p.A].Block == sentences[p.B].Block));
        yield return (SetFeature.Gap, (double)(members.Max() - members.Min()) / index.Rankable.Count);
        yield return (SetFeature.HoldsFirst, members.Contains(0) ? 1 : 0);
        yield return (SetFeature.LexicalSum, members.Sum(member => index.Salience.Row(member)[(int)SentenceFeature.Lexical]));
        yield return (SetFeature.QuotedMean, members.Average(member => index.Salience.Row(member)[(int)SentenceFeature.Quoted]));
        yield return (SetFeature.NoveltyMin, members.Min(member => index.Salience.Row(member)[(int)SentenceFeature.Novelty]) - 1);

        double Overlap(HashSet<int> a, HashSet<int> b) => Idf(a.Intersect(b)) / Math.Min(Idf(a), Idf(b));
    }

    private static IEnumerable<(int A, int B)> Pairs(int count) =>
        from a in Enumerable.Range(0, count) from b in Enumerable.Range(a + 1, count - a - 1) select (a, b);

    private static HashSet<int> Row(ArticleIndex index, int row) => [.. index.Columns.Span[index.RowStart[row]..index.RowStart[row + 1]].ToArray()];
}
