using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Finds the candidates of an article. Those of one word come first: they are its terms, by the same numbers, and stop words that
/// capitals make names (<see cref="WordCandidates"/>); then those of several words (<see cref="PhraseCandidates"/>). What can be known of a token by
/// itself stands in its mark and its edge (<see cref="TokenMarks"/>).
/// </summary>
internal static class CandidateExtractor
{
    /// <summary>Base-2 logarithm of the noun-likeness below which a form is a verb.</summary>
    private const float VerbNoun = -3.5f;

    public static void Extract(ArticleIndex index, KeywordScratch scratch)
    {
        scratch.TitleTokens = index.Sentences.Count > 0 && index.Sentences[0].IsExternalTitle ? index.Sentences[0].TokenEnd : 0;
        scratch.Phrases.Clear();
        SetForms(index, scratch.Forms);
        TokenMarks.Set(index, scratch);
        WordCandidates.Number(index, scratch);
        scratch.AreFilled.Clear();
        scratch.TakeOccurrences(0);
        WordCandidates.Begin(index, scratch);
        PhraseCandidates.Add(index, scratch);
        WordCandidates.CountRepeated(scratch);
        CountLonger(scratch);
        scratch.Variants.Reset(scratch.Numbers);
        scratch.SaidCounts.Reset(scratch.Numbers);
    }

    private static void SetForms(ArticleIndex index, Growable<FormFacts> facts)
    {
        WordFlags roles = index.Language.PhraseRoles;
        ReadOnlySpan<FormEntry> forms = index.Forms.Span;
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        Span<FormFacts> of = facts.Take(forms.Length);
        for (int f = 0; f < of.Length; f++)
        {
            ref readonly FormEntry form = ref forms[f];
            // Which form is a stop word no processor can guess: masks instead of jumps.
            int stop = form.Term >> 31;
            TokenFlags flags = tokens[form.FirstToken].Flags;
            int number = -Bit.Of((flags & (TokenFlags.HasDigit | TokenFlags.HasLetter)) == TokenFlags.HasDigit);
            int role = ((int)WordRole.Number & number) | ((int)WordRole.Content & ~number) | (Bit.Of(form.LogNoun < VerbNoun) * (int)WordRole.Verb);
            int listed = ((int)(WordRole.Connector | WordRole.Article) & stop) | ((int)WordRole.DateWord & ~stop & ~number);
            of[f].Role = (WordRole)(((role | (int)TokenMarks.Stem) & ~stop) | (roles.Find(form.Key) & listed));
            of[f].Term = form.Term;
        }
    }

    /// <summary>
    /// For each candidate, the most occurrences of a longer one around it, and the last of the longer ones that stands alone wherever it occurs. Looked
    /// for where the longer ones occur first. Most occur once: that there is such a one is known already, and which
    /// one it is the selection finds for the few that it counts for.
    /// </summary>
    private static void CountLonger(KeywordScratch scratch)
    {
        Span<int> wholes = scratch.Wholes.Reset(scratch.Numbers);
        ReadOnlySpan<int> words = scratch.Words.Span;
        foreach (int c in scratch.RepeatedPhrases.Span)
        {
            ref readonly Candidate longer = ref scratch.Of(c);
            int count = longer.Count, end = longer.FirstToken + longer.Tokens;
            bool whole = !scratch.IsAnnounced(longer) && !scratch.IsTrailed(longer) && longer.Chunks * 2 >= count && longer.Verbs * 2 < count;
            int standsAlone = whole ? c + 1 : 0;
            for (int t = longer.FirstToken; t < end; t++)
                if (words[t] >= 0) Surround(ref scratch.Of(words[t]), ref wholes[words[t]], count, standsAlone);
            foreach (ref readonly Occurrence inner in scratch.Within(longer))
            {
                if (inner.End > end || inner.Candidate == c) continue;
                ref Candidate part = ref scratch.Of(inner.Candidate);
                Surround(ref part, ref wholes[inner.Candidate], count, standsAlone);
                // « ha ha » in « ha ha ha », twice: its occurrences overlap.
                if (part.Count == 1) scratch.Apart.Add(inner.Candidate);
            }
        }
    }

    private static void Surround(ref Candidate part, ref int whole, int count, int longer)
    {
        part.LongerCount = Math.Max(part.LongerCount, count);
        if (count == part.Count) whole = Math.Max(whole, longer);
    }
}
