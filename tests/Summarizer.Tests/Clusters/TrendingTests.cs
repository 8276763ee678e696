using Summarizer.Clusters;

namespace Summarizer.Tests.Clusters;

public sealed class TrendingTests
{
    private static readonly ArticleSummarizer s_summarizer = new(new SummarizerOptions { Language = "fr" });

    private static readonly Article[] s_now = Read(
        "Le port de Brest ferme après la tempête Ciaran. Les chalutiers restent à quai et la mairie de Brest ouvre un gymnase aux sinistrés.",
        "La tempête Ciaran a coupé le courant dans trente communes. Les équipes d’Enedis travaillent jour et nuit, et les voisins distribuent des bougies.",
        "Des lycées rouvrent lundi malgré les tempêtes annoncées. La mairie de Quimper promet des cars, le lycée Brizeux attend un chauffage.",
        "La mairie de Rennes vote son budget. Les élus ont débattu des écoles et des transports jusqu’à minuit.");

    private static readonly Article[] s_earlier = Read(
        "La mairie de Lorient rénove son marché couvert. Les commerçants s’installent sous une tente jusqu’au printemps.",
        "La mairie de Vannes étend la gratuité des cars. Les écoles et les lycées seront desservis le mercredi.",
        "Un cinéma rouvre à Morlaix avec l’aide de la mairie. La salle compte cent vingt fauteuils neufs.",
        "La mairie de Saint-Malo limite les locations. Les habitants demandaient des règles depuis des années.",
        "Le festival des Vieilles Charrues annonce ses têtes d’affiche. Les billets partiront en décembre.");

    [Test]
    public void ExtractTrending_AgainstEarlier_GivesWhatRose()
    {
        IReadOnlyList<TrendingKeyword> trending = s_summarizer.ExtractTrending(s_now, s_earlier);

        TrendingKeyword storm = trending.Should().ContainSingle(keyword => keyword.Label.StartsWith("tempête", StringComparison.Ordinal) && keyword.Articles >= 2).Subject;
        storm.EarlierArticles.Should().Be(0);
        storm.Score.Should().BeGreaterThan(0);
        // As frequent as before.
        trending.Should().NotContain(keyword => keyword.Label == "mairie");
        trending.Should().BeInDescendingOrder(keyword => keyword.Score).And.OnlyContain(keyword => keyword.Articles >= 2);
    }

    [Test]
    public void ExtractTrending_Mentions_StandWhereTheySay()
    {
        foreach (TrendingKeyword keyword in s_summarizer.ExtractTrending(s_now, s_earlier))
        {
            keyword.Mentions.Select(mention => mention.Document).Should().BeInAscendingOrder();
            keyword.Mentions.Select(mention => mention.Document).Distinct().Should().HaveCount(keyword.Articles);
            foreach (ClusterMention mention in keyword.Mentions)
                mention.Span.Slice(s_now[mention.Document].Source).ToString()[..3].Should().BeEquivalentTo(keyword.Label[..3]);
        }
    }

    [Test]
    public void ExtractTrending_NoEarlier_ComparesWithTheLanguage()
    {
        IReadOnlyList<TrendingKeyword> trending = s_summarizer.ExtractTrending(s_now, []);

        trending.Should().NotBeEmpty().And.OnlyContain(keyword => keyword.EarlierArticles == 0 && keyword.Score > 0);
        trending.Should().Contain(keyword => keyword.Label.StartsWith("tempête", StringComparison.Ordinal));
    }

    [Test]
    public void ExtractTrending_NearCopies_CountOnce()
    {
        const string Wire = "La société Lumio de Brest annonce le rachat de son concurrent nantais Ormeo pour quarante millions d’euros. Les deux entreprises fabriquent des lampes de chantier et emploient six cents personnes dans l’ouest de la France, selon un communiqué publié mardi matin.";
        Article[] copies = Read(Wire, Wire + " Rien d’autre.", Wire);

        s_summarizer.ExtractTrending(copies, s_earlier).Should().BeEmpty();
        s_summarizer.ExtractTrending(copies[..1], s_earlier).Should().OnlyContain(keyword => keyword.Articles == 1);
    }

    [Test]
    public void ExtractTrending_Again_GivesTheSame() =>
        s_summarizer.ExtractTrending(s_now, s_earlier).Should().BeEquivalentTo(s_summarizer.ExtractTrending(s_now, s_earlier), options => options.WithStrictOrdering());

    [Test]
    public void ExtractTrending_Nothing_GivesNothing()
    {
        s_summarizer.ExtractTrending([], s_earlier).Should().BeEmpty();
        s_summarizer.ExtractTrending(Read("", " "), []).Should().BeEmpty();
    }

    [Test]
    public void ExtractTrending_WrongArguments_ThrowAtOnce()
    {
        FluentActions.Invoking(() => s_summarizer.ExtractTrending(null!, [])).Should().Throw<ArgumentNullException>().WithParameterName("articles");
        FluentActions.Invoking(() => s_summarizer.ExtractTrending([], null!)).Should().Throw<ArgumentNullException>().WithParameterName("earlier");
        FluentActions.Invoking(() => s_summarizer.ExtractTrending([null!], [])).Should().Throw<ArgumentException>().WithParameterName("articles");
        FluentActions.Invoking(() => s_summarizer.ExtractTrending([], [], 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
    }

    [Test]
    public void TrendOdds_MoreNowOrFewerBefore_ScoresHigher()
    {
        TrendOdds.Score(5, 20, 5, 20).Should().BeApproximately(0, 1e-9);
        TrendOdds.Score(5, 20, 10, 20).Should().BeNegative();
        TrendOdds.Score(2, 2, 1, 1).Should().BeLessThanOrEqualTo(0, "all of two is no more than all of one");
        for (int now = 1; now < 20; now++)
        {
            TrendOdds.Score(now + 1, 20, 3, 100).Should().BeGreaterThan(TrendOdds.Score(now, 20, 3, 100));
            TrendOdds.Score(10, 20, now - 1, 100).Should().BeGreaterThan(TrendOdds.Score(10, 20, now, 100));
        }

        double.IsFinite(TrendOdds.Score(20, 20, 100, 100)).Should().BeTrue();
    }

    [Test]
    public void TrendCandidates_SharedSurname_BelongsToNobody()
    {
        var candidates = new TrendCandidates();
        candidates.Add([Named("Paul Martin", "Martin"), Named("Yuna Kerloc’h", "Kerloc’h")]);
        candidates.Add([Named("Anne Martin", "Martin"), Named("Kerloc’h")]);
        candidates.Add([Named("Martin")]);

        candidates.Merged().Select(term => string.Join('|', term.Forms)).Should().Equal("Paul Martin", "Yuna Kerloc’h|Kerloc’h", "Anne Martin", "Martin");
    }

    private static Keyword Named(string label, params string[] variants) => new() { Label = label, Score = 1, Mentions = [], Variants = variants };

    private static Article[] Read(params string[] texts) => [.. texts.Select(text => s_summarizer.Read(text, null, "fr"))];
}
