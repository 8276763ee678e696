using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>
/// Edmundson, "New methods in automatic extracting", 1969: the paper's best combination, cue + title + location with
/// equal weights (its key words, counted by frequency, made the extracts worse and are left out there too).
/// Cue: +1 a bonus word, -1 for an opening that refers back (the stigma words that the paper calls anaphoric).
/// Title: 1 for each word of the title, a half for each word of a heading. Location: 1 in the first and in the last
/// paragraph, 1 for the first and for the last sentence of a paragraph.
/// Score: unbounded sum, usually between -1 and 10.
/// </summary>
internal sealed class EdmundsonRanker : ISentenceRanker
{
    private const double TitleWeight = 1, HeadingWeight = 0.5;

    public string Name => "edmundson";

    public void Rank(RankingContext context, Span<double> scores)
    {
        if (scores.IsEmpty) return;
        double[] glossary = TitleGlossary(context);
        int firstBlock = context.Block(0), lastBlock = context.Block(scores.Length - 1);
        for (int i = 0; i < scores.Length; i++)
        {
            int block = context.Block(i);
            double score = Cue(context, i);
            foreach (Token token in context.Tokens(i))
            {
                int term = context.Index.Forms[token.Form].Term;
                if (term >= 0) score += glossary[term];
            }

            if (block == firstBlock || block == lastBlock) score++;
            if (i == 0 || context.Block(i - 1) != block || i == scores.Length - 1 || context.Block(i + 1) != block) score++;
            scores[i] = score;
        }
    }

    private static double[] TitleGlossary(RankingContext context)
    {
        double[] weights = new double[context.TermCount];
        for (int row = 0; row < context.Index.Sentences.Count; row++)
        {
            SentenceEntry entry = context.Index.Sentences[row];
            if (entry.IsRankable) continue;
            double weight = entry.Kind == BlockKind.Title ? TitleWeight : HeadingWeight;
            foreach (int term in context.Row(row)) weights[term] = Math.Max(weights[term], weight);
        }

        return weights;
    }

    private static double Cue(RankingContext context, int sentence)
    {
        Language language = context.Index.Language;
        ReadOnlySpan<Token> tokens = context.Tokens(sentence);
        double cue = 0;
        foreach (Token token in tokens)
            if (language.BonusWordSet.Contains(token.Key)) cue++;

        // Openings of one to three words.
        for (int words = 1; words <= Math.Min(3, tokens.Length); words++)
        {
            if (!language.DanglerSet.Contains(context.Text.Source[tokens[0].Start..tokens[words - 1].End])) continue;
            cue--;
            break;
        }

        return cue;
    }
}
