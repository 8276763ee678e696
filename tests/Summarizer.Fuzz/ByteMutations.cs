using CsCheck;

namespace Summarizer.Fuzz;

internal enum ByteChange
{
    Set,
    Flip,
    Number,
    Cut,
    Repeat,
    Insert,
    End,
}

/// <summary>A change of a file's bytes; its place is a share of the file.</summary>
internal readonly record struct ByteEdit(ByteChange Change, double At, int Pick)
{
    /// <summary>What a count or an index of four bytes may be turned into.</summary>
    private static readonly int[] s_numbers = [0, 1, -1, 2, int.MaxValue, int.MinValue, 65_536, 1 << 28, 0x7FC00000, 0x7F800000];

    private static readonly Gen<ByteEdit> s_any = Gen.Select(
        Gen.Int[0, (int)ByteChange.End], Gen.Double[0, 1], Gen.Int[0, 9999], (change, at, pick) => new ByteEdit((ByteChange)change, at, pick));

    /// <summary>The file with one to eight changes made to it.</summary>
    public static Gen<byte[]> Mutate(byte[] file) =>
        s_any.Array[1, 8].Select(edits => edits.Aggregate(file, (bytes, edit) => edit.Apply(bytes)));

    private byte[] Apply(byte[] bytes)
    {
        // Half of the changes are made near the beginning, where headers and counts are.
        int place = (int)(bytes.Length * (Pick % 2 == 0 ? At : At * At * At * At)), length = Math.Min(Pick / 100, bytes.Length - place);
        byte[] changed = [.. bytes];
        switch (Change)
        {
            case ByteChange.Set when place < bytes.Length:
                changed[place] = (byte)Pick;
                return changed;
            case ByteChange.Flip when place < bytes.Length:
                changed[place] ^= (byte)(1 << (Pick % 8));
                return changed;
            case ByteChange.Number when place + sizeof(int) <= bytes.Length:
                BitConverter.TryWriteBytes(changed.AsSpan(place), s_numbers[Pick / 2 % s_numbers.Length]);
                return changed;
            case ByteChange.Cut:
                return [.. bytes.AsSpan(0, place), .. bytes.AsSpan(place + length)];
            case ByteChange.Repeat:
                return [.. bytes.AsSpan(0, place + length), .. bytes.AsSpan(place)];
            case ByteChange.Insert:
                return [.. bytes.AsSpan(0, place), (byte)Pick, .. bytes.AsSpan(place)];
            case ByteChange.End:
                return changed[..place];
            default:
                return changed;
        }
    }
}
