using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// The best candidates of an article, in the text's order: variants are looked for among them, and only their kinds may raise a score. What a
/// rule is about that concerns few of them is sorted out once, from marks and places: most candidates of the list are never filled in.
/// Layout: of all candidates, by their numbers, a bit each in <c>_untagged</c>, eight a byte; of those whose bit is set first their numbers, which rise, in
/// <c>_numbers</c>: words before phrases, each in the text's order; then both parts in <c>_unordered</c> with their places, and in <c>_entries</c> as one.
/// </summary>
internal sealed class Shortlist
{
    /// <summary>Names may be so much worse, in steps of <see cref="ScoreSteps"/>: their kinds may raise them.</summary>
    private const int NameSteps = 6;

    private const int Lanes = 8;

    private readonly ScoreSteps _steps = new();
    private readonly Growable<byte> _untagged = new(128);
    private readonly Growable<int> _numbers = new(512);
    private readonly Growable<ulong> _unordered = new(512);
    private readonly Growable<ulong> _entries = new(128);

    public int Count => _entries.Count;

    public ListedCandidate this[int place] => new(_entries[place]);

    /// <summary>Single words in capitals.</summary>
    public Growable<int> Acronyms { get; } = new();

    /// <summary>Names of two to four words.</summary>
    public Growable<int> FullNames { get; } = new();

    /// <summary>What begins with the particle of a name: « La Poste ».</summary>
    public Growable<int> WithParticle { get; } = new();

    /// <summary>Phrases that begin with a capital and end without one.</summary>
    public Growable<int> Trailed { get; } = new();

    /// <summary>Those that begin with a small letter and a capital.</summary>
    public Growable<int> LateCapitals { get; } = new();

    /// <summary>Takes about the <paramref name="count"/> best candidates, and names that score not much worse.</summary>
    public void Fill(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int count)
    {
        SetUntagged(scratch, count);
        SetNumbers();
        Order(scratch);
        Cut(3 * count);
        SortOut(index, text, scratch);
    }

    /// <summary>True for a candidate of the list whose kind has still to be found.</summary>
    public bool IsUntagged(int id) => (_untagged[id / Lanes] >> (id % Lanes) & 1) != 0;

    /// <summary>Its kind is known.</summary>
    public void SetTagged(int id) => _untagged[id / Lanes] &= (byte)~(1 << (id % Lanes));

    /// <summary>The names among the 64 candidates from this one on whose kind has still to be found, a bit each.</summary>
    public ulong UntaggedNames(KeywordScratch scratch, int candidate) =>
        BinaryPrimitives.ReadUInt64LittleEndian(_untagged.Span[(candidate / Lanes)..]) & BinaryPrimitives.ReadUInt64LittleEndian(scratch.AreNames.Span[(candidate / Lanes)..]);

    /// <summary>Sets the bits of those that score well enough, eight at once.</summary>
    private void SetUntagged(KeywordScratch scratch, int count)
    {
        Span<float> scores = scratch.Scores.Span;
        // Read again by eight bytes.
        Span<byte> untagged = _untagged.Reset((scores.Length + 63) / 64 * sizeof(ulong));
        _steps.Set(scores);
        int step = _steps.Holding(count);
        for (int c = 0; c < scores.Length; c += Lanes)
        {
            Vector256<int> reach = Vector256.Create(step) + (OnceScorer.AreNames(scratch, c) & Vector256.Create(NameSteps));
            Vector256<int> isCandidate = Vector256.GreaterThan(Vector256.LoadUnsafe(ref scores[c]), Vector256.Create(float.NegativeInfinity)).AsInt32();
            untagged[c / Lanes] = (byte)(_steps.AreWithin(c, reach) & isCandidate).ExtractMostSignificantBits();
        }
    }

    /// <summary>Writes down where the bits are set.</summary>
    private void SetNumbers()
    {
        ReadOnlySpan<byte> untagged = _untagged.Span;
        int count = 0;
        for (int at = 0; at < untagged.Length; at += sizeof(ulong))
        {
            ulong bits = BinaryPrimitives.ReadUInt64LittleEndian(untagged[at..]);
            _numbers.Take(count + BitPlaces.Room);
            count += BitPlaces.Write(bits, at * Lanes, ref _numbers[count]);
        }

        _numbers.RemoveFrom(count);
    }

