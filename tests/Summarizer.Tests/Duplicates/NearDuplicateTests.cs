using CsCheck;
using Summarizer.Tests.Clusters;
using Summarizer.Tests.Invariants;

namespace Summarizer.Tests.Duplicates;

public sealed class NearDuplicateTests
{
    private readonly ArticleSummarizer _summarizer = new();

    [Test]
    public void Overlap_OfAnArticleWithItself_IsOne([ValueSource(typeof(NearDuplicateTests), nameof(Texts))] string text)
    {
        ArticleFingerprint fingerprint = _summarizer.Fingerprint(text);

        fingerprint.IsEmpty.Should().BeFalse();
        fingerprint.Overlap(_summarizer.Fingerprint(text)).Should().Be(1);
        fingerprint.Resemblance(_summarizer.Fingerprint(text)).Should().Be(1);
    }

    [Test]
    public void Overlap_SameStoryInAnotherPage_StaysWhole()
    {
        string story = Body(SampleArticles.French);
        string page = "Accueil\nÉconomie\nSe connecter\n\nTéléphones : le pari d’un atelier de Lannion\n\nPublié le 3 mars 2025 à 8h30\n\n" + story
            + "\n\nNewsletter\nRecevez chaque matin l’essentiel de l’actualité\n\nMentions légales";

        _summarizer.Fingerprint(page).Overlap(_summarizer.Fingerprint(SampleArticles.French)).Should().Be(1);
    }

    [Test]
    public void Overlap_DifferentStories_IsNil()
    {
        _summarizer.Fingerprint(SampleArticles.French).Overlap(_summarizer.Fingerprint(SampleReports.First)).Should().Be(0);
    }

    [Test]
    public void Overlap_ShorterVersion_IsOneWhereTheResemblanceIsLow()
    {
        string[] paragraphs = Body(SampleReports.Second).Split("\n\n");
        ArticleFingerprint whole = _summarizer.Fingerprint(string.Join("\n\n", paragraphs)), part = _summarizer.Fingerprint(paragraphs[0]);

        part.Overlap(whole).Should().Be(1);
        part.Resemblance(whole).Should().BeInRange(0.2, 0.7);
        part.Resemblance(whole).Should().Be(whole.Resemblance(part));
    }

    [Test]
    public void Resemblance_OneWordOfAHundredChanged_FallsByTheEightRunsThatHoldIt()
    {
        string[] words = [.. Enumerable.Range(0, 100).Select(i => $"mot{i}")];
        ArticleFingerprint before = _summarizer.Fingerprint(string.Join(' ', words));
        words[50] = "autre";
        ArticleFingerprint after = _summarizer.Fingerprint(string.Join(' ', words));

        // 93 runs each, of which eight hold the word: 85 are shared, 101 stand in either.
        after.Resemblance(before).Should().BeApproximately(85 / 101.0, 1e-12);
        after.Overlap(before).Should().BeApproximately(85 / 93.0, 1e-12);
    }

    [Test]
    public void Resemblance_VeryLongTexts_IsEstimatedFromASample()
    {
        string[] words = [.. Enumerable.Range(0, 50_000).Select(i => $"mot{i}")];
        ArticleFingerprint whole = _summarizer.Fingerprint(string.Join(' ', words));
        ArticleFingerprint half = _summarizer.Fingerprint(string.Join(' ', words[..25_000]));

        whole.ToBytes().Length.Should().BeLessThan(4200);
        half.Resemblance(whole).Should().BeApproximately(0.5, 0.08);
        half.Overlap(whole).Should().Be(1);
    }

    [TestCase("")]
    [TestCase(" \n\n … — !")]
    public void Fingerprint_NoWord_IsEmptyAndResemblesNothing(string text)
    {
        ArticleFingerprint fingerprint = _summarizer.Fingerprint(text);

        fingerprint.IsEmpty.Should().BeTrue();
        fingerprint.Overlap(fingerprint).Should().Be(0);
        new NearDuplicateIndex().Add("vide", fingerprint).Should().BeNull();
    }

