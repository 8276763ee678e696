using System.Text;
using CsCheck;
using Summarizer.Tests.Invariants;
using Summarizer.Text;

namespace Summarizer.Tests.Keywords;

public sealed class KeywordExtractorTests
{
    private static readonly ArticleSummarizer s_editor = new(new SummarizerOptions { Language = "fr" });
    private static readonly ArticleSummarizer s_index = new(new SummarizerOptions { Language = "fr", KeywordPreset = KeywordPreset.Index });

    [TestCaseSource(typeof(EditorTexts), nameof(EditorTexts.All))]
    public void ExtractKeywords_TechNews_GivesMostOfTheEditorsTags(string text, string[] tags)
    {
        IReadOnlyList<Keyword> keywords = s_editor.ExtractKeywords(text, 8);

        string[] missing = [.. tags.Where(tag => !Has(keywords, tag))];
        missing.Length.Should().BeLessThanOrEqualTo(tags.Length / 2, "found {0}", string.Join(", ", keywords.Select(k => k.Label)));
    }

    [Test]
    public void ExtractKeywords_AllTechNews_FindsEightTagsOfTen()
    {
        int found = 0, all = 0;
        foreach (TestCaseData test in EditorTexts.All())
        {
            IReadOnlyList<Keyword> keywords = s_editor.ExtractKeywords((string)test.Arguments[0]!, 8);
            string[] tags = (string[])test.Arguments[1]!;
            all += tags.Length;
            found += tags.Count(tag => Has(keywords, tag));
        }

        (found * 10).Should().BeGreaterThanOrEqualTo(all * 8, "{0} of {1}", found, all);
    }

    [TestCaseSource(typeof(EditorTexts), nameof(EditorTexts.All))]
    public void ExtractKeywords_BothPresets_KeepTheRules(string text, string[] tags)
    {
        _ = tags;
        CheckRules(text, s_editor.ExtractKeywords(text, 8), 8);
        CheckRules(text, s_index.ExtractKeywords(text, 15), 15);
        CheckRules(text, s_index.ExtractKeywords(text, 100), 100);
    }

    [TestCaseSource(typeof(SampleArticles), nameof(SampleArticles.Languages))]
    public void ExtractKeywords_OtherLanguages_KeepTheRules(string text)
    {
        var summarizer = new ArticleSummarizer();
        CheckRules(text, summarizer.ExtractKeywords(text, 8), 8);
    }

    [Test]
    public void ExtractKeywords_RandomWords_KeepsTheRules()
    {
        string[] words = ["Macron", "métavers", "Metaverse", "de", "la", "l’", "IA", "intelligence", "artificielle", "(IA)", ",", ".", "GPT-4", "iPhone", "16", "Pro", "La", "Poste", "\n\n", "est"];
        Gen.Int[0, words.Length - 1].Array[1, 80].Select(picks => string.Join(' ', picks.Select(pick => words[pick])))
            .Sample(text => CheckRules(text, s_editor.ExtractKeywords(text, 10), 10), iter: 1000);
    }

    [Test]
    public void ExtractKeywords_Twice_GivesTheSame()
    {
        string text = (string)EditorTexts.All().First().Arguments[0]!;

        string Run() => string.Join('|', s_editor.ExtractKeywords(text, 10).Select(k => $"{k.Label} {k.Score:R} {k.Mentions.Count}"));

        Run().Should().Be(Run());
    }

    [Test]
    public void ExtractKeywords_FewAndMany_AgreeOnTheBest()
    {
        string text = (string)EditorTexts.All().First().Arguments[0]!;

        s_index.ExtractKeywords(text, 40).Take(3).Select(k => k.Label).Should().Equal(s_index.ExtractKeywords(text, 3).Select(k => k.Label));
    }

    [Test]
    public void ExtractKeywords_TitleGivenApart_HasNoMentionInIt()
    {
        var article = new Article("Le lanceur a décollé hier soir avec deux satellites à bord.", [new Block { Kind = BlockKind.Body, Span = new TextSpan(0, 59) }], "Ariane 6 réussit son vol", "fr");

        IReadOnlyList<Keyword> keywords = s_editor.ExtractKeywords(article, 8);

        keywords.Should().Contain(k => k.Label.StartsWith("Ariane", StringComparison.Ordinal));
        keywords.First(k => k.Label.StartsWith("Ariane", StringComparison.Ordinal)).Mentions.Should().BeEmpty();
    }

    private static bool Has(IReadOnlyList<Keyword> keywords, string tag) =>
        keywords.Any(keyword => Fold(keyword.Label) == Fold(tag) || keyword.Variants.Any(variant => Fold(variant) == Fold(tag)));

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (char c in text)
            if (Chars.IsLetterOrDigit(c)) folded.Append(Chars.Fold(c));
        return folded.ToString().TrimEnd('s');
    }

    private static void CheckRules(string text, IReadOnlyList<Keyword> keywords, int count)
    {
        keywords.Count.Should().BeLessThanOrEqualTo(count);
        keywords.Select(k => Fold(k.Label)).Should().OnlyHaveUniqueItems();
        foreach (Keyword keyword in keywords)
        {
            var forms = keyword.Variants.Append(keyword.Label).ToHashSet(StringComparer.Ordinal);
            keyword.Variants.Should().NotContain(keyword.Label);
            int end = 0;
            foreach (TextSpan mention in keyword.Mentions)
            {
                if (mention.Start < end || mention.End > text.Length) Assert.Fail("mentions in order, within the text");
                end = mention.End;
                string form = string.Join(' ', mention.Slice(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (!forms.Contains(form)) Assert.Fail($"« {form} » is no form of {string.Join(", ", forms)}");
            }
        }
    }
}
