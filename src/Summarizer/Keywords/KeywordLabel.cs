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
        Growable<TextSpan> mentions = scratch.Mentions;
        Growable<Ballot> ballots = scratch.Ballots;
        mentions.Clear();
        ballots.Clear();
        for (int variant = id; variant >= 0; variant = scratch.Candidates[variant].NextVariant)
        {
            ref readonly Candidate candidate = ref scratch.Candidates[variant];
            int voters = 0;
            for (int o = candidate.FirstOccurrence; o >= 0; o = scratch.Occurrences[o].Next)
            {
                ref readonly Occurrence occurrence = ref scratch.Occurrences[o];
                ref readonly SentenceEntry sentence = ref index.Sentences[occurrence.Sentence];
                TextSpan span = TextSpan.FromBounds(index.Tokens[occurrence.Token].Start, index.Tokens[occurrence.End - 1].End);
                // « Twitter France » is no mention of France.
                bool cut = place && occurrence.Token > sentence.TokenStart && candidate.Cuts < candidate.Count && IsCutOff(index, occurrence.Token);
                if (!sentence.IsExternalTitle && !cut) mentions.Add(span);
                if (++voters > Voters) continue;
                int votes = candidate.IsAlias ? 0 : Votes(index.Tokens[occurrence.Token].Flags);
                Vote(text, ballots, new Ballot { Span = span, IsTitle = sentence.IsExternalTitle, Votes = votes });
            }
        }

        int best = 0;
        for (int i = 1; i < ballots.Count; i++)
            if (ballots[i].Votes > ballots[best].Votes) best = i;
        string[] variants = ballots.Count == 1 ? [] : new string[ballots.Count - 1];
        for (int i = 0, at = 0; i < ballots.Count; i++)
            if (i != best) variants[at++] = Clean(ballots[i].Surface(text));
        if (scratch.Candidates[id].NextVariant >= 0) RemoveNested(mentions);
        return new Keyword
        {
            Label = Clean(ballots[best].Surface(text)),
            Score = score,
            Mentions = mentions.Span.ToArray(),
            Variants = variants,
            Kind = scratch.Candidates[id].Kind,
        };
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
        if (IsClean(surface)) return surface.ToString();
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

    private static bool IsClean(ReadOnlySpan<char> surface)
    {
        for (int i = 0; i < surface.Length; i++)
        {
            char c = surface[i];
            // Plain letters and those of Latin, Greek and Cyrillic, digits and marks: nothing to look up.
            if ((uint)(c - '!') <= '~' - '!' || (uint)(c - 'À') < 0x500 - 'À') continue;
            if (c == ' ' ? surface[i - 1] == ' ' : Chars.IsSpace(c) || WordKey.IsInvisible(c)) return false;
        }

        return true;
    }

    private static int Votes(TokenFlags first) =>
        (first & TokenFlags.Capitalized) == 0 ? SmallVotes : (first & (TokenFlags.SentenceStart | TokenFlags.AfterQuote)) != 0 ? StartVotes : CapitalVotes;

    private static void Vote(ArticleText text, Growable<Ballot> ballots, in Ballot cast)
    {
        ReadOnlySpan<char> surface = cast.Surface(text);
        foreach (ref Ballot ballot in ballots.Span)
        {
            ReadOnlySpan<char> other = ballot.Surface(text);
            // Surfaces that differ give one label only where one of them has to be cleaned.
            if (!surface.SequenceEqual(other) && ((IsClean(surface) && IsClean(other)) || Clean(surface) != Clean(other))) continue;
            ballot.Votes += cast.Votes;
            return;
        }

        ballots.Add(cast);
    }

    /// <summary>Mentions of several variants in rising order, without those inside another (a surname in a full name).</summary>
    private static void RemoveNested(Growable<TextSpan> mentions)
    {
        Span<TextSpan> span = mentions.Span;
        span.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        int kept = 0;
        for (int i = 0; i < span.Length; i++)
            if (kept == 0 || span[i].Start >= span[kept - 1].End) span[kept++] = span[i];
        mentions.RemoveFrom(kept);
    }
}

/// <summary>A surface form that may become the label, with its votes.</summary>
internal struct Ballot
{
    public TextSpan Span;
    public bool IsTitle;
    public int Votes;

    public readonly ReadOnlySpan<char> Surface(ArticleText text) => Span.Slice(IsTitle ? text.Title : text.Source);
}
