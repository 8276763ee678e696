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
        scratch.Candidates.Clear();
        scratch.Occurrences.Clear();
        scratch.Surrounding.Clear();
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
            int number = -Bit.Of((flags & (TokenFlags.HasDigit | TokenFlags.HasLetter)) == TokenFlags.HasDigit);
            int role = ((int)WordRole.Number & number) | ((int)WordRole.Content & ~number) | (Bit.Of(form.LogNoun < VerbNoun) * (int)WordRole.Verb);
            int listed = ((int)(WordRole.Connector | WordRole.Article) & stop) | ((int)WordRole.DateWord & ~stop & ~number);
            fact.Role = (WordRole)((role & ~stop) | (roles.Find(form.Key) & listed));
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
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        ReadOnlySpan<FormFacts> forms = scratch.Forms.Span;
        // The mark before a token, and its own.
        ReadOnlySpan<uint> before = scratch.Marks.Span, marks = before[1..], edges = scratch.Edges.Span;
        Span<int> occurrencesAt = scratch.OccurrencesAt.Span, singles = scratch.Singles.Span;
        var found = new Found(scratch);
        // How far the candidates that occur for the first time have reached.
        int s = 0, reach = 0;
        for (int word = 0; word < starts.Length; word++)
        {
            found.Reserve(MaxContents * 64);
            for (ulong left = starts[word]; left != 0; left &= left - 1)
            {
                int first = (word * 64) + BitOperations.TrailingZeroCount(left);
                while (first >= sentences[s].TokenEnd) s++;
                int group = occurrencesAt[first] = found.OccurrenceCount;
                uint opening = marks[first], edge = edges[first];
                ref readonly FormFacts form = ref forms[tokens[first].Form];
                int contents = 0, characters = 0;
                float idf = 0;
                if ((opening & TokenMarks.Lexical) != 0)
                {
                    (contents, characters, idf) = (1, tokens[first].Length, form.Idf);
                    var traits = (OccurrenceTraits)edge & OccurrenceTraits.All;
                    int longer = Bit.Of(reach > first);
                    ref int known = ref singles[form.Single >= 0 ? form.Single : SingleOfStopWord(index, tokens[first])];
                    if (known == 0)
                    {
                        ref Candidate added = ref found.New(s, first, 1, traits | (OccurrenceTraits)(longer * (int)OccurrenceTraits.Longer));
                        (added.Contents, added.Characters, added.Idf, added.Roles) = (1, characters, idf, (WordRole)opening & WordRole.All);
                        known = found.CandidateCount;
                    }
                    else
                    {
                        ref Candidate candidate = ref found[known - 1];
                        candidate.Add(traits);
                        candidate.LongerCount |= longer;
                        found.Link(ref candidate, s, first, 1, known - 1);
                    }
                }

                int next = TokenMarks.Next(edge);
                if (next == 0) continue;

                // Longer and longer phrases, a content word each.
                uint union = contents == 0 ? 0 : opening;
                // The bit of a capital, of a digit too, as long as all content words have one.
                uint capitals = contents == 0 ? TokenMarks.Capital : (opening | (opening >> 2)) & TokenMarks.Capital;
                ulong key = Mix(WordKey.Seed, form.Key);
                int connectors = 0, longest = 0, at = first;
                do
                {
                    if (next > 1)
                    {
                        if (++connectors > MaxConnectors) break;
                        key = Mix(key, forms[tokens[at + 1].Form].Key);
                        if (next > 2) key = Mix(key, forms[tokens[at + 2].Form].Key);
                    }

                    at += next;
                    int length = at - first + 1;
                    if (length > KeywordScratch.MaxTokens || ++contents > MaxContents) break;
                    uint mark = marks[at], closing = edges[at];
                    OccurrenceTraits traits = TraitsOf(edge, closing, capitals & (mark | (mark >> 2)), contents);
                    // The longest phrases are cut out of longer ones in many ways: only what stands alone is one.
                    if (contents == MaxContents && (traits & OccurrenceTraits.Chunk) == 0) break;
                    ref readonly FormFacts last = ref forms[tokens[at].Form];
                    key = Mix(key, last.Key);
                    idf += last.Idf;
                    characters += tokens[at].Length;
                    union |= mark;
                    capitals &= mark | (mark >> 2);
                    next = TokenMarks.Next(closing);

                    int id = scratch.Phrases.GetOrAdd(key, found.CandidateCount);
                    if (id == found.CandidateCount)
                    {
                        longest = at + 1;
                        ref Candidate added = ref found.New(s, first, length, traits);
                        (added.Contents, added.Characters, added.Idf, added.Roles) = (contents, characters, idf, (WordRole)union & WordRole.All);
                        if (((union | before[first]) & (uint)WordRole.Number) != 0) scratch.Surrounding.Add(id);
                        continue;
                    }

                    ref Candidate candidate = ref found[id];
                    // « ha ha ha »: an occurrence that overlaps the one before is none.
                    if (found.Overlaps(candidate, first))
                    {
                        found.Add(s, first, length, id);
                        continue;
                    }

                    candidate.Add(traits);
                    if (candidate.Count == 2) scratch.Surrounding.Add(id);
                    found.Link(ref candidate, s, first, length, id);
                }
                while (next != 0);

                for (int o = group; o < found.OccurrenceCount; o++)
                {
                    ref readonly Occurrence added = ref found.At(o);
                    found[added.Candidate].LongerCount |= Bit.Of((reach >= added.End) | (longest > added.End));
                }

                reach = Math.Max(reach, longest);
            }
        }

        found.Close();
    }

    /// <summary>A stop word in capitals is the same candidate as a term of its letters.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SingleOfStopWord(ArticleIndex index, in Token token)
    {
        int term = index.FindTerm(index.Forms[token.Form].Key);
        return term >= 0 ? term : index.Terms.Count + token.Form;
    }

    /// <summary>Put together without jumps, by moving bits: none of it could be guessed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static OccurrenceTraits TraitsOf(uint edge, uint closing, uint capitals, int contents)
    {
        uint chunk = (edge & (closing >> 1) & (uint)TokenEdges.Left) / ((uint)TokenEdges.Left / (uint)OccurrenceTraits.Chunk);
        uint cut = ((edge | (closing >> 1)) & (uint)TokenEdges.LeftCut) / ((uint)TokenEdges.LeftCut / (uint)OccurrenceTraits.Cut);
        uint mute = (edge & (uint)TokenEdges.Shouts) / ((uint)TokenEdges.Shouts / (uint)OccurrenceTraits.Mute);
        uint name = (edge & (uint)TokenEdges.Names) / ((uint)TokenEdges.Names / (uint)OccurrenceTraits.Name) & (capitals & TokenMarks.Capital);
        if (contents == 1)
        {
            // A name's article has its one content word after it: « La Poste ».
            mute = edge & (uint)OccurrenceTraits.Mute;
            if (mute != 0) name = 0;
        }

        const uint Kept = (uint)OccurrenceTraits.Lower, Closes = (uint)OccurrenceTraits.Verb;
        return (OccurrenceTraits)((uint)OccurrenceTraits.Any | chunk | cut | mute | name | (edge & Kept) | (closing & Closes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong key, ulong word)
    {
        key = (key ^ word) * 0x9FB21C651E98DF25;
        return key ^ (key >> 32);
    }

    /// <summary>
    /// For each candidate, the most occurrences of a longer one around it, and the last of the longer ones that stands alone wherever it occurs. Looked
    /// for where the longer ones occur first. Most occur once: that there is such a one is known from <see cref="AddAll"/>, and which
    /// one it is counts for numbers and their units alone.
    /// </summary>
    private static void CountLonger(KeywordScratch scratch)
    {
        Span<Candidate> candidates = scratch.Candidates.Span;
        foreach (int c in scratch.Surrounding.Span)
        {
            ref readonly Candidate longer = ref candidates[c];
            int count = longer.Count, end = longer.FirstToken + longer.Tokens;
            bool whole = !scratch.IsAnnounced(longer) && !scratch.IsTrailed(longer) && longer.Chunks * 2 >= count && longer.Verbs * 2 < count;
            foreach (ref readonly Occurrence inner in scratch.Within(longer))
            {
                if (inner.End > end || inner.Candidate == c) continue;
                ref Candidate part = ref candidates[inner.Candidate];
                part.LongerCount = Math.Max(part.LongerCount, count);
                if (whole && count == part.Count) part.Whole = Math.Max(part.Whole, c + 1);
            }
        }
    }

    /// <summary>
    /// The candidates and occurrences found so far, in places that are kept free for more: the counts of both are not written back before the end.
    /// </summary>
    private ref struct Found(KeywordScratch scratch)
    {
        private readonly Growable<Candidate> _candidateList = scratch.Candidates;
        private readonly Growable<Occurrence> _occurrenceList = scratch.Occurrences;
        private Span<Candidate> _candidates;
        private Span<Occurrence> _occurrences;

        public int CandidateCount { get; private set; }

        public int OccurrenceCount { get; private set; }

        public readonly ref Candidate this[int id] => ref _candidates[id];

        public readonly ref Occurrence At(int place) => ref _occurrences[place];

        /// <summary>Makes room for so many more of both.</summary>
        public void Reserve(int more)
        {
            _candidates = _candidateList.Take(CandidateCount + more);
            _occurrences = _occurrenceList.Take(OccurrenceCount + more);
        }

        public readonly void Close()
        {
            _candidateList.RemoveFrom(CandidateCount);
            _occurrenceList.RemoveFrom(OccurrenceCount);
        }

        /// <summary>A new candidate with its first occurrence.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref Candidate New(int s, int first, int tokens, OccurrenceTraits traits)
        {
            ref Candidate added = ref _candidates[CandidateCount];
            added = default;
            added.Begin(traits);
            added.FirstToken = first;
            added.Position = first;
            added.Tokens = tokens;
            added.FirstOccurrence = OccurrenceCount;
            added.LastOccurrence = OccurrenceCount;
            added.NextVariant = -1;
            Add(s, first, tokens, CandidateCount++);
            return ref added;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool Overlaps(in Candidate candidate, int first) => _occurrences[candidate.LastOccurrence].End > first;

        /// <summary>Adds an occurrence to the text's and to those of a known candidate.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Link(ref Candidate candidate, int s, int first, int tokens, int id)
        {
            _occurrences[candidate.LastOccurrence].Next = OccurrenceCount;
            candidate.LastOccurrence = OccurrenceCount;
            Add(s, first, tokens, id);
        }

        /// <summary>Adds an occurrence to the text's alone.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int s, int first, int tokens, int id)
        {
            ref Occurrence added = ref _occurrences[OccurrenceCount++];
            added.Token = first;
            added.Tokens = tokens;
            added.Sentence = s;
            added.Candidate = id;
            added.Next = -1;
        }
    }
}