    /// <summary>Puts them in the text's order.</summary>
    private void Order(KeywordScratch scratch)
    {
        ReadOnlySpan<int> numbers = _numbers.Span;
        Span<ulong> unordered = _unordered.Take(numbers.Length);
        int words = 0;
        for (; words < numbers.Length && numbers[words] < scratch.PhraseStart; words++) unordered[words] = ListedCandidate.KeyOf(scratch.OrderOf(numbers[words]), numbers[words]);
        for (int i = words; i < numbers.Length; i++) unordered[i] = ListedCandidate.KeyOf(scratch.OrderOf(numbers[i]), numbers[i]);
        // Terms are in the text's order; a stop word in capitals stands behind them, or made a term begin earlier, and a name may begin later than its verb.
        if (scratch.IsOutOfOrder) unordered[..words].Sort();
        MergeByText(unordered[..words], unordered[words..], _entries.Take(numbers.Length));
    }

    /// <summary>Words and phrases together in the text's order; what comes first no processor can guess.</summary>
    private static void MergeByText(ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> phrases, Span<ulong> both)
    {
        int w = 0, p = 0, i = 0;
        while (w < words.Length && p < phrases.Length)
        {
            ulong word = words[w], phrase = phrases[p];
            int isWord = Bit.Of(word < phrase);
            both[i++] = Math.Min(word, phrase);
            w += isWord;
            p += 1 - isWord;
        }

        words[w..].CopyTo(both[i..]);
        phrases[p..].CopyTo(both[(i + words.Length - w)..]);
    }

    /// <summary>Where very many score alike the first in the text are enough.</summary>
    private void Cut(int most)
    {
        for (int place = most; place < _entries.Count; place++) SetTagged(this[place].Id);
        _entries.RemoveFrom(most);
    }

    /// <summary>Finds those that the rules are about which concern few.</summary>
    private void SortOut(ArticleIndex index, in ArticleText text, KeywordScratch scratch)
    {
        ReadOnlySpan<uint> marks = scratch.Marks.Span;
        ReadOnlySpan<byte> names = scratch.AreNames.Span;
        Span<int> acronyms = Acronyms.Take(Count + 1), fullNames = FullNames.Take(Count + 1), trailed = Trailed.Take(Count + 1), withParticle = WithParticle.Take(Count + 1);
        int acronymCount = 0, nameCount = 0, trailedCount = 0, particleCount = 0;
        LateCapitals.Clear();
        foreach (ulong entry in _entries.Span)
        {
            var listed = new ListedCandidate(entry);
            int id = listed.Id, first = listed.FirstToken, tokens = listed.Tokens;
            uint mark = marks[first + 1], last = marks[first + tokens];

            // Each is written down, and the next one over it unless it counts.
            acronyms[acronymCount] = fullNames[nameCount] = trailed[trailedCount] = withParticle[particleCount] = id;
            acronymCount += Bit.Of((tokens == 1) & ((mark & (TokenMarks.AllCaps | TokenMarks.Digit)) == TokenMarks.AllCaps));
            nameCount += Bit.Of((uint)(tokens - 2) <= 2) & (names[id >>> 3] >> (id & 7));
            trailedCount += Bit.Of((tokens > 1) & ((mark & TokenMarks.Capital) != 0) & ((last & (TokenMarks.Capital | TokenMarks.Digit)) == 0));
            particleCount += Bit.Of((tokens > 1) & ((mark & TokenMarks.Particle) != 0));
            // Most are told by their second character.
            ReadOnlySpan<char> source = scratch.TextOf(text, first);
            int second = index.Tokens[first].Start + 1;
            if ((uint)second < (uint)source.Length && Chars.IsUpper(source[second]) && NameParts.HasLateCapital(listed.Surface(index, text, scratch))) LateCapitals.Add(id);
        }

        Acronyms.RemoveFrom(acronymCount);
        FullNames.RemoveFrom(nameCount);
        Trailed.RemoveFrom(trailedCount);
        WithParticle.RemoveFrom(particleCount);
    }
}
