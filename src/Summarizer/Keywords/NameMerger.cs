using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Merges what stands for a full name with it: a person's surname or given name (<see cref="PersonName"/>), an institution's noun (<see cref="InstitutionName"/>), the rare brand in
/// a company's name (« Mistral AI », « Mistral »), a name behind a form of address (« Mme Macron »), and a name with what is left of it where its article is contracted (« Le Havre », « au Havre »).
/// </summary>
internal static class NameMerger
{
    public static void Merge(ArticleIndex index, in ArticleText text, KeywordScratch scratch)
    {
        foreach (int id in scratch.Shortlist.WithParticle.Span)
        {
            if (KindCues.Default.NounKind(index.Tokens[scratch.Of(id).FirstToken].Key) == KeywordKind.Person) MergeAddress(scratch, id);
            else MergeBare(index, scratch, id);
        }

        ReadOnlySpan<int> names = scratch.Shortlist.FullNames.Span;
        Span<int> surnames = scratch.Surnames.Take(names.Length), givenNames = scratch.GivenNames.Take(names.Length);
        for (int i = 0; i < names.Length; i++)
        {
            ref readonly Candidate full = ref scratch.Of(names[i]);
            bool mayBe = full.IsName & (full.Contents is 2 or 3) & (full.Lowers == 0) && scratch.IsUnjoined(full) && !scratch.IsOut(names[i]);
            bool isCompany = mayBe && IsCompany(index, full);
            surnames[i] = !mayBe ? -1 : isCompany ? BrandOf(index, scratch, full) : PersonName.SurnameOf(index, scratch, full);
            givenNames[i] = !mayBe || isCompany ? -1 : PersonName.GivenNameOf(index, scratch, full);
        }

        for (int i = 0; i < names.Length; i++)
            if (surnames[i] >= 0 && Owns(index, scratch, names, surnames, i)) JoinPart(scratch, names[i], surnames[i]);
        for (int i = 0; i < names.Length; i++)
            if (givenNames[i] >= 0 && !scratch.IsOut(givenNames[i])) JoinPart(scratch, names[i], givenNames[i]);
        foreach (int id in scratch.Shortlist.Trailed.Span)
            if (InstitutionName.ShortOf(index, text, scratch, id) is >= 0 and int noun) JoinPart(scratch, id, noun);
    }

    /// <summary>True where the brand is no other company's, the surname nobody else's.</summary>
    private static bool Owns(ArticleIndex index, KeywordScratch scratch, ReadOnlySpan<int> names, ReadOnlySpan<int> parts, int own)
    {
        if (scratch.IsOut(parts[own])) return false;
        return IsCompany(index, scratch.Of(names[own])) ? parts.Count(parts[own]) == 1 : PersonName.OwnsSurname(index, scratch, names, names[own], parts[own]);
    }

    /// <summary>Merges a name with its particle and the word without it, where this stands only behind one, or behind a preposition that may hide one.</summary>
    private static void MergeBare(ArticleIndex index, KeywordScratch scratch, int id)
    {
        ref readonly Candidate whole = ref scratch.Of(id);
        if (!whole.IsName || whole.Contents > 1 || scratch.IsOut(id)) return;
        int bare = scratch.Find(whole.FirstToken + whole.Tokens - 1, 1);
        if (bare < 0 || scratch.IsOut(bare)) return;
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
        if (bare < 0 || scratch.IsOut(id) || scratch.IsOut(bare)) return;
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
    private static int BrandOf(ArticleIndex index, KeywordScratch scratch, in Candidate full)
    {
        int brand = scratch.Find(full.FirstToken, 1);
        if (brand < 0 || scratch.IsOut(brand)) return -1;
        ref readonly Candidate single = ref scratch.Of(brand);
        // A company that is known by its short name (« Orange ») has daughters of longer ones (« Orange Bank »).
        bool isProduct = NameList.Default.Find(index.Tokens[full.FirstToken].Key) == KeywordKind.Product && single.Lowers == 0 && single.Count >= full.Count;
        return isProduct || PersonName.IsRare(index, single, full, full.FirstToken) ? brand : -1;
    }
}
