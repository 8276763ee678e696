using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Says what a keyword names, where shape, the list of names or the words beside it make that clear: « la start-up X »,
/// « X, la division … d'Alibaba », « M. X », « X Inc. ». Anything less clear is a term.
/// </summary>
internal static class KindTagger
{
    private const int Looked = 12;

    /// <summary>Longest way from a name to the noun of its apposition, in tokens: « Yuanjing, la nouvelle division ».</summary>
    private const int AppositionReach = 4;

    public static KeywordKind Tag(ArticleIndex index, in ArticleText text, KeywordScratch scratch, KindCues cues, int id)
    {
        ref readonly Candidate candidate = ref scratch.Of(id);
        KeywordKind shape = ByShape(index, scratch, cues, candidate);
        if (shape != KeywordKind.Term) return shape;
        if (!candidate.IsName) return KeywordKind.Term;
        KeywordKind listed = ByList(index, text, scratch, id);
        if (listed != KeywordKind.Term) return listed;
        KeywordKind inner = ByOwnWords(index, cues, candidate);
        if (inner != KeywordKind.Term) return inner;
        Span<int> votes = stackalloc int[(int)KeywordKind.Amount + 1];
        votes.Clear();
        for (int variant = id; variant >= 0; variant = scratch.NextVariant(variant))
        {
            ref readonly Candidate named = ref scratch.Of(variant);
            int looked = 0;
            for (int place = named.FirstPlace; place >= 0 && looked < Looked; place = scratch.NextPlace(named, place), looked++)
                votes[(int)ByContext(index, scratch, cues, scratch.TokenAt(named, place), named.Tokens)]++;
        }

        votes[(int)KeywordKind.Term] = 0;
        bool person = candidate.Contents is 2 or 3 && scratch.IsUnjoined(candidate) && NameList.Default.IsFirstName(index.Tokens[candidate.FirstToken].Key);
        // « le réseau, Mark Zuckerberg »: a first name says more than the noun in front, but for « le cabinet Ernest Dumas ».
        if (person && votes[(int)KeywordKind.Organisation] == 0) return KeywordKind.Person;
        int best = 0;
        for (int kind = 1; kind < votes.Length; kind++)
            if (votes[kind] > votes[best]) best = kind;
        if (best != 0) return (KeywordKind)best;
        return person ? KeywordKind.Person : KeywordKind.Term;
    }

    /// <summary>
    /// The list's kind of the name, or of the product that it begins with (« Llama-3.1 », « iPhone 16 Pro », « Xbox Series X »).
    /// </summary>
    private static KeywordKind ByList(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int id)
    {
        ref readonly Candidate candidate = ref scratch.Of(id);
        ref readonly Token first = ref index.Tokens[candidate.FirstToken];
        if (candidate.Tokens == 1 && (first.Flags & TokenFlags.HasDigit) == 0) return NameList.Default.Find(first.Key);
        ReadOnlySpan<char> surface = VariantMerger.Surface(index, text, scratch, id);
        KeywordKind whole = NameList.Default.Find(surface);
        if (whole != KeywordKind.Term) return whole;
        if (candidate.Tokens > 1 && candidate.Contents == candidate.Tokens && !NameList.Default.IsFirstName(first.Key)
            && NameList.Default.Find(first.Key) == KeywordKind.Product) return KeywordKind.Product;
        if (!HasVersion(index, candidate)) return KeywordKind.Term;
        int digit = surface.IndexOfAnyInRange('0', '9');
        while (digit > 0 && !Chars.IsLetter(surface[digit - 1])) digit--;
        KeywordKind name = digit > 0 ? NameList.Default.Find(surface[..digit]) : KeywordKind.Term;
        return name == KeywordKind.Product ? name : KeywordKind.Term;
    }

    private static KeywordKind ByShape(ArticleIndex index, KeywordScratch scratch, KindCues cues, in Candidate candidate)
    {
        if ((candidate.Roles & (WordRole.Number | WordRole.DateWord)) == 0) return KeywordKind.Term;
        bool number = false, date = false, unit = false, other = false;
        for (int t = candidate.FirstToken; t < candidate.FirstToken + candidate.Tokens; t++)
        {
            WordRole role = scratch.RoleOf(t);
            if ((role & WordRole.Number) != 0) number = true;
            else if ((role & WordRole.DateWord) != 0) date = true;
            else if (cues.Units.Contains(index.Tokens[t].Key)) unit = true;
            else if ((role & WordRole.Content) != 0) other = true;
        }

        if (other) return KeywordKind.Term;
        if (date && !unit) return KeywordKind.Date;
        if (number && unit) return KeywordKind.Amount;
        ref readonly Token only = ref index.Tokens[candidate.FirstToken];
        return number && candidate.Tokens == 1 && only.Length == 4 && cues.Years.Contains(only.Key) ? KeywordKind.Date : KeywordKind.Term;
    }

