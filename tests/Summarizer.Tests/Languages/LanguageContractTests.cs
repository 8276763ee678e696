using System.Text;
using Summarizer.Languages;

namespace Summarizer.Tests.Languages;

/// <summary>What every registered language keeps to. A new language is tested by being registered.</summary>
public sealed class LanguageContractTests
{
    private static readonly string[] Unsorted = ["examples.txt", "salience.txt"];

    private static IReadOnlyList<string> Codes => LanguageRegistry.Default.Codes;

    private static IEnumerable<string> CodesWithExamples => Codes.Where(code => LanguageRegistry.Default.Find(code).Examples.Count > 0);

    [TestCaseSource(nameof(Codes))]
    public void Lists_OfALanguage_AreUtf8NormalizedAndLowerCase(string code)
    {
        foreach (string file in ListFiles(code))
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
            text.IsNormalized(NormalizationForm.FormC).Should().BeTrue("{0} is in NFC", file);
            text.Should().NotStartWith("\uFEFF", "{0} has no byte order mark", file);
            text.Should().NotContain("\r", "{0} has plain line ends", file);
            if (Path.GetFileName(file) == "examples.txt") continue;
            foreach (string entry in Groups(text).SelectMany(group => group))
                entry.Should().Be(entry.ToLowerInvariant(), "{0} is lower case", file);
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Lists_OfALanguage_AreSortedAndUnique(string code)
    {
        foreach (string file in ListFiles(code).Where(file => !Unsorted.Contains(Path.GetFileName(file))))
        {
            foreach (List<string> group in Groups(File.ReadAllText(file)))
            {
                group.Should().Equal(group.Order(StringComparer.Ordinal), "each group of {0} is in ordinal order", file);
                group.Should().OnlyHaveUniqueItems("{0} names nothing twice", file);
            }
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Lists_OfALanguage_HaveTheirSourcesStated(string code)
    {
        string sources = Path.Combine(Folder(code), "SOURCES.md");
        File.Exists(sources).Should().BeTrue("{0} states where the lists come from", sources);
        string text = File.ReadAllText(sources);
        foreach (string file in ListFiles(code)) text.Should().Contain(Path.GetFileNameWithoutExtension(file).Split('-')[0]);
    }

    [TestCaseSource(nameof(Codes))]
    public void StopWords_OfALanguage_AreThereAndSingleWords(string code)
    {
        IReadOnlyList<string> words = LanguageRegistry.Default.Find(code).StopWords;
        words.Should().HaveCountGreaterThan(40);
        words.Should().OnlyContain(word => !word.Contains(' ', StringComparison.Ordinal));
    }

    [TestCaseSource(nameof(Codes))]
    public void Danglers_OfALanguage_HaveAtMostFiveWords(string code)
    {
        LanguageRegistry.Default.Find(code).Danglers.Should().NotContain(phrase => phrase.Split(' ').Length > 5);
    }

    [TestCaseSource(nameof(Codes))]
    public void StandaloneOpenings_OfALanguage_BeginAsADanglerDoes(string code)
    {
        Language language = LanguageRegistry.Default.Find(code);
        bool phrases = true;
        foreach (string line in language.StandaloneLines)
        {
            phrases &= line is not ("[Relative]" or "[Back]");
            if (!phrases || line[0] == '[') continue;
            language.Danglers.Should().Contain(dangler => line.StartsWith(dangler, StringComparison.Ordinal), "« {0} » would have no effect", line);
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void FurnitureCues_OfALanguage_HaveAReason(string code)
    {
        LanguageRegistry.Default.Find(code).FurnitureCues.Should().NotContain(cue => cue.Reason == FurnitureReason.None || cue.Phrase.Length == 0);
    }

    [TestCaseSource(nameof(CodesWithExamples))]
    public void SplitSentences_Examples_GivesThemBack(string code)
    {
        IReadOnlyList<string> examples = LanguageRegistry.Default.Find(code).Examples;
        string text = Text(code);
        new ArticleSummarizer().SplitSentences(text, code).Select(span => text.Substring(span.Start, span.Length)).Should().Equal(examples);
    }

    [TestCaseSource(nameof(CodesWithExamples))]
    public void Identify_Examples_NamesTheLanguage(string code)
    {
        LanguageIdentifier.Identify(Text(code)).Language.Should().Be(code);
    }

    [TestCaseSource(nameof(CodesWithExamples))]
    public void Analyze_Examples_GivesSummaryAndKeywordsWithinTheText(string code)
    {
        string text = Text(code);
        ArticleAnalysis analysis = new ArticleSummarizer().Analyze(text, SummaryLength.Sentences(2));
        analysis.Language.Should().Be(code);
        analysis.Summary.Sentences.Should().HaveCount(2);
        foreach (SummarySentence sentence in analysis.Summary.Sentences)
            text.Substring(sentence.Span.Start, sentence.Span.Length).Should().Be(sentence.Text);
        analysis.Keywords.Should().NotBeEmpty();
        foreach (TextSpan mention in analysis.Keywords.SelectMany(keyword => keyword.Mentions))
        {
            mention.Start.Should().BeInRange(0, text.Length - 1);
            mention.End.Should().BeInRange(mention.Start + 1, text.Length);
        }
    }

    [TestCaseSource(nameof(Codes))]
    public void Keywords_OfStopWordsAlone_AreNone(string code)
    {
        Language language = LanguageRegistry.Default.Find(code);
        string text = string.Join(' ', language.StopWords.Where(word => !word.Contains('\'', StringComparison.Ordinal)).Take(30)) + ".";
        new ArticleSummarizer(SummarizerOptions.Default with { Language = code }).ExtractKeywords(text).Should().BeEmpty();
    }

    /// <summary>The examples as one paragraph; languages without spaces between sentences have none.</summary>
    private static string Text(string code) =>
        string.Join(code is "zh" or "ja" ? "" : " ", LanguageRegistry.Default.Find(code).Examples);

    /// <summary>A list's entries; a comment or a section opens a new group.</summary>
    private static List<List<string>> Groups(string text)
    {
        var groups = new List<List<string>> { new() };
        foreach (string line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('#') || line.StartsWith('[')) groups.Add([]);
            else if (line.Length > 0) groups[^1].Add(line);
        }

        return groups;
    }

    private static string[] ListFiles(string code) => Directory.GetFiles(Folder(code), "*.txt");

    private static string Folder(string code) =>
        Path.Combine(Corpora.RepositoryRoot(), "src", "Summarizer", "Languages", LanguageRegistry.Default.Find(code).Name);
}
