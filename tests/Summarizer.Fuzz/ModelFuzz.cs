using CsCheck;
using Summarizer.Analysis;
using Summarizer.Keywords;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Tests.Invariants;
using Summarizer.Text;

namespace Summarizer.Fuzz;

/// <summary>
/// Files that were damaged are refused as documented, or are of use. Half of the models get a checksum that fits, so that what lies
/// behind it is tried as well.
/// </summary>
public sealed class ModelFuzz
{
    private const int HeaderLength = 28;
    private static readonly ArticleSummarizer s_summarizer = new(new SummarizerOptions { Fingerprints = true });

    [Test]
    public void SalienceModel_Damaged_IsRefusedOrUsable() => Fuzzing.Run(
        Damaged(SalienceModelFile.Write(SalienceModel.Default)),
        file =>
        {
            if (Opened(() => SalienceModel.Load(new MemoryStream(file))) is { } model)
                new ArticleSummarizer(new SummarizerOptions { Ranker = Rankers.SalienceWith(model) }).Analyze(SampleArticles.French).Sentences.Should().NotBeEmpty();
        },
        Convert.ToBase64String);

    [Test]
    public void TagClassifier_Damaged_IsRefusedOrUsable()
    {
        Article article = s_summarizer.Read(SampleArticles.French);

        Fuzzing.Run(
            Damaged(TagClassifierFile.Write(Classifier(article))),
            file => Opened(() => TagClassifier.Load(new MemoryStream(file)))?.Classify(article, 0).Should().NotBeNull(),
            Convert.ToBase64String);
    }

    [Test]
    public void CorpusStatistics_Damaged_AreRefusedOrUsable()
    {
        var statistics = new CorpusStatistics();
        foreach ((string _, string text) in SampleArticles.Articles) statistics.Add(s_summarizer.Analyze(text));
        using var file = new MemoryStream();
        statistics.Save(file);

        Fuzzing.Run(
            ByteEdit.Mutate(file.ToArray()),
            bytes =>
            {
                if (Opened(() => CorpusStatistics.Load(new MemoryStream(bytes))) is not { } read) return;
                using var again = new MemoryStream();
                read.Save(again);
                again.Position = 0;
                CorpusStatistics.Load(again).Words.Should().Be(read.Words);
                read.Keywords(5).Count.Should().BeLessThanOrEqualTo(5);
            },
            Convert.ToBase64String);
    }

    [Test]
    public void Fingerprint_Damaged_IsRefusedOrUsable()
    {
        ArticleFingerprint fingerprint = s_summarizer.Fingerprint(SampleArticles.French);

        Fuzzing.Run(
            ByteEdit.Mutate(fingerprint.ToBytes()),
            bytes =>
            {
                if (Opened(() => ArticleFingerprint.FromBytes(bytes)) is not { } read) return;
                read.ToBytes().Should().Equal(bytes);
                read.Resemblance(fingerprint).Should().BeInRange(0, 1);
                fingerprint.Overlap(read).Should().BeInRange(0, 1);
            },
            Convert.ToBase64String);
    }

    private static Gen<byte[]> Damaged(byte[] file)
    {
        Gen<byte[]> sealedAgain = ByteEdit.Mutate(file[HeaderLength..]).Select(body => ModelFile.Seal(file.AsSpan(0, 4), BitConverter.ToInt32(file, 4), BitConverter.ToUInt64(file, 8), body));
        return Gen.OneOf(ByteEdit.Mutate(file), sealedAgain);
    }

    /// <summary>What was read, or null when it was refused as documented.</summary>
    private static T? Opened<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is InvalidDataException || exception.GetType() == typeof(ArgumentException))
        {
            return null;
        }
    }

    /// <summary>A classifier of two tags that knows every word of the article.</summary>
    private static TagClassifier Classifier(Article article)
    {
        var index = new ArticleIndex();
        index.Load(article.Blocks);
        index.Build(new ArticleText(article.Source, article.ExternalTitle), LanguageRegistry.Default.Find("fr"), null);
        index.Tags.Count(index);
        ulong[] keys = [.. index.Tags.Keys.Span.ToArray().Order()];
        var weights = new TagWeights(
            ["social", "climat"], [new(0.01f, -1, 2, 0, 0.5f), new(0.02f, -0.5f, 2, 0, 0.4f)], keys, [.. keys.Select(_ => 2f)],
            [.. Enumerable.Range(0, keys.Length + 1)], [.. keys.Select((_, i) => (ushort)(i % 2))], [.. keys.Select((_, i) => (sbyte)((i * 7 % 200) - 100))]);
        return new TagClassifier("fr", weights);
    }
}