    /// <summary>True for a part of an amount: units that follow their number (« millions d'euros »), or a number alone that is no year.</summary>
    public static bool IsPartOfAmount(ArticleIndex index, KeywordScratch scratch, KindCues cues, in Candidate candidate)
    {
        int first = candidate.FirstToken;
        if (candidate.Tokens == 1 && ((scratch.RoleOf(first) & WordRole.Number) != 0 || cues.Numerals.Contains(index.Tokens[first].Key))) return candidate.Kind != KeywordKind.Date;
        if (!FollowsNumber(index, scratch, cues, first)) return false;
        for (int t = first; t < first + candidate.Tokens; t++)
        {
            WordRole role = scratch.RoleOf(t);
            if ((role & WordRole.Number) != 0 || ((role & WordRole.Content) != 0 && !cues.Units.Contains(index.Tokens[t].Key))) return false;
        }

        return true;
    }

    private static bool FollowsNumber(ArticleIndex index, KeywordScratch scratch, KindCues cues, int token) =>
        token > 0 && ((scratch.RoleOf(token - 1) & WordRole.Number) != 0 || cues.Numerals.Contains(index.Tokens[token - 1].Key));

    /// <summary>« Groupe Seb », « Université de Lille », « Mistral AI », « Acme Inc ».</summary>
    private static KeywordKind ByOwnWords(ArticleIndex index, KindCues cues, in Candidate candidate)
    {
        if (candidate.Tokens < 2) return KeywordKind.Term;
        ulong first = index.Tokens[candidate.FirstToken].Key, last = index.Tokens[candidate.FirstToken + candidate.Tokens - 1].Key;
        if (cues.Institutions.Contains(first) || cues.LegalForms.Contains(last)) return KeywordKind.Organisation;
        return KeywordKind.Term;
    }

    private static KeywordKind ByContext(ArticleIndex index, KeywordScratch scratch, KindCues cues, int token, int tokens)
    {
        ReadOnlySpan<Token> words = index.Tokens.Span;
        int before = token - 1, after = token + tokens;
        bool joined = (words[token].Flags & TokenFlags.AfterBreak) == 0;
        if (!scratch.StartsSentence(token) && joined)
        {
            KeywordKind kind = cues.NounKind(words[before].Key);
            // « le patron d'Apple »: the noun is not the name's own.
            if (kind != KeywordKind.Term) return kind;
            // « le géant chinois Alibaba »: one adjective may stand between.
            if (!scratch.StartsSentence(before) && (words[before].Flags & (TokenFlags.AfterBreak | TokenFlags.Capitalized)) == 0
                && index.Forms[words[before].Form].Term >= 0)
            {
                kind = cues.NounKind(words[before - 1].Key);
                if (kind != KeywordKind.Term) return kind;
            }
        }

        // « Yuanjing, la division métavers d'Alibaba »: a comma, perhaps an article, and the noun.
        if (!scratch.StartsSentence(after) && (words[after].Flags & TokenFlags.AfterBreak) != 0)
        {
            for (int t = after; t < after + AppositionReach && !scratch.StartsSentence(t); t++)
            {
                if (t > after && (words[t].Flags & TokenFlags.AfterBreak) != 0) break;
                KeywordKind kind = cues.NounKind(words[t].Key);
                if (kind != KeywordKind.Term) return kind;
                if ((words[t].Flags & TokenFlags.Capitalized) != 0) break;
                // Only an article and adjectives may come first.
                if (t > after && index.Forms[words[t].Form].Term < 0) break;
            }
        }

        return KeywordKind.Term;
    }

    /// <summary>A letter and a digit in one word (« GPT-4 »), or a number after the name (« iPhone 16 Pro »).</summary>
    private static bool HasVersion(ArticleIndex index, in Candidate candidate)
    {
        for (int t = candidate.FirstToken; t < candidate.FirstToken + candidate.Tokens; t++)
            if ((index.Tokens[t].Flags & TokenFlags.HasDigit) != 0) return true;
        return false;
    }
}
