using CsCheck;
using Summarizer.Html;
using Summarizer.Html.Tests;
using Summarizer.Ranking;
using Summarizer.Tests.Invariants;

namespace Summarizer.Fuzz;

/// <summary>Plain text and Markdown: any text gives an analysis that keeps its invariants.</summary>
public sealed class TextFuzz
{
    /// <summary>Marks, odd Unicode and lines that readers of text trip over.</summary>
    private static readonly string[] s_parts =
    [
        "\0", "\uD83D", "\uDE00", "\u200F", "\u202E", "\u2028", "\u0085", "\uFEFF", "\u00AD", "\u200B", "\u200D", "\u0301", "\u00A0", "\u202F", "\uFFFF", "🇫🇷", "👩‍🚀",
        "\t", "\n", "\r", "\r\n\r\n", "\v", "\f", "«", "»", "« ", " »", "“", "\"", "(", ")", "[", "…", "...", ".", "?!", "。", "！", "：", "—", "- ", "• ", "’", "'",
        "M. ", "Mme ", "No. 5 ", "etc. ", "p. ex. ", "U.S. ", "1.2.3.4", "7h44", "4,4 milliards", "https://exemple.fr/a?b=c#d.", "nom@exemple.fr", "@nom", "#mot", "C#", ".NET",
        "Par Anne Roy\n", "Publié le 3 mai 2026 à 7h44\n", "À lire aussi : ", "Abonnez-vous", "© 2026", "Photo : A. R.", "İ", "ß", "ǅ", "ﬁ", "Ⅷ", "٣", "𝔘", "ไทย", "ภาษา",
        "<p>", "</div>", "&nbsp;", "&#233;", "{{mot}}", "```\n", "# ", "> ", "* ", "1. ", "|a|b|\n|-|-|\n", "[a](b)", "![", "**", "___\n", "---\n", "<!--", "\\",
    ];

    private static readonly Gen<string> s_texts = TextEdit.Mutate(
        [.. SampleArticles.Articles.Select(item => item.Text), .. SampleArticles.Oddities.Select(item => item.Text).Where(text => text.Length < 1000), ""], s_parts);

    private static readonly Gen<string> s_markdown = TextEdit.Mutate([SamplePages.Markdown, SampleArticles.French, SampleArticles.English], s_parts);

    private static readonly ArticleSummarizer[] s_summarizers =
    [
        .. Rankers.Names.Select(name => new ArticleSummarizer(new SummarizerOptions { Ranker = Rankers.Find(name) })),
        new(new SummarizerOptions { KeywordPreset = KeywordPreset.Index, Order = SummaryOrder.Rank, Fingerprints = true }),
    ];

    private static readonly SummaryLength[] s_lengths =
        [SummaryLength.Auto, SummaryLength.Sentences(1), SummaryLength.Sentences(5), SummaryLength.Words(40), SummaryLength.Characters(200), SummaryLength.Share(0.3)];

    [Test]
    public void Analyze_AnyRanker_KeepsTheInvariants()
    {
        Gen<(string Text, int Summarizer, int Length)> inputs = Gen.Select(s_texts, Gen.Int[0, s_summarizers.Length - 1], Gen.Int[0, s_lengths.Length - 1]);

        Fuzzing.Run(
            inputs,
            input => AnalysisChecks.Check(input.Text, s_summarizers[input.Summarizer].Analyze(input.Text, s_lengths[input.Length])),
            input => $"summarizer {input.Summarizer}, length {input.Length}: {Fuzzing.Literal(input.Text)}");
    }

    [Test]
    public void Markdown_Any_GivesAnArticle() => Fuzzing.Run(
        s_markdown, markdown => AnalysisChecks.Check(markdown, s_summarizers[0].Analyze(MarkdownArticleReader.Read(markdown))), Fuzzing.Literal);
}
