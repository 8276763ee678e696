using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Words that only ever stand inside longer names: « Pro » in « iPhone 16 Pro », « RTX » in « RTX 5090 », « Ariane » in « Ariane 6 ».
/// No editor tags them by themselves, but for firms and places that are known.
/// </summary>
internal static class NameParts
{
    private const uint Bound = TokenMarks.First | TokenMarks.AfterBreak;

    /// <summary>The name that stands for such a word: the one around it most often, the longer of two; -1 where the word is a name by itself.</summary>
    public static int WholeOf(ArticleIndex index, KeywordScratch scratch, int id)
    {
        ref readonly Candidate part = ref scratch.Of(id);
        if (!part.IsName || part.Tokens > 1) return -1;
        // « Google » in « Google Cloud » is a tag as well.
        if (NameList.Default.Find(index.Tokens[part.FirstToken].Key) is KeywordKind.Organisation or KeywordKind.Place) return -1;
        ReadOnlySpan<Occurrence> occurrences = scratch.Occurrences.Span;
        int best = -1;
        for (int token = part.FirstPlace; token >= 0; token = scratch.NextPlace(part, token))
        {
            if (!IsPart(scratch, token)) return -1;
            (int from, int to) = scratch.Around(token);
            foreach (ref readonly Occurrence around in occurrences[from..to])
            {
                if (around.End <= token || (scratch.RoleOf(around.Token) & WordRole.Number) != 0) continue;
                ref readonly Candidate longer = ref scratch.Of(around.Candidate);
                if (!longer.IsName || !scratch.IsUnjoined(longer) || scratch.IsOut(around.Candidate)) continue;
                ref readonly Candidate most = ref scratch.Of(Math.Max(best, 0));
                if (best < 0 || longer.Count > most.Count || (longer.Count == most.Count && longer.Tokens > most.Tokens)) best = around.Candidate;
            }
        }

        return best >= 0 && scratch.Of(best).Count * 2 >= part.Count ? best : -1;
    }

    /// <summary>True where the phrase begins with a name that a chosen keyword says.</summary>
    public static bool StartsWithSaid(KeywordScratch scratch, in Candidate candidate)
    {
        int word = scratch.Words[candidate.FirstToken];
        if (word >= 0 && IsSaidName(scratch, word)) return true;
        foreach (ref readonly Occurrence inner in scratch.Within(candidate))
            if (inner.Token == candidate.FirstToken && inner.Tokens < candidate.Tokens && IsSaidName(scratch, inner.Candidate)) return true;
        return false;
    }

    /// <summary>True for a name that was chosen, or that a chosen keyword holds wherever it stands.</summary>
    public static bool IsSaidName(KeywordScratch scratch, int id)
    {
        ref readonly Candidate part = ref scratch.Of(id);
        return part.IsName && (part.IsChosen || scratch.SaidCounts[id] >= part.Count);
    }

    /// <summary>True where a name and a word in small letters only ever open sentences: a subject and its verb (« Tesla rappelle »), no « Commission européenne ».</summary>
    public static bool OpensSentences(KeywordScratch scratch, in Candidate candidate)
    {
        if ((scratch.MarkOf(candidate.FirstToken + 1) & (TokenMarks.Capital | TokenMarks.Digit | TokenMarks.Connector)) != 0) return false;
        for (int place = candidate.FirstPlace; place >= 0; place = scratch.NextPlace(candidate, place))
            if (!scratch.StartsSentence(scratch.TokenAt(candidate, place))) return false;
        return true;
    }

    /// <summary>True for what begins with a small letter and a capital (« iPhone 16 Pro », « eBay », « iOS »), but for units (« kWh »).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasLateCapital(ReadOnlySpan<char> surface) =>
        surface.Length >= 3 && Chars.IsUpper(surface[1]) && char.IsAsciiLetterLower(surface[0])
        && (Chars.IsUpper(surface[2]) || (surface.Length > 3 && Chars.IsLetter(surface[3])));

    /// <summary>True where all words but the first have a capital or a number: with a late capital in that it is a name.</summary>
    public static bool GoesOnAsName(KeywordScratch scratch, in Candidate candidate)
    {
        for (int t = candidate.FirstToken + 1; t < candidate.FirstToken + candidate.Tokens; t++)
            if ((scratch.MarkOf(t) & (TokenMarks.Capital | TokenMarks.Digit)) == 0) return false;
        return true;
    }

    /// <summary>True where a capital or a number stands right beside the word, in a sentence whose capitals tell something.</summary>
    private static bool IsPart(KeywordScratch scratch, int token)
    {
        uint own = scratch.MarkOf(token);
        if ((own & (TokenMarks.Titles | TokenMarks.Shouting)) != 0) return false;
        return ((own & Bound) == 0 && IsNamed(scratch.MarkOf(token - 1))) || GoesOn(scratch, token);
    }

    /// <summary>True where a capital or a number follows the word.</summary>
    public static bool GoesOn(KeywordScratch scratch, int token)
    {
        uint after = scratch.MarkOf(token + 1);
        return (after & Bound) == 0 && IsNamed(after);
    }

    private static bool IsNamed(uint mark) =>
        (mark & TokenMarks.Particle) != 0 || ((mark & TokenMarks.Lexical) != 0 && (mark & (TokenMarks.Capital | TokenMarks.Digit)) != 0);
}
