using System.Numerics;
using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Finds the candidates of an article: runs of words without punctuation between them that start on a content word, or on
/// the capital article of a name (« La Poste »), and end on a content word or a number, joined by at most two connectors
/// (« de », « à la »). What can be known of a token by itself stands in its mark and its edge (<see cref="TokenMarks"/>); a candidate of
/// one word is found by its term, one of several by the key of its stems.
/// </summary>
internal static class CandidateExtractor
{
    private const int MaxContents = 4, MaxConnectors = 2;

    /// <summary>Base-2 logarithm of the noun-likeness below which a form is a verb.</summary>
    private const float VerbNoun = -3.5f;

    public static void Extract(ArticleIndex index, KeywordScratch scratch)
    {
        scratch.Phrases.Clear();
        scratch.PhraseCandidates.Clear();
        scratch.Candidates.Clear();
        scratch.Occurrences.Clear();
        scratch.Singles.Reset(index.Terms.Count + index.Forms.Count);
        scratch.OccurrencesAt.Take(index.Tokens.Count);
        SetForms(index, scratch.Forms);
        TokenMarks.Set(index, scratch);
        AddAll(index, scratch);
        CountLonger(scratch);
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
            ref FormFacts fact = ref of[f];
            // Which form is a stop word no processor can guess: masks instead of jumps. A stop word reads some term and drops it.
            int stop = form.Term >> 31;
            ref readonly TermEntry term = ref index.Terms[form.Term & ~stop];
            TokenFlags flags = tokens[form.FirstToken].Flags;
            WordRole role = (flags & (TokenFlags.HasDigit | TokenFlags.HasLetter)) == TokenFlags.HasDigit ? WordRole.Number : WordRole.Content;
            if (form.LogNoun < VerbNoun) role |= WordRole.Verb;
            var listed = (WordRole)roles.Find(form.Key);
            if (listed != 0) listed &= stop != 0 ? WordRole.Connector | WordRole.Article : (role & WordRole.Number) != 0 ? 0 : WordRole.DateWord;
            fact.Role = (role & (WordRole)~stop) | listed;
            fact.Key = term.Key ^ ((term.Key ^ form.Key) & (ulong)(long)stop);
            // A stop word in capitals is an acronym, as rare as any.
            fact.Idf = BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(term.Idf) & ~stop) | (BitConverter.SingleToInt32Bits(KeywordWeights.IdfCap) & stop));
            fact.Single = form.Term;
        }
    }

    private static void AddAll(ArticleIndex index, KeywordScratch scratch)
    {
        ReadOnlySpan<ulong> starts = scratch.StartTokens.Span;
        ReadOnlySpan<SentenceEntry> sentences = index.Sentences.Span;
        ReadOnlySpan<uint> marks = scratch.Marks.Span, edges = scratch.Edges.Span;
        Span<int> occurrencesAt = scratch.OccurrencesAt.Span;
        // How far the candidates that occur for the first time have reached.
        int s = 0, reach = 0;
        for (int word = 0; word < starts.Length; word++)
        {
            for (ulong left = starts[word]; left != 0; left &= left - 1)
            {
                int first = (word * 64) + BitOperations.TrailingZeroCount(left);
                while (first >= sentences[s].TokenEnd) s++;
                int occurrence = occurrencesAt[first] = scratch.Occurrences.Count;
                if ((marks[first + 1] & TokenMarks.Lexical) != 0) AddSingle(index, scratch, s, first, edges[first], reach);
                if ((edges[first] & (uint)TokenEdges.Grows) == 0) continue;
                int longest = AddLonger(index, scratch, s, first);
                foreach (ref readonly Occurrence added in scratch.Occurrences.Span[occurrence..])
                {
                    if (reach >= added.End || longest > added.End) scratch.Candidates[added.Candidate].LongerCount = 1;
                }

                reach = Math.Max(reach, longest);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSingle(ArticleIndex index, KeywordScratch scratch, int s, int first, uint edge, int reach)
    {
        ref readonly Token token = ref index.Tokens[first];
        ref readonly FormFacts form = ref scratch.Forms[token.Form];
        ref int known = ref scratch.Singles[form.Single >= 0 ? form.Single : SingleOfStopWord(index, token)];
        if (known == 0)
        {
            ref Candidate added = ref New(scratch, first, 1);
            known = scratch.Candidates.Count;
            added.Contents = 1;
            added.Idf = form.Idf;
            added.Characters = token.Length;
            added.Roles = (WordRole)scratch.Marks[first + 1] & WordRole.All;
        }

        ref Candidate candidate = ref scratch.Candidates[known - 1];
        candidate.Add((OccurrenceTraits)edge & OccurrenceTraits.All);
        candidate.LongerCount |= reach > first ? 1 : 0;
        Link(scratch, ref candidate, s, first, 1, known - 1);
    }

    /// <summary>A stop word in capitals is the same candidate as a term of its letters.</summary>
    private static int SingleOfStopWord(ArticleIndex index, in Token token)
    {
        int term = index.FindTerm(index.Forms[token.Form].Key);
        return term >= 0 ? term : index.Terms.Count + token.Form;
    }

    /// <summary>Adds the candidates of two words and more that start at a token, and returns where the longest of those ends that are new; 0 for none.</summary>
    private static int AddLonger(ArticleIndex index, KeywordScratch scratch, int s, int first)
    {
        ReadOnlySpan<uint> marks = scratch.Marks.Span[1..], edges = scratch.Edges.Span;
        ReadOnlySpan<FormFacts> forms = scratch.Forms.Span;
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        uint opening = marks[first], edge = edges[first];
        int contents = 0, connectors = 0, characters = 0;
        float idf = 0;
        uint union = 0;
        int longest = 0;
        bool afterConnector = false, allCapitals = true;
        ulong key = Mix(WordKey.Seed, forms[tokens[first].Form].Key);
        if ((opening & TokenMarks.Lexical) != 0)
        {
            contents = 1;
            idf = forms[tokens[first].Form].Idf;
            characters = tokens[first].Length;
            union = opening;
            allCapitals = (opening & (TokenMarks.Capital | TokenMarks.Digit)) != 0;
        }

        int last = Math.Min(tokens.Length, first + KeywordScratch.MaxTokens);
        for (int at = first + 1; at < last; at++)
        {
            uint mark = marks[at];
            if ((mark & (TokenMarks.First | TokenMarks.AfterBreak)) != 0) return longest;
            ref readonly Token token = ref tokens[at];
            ref readonly FormFacts form = ref forms[token.Form];
            key = Mix(key, form.Key);
            if ((mark & TokenMarks.Lexical) == 0)
            {
                if (afterConnector)
                {
                    if ((mark & TokenMarks.Article) == 0 || at + 1 >= last || (marks[at + 1] & TokenMarks.Lexical) == 0) return longest;
                    afterConnector = false;
                    continue;
                }

                if ((mark & TokenMarks.Connector) == 0 || connectors == MaxConnectors) return longest;
                connectors++;
                afterConnector = true;
                continue;
            }

            if (((mark | union) & TokenMarks.Verb) != 0 || ++contents > MaxContents) return longest;
            idf += form.Idf;
            characters += token.Length;
            union |= mark;
            allCapitals &= (mark & (TokenMarks.Capital | TokenMarks.Digit)) != 0;
            afterConnector = false;
            bool alone = (edge & edges[at] >> 1 & (uint)TokenEdges.Left) != 0;
            // The longest phrases are cut out of longer ones in many ways: only what stands alone is one.
            if (contents == MaxContents && !alone) return longest;

            int entry = scratch.Phrases.GetOrAdd(key);
            int id = entry < scratch.PhraseCandidates.Count ? scratch.PhraseCandidates[entry] : scratch.Candidates.Count;
            if (id == scratch.Candidates.Count)
            {
                longest = at + 1;
                scratch.PhraseCandidates.Add(id);
                ref Candidate added = ref New(scratch, first, at - first + 1);
                added.Contents = contents;
                added.Idf = idf;
                added.Characters = characters;
                added.Roles = (WordRole)union & WordRole.All;
                added.IsAnnounced = connectors == 0 && (opening & (TokenMarks.Capital | TokenMarks.Digit)) == 0 && (mark & TokenMarks.Capital) != 0;
                added.IsTrailed = connectors == 0 && (opening & TokenMarks.Capital) != 0 && (mark & (TokenMarks.Capital | TokenMarks.Digit)) == 0;
                added.IsWhole = alone && !added.IsAnnounced && !added.IsTrailed && (edges[at] & (uint)OccurrenceTraits.Verb) == 0;
            }

            ref Candidate candidate = ref scratch.Candidates[id];
            // « ha ha ha »: an occurrence that overlaps the one before is none.
            bool overlaps = candidate.LastOccurrence >= 0 && scratch.Occurrences[candidate.LastOccurrence].End > first;
            if (overlaps)
            {
                scratch.Occurrences.Add(new Occurrence { Token = first, Tokens = at - first + 1, Sentence = s, Candidate = id, Next = -1 });
                continue;
            }

            candidate.Add(TraitsOf(opening, edge, edges[at], alone, allCapitals, contents));
            Link(scratch, ref candidate, s, first, at - first + 1, id);
        }

        return longest;
    }

    private static OccurrenceTraits TraitsOf(uint opening, uint edge, uint closing, bool alone, bool allCapitals, int contents)
    {
        const uint Lower = (uint)OccurrenceTraits.Lower, Verb = (uint)OccurrenceTraits.Verb;
        uint traits = (uint)OccurrenceTraits.Any | (edge & Lower) | (closing & Verb);
        bool named = (opening & (TokenMarks.Titles | TokenMarks.Shouting)) == 0;
        // A name's article has its one content word after it: « La Poste ».
        bool mute = (opening & TokenMarks.Shouting) != 0 || (contents == 1 && (edge & (uint)OccurrenceTraits.Mute) != 0);
        if (alone) traits |= (uint)OccurrenceTraits.Chunk;
        if (mute) traits |= (uint)OccurrenceTraits.Mute;
        else if (allCapitals && (named || (opening & TokenMarks.AllCaps) != 0)) traits |= (uint)OccurrenceTraits.Name;
        if ((edge & (uint)TokenEdges.LeftCut) != 0 || (closing & (uint)TokenEdges.RightCut) != 0) traits |= (uint)OccurrenceTraits.Cut;
        return (OccurrenceTraits)traits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong key, ulong word)
    {
        key = (key ^ word) * 0x9FB21C651E98DF25;
        return key ^ (key >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Candidate New(KeywordScratch scratch, int first, int tokens)
    {
        ref Candidate added = ref scratch.Candidates.Append();
        added.FirstToken = first;
        added.Position = first;
        added.Tokens = tokens;
        added.FirstOccurrence = scratch.Occurrences.Count;
        added.LastOccurrence = -1;
        added.NextVariant = -1;
        return ref added;
    }

    /// <summary>Adds an occurrence to the text's and to its candidate's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Link(KeywordScratch scratch, ref Candidate candidate, int s, int first, int tokens, int id)
    {
        int occurrence = scratch.Occurrences.Count;
        if (candidate.LastOccurrence >= 0) scratch.Occurrences[candidate.LastOccurrence].Next = occurrence;
        candidate.LastOccurrence = occurrence;
        scratch.Occurrences.Add(new Occurrence { Token = first, Tokens = tokens, Sentence = s, Candidate = id, Next = -1 });
    }

    /// <summary>
    /// For each candidate, the most occurrences of a longer one around it, and a longer one that stands alone wherever it occurs. Looked
    /// for where the longer ones occur first. Most occur once: that there is such a one is known from <see cref="AddAll"/>, and which one
    /// it is counts for numbers and their units alone.
    /// </summary>
    private static void CountLonger(KeywordScratch scratch)
    {
        Span<Candidate> candidates = scratch.Candidates.Span;
        for (int c = 0; c < candidates.Length; c++)
        {
            ref readonly Candidate longer = ref candidates[c];
            if (longer.Tokens == 1) continue;
            int count = longer.Count, end = longer.FirstToken + longer.Tokens;
            // The mark of the token before it.
            uint marked = (uint)longer.Roles | scratch.Marks[longer.FirstToken];
            if (count == 1 && (marked & (uint)WordRole.Number) == 0) continue;
            bool whole = !longer.IsAnnounced && !longer.IsTrailed && longer.Chunks * 2 >= count && longer.Verbs * 2 < count;
            foreach (ref readonly Occurrence inner in scratch.Within(longer))
            {
                if (inner.End > end || inner.Candidate == c) continue;
                ref Candidate part = ref candidates[inner.Candidate];
                if (part.LongerCount < count) part.LongerCount = count;
                if (whole && count == part.Count) part.Whole = c + 1;
            }
        }
    }
}
