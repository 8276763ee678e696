using System.Runtime.InteropServices;
using System.Text;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// A tag classifier's file: the header of every <see cref="ModelFile"/>, magic "SMTG"; then language, the tags with their
/// calibration, the features' keys and rarities, and for each feature the tags it speaks for or against.
/// </summary>
internal static class TagClassifierFile
{
    public const int Version = 1;
    private const string Name = "tag classifier";

    private static ReadOnlySpan<byte> Magic => "SMTG"u8;

    public static byte[] Write(TagClassifier classifier)
    {
        TagWeights model = classifier.Weights;
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8))
        {
            writer.Write(classifier.Language);
            writer.Write(model.Names.Length);
            foreach (string name in model.Names) writer.Write(name);
            writer.Write(MemoryMarshal.AsBytes(model.Calibrations.AsSpan()));
            writer.Write(model.Keys.Length);
            writer.Write(MemoryMarshal.AsBytes(model.Keys.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(model.Idf.AsSpan()));
            // The first row starts at 0.
            writer.Write(MemoryMarshal.AsBytes(model.RowStart.AsSpan(1)));
            writer.Write(MemoryMarshal.AsBytes(model.Tags.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(model.Weights.AsSpan()));
        }

        return ModelFile.Seal(Magic, Version, TagFeatures.Hash, body.ToArray());
    }

    /// <exception cref="InvalidDataException">The bytes are not a classifier that this version can use.</exception>
    public static TagClassifier Read(ReadOnlySpan<byte> file)
    {
        var reader = new ModelReader(ModelFile.Open(file, Magic, Version, TagFeatures.Hash, Name), Name);
        string language = reader.Text();
        string[] names = new string[reader.Count(1)];
        for (int i = 0; i < names.Length; i++) names[i] = reader.Text();
        var calibrations = new TagCalibration[names.Length];
        reader.Bytes(MemoryMarshal.AsBytes(calibrations.AsSpan()));
        int features = reader.Count(sizeof(ulong) + sizeof(float) + sizeof(int));
        ulong[] keys = new ulong[features];
        float[] idf = new float[features];
        int[] rowStart = new int[features + 1];
        reader.Bytes(MemoryMarshal.AsBytes(keys.AsSpan()));
        reader.Bytes(MemoryMarshal.AsBytes(idf.AsSpan()));
        reader.Bytes(MemoryMarshal.AsBytes(rowStart.AsSpan(1)));
        for (int f = 0; f < features; f++)
            if (rowStart[f + 1] < rowStart[f] || keys[f] <= (f > 0 ? keys[f - 1] : 0) || !float.IsFinite(idf[f])) throw reader.Corrupt();
        reader.Check(rowStart[features], sizeof(ushort) + sizeof(sbyte));
        ushort[] tags = new ushort[rowStart[features]];
        sbyte[] weights = new sbyte[tags.Length];
        reader.Bytes(MemoryMarshal.AsBytes(tags.AsSpan()));
        reader.Bytes(MemoryMarshal.AsBytes(weights.AsSpan()));
        if (!reader.IsAtEnd || !Array.TrueForAll(tags, tag => tag < names.Length)) throw reader.Corrupt();
        return new TagClassifier(language, new TagWeights(names, calibrations, keys, idf, rowStart, tags, weights));
    }
}
