using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Keywords;

/// <summary>What the marks of a token and of those beside it mean for candidates that start, end or stand there.</summary>
internal static partial class TokenMarks
{
    /// <summary>Sets the edges, eight tokens at once, and the bits of those that phrases may start with and of words that occur again.</summary>
    private static void SetEdges(ReadOnlySpan<uint> marks, Span<uint> edges, Span<byte> phraseStarts, Span<byte> repeated)
    {
        ref uint from = ref MemoryMarshal.GetReference(marks);
        ref uint to = ref MemoryMarshal.GetReference(edges);
        for (int t = 0; t < edges.Length; t += Vector256<uint>.Count)
        {
            Vector256<uint> before = Vector256.LoadUnsafe(ref from, (nuint)t);
            Vector256<uint> mark = Vector256.LoadUnsafe(ref from, (nuint)t + 1);
            Vector256<uint> after = Vector256.LoadUnsafe(ref from, (nuint)t + 2);
            Vector256<uint> broken = Any(mark, First | AfterBreak), closed = Any(after, First | AfterBreak);
            Vector256<uint> capital = Any(mark, Capital), lexical = Any(mark, Lexical), names = None(mark, Titles | Shouting);
            Vector256<uint> particle = Any(mark, Particle), named = capital | particle;

            // « la puce Blackwell »: a name begins where the capitals do.
            Vector256<uint> left = broken | (None(before, Joined) & (IsEdge(before) | (names & named & None(before, Capital | Digit))));
            Vector256<uint> right = closed | (IsEdge(after) & None(after, Joined));
            Vector256<uint> leftCut = Vector256.AndNot(names & named & Any(before, Capital | Joined), left);
            Vector256<uint> rightCut = Vector256.AndNot(names & named & Any(after, Capital | Joined), right);

            // « Alibaba coupe les ponts », "Acme cuts the price": after a content word or a stop word that announces no noun, and
            // right before an article.
            Vector256<uint> verb = Vector256.AndNot(
                Any(after, Article) & None(after, Connector) & None(before, Article | Connector), broken | closed | capital);

            Vector256<uint> start = lexical | (particle & (broken | None(before, Particle)));

            // How far the next content word of a phrase is: right after it, behind a connector, behind that and its article. A verb has none.
            Vector256<uint> second = Vector256.LoadUnsafe(ref from, (nuint)t + 3), third = Vector256.LoadUnsafe(ref from, (nuint)t + 4);
            Vector256<uint> open = Vector256.AndNot(None(mark, Verb), closed), goesOn = None(second, First | AfterBreak);
            Vector256<uint> joined = open & goesOn & None(after, Lexical) & Any(after, Connector);
            Vector256<uint> one = open & Any(after, Lexical) & None(after, Verb);
            Vector256<uint> two = joined & Any(second, Lexical) & None(second, Verb);
            Vector256<uint> three = joined & None(second, Lexical) & Any(second, Article) & Any(third, Lexical) & None(third, Verb | First | AfterBreak);
            Vector256<uint> next = Bit(one | three, 1u << NextAt) | Bit(two | three, 2u << NextAt);

            Vector256<uint> mute = Any(mark, Shouting) | (Any(mark, Opening | Titles) & None(mark, AllCaps | Digit));
            Vector256<uint> name = Vector256.AndNot(Any(mark, Capital | Digit) & (names | Any(mark, AllCaps)), mute);
            Vector256<uint> edge = Vector256.Create((uint)OccurrenceTraits.Any)
                | Bit(left & right, (uint)OccurrenceTraits.Chunk)
                | Bit(name, (uint)OccurrenceTraits.Name)
                | Bit(mute, (uint)OccurrenceTraits.Mute)
                | Bit(~capital, (uint)OccurrenceTraits.Lower)
                | Bit(leftCut | rightCut, (uint)OccurrenceTraits.Cut)
                | Bit(verb, (uint)OccurrenceTraits.Verb)
                | Bit(left, (uint)TokenEdges.Left)
                | Bit(right, (uint)TokenEdges.Right)
                | Bit(~named, (uint)TokenEdges.Lower)
                | Bit(verb, (uint)TokenEdges.Verb)
                | Bit(leftCut, (uint)TokenEdges.LeftCut)
                | Bit(rightCut, (uint)TokenEdges.RightCut)
                | Bit(Vector256.AndNot(names | Any(mark, AllCaps), Any(mark, Shouting)), (uint)TokenEdges.Names)
                | Bit(Any(mark, Shouting), (uint)TokenEdges.Shouts)
                | next;
            edge.StoreUnsafe(ref to, (nuint)t);
            repeated[ByteOf(t)] = (byte)Any(mark, Repeats).ExtractMostSignificantBits();
            phraseStarts[ByteOf(t)] = (byte)((one | two | three) & start).ExtractMostSignificantBits();
        }
    }

    /// <summary>Sets in the edges which tokens stand within longer candidates. Their array has room for whole vectors, as <see cref="Set"/> left it.</summary>
    public static void SetLonger(Span<uint> edges, ReadOnlySpan<byte> within)
    {
        Vector256<uint> lanes = Vector256.Create(1u, 2, 4, 8, 16, 32, 64, 128);
        ref uint to = ref MemoryMarshal.GetReference(edges);
        for (int t = 0; t < edges.Length; t += Vector256<uint>.Count)
        {
            Vector256<uint> isWithin = Vector256.Equals(Vector256.Create((uint)within[ByteOf(t)]) & lanes, lanes);
            (Vector256.LoadUnsafe(ref to, (nuint)t) | Bit(isWithin, (uint)OccurrenceTraits.Longer)).StoreUnsafe(ref to, (nuint)t);
        }
    }

    /// <summary>What stands beside a phrase without being a part of it: a stop word, a verb.</summary>
    private static Vector256<uint> IsEdge(Vector256<uint> mark) => None(mark, Lexical) | Any(mark, Verb);
}

/// <summary>
/// What a token means for candidates of several words: each the bit of an <see cref="OccurrenceTraits"/>, eight bits further for those that
/// start with it, sixteen for those that end with it.
/// </summary>
[Flags]
internal enum TokenEdges : uint
{
    /// <summary>A stop word, punctuation or the sentence's edge stands before it.</summary>
    Left = (uint)OccurrenceTraits.Chunk << TokenMarks.StartsAt,

    /// <summary>Capitals of a phrase that starts with it show a name.</summary>
    Names = (uint)OccurrenceTraits.Name << TokenMarks.StartsAt,

    /// <summary>Its sentence is in capitals, which then tell nothing.</summary>
    Shouts = (uint)OccurrenceTraits.Mute << TokenMarks.StartsAt,

    /// <summary>It has no capital.</summary>
    Lower = (uint)OccurrenceTraits.Lower << TokenMarks.StartsAt,

    /// <summary>Cut out of a run of capitals on its left.</summary>
    LeftCut = (uint)OccurrenceTraits.Cut << TokenMarks.StartsAt,

    /// <summary>A stop word, punctuation or the sentence's edge stands after it.</summary>
    Right = (uint)OccurrenceTraits.Chunk << TokenMarks.EndsAt,

    /// <summary>Cut out of a run of capitals on its right.</summary>
    RightCut = (uint)OccurrenceTraits.Cut << TokenMarks.EndsAt,

    /// <summary>A verb by the words beside it.</summary>
    Verb = (uint)OccurrenceTraits.Verb << TokenMarks.EndsAt,
}
