using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Keywords;

/// <summary>
/// A phrase of the article that may become a keyword: all its occurrences that share their stems. The eight counts come
/// first and together: an occurrence adds to all of them at once, a bit a count. All of it has the size of a line of the
/// processor's cache; what few candidates need stands in arrays of <see cref="KeywordScratch"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Candidate
{
    /// <summary>Occurrences in title, headings and body, those of merged variants included.</summary>
    public int Count;

    /// <summary>Occurrences bounded on both sides by a stop word, punctuation or a sentence's edge.</summary>
    public int Chunks;

    /// <summary>Occurrences whose capitals show a name.</summary>
    public int Names;

    /// <summary>Occurrences that tell nothing of capitals: one word at the start of a sentence, a sentence in capitals.</summary>
    public int Mute;

    /// <summary>Occurrences whose first word has no capital.</summary>
    public int Lowers;

    /// <summary>Occurrences cut out of a longer run of words with capitals.</summary>
    public int Cuts;

    /// <summary>Occurrences of a single word as a verb, by the words beside it.</summary>
    public int Verbs;

    /// <summary>Most occurrences of a longer candidate that contains this one.</summary>
    public int LongerCount;

    /// <summary>First token of the first occurrence.</summary>
    public int FirstToken;

    /// <summary>First token of the first mention, merged variants included.</summary>
    public int Position;

    /// <summary>First and last of its own occurrences, in a linked list: see <see cref="KeywordScratch.NextPlace"/>.</summary>
    public int FirstPlace, LastPlace;

    /// <summary>Sum of the content words' idf, and of their characters.</summary>
    public float Idf;
    public int Characters;

    /// <summary>Tokens of an occurrence.</summary>
    public byte Tokens;

    /// <summary>Content words of the phrase, numbers included.</summary>
    public byte Contents;

    private byte _roles;
    private byte _kind;

    /// <summary>True for a variant that never gives the label: an acronym, a surname.</summary>
    public bool IsAlias;

    /// <summary>True when its capitals, or those the background knows, show a name.</summary>
    public bool IsName;

    /// <summary>True for a single word that only ever follows another, and is no noun elsewhere: « thermiques » in « caméras thermiques ».</summary>
    public bool IsFollower;

    /// <summary>True once the selection has chosen it.</summary>
    public bool IsChosen;

    /// <summary>More than the candidates that a token may start, and a power of 2.</summary>
    public const int OrdersPerToken = 1 << OrderBits;

    public const int OrderBits = 4;

    private const int RolesAt = 13;

    /// <summary>Whether its content words hold a number or a month or day.</summary>
    public WordRole Roles
    {
        readonly get => (WordRole)(_roles << RolesAt);
        set => _roles = (byte)((int)(value & (WordRole.Number | WordRole.DateWord)) >> RolesAt);
    }

    /// <summary>What it names, found for the best candidates only.</summary>
    public KeywordKind Kind
    {
        readonly get => (KeywordKind)_kind;
        set => _kind = (byte)value;
    }

    /// <summary>True where it occurs once, merged variants not included.</summary>
    public readonly bool IsOnce => FirstPlace == LastPlace;

    /// <summary>True where at most one occurrence in four is a word in small letters of the same stem: « macronisme » beside « Macron ».</summary>
    public readonly bool KeepsCapital => Lowers * 4 <= Count;

    /// <summary>Where it stands in the order of the text: of two that begin with one token the shorter comes first.</summary>
    public readonly int Order => (FirstToken * OrdersPerToken) + Tokens;

    /// <summary>The first four counts, from <see cref="Count"/> on.</summary>
    public readonly Vector128<int> FirstCounts => Vector128.LoadUnsafe(in Count);

    /// <summary>The other four, from <see cref="Lowers"/> on.</summary>
    public readonly Vector128<int> LastCounts => Vector128.LoadUnsafe(in Lowers);

    /// <summary>Sets the counts to 1 where the traits of the first occurrence have a bit, from <see cref="Count"/> as the lowest on, else to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin(OccurrenceTraits traits)
    {
        (-Set(traits, Vector128.Create(1, 2, 4, 8))).StoreUnsafe(ref Count);
        (-Set(traits, Vector128.Create(16, 32, 64, 128))).StoreUnsafe(ref Lowers);
    }

    /// <summary>Counts one more occurrence, within a longer candidate (1) or none that is known of (0).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(OccurrenceTraits traits, int isLonger = 0)
    {
        (FirstCounts - Set(traits, Vector128.Create(1, 2, 4, 8))).StoreUnsafe(ref Count);
        ((LastCounts - Set(traits, Vector128.Create(16, 32, 64, 128))) | (Vector128.Create(isLonger) & Vector128.Create(0, 0, 0, 1))).StoreUnsafe(ref Lowers);
    }

    /// <summary>-1 in the lanes of the bits that are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Set(OccurrenceTraits traits, Vector128<int> bits) => Vector128.Equals(Vector128.Create((int)traits) & bits, bits);
}

/// <summary>What an occurrence adds to: the counts of <see cref="Candidate"/> in their order.</summary>
[Flags]
internal enum OccurrenceTraits
{
    Any = 1,
    Chunk = 2,
    Name = 4,
    Mute = 8,
    Lower = 16,
    Cut = 32,
    Verb = 64,
    All = 127,

    /// <summary>Within a longer candidate: set when the first is found, then kept up to date by itself.</summary>
    Longer = 128,
}
