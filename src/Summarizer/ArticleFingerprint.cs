using System.Buffers.Binary;
using Summarizer.Duplicates;

namespace Summarizer;

/// <summary>
/// What is needed of an article to recognise it, or a near copy of it, among millions: hashes of its runs of eight words, about
/// 4 bytes a word and at most 4 KB, from which its text cannot be read. Immutable, thread-safe, the same on every machine.
/// </summary>
/// <remarks>
/// Made by <see cref="ArticleSummarizer.Fingerprint(string)"/>; searched by <see cref="NearDuplicateIndex"/>. Comparisons are exact
/// (but for chance hits of 32-bit hashes) up to 1,024 runs an article; of longer ones an unbiased sample of at least 400 is compared.
/// </remarks>
public sealed class ArticleFingerprint : IEquatable<ArticleFingerprint>
{
    private readonly uint[] _runs;
    private readonly int _level;

    internal ArticleFingerprint(uint[] runs, int level)
    {
        _runs = runs;
        _level = level;
    }

    /// <summary>True for an article without a word: it resembles nothing, not even another empty one.</summary>
    public bool IsEmpty => _runs.Length == 0;

    internal ReadOnlySpan<uint> Runs => _runs;

    /// <summary>Level of sampling, see <see cref="WordRuns"/>.</summary>
    internal int Level => _level;

    /// <summary>
    /// The share (0 to 1) of runs of eight words that both articles have, of those that either has: "resemblance" in Broder 1997.
    /// </summary>
    /// <param name="other">The other article's fingerprint.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public double Resemblance(ArticleFingerprint other) => Compare(other).Resemblance;

    /// <summary>
    /// The share (0 to 1) of runs of eight words that both articles have, of those of the shorter one: 1 when it stands wholly in
    /// the longer one.
    /// </summary>
    /// <param name="other">The other article's fingerprint.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public double Overlap(ArticleFingerprint other) => Compare(other).Overlap;

    /// <summary>The fingerprint as bytes, to be kept or sent.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[1 + (_runs.Length * sizeof(uint))];
        bytes[0] = (byte)_level;
        for (int i = 0; i < _runs.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1 + (i * sizeof(uint))), _runs[i]);
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    /// <param name="bytes">The bytes, all of them.</param>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> is not a fingerprint.</exception>
    public static ArticleFingerprint FromBytes(ReadOnlySpan<byte> bytes)
    {
        int count = (bytes.Length - 1) / sizeof(uint);
        if (bytes.Length != 1 + (count * sizeof(uint)) || count > WordRuns.Most || bytes[0] > 31)
            throw new ArgumentException("These bytes are not a fingerprint.", nameof(bytes));
        uint[] runs = new uint[count];
        for (int i = 0; i < count; i++)
        {
            runs[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(1 + (i * sizeof(uint)))..]);
            if (runs[i] < 2 || !WordRuns.IsKept(runs[i], bytes[0])) throw new ArgumentException("These bytes are not a fingerprint.", nameof(bytes));
        }

        return new ArticleFingerprint(runs, bytes[0]);
    }

    /// <summary>Whether a reader of <paramref name="earlier"/> would learn next to nothing here: 80 % of the runs stand there too.</summary>
    internal bool Repeats(ArticleFingerprint earlier)
    {
        SharedRuns runs = Compare(earlier);
        return runs.Shared > 0 && runs.Shared >= 0.8 * runs.Own;
    }

    internal SharedRuns Compare(ArticleFingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return WordRuns.Compare(_runs, other._runs, Math.Max(_level, other._level));
    }

    /// <inheritdoc/>
    public bool Equals(ArticleFingerprint? other) => other is not null && _level == other._level && _runs.AsSpan().SequenceEqual(other._runs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArticleFingerprint);

    /// <inheritdoc/>
    public override int GetHashCode() => _runs.Length == 0 ? 0 : (int)(_runs[0] ^ (_runs[^1] * 31) ^ (uint)_runs.Length);
}
