using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Summarizer.Languages.Identification;

/// <summary>
/// The identifier's weights, used in place: the resource's bytes stay where the runtime maps them. Layout, little-endian:
/// "LGM1", number of scripts; for each script its number, columns, labels, buckets, position of its block, worth of one unit of weight (32-bit float); the block is
/// a label of four ASCII characters a column, a 32-bit bias a column, then a row of signed bytes a bucket.
/// </summary>
internal sealed unsafe class LetterModel
{
    public const int Magic = 0x314D474C;
    public const int HeaderBytes = 8;
    public const int EntryBytes = 24;
    public const int LabelBytes = 4;

    /// <summary>Label of a column for letters that are no language: noise, code.</summary>
    public const string NoLanguage = "zxx";

    /// <summary>Opens the label of a column for a language that is known, so that no other is mistaken for it, but not supported.</summary>
    public const char UnsupportedMark = '-';

    private readonly LetterGroup?[] _groups = new LetterGroup?[Scripts.Count];

    private LetterModel(byte* bytes, int length)
    {
        var model = new ReadOnlySpan<byte>(bytes, length);
        if (BinaryPrimitives.ReadInt32LittleEndian(model) != Magic) throw new InvalidDataException("Not a letter model.");
        int groups = BinaryPrimitives.ReadInt32LittleEndian(model[4..]);
        for (int i = 0; i < groups; i++)
        {
            ReadOnlySpan<byte> entry = model.Slice(HeaderBytes + i * EntryBytes, EntryBytes);
            int Field(int index, ReadOnlySpan<byte> from) => BinaryPrimitives.ReadInt32LittleEndian(from[(index * 4)..]);
            int columns = Field(1, entry), labels = Field(2, entry), buckets = Field(3, entry), at = Field(4, entry);
            float unit = BinaryPrimitives.ReadSingleLittleEndian(entry[20..]);
            string[] codes = new string[labels];
            int[] biases = new int[columns];
            for (int column = 0; column < labels; column++)
                codes[column] = Encoding.ASCII.GetString(model.Slice(at + column * LabelBytes, LabelBytes)).TrimEnd();
            at += columns * LabelBytes;
            for (int column = 0; column < columns; column++) biases[column] = Field(column, model[at..]);
            at += columns * 4;
            if (at + (long)columns * buckets > length) throw new InvalidDataException("The letter model is cut short.");
            _groups[Field(0, entry)] = new LetterGroup(codes, biases, (sbyte*)(bytes + at), columns, (uint)buckets, unit);
        }
    }

    /// <summary>The weights of a script, or null where the script alone decides.</summary>
    public LetterGroup? Of(Script script) => _groups[(int)script];

    public IEnumerable<string> Languages => _groups.SelectMany(group => group?.Codes ?? []).Where(IsLanguage).Distinct();

    public static bool IsLanguage(string code) => code != NoLanguage && code[0] != UnsupportedMark;

    /// <summary>A model from bytes that must stay where they are as long as the model is used.</summary>
    public static LetterModel FromPinned(byte* bytes, int length) => new(bytes, length);

    /// <summary>The model that the assembly carries. Its stream only points into the loaded assembly, which stays.</summary>
    public static LetterModel Load()
    {
        Stream stream = typeof(LetterModel).Assembly.GetManifestResourceStream("Identification/letters.bin")
            ?? throw new InvalidOperationException("The language model is missing from the assembly.");
        if (stream is UnmanagedMemoryStream mapped) return new LetterModel(mapped.PositionPointer, (int)mapped.Length);
        byte* copy = (byte*)NativeMemory.Alloc((nuint)stream.Length);
        stream.ReadExactly(new Span<byte>(copy, (int)stream.Length));
        return new LetterModel(copy, (int)stream.Length);
    }
}
