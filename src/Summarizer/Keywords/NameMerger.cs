using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Merges a surname with the full name (« Emmanuel Macron », « Macron »; « Anne Le Goff », « Le Goff »): the last word, with the particles before it, of exactly
/// one name of two or three words, always with a capital, and either after a known first name or too rare to be something else. So too a rare brand with
/// the company's name (« Mistral AI », « Mistral »), a name behind a form of address (« Mme Macron »), and a name with what is left of it where its article is contracted (« Le Havre », « au Havre »).
/// </summary>
internal static class NameMerger
{
    private const float RareIdf = 6.5f;

    public static void Merge(ArticleIndex index, KeywordScratch scratch)
    {
        foreach (int id in scratch.Shortlist.WithParticle.Span)
        {
            if (KindCues.Default.NounKind(index.Tokens[scratch.Of(id).FirstToken].Key) == KeywordKind.Person) MergeAddress(scratch, id);
            else MergeBare(index, scratch, id);
        }

        ReadOnlySpan<int> names = scratch.Shortlist.FullNames.Span;
        Span<int> surnames = scratch.Surnames.Take(names.Length);
        for (int i = 0; i < names.Length; i++)
        {
            ref readonly Candidate full = ref scratch.Of(names[i]);
            bool mayBe = full.IsName & (full.Contents is 2 or 3) & (full.Lowers == 0) && scratch.IsUnjoined(full);
            surnames[i] = !mayBe ? -1 : IsCompany(index, full) ? BrandOf(index, scratch, names[i]) : SurnameOf(index, scratch, names[i]);
        }

        for (int i = 0; i < names.Length; i++)
        {
            int surname = surnames[i];
            // Two full names that share it: which one a bare surname means is not ours to guess.
            if (surname < 0 || surnames[..i].Contains(surname) || surnames[(i + 1)..].Contains(surname)) continue;
            JoinPart(scratch, names[i], surname);
        }
    }

    /// <summary>Merges a name with its particle and the word without it, where this stands only behind one, or behind a preposition that may hide one.</summary>
    private static void MergeBare(ArticleIndex index, KeywordScratch scratch, int id)
    {
        ref readonly Candidate whole = ref scratch.Of(id);
        if (!whole.IsName || whole.Contents > 1 || float.IsNegativeInfinity(scratch.Scores[id])) return;
        int bare = scratch.Find(whole.FirstToken + whole.Tokens - 1, 1);
        if (bare < 0 || float.IsNegativeInfinity(scratch.Scores[bare])) return;
        ref readonly Candidate single = ref scratch.Of(bare);
        if (single.Lowers > 0) return;
        ulong particle = index.Tokens[whole.FirstToken].Key;
        for (int token = single.FirstPlace; token >= 0; token = scratch.NextPlace(single, token))
        {
            uint before = scratch.MarkOf(token - 1);
            bool broken = (scratch.MarkOf(token) & (TokenMarks.First | TokenMarks.AfterBreak)) != 0;
            bool isBehind = (before & (TokenMarks.Particle | TokenMarks.Connector)) != 0 || ((before & TokenMarks.Capital) != 0 && index.Tokens[token - 1].Key == particle);
            if (broken || !isBehind) return;
        }

        // What is longer than the word is the name itself.
        int longer = whole.LongerCount;
        JoinPart(scratch, id, bare);
        scratch.Of(id).LongerCount = longer;
    }

    /// <summary>Merges « Mme Morvan » into « Morvan » where that stands by itself as well, and « Me Anne Morvan » into « Anne Morvan » everywhere.</summary>
    private static void MergeAddress(KeywordScratch scratch, int id)
    {
        ref readonly Candidate whole = ref scratch.Of(id);
        int bare = scratch.Find(whole.FirstToken + 1, whole.Tokens - 1);
        if (bare < 0 || float.IsNegativeInfinity(scratch.Scores[id]) || float.IsNegativeInfinity(scratch.Scores[bare])) return;
        ref Candidate name = ref scratch.Of(bare);
        if (!name.IsName || name.Lowers > 0 || (name.Contents == 1 && name.Count == whole.Count)) return;
        // What is longer than the name is the name itself.
        if (name.LongerCount == whole.Count) name.LongerCount = whole.LongerCount;
        JoinPart(scratch, bare, id);
    }

