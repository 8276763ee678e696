using System.Numerics;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.DataFiles;

/// <summary>Writes a table in the layout that <see cref="BackgroundTable"/> reads.</summary>
internal sealed class BackgroundWriter(double maxIdf, bool withNouns)
{
    private readonly Dictionary<ulong, (byte Idf, byte Noun, byte Name)> _entries = [];
    private int _words;

    public void Add(string word, double idf, double noun, double name)
    {
        if (_entries.TryAdd(WordKey.Of(word), (ToByte(idf / maxIdf), ToByte(noun), ToByte(name)))) _words++;
    }

    public void AddEnding(string ending, double noun) => _entries.TryAdd(BackgroundTable.EndingKey(ending), (0, ToByte(noun), 0));

    public byte[] ToBytes()
    {
        // About four entries a bucket: compact, and one cache line to look at.
        int buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, _entries.Count / 4));
        int stride = withNouns ? BackgroundTable.NounStride : BackgroundTable.PlainStride;
        if (_entries.Count > ushort.MaxValue) throw new InvalidOperationException("A table holds at most 65,535 entries.");
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(BackgroundTable.Magic);
        writer.Write(_entries.Count);
        writer.Write(buckets);
        writer.Write(stride);
        writer.Write((float)maxIdf);
        writer.Write(_words);
        ulong mask = (ulong)buckets - 1;
        var sorted = _entries.OrderBy(e => e.Key & mask).ThenBy(e => e.Key).ToList();
        int next = 0;
        for (int bucket = 0; bucket <= buckets; bucket++)
        {
            while (next < sorted.Count && (int)(sorted[next].Key & mask) < bucket) next++;
            writer.Write((ushort)next);
        }

        foreach ((ulong key, (byte idf, byte noun, byte name)) in sorted)
        {
            writer.Write((uint)(key >> 32));
            writer.Write(idf);
            if (!withNouns) continue;
            writer.Write(noun);
            writer.Write(name);
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static byte ToByte(double share) => (byte)Math.Round(255 * Math.Clamp(share, 0, 1));
}
