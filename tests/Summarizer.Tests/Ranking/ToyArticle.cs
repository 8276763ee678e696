using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;

namespace Summarizer.Tests.Ranking;

/// <summary>An article of a few made-up words, one sentence a paragraph unless joined with "|", small enough to be scored by hand.</summary>
internal static class ToyArticle
{
    private static readonly Language s_language = new("xx", "Toy")
    {
        StopWords = ["the", "of", "and"],
        Danglers = ["but"],
        BonusWords = ["key"],
    };

    /// <summary>Scores of the sentences; a paragraph that begins with "# " is the title, with "## " a heading.</summary>
    public static double[] Score(string ranker, params string[] paragraphs)
    {
        var index = new ArticleIndex();
        string text = string.Join("\n", paragraphs);
        int at = 0;
        foreach (string paragraph in paragraphs)
        {
            BlockKind kind = paragraph.StartsWith("# ", StringComparison.Ordinal) ? BlockKind.Title
                : paragraph.StartsWith("## ", StringComparison.Ordinal) ? BlockKind.Heading : BlockKind.Body;
            index.Blocks.Add(new BlockEntry { Start = at, End = at + paragraph.Length, Kind = kind });
            at += paragraph.Length + 1;
        }

        var both = new ArticleText(text, default);
        index.Build(both, s_language, null);
        double[] scores = new double[index.Rankable.Count];
        Rankers.Find(ranker)!.Rank(new RankingContext(index, both), scores);
        return scores;
    }
}
