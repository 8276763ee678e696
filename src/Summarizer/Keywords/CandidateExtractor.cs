using System.Runtime.Intrinsics;
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
        SetRoles(index, scratch.FormRoles);
        TokenMarks.Set(index, scratch);
        WordCandidates.Number(index, scratch);
        scratch.AreFilled.Clear();
        scratch.TakeOccurrences(0);
        WordCandidates.Begin(index, scratch);
        PhraseCandidates.Add(index, scratch);
        WordCandidates.CountRepeated(scratch);
        NameSpelling.Part(index, scratch);
        CountLonger(scratch);
        scratch.Variants.Reset(scratch.Numbers);
        scratch.SaidCounts.Reset(scratch.Numbers);
    }

    /// <summary>What each form may do in a candidate, eight forms at once.</summary>
    private static unsafe void SetRoles(ArticleIndex index, Growable<int> formRoles)
    {
        const int Listed = (int)(WordRole.Connector | WordRole.Article);
        int count = index.Forms.Count, stride = sizeof(FormEntry) / sizeof(int), tokenStride = sizeof(Token) / sizeof(int), termStride = sizeof(TermEntry) / sizeof(int);
        Span<int> roles = formRoles.Take((count + Vector256<int>.Count - 1) & -Vector256<int>.Count);
        fixed (FormEntry* forms = index.Forms.Span)
        fixed (Token* tokens = index.Tokens.Span)
        fixed (TermEntry* terms = &index.Terms[0])
        fixed (int* to = roles)
        {
            for (int f = 0; f < count; f += Vector256<int>.Count)
            {
                Vector256<int> entry = Vector256.Min(Vector256.Create(f) + Vector256<int>.Indices, Vector256.Create(count - 1)) * stride;
                Vector256<int> term = Gather.Of(&forms->Term, entry), isStop = term >> 31;
                Vector256<int> occurrences = Gather.Of(&terms->Count, Vector256.AndNot(term, isStop) * termStride);
                Vector256<int> flags = Gather.Of((int*)&tokens->Flags, Gather.Of(&forms->FirstToken, entry) * tokenStride);
                Vector256<int> isNumber = Vector256.Equals(
                    flags & Vector256.Create((int)(TokenFlags.HasDigit | TokenFlags.HasLetter)), Vector256.Create((int)TokenFlags.HasDigit));
                Vector256<int> isVerb = Vector256.LessThan(Gather.Of(&forms->LogNoun, entry), Vector256.Create(VerbNoun)).AsInt32();
                Vector256<int> role = Vector256.ConditionalSelect(isNumber, Vector256.Create((int)WordRole.Number), Vector256.Create((int)WordRole.Content))
                    | (isVerb & Vector256.Create((int)WordRole.Verb)) | Vector256.Create((int)TokenMarks.Stem)
                    | (Vector256.GreaterThan(occurrences, Vector256<int>.One) & Vector256.Create((int)TokenMarks.Repeats));
                // Stop words may join, words of the calendar are dates, numbers are neither; what would be both is the particle of a name.
                Vector256<int> listed = Gather.Of(&forms->Listed, entry) >>> FormEntry.RolesAt;
                Vector256<int> isParticle = Vector256.Equals(listed, Vector256.Create(Language.ParticleRole));
                Vector256<int> mayBe = Vector256.ConditionalSelect(
                    isStop, Vector256.Create(Listed), Vector256.AndNot(Vector256.Create((int)WordRole.DateWord), isNumber | isParticle));
                role |= isParticle & Vector256.Create((int)TokenMarks.MayBeParticle);
                (Vector256.AndNot(role, isStop) | ((listed * (int)WordRole.Connector) & mayBe)).Store(to + f);
            }
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
