using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>Chooses the surface form that a keyword is shown as, and collects its variants and mentions.</summary>
internal static class KeywordLabel
{
    /// <summary>Occurrences that vote on a label; later ones change nothing an editor would see.</summary>
    private const int Voters = 64;

    // A capital at the start of a sentence says nothing. A form in small letters inside a sentence is the word itself.
    private const int StartVotes = 1, CapitalVotes = 3, SmallVotes = 6;

    /// <summary>The keyword of a candidate and of the variants merged into it.</summary>
    public static Keyword ToKeyword(ArticleIndex index, ArticleText text, KeywordScratch scratch, int id, double score)
    {
        bool place = scratch.Candidates[id].Kind == KeywordKind.Place;
        var mentions = new List<TextSpan>(scratch.Candidates[id].Count);
        var surfaces = new List<(string Label, int Votes)>(2);
        for (int variant = id; variant >= 0; variant = scratch.Candidates[variant].NextVariant)
        {
            ref readonly Candidate candidate = ref scratch.Candidates[variant];
            int voters = 0;
            for (int o = candidate.FirstOccurrence; o >= 0; o = scratch.Occurrences[o].Next)
            {
                Occurrence occurrence = scratch.Occurrences[o];
                SentenceEntry sentence = index.Sentences[occurrence.Sentence];
                TextSpan span = TextSpan.FromBounds(index.Tokens[occurrence.Token].Start, index.Tokens[occurrence.Token + occurrence.Tokens - 1].End);
                // « Twitter France » is no mention of France.
                bool cut = place && occurrence.Token > sentence.TokenStart && candidate.Cuts < candidate.Count && IsCutOff(index, occurrence.Token);
                if (!sentence.IsExternalTitle && !cut) mentions.Add(span);
                if (++voters > Voters) continue;
                int votes = candidate.IsAlias ? 0 : Votes(index.Tokens[occurrence.Token].Flags);
                Vote(surfaces, Clean(span.Slice(text.For(sentence))), votes);
            }
        }

        int best = 0;
        for (int i = 1; i < surfaces.Count; i++)
            if (surfaces[i].Votes > surfaces[best].Votes) best = i;
        string[] variants = surfaces.Count == 1 ? [] : new string[surfaces.Count - 1];
        for (int i = 0, at = 0; i < surfaces.Count; i++)
            if (i != best) variants[at++] = surfaces[i].Label;
        if (scratch.Candidates[id].NextVariant >= 0) RemoveNested(mentions);
        return new Keyword { Label = surfaces[best].Label, Score = score, Mentions = mentions, Variants = variants, Kind = scratch.Candidates[id].Kind };
    }

    /// <summary>True where the word before has a capital too, without a break or a preposition between.</summary>
    private static bool IsCutOff(ArticleIndex index, int token)
    {
        TokenFlags before = index.Tokens[token - 1].Flags;
        return (index.Tokens[token].Flags & TokenFlags.AfterBreak) == 0 && (before & (TokenFlags.Capitalized | TokenFlags.SentenceStart)) == TokenFlags.Capitalized;
    }

    /// <summary>White space folded to one space, invisible characters dropped.</summary>
    public static string Clean(ReadOnlySpan<char> surface)
    {
        bool clean = true;
        for (int i = 0; i < surface.Length && clean; i++)
            clean = surface[i] == ' ' ? surface[i - 1] != ' ' : !(Chars.IsSpace(surface[i]) || WordKey.IsInvisible(surface[i]));
        if (clean) return surface.ToString();
        var label = new char[surface.Length];
        int length = 0;
        foreach (char c in surface)
        {
            if (WordKey.IsInvisible(c)) continue;
            if (!Chars.IsSpace(c)) label[length++] = c;
            else if (length > 0 && label[length - 1] != ' ') label[length++] = ' ';
        }

        return new string(label, 0, length);
    }

    private static int Votes(TokenFlags first) =>
        (first & TokenFlags.Capitalized) == 0 ? SmallVotes : (first & (TokenFlags.SentenceStart | TokenFlags.AfterQuote)) != 0 ? StartVotes : CapitalVotes;

    private static void Vote(List<(string Label, int Votes)> surfaces, string label, int votes)
    {
        for (int i = 0; i < surfaces.Count; i++)
        {
            if (surfaces[i].Label != label) continue;
            surfaces[i] = (label, surfaces[i].Votes + votes);
            return;
        }

        surfaces.Add((label, votes));
    }

    /// <summary>Mentions of several variants in rising order, without those inside another (a surname in a full name).</summary>
    private static void RemoveNested(List<TextSpan> mentions)
    {
        mentions.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        int kept = 0;
        for (int i = 0; i < mentions.Count; i++)
            if (kept == 0 || mentions[i].Start >= mentions[kept - 1].End) mentions[kept++] = mentions[i];
        mentions.RemoveRange(kept, mentions.Count - kept);
    }
}
