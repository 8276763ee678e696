using System.Globalization;
using CsCheck;
using Summarizer.Ranking;

namespace Summarizer.Tests.Ranking;

public sealed class RankersTests
{
    private static readonly string[] s_classics =
        ["lead", "luhn", "edmundson", "lsa", "textrank", "lexrank", "sumbasic", "klsum", "reduction", "random"];

    private static readonly string[] s_article =
    [
        "# La jeune pousse lyonnaise lève douze millions",
        "La jeune pousse lyonnaise Ondine a levé douze millions d'euros. Elle conçoit des capteurs pour les réseaux d'eau.",
        "Ses capteurs écoutent les canalisations. Un modèle repère les fuites au bruit.",
        "## Des fuites coûteuses",
        "Un litre sur cinq se perd dans les réseaux. La fuite moyenne dure soixante jours.",
    ];

    [Test]
    public void Names_AreTheDefaultAndTheClassics() => Rankers.Names.Should().Equal(["salience", .. s_classics]);

    [Test]
    public void Find_UnknownName_IsNull() => Rankers.Find("TextRank").Should().BeNull();

    [TestCaseSource(nameof(s_classics))]
    public void Rank_RandomText_GivesFiniteScores(string name)
    {
        Gen.String[Gen.Char["abcdefgé .,'’\n\0\ud800漢"], 0, 300].Array[0, 8].Sample(paragraphs =>
            ToyArticle.Score(name, paragraphs).Where(score => !double.IsFinite(score)).Should().BeEmpty(), iter: 100);
    }

    [TestCaseSource(nameof(s_classics))]
    public void Rank_TurkishCulture_ChangesNothing(string name)
    {
        double[] expected = ToyArticle.Score(name, s_article);
        expected.Distinct().Should().HaveCountGreaterThan(1);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            ToyArticle.Score(name, s_article).Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCaseSource(nameof(s_classics))]
    public void Rank_NoTerms_GivesFiniteScores(string name)
    {
        ToyArticle.Score(name, "of the", "and", "of").Should().HaveCount(3).And.OnlyContain(score => double.IsFinite(score));
    }
}
