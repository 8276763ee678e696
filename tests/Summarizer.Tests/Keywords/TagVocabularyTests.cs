namespace Summarizer.Tests.Keywords;

public sealed class TagVocabularyTests
{
    private static readonly ArticleSummarizer s_summarizer = new(new SummarizerOptions { Language = "fr" });

    private const string Text =
        """
        Les centres de données cherchent de l’eau

        Un centre de données consomme autant d’eau qu’un village. À Marseille, trois centres de données partagent une rivière souterraine, et les smartphones n’y sont pour rien.

        L’opérateur Aquarium Networks promet un circuit fermé. Aquarium Networks publiera sa consommation chaque mois.
        """;

    [Test]
    public void Tag_InflectedLabels_AreFoundWithTheirMentions()
    {
        TagVocabulary vocabulary = TagVocabulary.FromLabels(["centre de données", "Smartphone", "vélo"]);

        ArticleTags tags = s_summarizer.Tag(Text, vocabulary);

        tags.Known.Select(t => t.Label).Should().Equal("centre de données", "Smartphone");
        tags.Known[0].Mentions.Select(m => m.Slice(Text).ToString()).Should().Equal("centres de données", "centre de données", "centres de données");
    }

    [Test]
    public void Tag_KeywordsOutsideTheVocabulary_AreNew()
    {
        ArticleTags tags = s_summarizer.Tag(Text, TagVocabulary.FromLabels(["centres de données"]));

        tags.New.Select(k => k.Label).Should().Contain("Aquarium Networks").And.NotContain(label => label.Contains("de données", StringComparison.Ordinal));
        s_summarizer.Tag(Text, TagVocabulary.FromLabels(["Aquarium Networks"]), keywords: 0).New.Should().BeEmpty();
    }

    [Test]
    public void Tag_OverlappingLabels_TakesTheLongest()
    {
        ArticleTags tags = s_summarizer.Tag(Text, TagVocabulary.FromLabels(["données", "centre", "centre de données", "centre de données souterrain"]));

        tags.Known.Select(t => t.Label).Should().Equal("centre de données");
    }

    [Test]
    public void ReadCsv_LabelsInTwoLanguages_AreOneTag()
    {
        const string Csv = "id,label,language,alternatives,broader\ndc,centre de données,fr,datacenter|data center,infra\ndc,data centre,en,,infra\n\"a,b\",\"eau, douce\",fr,,\n";

        TagVocabulary vocabulary = TagVocabulary.ReadCsv(new StringReader(Csv));

        vocabulary.Concepts.Should().HaveCount(2);
        vocabulary.Find("dc")!.LabelIn("en").Should().Be("data centre");
        vocabulary.Find("a,b")!.LabelIn("fr").Should().Be("eau, douce");
        ArticleTags tags = s_summarizer.Tag("Le datacenter de Lyon a pris feu. Aucun datacenter voisin n’a souffert.", vocabulary);
        tags.Known.Single().Concept.Id.Should().Be("dc");
        tags.Known.Single().Mentions.Should().HaveCount(2);
        tags.Broader.Should().Equal("infra");
    }

    [Test]
    public void ReadJson_SkosLikeTags_AreRead()
    {
        const string Json = """[{"id":"u1","prefLabel":{"fr":"cybersécurité","en":"security"},"altLabel":{"fr":["sécurité informatique"]},"broader":["tech"]},{"prefLabel":"quantique"}]""";

        TagVocabulary vocabulary = TagVocabulary.ReadJson(Json);

        vocabulary.Concepts.Select(c => c.Id).Should().Equal("u1", "quantique");
        s_summarizer.Tag("La sécurité informatique recrute.", vocabulary).Known.Single().Label.Should().Be("cybersécurité");
    }

    [TestCase("[1]")]
    [TestCase("{}")]
    [TestCase("[{\"id\":\"a\"}]")]
    [TestCase("[{\"prefLabel\":3}]")]
    [TestCase("[")]
    public void ReadJson_OtherForms_Throws(string json)
    {
        Action read = () => TagVocabulary.ReadJson(json);

        read.Should().Throw<FormatException>();
    }

    [Test]
    public void Constructor_RepeatedIdentifier_Throws()
    {
        var tag = new TagConcept { Id = "a", Labels = new Dictionary<string, string> { ["fr"] = "a" } };

        Action create = () => _ = new TagVocabulary([tag, tag]);

        create.Should().Throw<ArgumentException>().WithParameterName("concepts");
    }

    [Test]
    public void Tag_ThousandsOfTags_FindsThoseMentioned()
    {
        TagVocabulary vocabulary = TagVocabulary.FromLabels(Enumerable.Range(0, 5000).Select(i => $"terme{i} rare").Append("rivière souterraine"));

        s_summarizer.Tag(Text, vocabulary).Known.Select(t => t.Label).Should().Equal("rivière souterraine");
    }
}
