using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// The best candidates of an article, in the text's order: variants are looked for among them, and only their kinds may raise a score. What a
/// rule is about that concerns few of them is sorted out once, from marks and places: most candidates of the list are never filled in.
/// </summary>
internal sealed class Shortlist
{
    private const int Lanes = 8;

    private readonly Growable<int> _steps = new(1024);
    private readonly Growable<ulong> _unordered = new(512);
    private readonly Growable<ulong> _entries = new(128);

    // A bit for each candidate.
    private readonly Growable<byte> _untagged = new(128);

    public int Count => _entries.Count;

    public ListedCandidate this[int place] => new(_entries[place]);

    /// <summary>Single words in capitals.</summary>
    public Growable<int> Acronyms { get; } = new();

    /// <summary>Names of two or three words.</summary>
    public Growable<int> FullNames { get; } = new();

    /// <summary>Phrases that begin with a capital and end without one.</summary>
    public Growable<int> Trailed { get; } = new();

    /// <summary>Those that begin with a small letter and a capital.</summary>
    public Growable<int> LateCapitals { get; } = new();

    /// <summary>
    /// Takes about the <paramref name="count"/> best candidates, and names that score not much worse.
    /// </summary>
    public void Fill(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int count)
    {
        const int NameSteps = 6;
        ReadOnlySpan<float> scores = scratch.Scores.Span;
        Span<int> steps = _steps.Take(scores.Length);
        int step = SetSteps(scores, steps, count);
        Span<byte> untagged = _untagged.Take(scores.Length / Lanes);
        Span<ulong> unordered = _unordered.Take(scores.Length + 1);
        ref float score = ref MemoryMarshal.GetReference(scores);
        ref int below = ref MemoryMarshal.GetReference(steps);
        int words = 0, length = 0;
        for (int c = 0; c < scores.Length; c += Lanes)
        {
            if (c == scratch.PhraseStart) words = length;
            Vector256<int> reach = Vector256.Create(step) + (OnceScorer.AreNames(scratch, c) & Vector256.Create(NameSteps));
            Vector256<int> isOne = Vector256.GreaterThan(Vector256.LoadUnsafe(ref score, (nuint)c), Vector256.Create(float.NegativeInfinity)).AsInt32();
            uint near = (Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref below, (nuint)c), reach) & isOne).ExtractMostSignificantBits();
            untagged[c / Lanes] = (byte)near;
            for (; near != 0; near &= near - 1)
            {
                int id = c + BitOperations.TrailingZeroCount(near);
                unordered[length++] = ListedCandidate.KeyOf(scratch.OrderOf(id), id);
            }
        }

        if (scores.Length <= scratch.PhraseStart) words = length;
        // Terms are in the text's order; a stop word in capitals stands behind them, or made a term begin earlier.
        if (scratch.HasNamed) unordered[..words].Sort();
        MergeByText(unordered[..words], unordered[words..length], _entries.Take(length));
        Cut(3 * count);
        SortOut(index, text, scratch);
    }

    /// <summary>True for a candidate of the list whose kind has still to be found.</summary>
    public bool IsUntagged(int id) => (_untagged[id / Lanes] >> (id % Lanes) & 1) != 0;

    /// <summary>Its kind is known.</summary>
    public void SetTagged(int id) => _untagged[id / Lanes] &= (byte)~(1 << (id % Lanes));

    /// <summary>The names among eight candidates whose kind has still to be found, a bit each.</summary>
    public uint UntaggedNames(KeywordScratch scratch, int eight) => (uint)(_untagged[eight] & scratch.AreNames[eight]);

    /// <summary>Sets how far below the best each candidate scores, and gives the first step that holds enough.</summary>
    private static int SetSteps(ReadOnlySpan<float> scores, Span<int> steps, int count)
    {
        const int Steps = 64, StepsPerOctave = 4;
        ref float from = ref MemoryMarshal.GetReference(scores);
        ref int to = ref MemoryMarshal.GetReference(steps);
        Vector256<float> lanes = Vector256.Create(float.NegativeInfinity);
        for (int c = 0; c < scores.Length; c += Lanes) lanes = Vector256.Max(lanes, Vector256.LoadUnsafe(ref from, (nuint)c));
        float best = float.NegativeInfinity;
        for (int lane = 0; lane < Lanes; lane++) best = Math.Max(best, lanes[lane]);
        Vector256<float> most = Vector256.Create(best);
        for (int c = 0; c < scores.Length; c += Lanes)
        {
            Vector256<float> below = (most - Vector256.LoadUnsafe(ref from, (nuint)c)) * StepsPerOctave;
            Vector256.ConvertToInt32(Vector256.Min(below, Vector256.Create(Steps - 1f))).StoreUnsafe(ref to, (nuint)c);
        }

        // Found by halves.
        int step = 0;
        for (int half = Steps / 2; half > 0; half /= 2)
            if (CountBelow(steps, step + half) < count) step += half;
        return step;
    }

    /// <summary>How many are less.</summary>
    private static int CountBelow(ReadOnlySpan<int> steps, int step)
    {
        Vector256<int> count = default;
        ref int from = ref MemoryMarshal.GetReference(steps);
        for (int c = 0; c < steps.Length; c += Lanes)
            count -= Vector256.LessThan(Vector256.LoadUnsafe(ref from, (nuint)c), Vector256.Create(step));
        return Vector256.Sum(count);
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

    private void SortOut(ArticleIndex index, in ArticleText text, KeywordScratch scratch)
    {
        ReadOnlySpan<uint> marks = scratch.Marks.Span;
        ReadOnlySpan<byte> names = scratch.AreNames.Span;
        Span<int> acronyms = Acronyms.Take(Count + 1), fullNames = FullNames.Take(Count + 1), trailed = Trailed.Take(Count + 1);
        int acronymCount = 0, nameCount = 0, trailedCount = 0;
        LateCapitals.Clear();
        foreach (ulong entry in _entries.Span)
        {
            var listed = new ListedCandidate(entry);
            int id = listed.Id, first = listed.FirstToken, tokens = listed.Tokens;
            uint mark = marks[first + 1], last = marks[first + tokens];

            // Each is written down, and the next one over it unless it counts.
            acronyms[acronymCount] = fullNames[nameCount] = trailed[trailedCount] = id;
            acronymCount += Bit.Of((tokens == 1) & ((mark & (TokenMarks.AllCaps | TokenMarks.Digit)) == TokenMarks.AllCaps));
            nameCount += Bit.Of((uint)(tokens - 2) <= 1) & (names[id >>> 3] >> (id & 7));
            trailedCount += Bit.Of((tokens > 1) & ((mark & TokenMarks.Capital) != 0) & ((last & (TokenMarks.Capital | TokenMarks.Digit)) == 0));
            // Most are told by their second character.
            ReadOnlySpan<char> source = scratch.TextOf(text, first);
            int second = index.Tokens[first].Start + 1;
            if ((uint)second < (uint)source.Length && Chars.IsUpper(source[second]) && NameParts.HasLateCapital(listed.Surface(index, text, scratch))) LateCapitals.Add(id);
        }

        Acronyms.RemoveFrom(acronymCount);
        FullNames.RemoveFrom(nameCount);
        Trailed.RemoveFrom(trailedCount);
    }
}

/// <summary>A candidate and where it stands, in one number that sorts as the text goes.</summary>
internal readonly struct ListedCandidate(ulong key)
{
    private const int OrderAt = 32, FirstTokenAt = OrderAt + Candidate.OrderBits;

    public static ulong KeyOf(int order, int id) => ((ulong)order << OrderAt) | (uint)id;

    public int Id => (int)key;

    /// <summary>Where the candidate occurs first.</summary>
    public int FirstToken => (int)(key >> FirstTokenAt);

    public int Tokens => (int)(key >> OrderAt) & (Candidate.OrdersPerToken - 1);

    /// <summary>The characters of its first occurrence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Surface(ArticleIndex index, in ArticleText text, KeywordScratch scratch)
    {
        int first = FirstToken;
        return scratch.TextOf(text, first)[index.Tokens[first].Start..index.Tokens[first + Tokens - 1].End];
    }
}
