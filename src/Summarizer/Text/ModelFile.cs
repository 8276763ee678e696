using System.Buffers.Binary;
using System.Text;

namespace Summarizer.Text;

/// <summary>
/// What every trained model's file begins with. Little-endian: magic (4 bytes), version (int32), hash of what the features
/// are (uint64), length of the rest (int32), hash of the rest (uint64). Anything else is refused with the reason.
/// </summary>
internal static class ModelFile
{
    private const int HeaderLength = 28;

    /// <summary>All bytes of a stream, which stays open.</summary>
    public static ReadOnlySpan<byte> BytesOf(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.GetBuffer().AsSpan(0, (int)memory.Length);
    }

    /// <summary>The file of a model.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> magic, int version, ulong features, ReadOnlySpan<byte> payload)
    {
        byte[] file = new byte[HeaderLength + payload.Length];
        magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), version);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), features);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), payload.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(20), Hash(payload));
        payload.CopyTo(file.AsSpan(HeaderLength));
        return file;
    }

    /// <summary>What follows the header.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="magic">The four bytes that it must begin with.</param>
    /// <param name="version">The version that this package reads.</param>
    /// <param name="features">Identity of the features that this package computes.</param>
    /// <param name="name">What the model is called in messages.</param>
    /// <exception cref="InvalidDataException">It is not such a model, of another version, of other features, truncated or corrupt.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> file, ReadOnlySpan<byte> magic, int version, ulong features, string name)
    {
        if (file.Length < HeaderLength || !file.StartsWith(magic)) throw new InvalidDataException($"This is not a {name}.");
        int found = BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        if (found != version)
            throw new InvalidDataException($"The {name} is of version {found}; this package reads version {version}. Train it again.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(file[8..]) != features)
            throw new InvalidDataException($"The {name} was trained on other features than this package computes. Train it again.");
        ReadOnlySpan<byte> payload = file[HeaderLength..];
        if (BinaryPrimitives.ReadInt32LittleEndian(file[16..]) != payload.Length)
            throw new InvalidDataException($"The {name} is truncated or has bytes left over.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(file[20..]) != Hash(payload))
            throw new InvalidDataException($"The {name} is corrupt: its checksum differs.");
        return payload;
    }

    /// <summary>FNV-1a over 64 bits, eight bytes at a time.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 14695981039346656037;
        while (bytes.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 1099511628211;
            hash ^= hash >> 31;
            bytes = bytes[8..];
        }

        foreach (byte value in bytes) hash = (hash ^ value) * 1099511628211;
        return hash;
    }
}

/// <summary>Reads what follows a model's header; a count or length that cannot be true is refused before memory is taken.</summary>
internal ref struct ModelReader(ReadOnlySpan<byte> rest, string name)
{
    private ReadOnlySpan<byte> _rest = rest;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public float Number() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    /// <summary>How many items of at least <paramref name="size"/> bytes each follow.</summary>
    public int Count(int size)
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        Check(count, size);
        return count;
    }

    /// <summary>Refuses more items than the rest has room for.</summary>
    public readonly void Check(int count, int size)
    {
        if (count < 0 || (long)count * size > _rest.Length) throw Corrupt();
    }

    /// <summary>A string as BinaryWriter writes it.</summary>
    public string Text()
    {
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = Take(1)[0];
            length |= (part & 0x7F) << shift;
            if (part < 0x80) break;
            if (shift == 21) throw Corrupt();
        }

        return Encoding.UTF8.GetString(Take(length));
    }

    public void Bytes(Span<byte> target) => Take(target.Length).CopyTo(target);

    public readonly InvalidDataException Corrupt() => new($"The {name} is corrupt: a value lies out of its range.");

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length) throw Corrupt();
        ReadOnlySpan<byte> taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
