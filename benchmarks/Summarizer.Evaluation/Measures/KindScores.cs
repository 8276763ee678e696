using Summarizer.Evaluation.Corpora;

namespace Summarizer.Evaluation.Measures;

/// <summary>An annotated mention and the kind that was reported for it; null where no keyword has exactly this mention.</summary>
internal sealed record KindFinding(KindMention Mention, KeywordKind? Reported)
{
    /// <summary>True when a kind was reported, right or wrong.</summary>
    public bool IsClaimed => Reported is not null and not KeywordKind.Term;

    public bool IsRight => Reported is { } kind && Mention.Kinds.Contains(kind);
}

/// <summary>Kinds of names against annotated mentions.</summary>
internal static class KindScores
{
    /// <summary>Keywords asked for an article, as when the mentions were drawn.</summary>
    private const int Keywords = 15;

    public static KindFinding[] Find(IReadOnlyList<CorpusItem> items, IReadOnlyList<KindMention> mentions)
    {
        var summarizer = new ArticleSummarizer();
        ILookup<string, KindMention> byArticle = mentions.ToLookup(mention => mention.Article);
        var findings = new List<KindFinding>();
        foreach (CorpusItem item in items.Where(item => byArticle.Contains(item.Id)))
        {
            var reported = new Dictionary<TextSpan, KeywordKind>();
            foreach (Keyword keyword in summarizer.Analyze(summarizer.Read(item.Text, item.Title), null, Keywords).Keywords)
                foreach (TextSpan mention in keyword.Mentions) reported.TryAdd(mention, keyword.Kind);
            findings.AddRange(byArticle[item.Id].Select(mention => new KindFinding(mention, reported.TryGetValue(mention.Span, out KeywordKind kind) ? kind : null)));
        }

        return [.. findings];
    }

    /// <summary>Share of the reported kinds that are right, between 0 and 1.</summary>
    public static double Precision(IReadOnlyCollection<KindFinding> findings)
    {
        int claimed = findings.Count(finding => finding.IsClaimed);
        return claimed == 0 ? 0 : findings.Count(finding => finding.IsClaimed && finding.IsRight) / (double)claimed;
    }

    /// <summary>Share of the mentions still reported as keywords and annotated with a kind that got a right one.</summary>
    public static double Recall(IReadOnlyCollection<KindFinding> findings)
    {
        KindFinding[] named = [.. findings.Where(finding => finding.Reported is not null && !finding.Mention.Kinds.Contains(KeywordKind.Term))];
        return named.Length == 0 ? 0 : named.Count(finding => finding.IsRight) / (double)named.Length;
    }
}
