using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// The candidates of several words: runs without punctuation that start on a content word, or on the capital article of a name (« La Poste »), and
/// end on a content word or a number, joined by at most two connectors (« de », « à la »). They are found by the key of their stems.
/// </summary>
internal static class PhraseCandidates
{
    private const int MaxContents = 4, MaxConnectors = 2;

    public static void Add(ArticleIndex index, KeywordScratch scratch)
    {
        scratch.RepeatedPhrases.Clear();
        scratch.Apart.Clear();
        ReadOnlySpan<ulong> starts = scratch.PhraseStarts.Span;
        Span<ulong> covered = scratch.Covered.Reset(starts.Length + 1);
        Span<int> occurrencesAt = scratch.OccurrencesAt.Take(index.Tokens.Count);
        // A token leads to its neighbours within the arrays: its edge says how many there are.
        ref Token tokens = ref MemoryMarshal.GetReference(index.Tokens.Span);
        ReadOnlySpan<FormEntry> forms = index.Forms.Span;
        ref TermEntry terms = ref MemoryMarshal.GetReference(index.Terms.Span);
        ref int words = ref MemoryMarshal.GetReference(scratch.Words.Span);
        ref uint marks = ref MemoryMarshal.GetReference(scratch.Marks.Span[1..]), edges = ref MemoryMarshal.GetReference(scratch.Edges.Span);
        var found = new Found(scratch);
        // How far the candidates that occur for the first time have reached.
        int reach = 0;
        for (int word = 0; word < starts.Length; word++)
        {
            if (starts[word] == 0) continue;
            found.Reserve(MaxContents * 64);
            for (ulong left = starts[word]; left != 0; left &= left - 1)
            {
                int first = (word * 64) + BitOperations.TrailingZeroCount(left), group = found.OccurrenceCount;
                occurrencesAt[first] = group;
                uint opening = Unsafe.Add(ref marks, first), edge = Unsafe.Add(ref edges, first);
                ref Token opener = ref Unsafe.Add(ref tokens, first);

                ulong key = Mix(WordKey.Seed, KeyOf(opening, opener, ref terms, Unsafe.Add(ref words, first), out float idf));

                // The bit of a capital, of a digit too, as long as all content words have one.
                uint union = opening, capitals = (opening | (opening >> 2)) & TokenMarks.Capital;
                int contents = 1, characters = opener.Length;
                if ((opening & TokenMarks.Lexical) == 0) (contents, characters, idf, union, capitals) = (0, 0, 0, 0, TokenMarks.Capital);

                // Longer and longer phrases, a content word each.
                int next = TokenMarks.Next(edge), connectors = 0, longest = 0, at = first;
                do
                {
                    if (next > 1)
                    {
                        if (++connectors > MaxConnectors) break;
                        key = Mix(key, Unsafe.Add(ref tokens, at + 1).Key);
                        if (next > 2) key = Mix(key, Unsafe.Add(ref tokens, at + 2).Key);
                    }

                    at += next;
                    int length = at - first + 1;
                    if (length > KeywordScratch.MaxTokens || ++contents > MaxContents) break;
                    uint mark = Unsafe.Add(ref marks, at), closing = Unsafe.Add(ref edges, at);
                    OccurrenceTraits traits = TraitsOf(edge, closing, capitals & (mark | (mark >> 2)), contents);
                    // The longest phrases are cut out of longer ones in many ways: only what stands alone is one.
                    if (contents == MaxContents && (traits & OccurrenceTraits.Chunk) == 0) break;
                    ref Token closer = ref Unsafe.Add(ref tokens, at);
                    key = Mix(key, KeyOf(mark, closer, ref terms, Unsafe.Add(ref words, at), out float rarity));
                    idf += rarity;
                    characters += closer.Length;
                    union |= mark;
                    capitals &= mark | (mark >> 2);
                    next = TokenMarks.Next(closing);

                    int known = found.CandidateCount, id = scratch.Phrases.GetOrAdd(key, known);
                    if (id == known)
                    {
                        longest = at + 1;
                        ref Candidate added = ref found.New(first, length, traits);
                        (added.Contents, added.Characters, added.Idf, added.Roles) = ((byte)contents, characters, idf, (WordRole)union);
                        if (OnceScorer.FillPhrase(ref found.ColumnOf(id), ref added, (int)traits, edge, forms[opener.Form])) scratch.Apart.Add(id);
                        continue;
                    }

                    ref Candidate candidate = ref found[id];
                    // « ha ha ha »: an occurrence that overlaps the one before is none.
                    if (found.Overlaps(candidate, first))
                    {
                        found.Add(first, length, id);
                        continue;
                    }

                    candidate.Add(traits);
                    if (candidate.Count == 2)
                    {
                        scratch.RepeatedPhrases.Add(id);
                        scratch.Apart.Add(id);
                    }

                    found.Link(ref candidate, first, length, id);
                }
                while (next != 0);

                for (int o = group; o < found.OccurrenceCount; o++)
                {
                    ref readonly Occurrence added = ref found.At(o);
                    found.Surround(added.Candidate, Bit.Of((reach >= added.End) | (longest > added.End)));
                }

                if (longest <= reach) continue;
                Cover(covered, Math.Max(first, reach), longest);
                reach = longest;
            }
        }

        found.Close();
    }

