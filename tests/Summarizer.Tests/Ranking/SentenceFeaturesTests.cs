using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;

namespace Summarizer.Tests.Ranking;

public sealed class SentenceFeaturesTests
{
    private static readonly Language s_language = new("xx", "Toy") { StopWords = ["the", "of"], Danglers = ["but"] };

    [Test]
    public void Compute_TitleSubsequence_CountsWordsInOrder()
    {
        SentenceFeatures features = Compute("Alpha beta gamma delta", "Alpha delta beta gamma.", "Omega sigma.");

        // alpha beta gamma: three of the title's four words, in order.
        Value(features, 0, SentenceFeature.TitleSubsequence).Should().Be(0.75f);
        Value(features, 0, SentenceFeature.TitleShare).Should().Be(1f);
        Value(features, 1, SentenceFeature.TitleSubsequence).Should().Be(0f);
        Value(features, 1, SentenceFeature.TitleShare).Should().Be(0f);
    }

    [Test]
    public void Compute_NoTitle_LeavesTitleFeaturesZero()
    {
        SentenceFeatures features = Compute("", "Alpha delta beta gamma.", "Omega sigma.");
        Value(features, 0, SentenceFeature.TitleSubsequence).Should().Be(0f);
        Value(features, 0, SentenceFeature.TitleCosine).Should().Be(0f);
    }

    [Test]
    public void Compute_Cosines_OfNeighbours()
    {
        SentenceFeatures features = Compute("", "Alpha beta.", "Alpha beta.", "Omega sigma.");
        Value(features, 0, SentenceFeature.NextCosine).Should().BeApproximately(1f, 1e-6f);
        Value(features, 1, SentenceFeature.PreviousCosine).Should().BeApproximately(1f, 1e-6f);
        Value(features, 2, SentenceFeature.PreviousCosine).Should().Be(0f);
        Value(features, 2, SentenceFeature.NextCosine).Should().Be(0f);
        Value(features, 1, SentenceFeature.Novelty).Should().Be(0f);
        Value(features, 2, SentenceFeature.Novelty).Should().Be(1f);
    }

    [Test]
    public void Compute_Positions_AndLengths()
    {
        SentenceFeatures features = Compute("", "One two three four.", "But five six.", "Seven eight 99.");
        Value(features, 0, SentenceFeature.First).Should().Be(1f);
        Value(features, 1, SentenceFeature.Second).Should().Be(1f);
        Value(features, 2, SentenceFeature.Last).Should().Be(1f);
        Value(features, 1, SentenceFeature.InversePosition).Should().Be(0.5f);
        Value(features, 0, SentenceFeature.Words).Should().Be(4f);
        Value(features, 0, SentenceFeature.LengthFrom30).Should().Be(26f);
        Value(features, 2, SentenceFeature.Digits).Should().BeApproximately(1 / 3f, 1e-6f);
        Value(features, 1, SentenceFeature.Dangling).Should().Be(1f);
        Value(features, 0, SentenceFeature.LeadNextDangles).Should().Be(1f);
    }

    [Test]
    public void Compute_Quotation_MeasuresItsShare()
    {
        SentenceFeatures features = Compute("", "« Abc », said Def.", "Plain words.", "Is it so ?");
        Value(features, 0, SentenceFeature.QuoteStart).Should().Be(1f);
        Value(features, 0, SentenceFeature.Quoted).Should().BeInRange(0.2f, 0.6f);
        Value(features, 1, SentenceFeature.Quoted).Should().Be(0f);
        Value(features, 2, SentenceFeature.Question).Should().Be(1f);
    }

    [Test]
    public void Names_EachFeature_HasOneOfItsOwn()
    {
        SentenceFeatures.Names.Should().HaveCount(SentenceFeatures.Width).And.OnlyHaveUniqueItems();
        SentenceFeatures.Names[(int)SentenceFeature.TitleShare].Should().Be("title share");
    }

    [Test]
    public void RefineDegree_SentenceThatSharesMost_IsBest()
    {
        string[] paragraphs = ["Alpha beta gamma.", "Alpha omega kappa.", "Beta sigma lambda.", "Zeta theta iota."];
        var index = new ArticleIndex();
        SentenceFeatures features = Compute(index, "", paragraphs);
        features.RefineDegree(new RankingContext(index, new ArticleText(string.Join('\n', paragraphs), default)));
        Value(features, 0, SentenceFeature.Degree).Should().Be(1f);
        Value(features, 3, SentenceFeature.Degree).Should().BeLessThan(Value(features, 1, SentenceFeature.Degree));
    }

    private static float Value(SentenceFeatures features, int sentence, SentenceFeature feature) => features.Row(sentence)[(int)feature];

    private static SentenceFeatures Compute(string title, params string[] paragraphs) => Compute(new ArticleIndex(), title, paragraphs);

    private static SentenceFeatures Compute(ArticleIndex index, string title, string[] paragraphs)
    {
        int at = 0;
        foreach (string paragraph in paragraphs)
        {
            index.Blocks.Add(new BlockEntry { Start = at, End = at + paragraph.Length, Kind = BlockKind.Body });
            at += paragraph.Length + 1;
        }

        var text = new ArticleText(string.Join('\n', paragraphs), title);
        index.Build(text, s_language, null);
        index.Salience.Compute(new RankingContext(index, text), null);
        return index.Salience;
    }
}
