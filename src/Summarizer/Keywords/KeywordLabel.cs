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
    private const int StartVotes = 6, CapitalVotes = 18, SmallVotes = 36;

    /// <summary>The vote of a verb or an adjective counts so many times less than that of a noun of the same stem.</summary>
    private const int VerbShare = 6;

    /// <summary>The keyword of a candidate and of the variants merged into it.</summary>
    public static Keyword ToKeyword(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int id, double score)
    {
        bool place = scratch.Of(id).Kind == KeywordKind.Place;
        Growable<TextSpan> mentions = scratch.Mentions;
        Growable<Ballot> ballots = scratch.Ballots;
        mentions.Clear();
        ballots.Clear();
        for (int variant = id; variant >= 0; variant = scratch.NextVariant(variant))
        {
            ref readonly Candidate candidate = ref scratch.Of(variant);
            int voters = 0;
            for (int at = candidate.FirstPlace; at >= 0; at = scratch.NextPlace(candidate, at))
            {
                int token = scratch.TokenAt(candidate, at);
                ref readonly Token first = ref index.Tokens[token];
                bool inTitle = token < scratch.TitleTokens;
                TextSpan span = TextSpan.FromBounds(first.Start, candidate.Tokens == 1 ? first.End : index.Tokens[token + candidate.Tokens - 1].End);
                // « Twitter France » is no mention of France.
                bool cut = place && !scratch.StartsSentence(token) && candidate.Cuts < candidate.Count && IsCutOff(index, scratch, token, candidate.Tokens);
                if (!inTitle && !cut) mentions.Add(span);
                if (++voters > Voters) continue;
                // A headline in capitals does not tell how the word is written.
                bool mute = candidate.IsAlias || (scratch.MarkOf(token) & TokenMarks.Shouting) != 0;
                // « annulation » says more than « annulée ».
                bool verb = candidate.Tokens == 1 && !candidate.IsName && index.Forms[first.Form].LogNoun < KeywordScorer.VerbNoun;
                int votes = mute ? 0 : verb ? Votes(first.Flags) / VerbShare : Votes(first.Flags);
                Vote(text, ballots, span, inTitle, votes);
            }
        }

        int best = 0;
        for (int i = 1; i < ballots.Count; i++)
            if (ballots[i].Votes > ballots[best].Votes) best = i;
        string[] variants = ballots.Count == 1 ? [] : new string[ballots.Count - 1];
        for (int i = 0, at = 0; i < ballots.Count; i++)
            if (i != best) variants[at++] = ballots[i].Label(text);
        if (scratch.NextVariant(id) >= 0) RemoveNested(mentions);
        return new Keyword
        {
            Label = ballots[best].Label(text),
            Score = score,
            Mentions = mentions.Span.ToArray(),
            Variants = variants,
            Kind = scratch.Of(id).Kind,
        };
    }

    /// <summary>True where the word before has a capital too, without a break or a preposition between: at a sentence's start, where it is a name with it elsewhere.</summary>
    private static bool IsCutOff(ArticleIndex index, KeywordScratch scratch, int token, int tokens)
    {
        TokenFlags before = index.Tokens[token - 1].Flags;
        if ((index.Tokens[token].Flags & TokenFlags.AfterBreak) != 0 || (before & TokenFlags.Capitalized) == 0) return false;
        return (before & TokenFlags.SentenceStart) == 0 || (scratch.Find(token - 1, tokens + 1) is >= 0 and int longer && scratch.Of(longer).IsName && scratch.Of(longer).Count > 1);
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

    private static void Vote(in ArticleText text, Growable<Ballot> ballots, TextSpan span, bool isTitle, int votes)
    {
        ReadOnlySpan<char> surface = span.Slice(isTitle ? text.Title : text.Source);
        bool clean = true;
        for (int i = 0; i < ballots.Count; i++)
        {
            if (surface.SequenceEqual(ballots[i].Surface(text)))
            {
                ballots[i].Votes += votes;
                return;
            }

            clean &= ballots[i].IsClean;
        }

        bool own = IsClean(surface);
        if (!(clean & own) && VoteAsCleaned(text, ballots, surface, own, votes)) return;
        ref Ballot added = ref ballots.Append();
        (added.Span, added.IsTitle, added.Votes, added.IsClean) = (span, isTitle, votes, own);
    }

    /// <summary>Surfaces that differ give one label only where one of them has to be cleaned.</summary>
    private static bool VoteAsCleaned(in ArticleText text, Growable<Ballot> ballots, ReadOnlySpan<char> surface, bool isClean, int votes)
    {
        string label = Clean(surface);
        foreach (ref Ballot ballot in ballots.Span)
        {
            if ((ballot.IsClean && isClean) || ballot.Label(text) != label) continue;
            ballot.Votes += votes;
            return true;
        }

        return false;
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

    /// <summary>True where the surface is shown as it stands.</summary>
    public bool IsClean;

    /// <summary>The surface without line breaks and invisible characters.</summary>
    public readonly string Label(in ArticleText text) => IsClean ? Surface(text).ToString() : KeywordLabel.Clean(Surface(text));

    public readonly ReadOnlySpan<char> Surface(in ArticleText text) => Span.Slice(IsTitle ? text.Title : text.Source);
}