    /// <summary>By its stem, as rare as that; a stop word in capitals by its letters, as rare as any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong KeyOf(uint mark, in Token token, ref TermEntry terms, int word, out float idf)
    {
        idf = KeywordWeights.IdfCap;
        if ((mark & TokenMarks.Stem) == 0) return token.Key;
        ref TermEntry term = ref Unsafe.Add(ref terms, word);
        idf = term.Idf;
        return term.Key;
    }

    /// <summary>Put together without jumps, by moving bits: none of it could be guessed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static OccurrenceTraits TraitsOf(uint edge, uint closing, uint capitals, int contents)
    {
        // The start and the end say each what they can; both must stand alone, and all capitals make a name.
        uint starts = edge >> TokenMarks.StartsAt, ends = closing >> TokenMarks.EndsAt;
        const uint Either = (uint)(OccurrenceTraits.Cut | OccurrenceTraits.Mute | OccurrenceTraits.Lower | OccurrenceTraits.Verb);
        uint traits = (uint)OccurrenceTraits.Any | ((starts | ends) & Either) | (starts & ends & (uint)OccurrenceTraits.Chunk) | (starts & capitals);
        // A name's article has its one content word after it: « La Poste ».
        if (contents == 1 && (edge & (uint)OccurrenceTraits.Mute) != 0) traits = (traits & ~(uint)OccurrenceTraits.Name) | (uint)OccurrenceTraits.Mute;
        return (OccurrenceTraits)traits;
    }

    /// <summary>Marks at most eight tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Cover(Span<ulong> covered, int first, int end)
    {
        ulong bits = (1UL << (end - first)) - 1;
        covered[first / 64] |= bits << (first & 63);
        if ((first & 63) > 64 - KeywordScratch.MaxTokens) covered[(first / 64) + 1] |= bits >> (64 - (first & 63));
    }

    /// <summary>The key of a phrase with one word more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong key, ulong word)
    {
        key = (key ^ word) * 0x9FB21C651E98DF25;
        return key ^ (key >> 32);
    }

    /// <summary>
    /// The candidates and occurrences found so far, in places that are kept free for more: the counts are not written back before the end.
    /// </summary>
    private ref struct Found(KeywordScratch scratch)
    {
        private readonly Growable<Candidate> _candidateList = scratch.Candidates;
        private readonly Growable<Occurrence> _occurrenceList = scratch.Occurrences;
        private readonly Growable<int> _columnList = scratch.ScoreColumns;
        private Span<Candidate> _candidates;
        private Span<Occurrence> _occurrences;
        private Span<int> _columns = OnceScorer.TakeColumns(scratch.ScoreColumns, scratch.WordCount);

        public int CandidateCount { get; private set; } = scratch.Candidates.Count;

        public int OccurrenceCount { get; private set; }

        public readonly ref Candidate this[int id] => ref _candidates[id];

        public readonly ref Occurrence At(int place) => ref _occurrences[place];

        /// <summary>What its score is made of.</summary>
        public readonly ref int ColumnOf(int id) => ref _columns[OnceScorer.Column(id)];

        /// <summary>Takes down whether a longer candidate stands around it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void Surround(int id, int isLonger)
        {
            _candidates[id].LongerCount |= isLonger;
            OnceScorer.Surround(ref ColumnOf(id), isLonger);
        }

        /// <summary>Makes room for so many more of all.</summary>
        public void Reserve(int more)
        {
            _candidates = _candidateList.Take(CandidateCount + more);
            _occurrences = _occurrenceList.Take(OccurrenceCount + more);
            _columns = OnceScorer.TakeColumns(_columnList, CandidateCount + more);
        }

        public readonly void Close()
        {
            _candidateList.RemoveFrom(CandidateCount);
            _occurrenceList.Take(OccurrenceCount);
        }

        /// <summary>A new candidate with its first occurrence.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref Candidate New(int first, int tokens, OccurrenceTraits traits)
        {
            ref Candidate added = ref _candidates[CandidateCount];
            added = default;
            added.Begin(traits);
            added.FirstToken = first;
            added.Position = first;
            added.FirstPlace = OccurrenceCount;
            added.LastPlace = OccurrenceCount;
            added.Tokens = (byte)tokens;
            Add(first, tokens, CandidateCount++);
            return ref added;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool Overlaps(in Candidate candidate, int first) => _occurrences[candidate.LastPlace].End > first;

        /// <summary>Adds an occurrence to the text's and to those of a known candidate.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Link(ref Candidate candidate, int first, int tokens, int id)
        {
            _occurrences[candidate.LastPlace].Next = OccurrenceCount;
            candidate.LastPlace = OccurrenceCount;
            Add(first, tokens, id);
        }

        /// <summary>Adds an occurrence to the text's alone.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int first, int tokens, int id)
        {
            ref Occurrence added = ref _occurrences[OccurrenceCount++];
            added.Token = first;
            added.Tokens = tokens;
            added.Candidate = id;
            added.Next = -1;
        }
    }
}
