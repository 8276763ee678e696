using System.Buffers.Binary;
using CsCheck;
using Summarizer.Keywords;
using Summarizer.Tests.Training;
using Summarizer.Training;

namespace Summarizer.Tests.Keywords;

public sealed class TagClassifierTests
{
    private const string Rocket = "La fusée a placé le satellite en orbite.\n\nLe lanceur a quitté le pas de tir à l’aube, et les astronautes ont suivi la capsule.";

    private static readonly ArticleSummarizer s_reader = new();
    private byte[] _file = [];
    private TagClassifier _classifier = null!;

    [OneTimeSetUp]
    public void Train()
    {
        var options = new TagTrainingOptions { Folds = 2, FewestArticles = 10 };
        _file = TagClassifierFile.Write(new TagTrainer(options).Train(TaggedSamples.Articles(120)).Classifier);
        _classifier = TagClassifier.Load(new MemoryStream(_file));
    }

    [Test]
    public void Classify_TagsThatDoNotOccur_AreGiven()
    {
        IReadOnlyList<PredictedTag> tags = _classifier.Classify(s_reader.Read(Rocket, null, "fr"));

        tags.Select(tag => tag.Tag).Should().Equal("espace");
        tags[0].Probability.Should().BeInRange(0.5, 1);
    }

    [Test]
    public void Classify_AtLeast_GivesAllTagsFromThereMostLikelyFirst()
    {
        IReadOnlyList<PredictedTag> tags = _classifier.Classify(s_reader.Read(Rocket, null, "fr"), 0);

        tags.Should().HaveCount(3).And.BeInDescendingOrder(tag => tag.Probability).And.OnlyContain(tag => tag.Probability >= 0 && tag.Probability <= 1);
        _classifier.Classify(s_reader.Read(Rocket, null, "fr"), 1).Should().BeEmpty();
    }

    [Test]
    public void Classify_AnotherLanguageOrNothingKnown_GivesNothing()
    {
        _classifier.Classify(s_reader.Read(Rocket, null, "de"), 0).Should().BeEmpty();
        _classifier.Classify(s_reader.Read("", null, "fr"), 0).Should().BeEmpty();
        _classifier.Classify(s_reader.Read("Xyzzy plugh.", null, "fr"), 0).Should().BeEmpty();
        _classifier.Classify(s_reader.Read(Rocket, null, "fr-CA"), 0).Should().HaveCount(3);
    }

    [Test]
    public void Analyze_WithClassifier_BringsTheTags()
    {
        var summarizer = new ArticleSummarizer(new SummarizerOptions { TagClassifier = _classifier, Language = "fr" });

        summarizer.Analyze(Rocket).Tags.Should().Equal(_classifier.Classify(s_reader.Read(Rocket, null, "fr")));
        s_reader.Analyze(Rocket).Tags.Should().BeEmpty();
    }

    [Test]
    public void Classify_TitleApart_CountsMore()
    {
        Article plain = s_reader.Read("Le public découvre la console et la fusée.", null, "fr"), titled = s_reader.Read("Le public découvre la console et la fusée.", "La fusée et le satellite", "fr");

        Probability(titled, "espace").Should().BeGreaterThan(Probability(plain, "espace"));
    }

    [Test]
    public void Classify_ManyThreads_GivesTheSame()
    {
        Article[] articles = [.. TaggedSamples.Articles(40).Select(article => s_reader.Read(article.Text, article.Title, "fr"))];
        PredictedTag[][] alone = [.. articles.Select(article => _classifier.Classify(article, 0).ToArray())];

        Parallel.For(0, 200, i => _classifier.Classify(articles[i % 40], 0).Should().Equal(alone[i % 40]));
    }

    [Test]
    public void Classify_AnyText_NeverThrows() =>
        Gen.String.Sample(text => _classifier.Classify(s_reader.Read(text, null, "fr"), 0).All(tag => tag.Probability is >= 0 and <= 1).Should().BeTrue(), iter: 200);

    [Test]
    public void Load_AnythingElse_IsRefusedWithTheReason()
    {
        Refusal([]).Should().Contain("not a tag classifier");
        Refusal([.. "SMSL"u8, .. _file[4..]]).Should().Contain("not a tag classifier");
        Refusal(_file[..^1]).Should().Contain("truncated");
        Refusal([.. _file, 0]).Should().Contain("left over");
        byte[] other = [.. _file];
        BinaryPrimitives.WriteInt32LittleEndian(other.AsSpan(4), 2);
        Refusal(other).Should().Contain("version 2").And.Contain("version 1");
        other = [.. _file];
        other[9] ^= 1;
        Refusal(other).Should().Contain("other features");
        other = [.. _file];
        other[^7] ^= 0x40;
        Refusal(other).Should().Contain("checksum");
    }

    [Test]
    public void Read_ValuesOutOfRange_AreRefusedEvenWithARightChecksum()
    {
        Gen.Select(Gen.Int[0, _file.Length - 29], Gen.Byte[1, 255]).Sample(
            (place, change) =>
            {
                byte[] payload = _file[28..];
                payload[place] ^= change;
                byte[] file = Summarizer.Text.ModelFile.Seal(_file.AsSpan(0, 4), TagClassifierFile.Version, TagFeatures.Hash, payload);
                try
                {
                    TagClassifierFile.Read(file).Classify(s_reader.Read(Rocket, null, "fr"), 0);
                }
                catch (InvalidDataException)
                {
                    // Refused: as good as harmless.
                }
            },
            iter: 300);
    }

    [Test]
    public void WrongArguments_ThrowAtOnce()
    {
        FluentActions.Invoking(() => TagClassifier.Load((Stream)null!)).Should().Throw<ArgumentNullException>().WithParameterName("stream");
        FluentActions.Invoking(() => TagClassifier.Load("")).Should().Throw<ArgumentException>().WithParameterName("path");
        FluentActions.Invoking(() => _classifier.Classify(null!)).Should().Throw<ArgumentNullException>().WithParameterName("article");
        FluentActions.Invoking(() => _classifier.Classify(s_reader.Read(Rocket), double.NaN)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("atLeast");
    }

    private double Probability(Article article, string tag) => _classifier.Classify(article, 0).Single(found => found.Tag == tag).Probability;

    private static string Refusal(byte[] file) =>
        FluentActions.Invoking(() => TagClassifier.Load(new MemoryStream(file))).Should().Throw<InvalidDataException>().Which.Message;
}
