using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Summarizer.Text;

namespace Summarizer.Analysis;

/// <summary>
/// Document frequencies of a language's words, read in place from the embedded file Background/CODE.bin: nothing is
/// parsed at start. Layout (little-endian): a header of 24 bytes (magic, entries, buckets, bytes an entry, largest idf as
/// a float, number of words); for each bucket the 16-bit index of its first entry, and one more; then the entries in the
/// order of their buckets. The bucket is the low bits of the <see cref="WordKey"/>, an entry its high 32 bits, then the
/// idf and, in tables that have them, the noun-likeness and the share of capitals, each a byte. Immutable and thread-safe.
/// </summary>
internal sealed unsafe class BackgroundTable
{
    public const uint Magic = 0x31474253;
    public const int HeaderLength = 24;

    /// <summary>Bytes of an entry without and with what is known of the word's class.</summary>
    public const int PlainStride = 5, NounStride = 7;

    /// <summary>Stands before an ending of 2 to 4 letters: such entries tell how noun-like words of that ending are.</summary>
    public const char EndingMark = '~';

    // Keeps the memory that the pointers refer to.
    private readonly object _owner;
    private readonly byte* _starts;
    private readonly byte* _entries;
    private readonly int _mask;
    private readonly int _stride;

    private BackgroundTable(object owner, byte* data, long length)
    {
        _owner = owner;
        var header = new ReadOnlySpan<byte>(data, HeaderLength);
        int entries = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        int buckets = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        _stride = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        MaxIdf = BinaryPrimitives.ReadSingleLittleEndian(header[16..]);
        Count = BinaryPrimitives.ReadInt32LittleEndian(header[20..]);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic || length != HeaderLength + 2L * (buckets + 1) + (long)entries * _stride)
            throw new InvalidDataException("The background table is not of the form that this version reads.");
        _mask = buckets - 1;
        _starts = data + HeaderLength;
        _entries = _starts + 2 * (buckets + 1);
    }

    /// <summary>Number of words.</summary>
    public int Count { get; }

    /// <summary>Idf of the rarest words, and of words that the table does not know.</summary>
    public float MaxIdf { get; }

    /// <summary>The table of a language, or null where the package has none.</summary>
    /// <param name="code">BCP-47 code without region.</param>
    public static BackgroundTable? Load(string code)
    {
        // One list serves Bosnian, Croatian, Montenegrin and Serbian in Latin letters.
        if (code is "bs" or "hr" or "sr" or "cnr") code = "sh";
        Stream? stream = typeof(BackgroundTable).Assembly.GetManifestResourceStream($"Background/{code}.bin");
        if (stream is null) return null;
        if (stream is UnmanagedMemoryStream mapped) return new BackgroundTable(mapped, mapped.PositionPointer, mapped.Length);
        using (stream)
        {
            byte[] copy = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
            stream.ReadExactly(copy);
            return Over(copy);
        }
    }

    /// <summary>A table over bytes in a pinned array.</summary>
    public static BackgroundTable Over(byte[] pinned) =>
        new(pinned, (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length);

    /// <summary>True when the table knows the class of its words, in entries of <see cref="NounStride"/>.</summary>
    public bool HasNouns => _stride >= NounStride;

    /// <summary>Looks a lower-cased word up.</summary>
    /// <param name="key">Its <see cref="WordKey"/>.</param>
    /// <param name="word">What the table knows; for an unknown word the largest idf.</param>
    public bool TryFind(ulong key, out BackgroundWord word)
    {
        bool known = TryFindCodes(key, out uint codes);
        word = !known ? new BackgroundWord(MaxIdf, 1f, -1f)
            : HasNouns ? new BackgroundWord(IdfOf((byte)codes), Share((byte)(codes >> 8)), Share((byte)(codes >> 16)))
            : new BackgroundWord(IdfOf((byte)codes), 1f, -1f);
        return known;
    }

    /// <summary>Looks a lower-cased word up.</summary>
    /// <param name="key">Its <see cref="WordKey"/>.</param>
    /// <param name="codes">The bytes of its entry, from the lowest: idf and, where the table has them, noun-likeness and share of capitals.</param>
    public bool TryFindCodes(ulong key, out uint codes)
    {
        int bucket = (int)key & _mask;
        uint fragment = (uint)(key >> 32);
        byte* starts = _starts + 2 * bucket;
        byte* entry = _entries + (nint)Read16(starts) * _stride;
        byte* end = _entries + (nint)Read16(starts + 2) * _stride;
        for (; entry < end; entry += _stride)
        {
            if (Read32(entry) != fragment) continue;
            codes = HasNouns ? (uint)(entry[4] | entry[5] << 8 | entry[6] << 16) : entry[4];
            return true;
        }

        codes = 0;
        return false;
    }

    /// <summary>The idf that a byte stands for.</summary>
    public float IdfOf(byte code) => code * MaxIdf * (1f / 255);

    /// <summary><see cref="IdfOf"/> of every code, then as many times <see cref="MaxIdf"/>, for words that the table does not know.</summary>
    public float[] Idfs => field ??= Table.Of(512, code => code < 256 ? IdfOf((byte)code) : MaxIdf);

    /// <summary>The share from 0 to 1 that a byte stands for.</summary>
    public static float Share(byte code) => code * (1f / 255);

    /// <summary>How noun-like a word is that the table does not know, from its last 4, 3 or 2 letters; 1 without evidence.</summary>
    /// <param name="word">The word in any case.</param>
    public float NounByEnding(ReadOnlySpan<char> word) => TryFindEnding(word, out uint codes) ? Share((byte)(codes >> 8)) : 1f;

    /// <summary>The codes of the longest of a word's last 4, 3 or 2 letters that the table knows.</summary>
    public bool TryFindEnding(ReadOnlySpan<char> word, out uint codes)
    {
        codes = 0;
        if (!HasNouns) return false;
        for (int length = 4; length >= 2; length--)
            if (word.Length > length && TryFindCodes(EndingKey(word[^length..]), out codes)) return true;
        return false;
    }

    /// <summary>Key of an ending's entry.</summary>
    public static ulong EndingKey(ReadOnlySpan<char> ending)
    {
        ulong key = WordKey.Add(WordKey.Seed, EndingMark);
        foreach (char c in ending) key = WordKey.Add(key, Chars.Lower(c));
        return WordKey.Finish(key);
    }

    private static int Read16(byte* at) => BinaryPrimitives.ReadUInt16LittleEndian(new ReadOnlySpan<byte>(at, 2));

    private static uint Read32(byte* at) => BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(at, 4));
}
