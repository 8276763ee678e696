using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Merges an acronym of 2 to 6 capitals with the phrase whose initials it has: where the text says so (« intelligence
/// artificielle (IA) », « LLM (Large Language Model) »), or where both occur at least twice and nothing speaks against it.
/// </summary>
internal static class AcronymResolver
{
    private const int Least = 2, Most = 6, Looked = 16;

    public static void Merge(ArticleIndex index, in ArticleText text, KeywordScratch scratch)
    {
        foreach (int acronym in scratch.Shortlist.Acronyms.Span)
        {
            if (!IsAcronym(scratch, acronym)) continue;
            int expansion = InBrackets(index, text, scratch, acronym);
            if (expansion < 0) expansion = ByInitials(index, text, scratch, acronym);
            if (expansion < 0) continue;
            // The phrase may itself have been merged into another spelling.
            if (scratch.IsOut(expansion) || expansion == acronym) continue;
            VariantMerger.Join(scratch, expansion, acronym, isAlias: true);
        }
    }

    private static bool IsAcronym(KeywordScratch scratch, int candidate)
    {
        return (uint)(scratch.Of(candidate).Characters - Least) <= Most - Least && !scratch.IsOut(candidate);
    }

    /// <summary>The phrase just before « (IA) », or within the brackets after « IA (… ».</summary>
    private static int InBrackets(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int acronym)
    {
        int looked = 0;
        for (int token = scratch.Of(acronym).FirstPlace; token >= 0 && looked < Looked; token = scratch.NextPlaces[token], looked++)
        {
            ReadOnlySpan<char> source = scratch.TextOf(text, token);
            ReadOnlySpan<char> letters = source.Slice(index.Tokens[token].Start, index.Tokens[token].Length);
            if (index.Tokens[token].Start > 0 && source[index.Tokens[token].Start - 1] == '(')
            {
                for (int tokens = 1; tokens <= KeywordScratch.MaxTokens && !scratch.StartsSentence(token - tokens + 1); tokens++)
                {
                    int phrase = tokens > 1 ? scratch.Find(token - tokens, tokens) : -1;
                    if (phrase >= 0 && HasInitials(index, source, scratch, token - tokens, tokens, letters)) return phrase;
                }
            }

            int open = index.Tokens[token].End;
            while (open < source.Length && Chars.IsSpace(source[open])) open++;
            if (open >= source.Length || source[open] != '(') continue;
            for (int tokens = 1; tokens <= KeywordScratch.MaxTokens && !scratch.StartsSentence(token + tokens); tokens++)
            {
                int phrase = tokens > 1 ? scratch.Find(token + 1, tokens) : -1;
                if (phrase >= 0 && HasInitials(index, source, scratch, token + 1, tokens, letters)) return phrase;
            }
        }

        return -1;
    }

    private static int ByInitials(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int acronym)
    {
        ref readonly Candidate letters = ref scratch.Of(acronym);
        if (letters.Count < 2) return -1;
        ReadOnlySpan<char> capitals = VariantMerger.Surface(index, text, scratch, acronym);
        // What counts twice occurred again, or others were merged into it. The first in the text is meant.
        int first = -1;
        foreach (int other in scratch.RepeatedPhrases.Span)
            if (IsBefore(scratch, other, first) && IsExpansion(index, text, scratch, other, capitals)) first = other;
        foreach (int other in scratch.Joined.Span)
            if (IsBefore(scratch, other, first) && IsExpansion(index, text, scratch, other, capitals)) first = other;
        return first;
    }

    private static bool IsBefore(KeywordScratch scratch, int candidate, int other) => other < 0 || scratch.OrderOf(candidate) < scratch.OrderOf(other);

    private static bool IsExpansion(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int candidate, ReadOnlySpan<char> capitals)
    {
        ref readonly Candidate phrase = ref scratch.Of(candidate);
        if (phrase.Count < 2 || phrase.Contents != capitals.Length || scratch.IsOut(candidate)) return false;
        // Two letters fit many phrases: none with « de » between the words.
        if (capitals.Length == 2 && phrase.Tokens != 2) return false;
        // No kind is known yet: all of the shortlist is untagged.
        return scratch.Shortlist.IsUntagged(candidate) && HasOneCase(index, scratch, phrase)
            && HasInitials(index, scratch.TextOf(text, phrase.FirstToken), scratch, phrase.FirstToken, phrase.Tokens, capitals);
    }

    /// <summary>False for « instar d'Alibaba »: a name beside a common word is no expansion unless the text says so.</summary>
    private static bool HasOneCase(ArticleIndex index, KeywordScratch scratch, in Candidate phrase)
    {
        bool capital = false, small = false;
        for (int t = phrase.FirstToken; t < phrase.FirstToken + phrase.Tokens; t++)
        {
            if ((scratch.RoleOf(t) & WordRole.Content) == 0 || (index.Tokens[t].Flags & TokenFlags.SentenceStart) != 0) continue;
            if ((index.Tokens[t].Flags & TokenFlags.Capitalized) != 0) capital = true;
            else small = true;
        }

        return !(capital && small);
    }

    private static bool HasInitials(
        ArticleIndex index, ReadOnlySpan<char> source, KeywordScratch scratch, int first, int tokens, ReadOnlySpan<char> letters)
    {
        int at = 0;
        for (int t = first; t < first + tokens; t++)
        {
            if ((scratch.RoleOf(t) & WordRole.Content) == 0) continue;
            if (at >= letters.Length || Chars.Fold(source[index.Tokens[t].Start]) != Chars.Fold(letters[at])) return false;
            at++;
        }

        return at == letters.Length;
    }
}
