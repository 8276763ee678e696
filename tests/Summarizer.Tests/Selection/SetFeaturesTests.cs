using System.Numerics;
using System.Runtime.Intrinsics;
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
        (ArticleIndex index, int[] candidates) = Prepare();
        float[] row = new float[SetFeatures.Width];
        foreach (int set in SetTable.Sets.Where(set => set != 0))
        {
            index.Selection.Sets.Write(set, row);
            foreach ((SetFeature feature, double expected) in Reference(index, candidates, [.. candidates.Where((_, c) => (set >> c & 1) != 0)]))
                row[(int)feature].Should().BeApproximately((float)expected, 2e-4f, $"{feature} of set {set}");
        }
    }

    [TestCase(0)]
    [TestCase(3)]
    public void Score_EveryGroup_EqualsRowByRow(int trees)
    {
        (ArticleIndex index, _) = Prepare();
        var random = new Random(1);
        float[] weights = [.. Enumerable.Range(0, SetFeatures.Width).Select(_ => random.NextSingle() / 10)], row = new float[SetFeatures.Width];
        TreeNode[] nodes = [.. Enumerable.Range(0, trees).Select(t => new TreeNode { Feature = random.Next(SetFeatures.Width), Threshold = 0.5f, Left = ~(2 * t), Right = ~(2 * t + 1) })];
        var function = new ScoringFunction(
            0.1f, weights, new float[SetFeatures.Width], new TreeEnsemble([.. Enumerable.Range(0, trees)], nodes, [.. Enumerable.Range(0, 2 * trees).Select(leaf => (float)leaf)]));
        for (int lane = 0; lane < SetTable.Sets.Length; lane++)
        {
            int set = SetTable.Sets[lane];
            if (set == 0) continue;
            index.Selection.Sets.Score(lane / SetTable.Lanes, function, out Vector256<float> scores, out Vector256<float> overlaps);
            index.Selection.Sets.Write(set, row);
            scores[lane % SetTable.Lanes].Should().BeApproximately(function.Score(row), 1e-4f);
            overlaps[lane % SetTable.Lanes].Should().Be(row[(int)SetFeature.OverlapMax]);
        }
    }

    [Test]
    public void Sets_OfTheTable_AreThoseThatAreTried()
    {
        SetTable.Sets.Where(set => set != 0).Should().OnlyHaveUniqueItems().And.HaveCount(7 + 21 + 35);
        foreach (int set in SetTable.Sets.Where(set => set != 0))
        {
            int size = SetTable.SizeOf(SetTable.LaneOf(set) / SetTable.Lanes);
            BitOperations.PopCount((uint)set).Should().Be(size);
            (int first, int end) = SetTable.Groups(size);
            (SetTable.LaneOf(set) / SetTable.Lanes).Should().BeInRange(first, end - 1);
        }
    }

    private static (ArticleIndex Index, int[] Candidates) Prepare()
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
        candidates.Should().HaveCount(SetFeatures.MostCandidates);
        index.Selection.Sets.Prepare(index, index.Selection.Scores.Span, candidates);
        return (index, candidates);
    }

    private static IEnumerable<(SetFeature Feature, double Expected)> Reference(ArticleIndex index, int[] candidates, int[] members)
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

        int opening = members.Min();
        bool Dangles(int member) => index.Salience.Row(member)[(int)SentenceFeature.Dangling] > 0;
        double chances = forms.SelectMany(f => f).Distinct().Sum(form => index.Salience.Chances.OfForms[form]);
        yield return (SetFeature.RankSum, members.Sum(member => Array.IndexOf(candidates, member)));
        yield return (SetFeature.WordsShortest, sentences.Min(s => Math.Min(s.TokenEnd - s.TokenStart, 80)));
        yield return (SetFeature.WordsLongest, sentences.Max(s => Math.Min(s.TokenEnd - s.TokenStart, 80)));
        yield return (SetFeature.BestFirst, members.MaxBy(member => index.Selection.Scores[member]) == opening ? 1 : 0);
        yield return (SetFeature.OpeningFirst, index.Salience.Row(opening)[(int)SentenceFeature.Opening]);
        yield return (SetFeature.LexicalMax, Math.Max(0, members.Max(member => index.Salience.Row(member)[(int)SentenceFeature.Lexical])));
        yield return (SetFeature.Dangling, members.Count(Dangles));
        yield return (SetFeature.DanglingAnchored, members.Count(member => Dangles(member) && members.Contains(member - 1)));
        yield return (SetFeature.ChanceSum, chances);
        yield return (SetFeature.ExpectedWords, 2 * chances / (words + WordChances.SummaryWords));
        yield return (SetFeature.PairChanceSum, members.Sum(member => index.Salience.PairChances[member]));

        double Overlap(HashSet<int> a, HashSet<int> b) => Idf(a.Intersect(b)) / Math.Min(Idf(a), Idf(b));
    }

    private static IEnumerable<(int A, int B)> Pairs(int count) =>
        from a in Enumerable.Range(0, count) from b in Enumerable.Range(a + 1, count - a - 1) select (a, b);

    private static HashSet<int> Row(ArticleIndex index, int row) => [.. index.Columns.Span[index.RowStart[row]..index.RowStart[row + 1]].ToArray()];
}
