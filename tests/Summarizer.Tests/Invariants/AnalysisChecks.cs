using Summarizer.Selection;

namespace Summarizer.Tests.Invariants;

/// <summary>What must hold of every analysis, whatever the text.</summary>
internal static class AnalysisChecks
{
    public static void Check(string text, ArticleAnalysis analysis)
    {
        CheckBlocks(text, analysis.Article);
        CheckSentences(text, analysis);
        CheckSummary(text, analysis);
        CheckKeywords(text, analysis.Keywords);
    }

    private static void CheckBlocks(string text, Article article)
    {
        article.Source.Should().Be(text);
        int end = 0;
        foreach (Block block in article.Blocks)
        {
            Ensure(block.Span.Start >= end && block.Span.End <= text.Length && block.Span.Length > 0, "blocks in order, within the text");
            Ensure(block.Kind == BlockKind.Furniture || block.Reason == FurnitureReason.None, "only furniture has a reason");
            end = block.Span.End;
        }
    }

    private static void CheckSentences(string text, ArticleAnalysis analysis)
    {
        int end = 0;
        foreach (AnalyzedSentence sentence in analysis.Sentences)
        {
            Ensure(sentence.Span.Start >= end && sentence.Span.End <= text.Length, "sentences in order, within the text");
            Ensure(!string.IsNullOrWhiteSpace(sentence.Span.Slice(text).ToString()), "no blank sentence");
            Ensure(double.IsFinite(sentence.Score), "finite scores");
            Block block = analysis.Article.Blocks[sentence.Block];
            Ensure(block.Span.Contains(sentence.Span), "a sentence lies in its block");
            Ensure(block.Kind != BlockKind.Furniture, "no furniture among the sentences");
            end = sentence.Span.End;
        }

        int[] ranks = [.. analysis.Sentences.Select(sentence => sentence.Rank).Order()];
        ranks.Should().Equal(Enumerable.Range(1, ranks.Length), "ranks are a permutation");
    }

    private static void CheckSummary(string text, ArticleAnalysis analysis)
    {
        ArticleSummary summary = analysis.Summary;
        Ensure(summary.Outcome == SummaryOutcome.Ok == summary.Sentences.Count > 0, "ok means sentences");
        foreach (SummarySentence sentence in summary.Sentences)
        {
            Ensure(sentence.Text == SentenceText.Of(text, sentence.Span), "text is the source at the span");
            Ensure(analysis.Sentences.Any(other => other.Span == sentence.Span && other.Selected && other.Rank == sentence.Rank), "chosen from the ranking");
        }

        Ensure(summary.Sentences.Count == analysis.Sentences.Count(sentence => sentence.Selected), "selected flags agree");
    }

    private static void CheckKeywords(string text, IReadOnlyList<Keyword> keywords)
    {
        foreach (Keyword keyword in keywords)
        {
            Ensure(!string.IsNullOrWhiteSpace(keyword.Label), "labels are not blank");
            Ensure(double.IsFinite(keyword.Score) && keyword.Score > 0, "scores are finite and above 0");
            int end = 0;
            foreach (TextSpan mention in keyword.Mentions)
            {
                Ensure(mention.Start >= end && mention.End <= text.Length && mention.Length > 0, "mentions in order, within the text");
                end = mention.End;
            }
        }

        keywords.Select(keyword => keyword.Label.ToLowerInvariant()).Should().OnlyHaveUniqueItems();
        keywords.Should().BeInDescendingOrder(keyword => keyword.Score);
    }

    // Cheaper than a fluent assertion in loops that run millions of times.
    private static void Ensure(bool condition, string rule)
    {
        if (!condition) Assert.Fail($"Broken rule: {rule}.");
    }
}
