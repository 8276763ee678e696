using System.Text;
using CsCheck;
using Summarizer.Tests.Clusters;
using Summarizer.Tests.Invariants;

namespace Summarizer.Tests;

public sealed class CorpusStatisticsTests
{
    private static readonly ArticleSummarizer s_summarizer = new();

    private static readonly ArticleAnalysis[] s_analyses =
    [
        .. SampleArticles.Articles.Select(item => item.Text).Concat([SampleReports.First, SampleReports.Second, SampleReports.Third, "", "Un, deux, un."])
            .Select(text => s_summarizer.Analyze(text)),
    ];

    [Test]
    public void Add_SeveralArticles_CountsEachWordOnceAnArticle()
    {
        CorpusStatistics statistics = Of([s_summarizer.Analyze(SampleReports.First), s_summarizer.Analyze(SampleReports.Second), s_summarizer.Analyze("Un, deux, un.")]);

        statistics.Articles.Should().Be(3);
        statistics.ArticlesWith("Rennes").Should().Be(2);
        statistics.ArticlesWith("PANNE").Should().Be(2);
        statistics.ArticlesWith("un").Should().Be(1, "it stands twice in one article");
        statistics.ArticlesWith("deux").Should().Be(3);
        statistics.ArticlesWith("quimper").Should().Be(1);
        statistics.ArticlesWith("girafe").Should().Be(0);
    }

    [Test]
    public void Keywords_LabelsThatDifferInCaseOnly_AreOne()
    {
        CorpusStatistics statistics = Of([.. new[] { SampleReports.First, SampleReports.Second, SampleReports.Third }.Select(text => s_summarizer.Analyze(text))]);

        IReadOnlyList<KeywordCount> keywords = statistics.Keywords(3);

        keywords.Should().HaveCount(3);
        keywords[0].Articles.Should().Be(3);
        keywords.Select(keyword => keyword.Articles).Should().BeInDescendingOrder();
        keywords.Select(keyword => keyword.Label.ToLowerInvariant()).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void Merge_AnySplitInAnyOrder_GivesTheBytesOfTheWhole()
    {
        byte[] whole = Bytes(Of(s_analyses));
        Gen.Select(Gen.Int[0, 3].Array[s_analyses.Length], Gen.Shuffle(new[] { 0, 1, 2, 3 })).Sample(
            (part, order) =>
            {
                CorpusStatistics[] parts = [.. Enumerable.Range(0, 4).Select(p => Of([.. s_analyses.Where((_, i) => part[i] == p)]))];
                var left = new CorpusStatistics();
                foreach (int p in order) left.Merge(parts[p]);
                // The other grouping: pairs first, one of them through its file.
                CorpusStatistics a = Reloaded(parts[order[0]]), b = parts[order[2]];
                a.Merge(parts[order[1]]);
                b.Merge(parts[order[3]]);
                b.Merge(a);
                return Bytes(left).SequenceEqual(whole) && Bytes(b).SequenceEqual(whole);
            },
            iter: 50);
    }

    [Test]
    public void Add_RandomText_NeverThrowsAndReloads()
    {
        Gen.Char.Array[0, 200].Select(chars => new string(chars)).Sample(
            text =>
            {
                CorpusStatistics statistics = Of([s_summarizer.Analyze(text)]);
                return Bytes(Reloaded(statistics)).SequenceEqual(Bytes(statistics));
            },
            iter: 500);
    }

    [TestCase("")]
    [TestCase("summarizer counts 2\t0\t0\t0\n")]
    [TestCase("summarizer counts 1\t0\t0\n")]
    [TestCase("summarizer counts 1\t-1\t0\t0\n")]
    [TestCase("summarizer counts 1\t1\t1\t0\n")]
    [TestCase("summarizer counts 1\t1\t1\t0\n2\tmot\n")]
    [TestCase("summarizer counts 1\t1\t1\t0\nmot\n")]
    [TestCase("summarizer counts 1\t2\t2\t0\n1\tmot\n1\tmot\n")]
    [TestCase("summarizer counts 1\t1\t0\t0\n1\tmot\n")]
    public void Load_AnythingElse_IsRefused(string text)
    {
        Action load = () => CorpusStatistics.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        load.Should().Throw<InvalidDataException>();
    }

    [Test]
    public void Merge_WithItself_Throws()
    {
        var statistics = new CorpusStatistics();

        ((Action)(() => statistics.Merge(statistics))).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("other");
    }

    private static CorpusStatistics Of(IEnumerable<ArticleAnalysis> analyses)
    {
        var statistics = new CorpusStatistics();
        foreach (ArticleAnalysis analysis in analyses) statistics.Add(analysis);
        return statistics;
    }

    private static byte[] Bytes(CorpusStatistics statistics)
    {
        using var stream = new MemoryStream();
        statistics.Save(stream);
        return stream.ToArray();
    }

    private static CorpusStatistics Reloaded(CorpusStatistics statistics) => CorpusStatistics.Load(new MemoryStream(Bytes(statistics)));
}