    [Test]
    public void ToBytes_ReadAgain_IsTheSameFingerprint()
    {
        Gen.String.Sample(
            text =>
            {
                ArticleFingerprint fingerprint = _summarizer.Fingerprint(text);
                return ArticleFingerprint.FromBytes(fingerprint.ToBytes()).Equals(fingerprint);
            },
            iter: 500);
    }

    [Test]
    public void FromBytes_AnythingElse_IsRefusedByName()
    {
        foreach (byte[] bytes in (byte[][])[[], [0, 1], [0, 0, 0, 0, 0], [32], [1, 255, 255, 255, 255], new byte[1 + (4 * 1025)]])
        {
            Action read = () => ArticleFingerprint.FromBytes(bytes);
            read.Should().Throw<ArgumentException>().Which.ParamName.Should().Be("bytes");
        }
    }

    [Test]
    public void Analyze_FingerprintsAsked_GivesTheSameAsFingerprint()
    {
        var marking = new ArticleSummarizer(new SummarizerOptions { Fingerprints = true });

        marking.Analyze(SampleArticles.French).Fingerprint.Should().Be(_summarizer.Fingerprint(SampleArticles.French));
        _summarizer.Analyze(SampleArticles.French).Fingerprint.Should().BeNull();
    }

    [Test]
    public void Add_ACopyAndANearCopy_NamesTheEarliestArticle()
    {
        var index = new NearDuplicateIndex();
        index.Add("première", _summarizer.Fingerprint(SampleReports.First)).Should().BeNull();
        index.Add("autre", _summarizer.Fingerprint(SampleArticles.French)).Should().BeNull();

        index.Add("copie", _summarizer.Fingerprint(SampleReports.First)).Should().Be(new NearDuplicate("première", 1, 1));
        NearDuplicate? near = index.Add("reprise", _summarizer.Fingerprint(SampleReports.First + "\n\nLe service a été rétabli dans la soirée, précise l’opérateur."));

        near!.Value.Id.Should().Be("première");
        near.Value.Overlap.Should().Be(1);
        near.Value.Resemblance.Should().BeInRange(0.7, 0.99);
        index.Count.Should().Be(3, "an exact copy adds nothing");
    }

    [Test]
    public void Add_BelowTheThreshold_IsNoNearDuplicate()
    {
        var strict = new NearDuplicateIndex(1);
        strict.Add("a", _summarizer.Fingerprint("Un mot de trop ne change rien à cette phrase que tout le monde reprend telle quelle."));

        strict.Add("b", _summarizer.Fingerprint("Un mot de trop ne change rien à cette phrase que tout le monde reprend presque telle quelle.")).Should().BeNull();
    }

    [Test]
    public void Add_ThousandsWithOneFormula_StillFindsTheCopy()
    {
        const string Formula = "Avec nos envoyés spéciaux et les dépêches de toutes les agences du pays.";
        var index = new NearDuplicateIndex();
        string Story(int i) => string.Join(' ', Enumerable.Range(0, 60).Select(k => $"mot{i}x{k}")) + ". " + Formula;
        for (int i = 0; i < 3000; i++) index.Add($"{i}", _summarizer.Fingerprint(Story(i))).Should().BeNull();

        index.Add("copie", _summarizer.Fingerprint(Story(17)))!.Value.Id.Should().Be("17");
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void NearDuplicateIndex_ThresholdOutOfRange_Throws(double threshold)
    {
        Action make = () => _ = new NearDuplicateIndex(threshold);

        make.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("threshold");
    }

    [Test]
    public void SummarizeCluster_TenCopiesOfOneStory_CountOnce()
    {
        IReadOnlyList<Article> reports = SampleReports.Read(_summarizer, SampleReports.First, SampleReports.Second, SampleReports.Third);
        Article[] copies = [.. Enumerable.Repeat(reports[1], 10)];

        ClusterDigest once = _summarizer.SummarizeCluster(reports), often = _summarizer.SummarizeCluster([reports[0], .. copies, reports[2]]);

        often.Sentences.Select(sentence => sentence.Text).Should().Equal(once.Sentences.Select(sentence => sentence.Text));
    }

    private static IEnumerable<string> Texts() => SampleArticles.Articles.Select(item => item.Text);

    private static string Body(string article) => article[(article.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
}
