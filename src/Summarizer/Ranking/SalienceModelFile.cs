using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Summarizer.Selection;

namespace Summarizer.Ranking;

/// <summary>
/// The model file. Little-endian: magic "SMSL", version (int32), hash of the feature names (uint64), length of the rest
/// (int32), hash of the rest (uint64); then language, word weights and the scoring functions.
/// </summary>
internal static class SalienceModelFile
{
    public const int Version = 1;
    private const int HeaderLength = 28;

    private static ReadOnlySpan<byte> Magic => "SMSL"u8;

    /// <summary>Identity of the features: their names in order.</summary>
    public static ulong FeatureHash { get; } =
        Hash(Encoding.UTF8.GetBytes(string.Join('\n', SentenceFeatures.Names) + "\n\n" + string.Join('\n', SetFeatures.Names)));

    public static byte[] Write(SalienceModel model)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8))
        {
            writer.Write(model.Language);
            writer.Write(model.Lexicon.Table.Length);
            writer.Write(model.Lexicon.Scale);
            writer.Write(MemoryMarshal.AsBytes(model.Lexicon.Table));
            Write(writer, model.Titled);
            Write(writer, model.Untitled);
            foreach (ScoringFunction function in model.Sets) Write(writer, function);
        }

        byte[] payload = body.ToArray();
        byte[] file = new byte[HeaderLength + payload.Length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), FeatureHash);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), payload.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(20), Hash(payload));
        payload.CopyTo(file, HeaderLength);
        return file;
    }

    /// <exception cref="InvalidDataException">The bytes are not a model that this version can use.</exception>
    public static SalienceModel Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !file.StartsWith(Magic)) throw new InvalidDataException("This is not a salience model.");
        int version = BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        if (version != Version)
            throw new InvalidDataException($"The salience model is of version {version}; this package reads version {Version}. Train it again.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(file[8..]) != FeatureHash)
            throw new InvalidDataException("The salience model was trained on other features than this package computes. Train it again.");
        ReadOnlySpan<byte> payload = file[HeaderLength..];
        if (BinaryPrimitives.ReadInt32LittleEndian(file[16..]) != payload.Length)
            throw new InvalidDataException("The salience model is truncated or has bytes left over.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(file[20..]) != Hash(payload))
            throw new InvalidDataException("The salience model is corrupt: its checksum differs.");
        var reader = new BodyReader(payload);
        string language = reader.Text();
        var weights = new sbyte[reader.Count(1)];
        if (weights.Length == 0 || (weights.Length & (weights.Length - 1)) != 0) throw Corrupt();
        float scale = reader.Number();
        reader.Bytes(MemoryMarshal.AsBytes(weights.AsSpan()));
        ScoringFunction titled = ReadFunction(ref reader, SentenceFeatures.Width);
        ScoringFunction untitled = ReadFunction(ref reader, SentenceFeatures.Width);
        var sets = new ScoringFunction[SetSelector.LargestSet];
        for (int i = 0; i < sets.Length; i++) sets[i] = ReadFunction(ref reader, SetFeatures.Width);
        if (!reader.IsAtEnd) throw Corrupt();
        return new SalienceModel(language, new WordWeights(weights, scale), titled, untitled, sets);
    }

    private static void Write(BinaryWriter writer, ScoringFunction function)
    {
        writer.Write(function.Bias);
        writer.Write(MemoryMarshal.AsBytes(function.Weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(function.Means.AsSpan()));
        TreeEnsemble trees = function.Trees;
        writer.Write(trees.Roots.Length);
        writer.Write(MemoryMarshal.AsBytes(trees.Roots.AsSpan()));
        writer.Write(trees.Nodes.Length);
        writer.Write(MemoryMarshal.AsBytes(trees.Nodes.AsSpan()));
        writer.Write(trees.Leaves.Length);
        writer.Write(MemoryMarshal.AsBytes(trees.Leaves.AsSpan()));
    }

    private static ScoringFunction ReadFunction(ref BodyReader reader, int width)
    {
        float bias = reader.Number();
        float[] weights = new float[width], means = new float[width];
        reader.Bytes(MemoryMarshal.AsBytes(weights.AsSpan()));
        reader.Bytes(MemoryMarshal.AsBytes(means.AsSpan()));
        int[] roots = new int[reader.Count(4)];
        reader.Bytes(MemoryMarshal.AsBytes(roots.AsSpan()));
        var nodes = new TreeNode[reader.Count(Marshal.SizeOf<TreeNode>())];
        reader.Bytes(MemoryMarshal.AsBytes(nodes.AsSpan()));
        float[] leaves = new float[reader.Count(4)];
        reader.Bytes(MemoryMarshal.AsBytes(leaves.AsSpan()));
        Check(roots, nodes, leaves.Length, width);
        return new ScoringFunction(bias, weights, means, new TreeEnsemble(roots, nodes, leaves));
    }

    /// <summary>Every child is a later node or a leaf, so a walk always ends within the arrays.</summary>
    private static void Check(int[] roots, TreeNode[] nodes, int leaves, int width)
    {
        foreach (int root in roots)
            if (root >= nodes.Length || ~root >= leaves) throw Corrupt();
        for (int n = 0; n < nodes.Length; n++)
        {
            TreeNode node = nodes[n];
            if ((uint)node.Feature >= (uint)width || !IsChild(node.Left) || !IsChild(node.Right)) throw Corrupt();

            bool IsChild(int child) => child >= 0 ? child > n && child < nodes.Length : ~child < leaves;
        }
    }

    /// <summary>FNV-1a over 64 bits, eight bytes at a time.</summary>
    private static ulong Hash(ReadOnlySpan<byte> bytes)
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

    private static InvalidDataException Corrupt() => new("The salience model is corrupt: a value lies out of its range.");

    private ref struct BodyReader(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> _rest = rest;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public float Number() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

        public int Count(int size)
        {
            int count = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
            return count >= 0 && (long)count * size <= _rest.Length ? count : throw Corrupt();
        }

        /// <summary>A string as BinaryWriter writes it; language codes are shorter than 128 bytes.</summary>
        public string Text()
        {
            int length = Take(1)[0];
            return length < 128 ? Encoding.UTF8.GetString(Take(length)) : throw Corrupt();
        }

        public void Bytes(Span<byte> target) => Take(target.Length).CopyTo(target);

        private ReadOnlySpan<byte> Take(int length)
        {
            if (length > _rest.Length) throw Corrupt();
            ReadOnlySpan<byte> taken = _rest[..length];
            _rest = _rest[length..];
            return taken;
        }
    }
}