    /// <summary>Makes a part of a name its variant. Wherever the name stands the part does: its occurrences count both.</summary>
    private static void JoinPart(KeywordScratch scratch, int name, int part)
    {
        int both = Math.Max(scratch.Of(part).Count, scratch.Of(name).Count);
        VariantMerger.Join(scratch, name, part, isAlias: true);
        ref Candidate full = ref scratch.Of(name);
        full.Count = both;
        full.Chunks = Math.Min(full.Chunks, both);
        full.Cuts = 0;
        full.LongerCount = Math.Min(full.LongerCount, both);
    }

    private static bool IsCompany(ArticleIndex index, in Candidate full) =>
        full.Tokens == 2 && KindCues.Default.LegalForms.Contains(index.Tokens[full.FirstToken + 1].Key);

    /// <summary>The single-word candidate that opens this company's name, or -1.</summary>
    private static int BrandOf(ArticleIndex index, KeywordScratch scratch, int candidate)
    {
        ref readonly Candidate full = ref scratch.Of(candidate);
        int brand = scratch.Find(full.FirstToken, 1);
        if (float.IsNegativeInfinity(scratch.Scores[candidate]) || brand < 0 || float.IsNegativeInfinity(scratch.Scores[brand])) return -1;
        ref readonly Candidate single = ref scratch.Of(brand);
        // A company that is known by its short name (« Orange ») has daughters of longer ones (« Orange Bank »).
        bool isProduct = NameList.Default.Find(index.Tokens[full.FirstToken].Key) == KeywordKind.Product && StandsForBoth(single, full);
        return isProduct || IsRareName(index, single, full, full.FirstToken) ? brand : -1;
    }

    /// <summary>The candidate that ends this full name, a single word or that with the particles before it, or -1.</summary>
    private static int SurnameOf(ArticleIndex index, KeywordScratch scratch, int candidate)
    {
        ref readonly Candidate full = ref scratch.Of(candidate);
        if (float.IsNegativeInfinity(scratch.Scores[candidate])) return -1;
        for (int t = full.FirstToken; t < full.FirstToken + full.Tokens; t++)
            if ((index.Tokens[t].Flags & (TokenFlags.HasDigit | TokenFlags.AllCaps)) != 0) return -1;
        int last = full.FirstToken + full.Tokens - 1;
        int start = last;
        while (start > full.FirstToken + 1 && (scratch.MarkOf(start - 1) & TokenMarks.Particle) != 0) start--;
        int surname = scratch.Find(start, last - start + 1);
        if (surname < 0 || float.IsNegativeInfinity(scratch.Scores[surname])) return -1;
        ref readonly Candidate single = ref scratch.Of(surname);
        if (NameList.Default.IsFirstName(index.Tokens[full.FirstToken].Key) && IsShortName(index, single, full, last)) return surname;
        return IsRareName(index, single, full, last) ? surname : -1;
    }

    private static bool IsShortName(ArticleIndex index, in Candidate single, in Candidate full, int token) =>
        StandsForBoth(single, full) && NameList.Default.Find(index.Tokens[token].Key) == KeywordKind.Term;

    // Always with a capital, and wherever the full name stands.
    private static bool StandsForBoth(in Candidate single, in Candidate full) => single.Lowers == 0 && single.Count >= full.Count;

    private static bool IsRareName(ArticleIndex index, in Candidate single, in Candidate full, int token)
    {
        if (!IsShortName(index, single, full, token) || single.Position < full.FirstToken) return false;
        int term = index.Forms[index.Tokens[token].Form].Term;
        return term >= 0 && index.Terms[term].Idf >= RareIdf;
    }
}
