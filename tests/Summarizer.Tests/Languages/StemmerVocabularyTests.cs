using System.IO.Compression;
using Summarizer.Languages;

namespace Summarizer.Tests.Languages;

/// <summary>Each stemmer reproduces the whole reference vocabulary of its Snowball algorithm.</summary>
public sealed class StemmerVocabularyTests
{
    [TestCase("en", "english")]
    [TestCase("fr", "french")]
    [TestCase("de", "german")]
    [TestCase("es", "spanish")]
    [TestCase("it", "italian")]
    [TestCase("pt", "portuguese")]
    [TestCase("nl", "dutch")]
    [TestCase("sv", "swedish")]
    [TestCase("da", "danish")]
    [TestCase("nb", "norwegian")]
    public void Stem_ReferenceVocabulary_IsReproducedWholly(string code, string file)
    {
        string path = Path.Combine(Corpora.Folder(), "stemming", file + ".tsv.gz");
        if (!File.Exists(path)) Assert.Ignore($"{path} is absent: the reference vocabularies are not part of the repository.");

        IStemmer stemmer = LanguageRegistry.Default.Find(code).Stemmer!;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var wrong = new List<string>();
        int words = 0;
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            string stem = StemmerTests.Stem(stemmer, fields[0]);
            words++;
            if (stem != fields[1]) wrong.Add($"{fields[0]} gives {stem}, not {fields[1]}");
        }

        words.Should().BeGreaterThan(1000);
        wrong.Should().BeEmpty();
    }
}
