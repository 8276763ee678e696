using System.Runtime.Intrinsics;

namespace Summarizer.Reading;

/// <summary>
/// A small network (one hidden layer of rectified units) that scores a block from its features, in log odds.
/// Fitted by benchmarks/Summarizer.DataFiles; see SOURCES.md beside the files.
/// </summary>
internal sealed class BlockNetwork
{
    /// <summary>Hidden units: the lanes of two vectors, each lane summing in the features' order, the same on every processor.</summary>
    public const int Units = 16;

    private readonly float[] _weights;
    private readonly int _inputs;

    /// <summary>Takes a row of units a feature, the units' biases, their output weights, the output's bias.</summary>
    public BlockNetwork(int inputs, float[] weights)
    {
        if (weights.Length != Size(inputs)) throw new ArgumentException($"A network has {Size(inputs)} numbers.", nameof(weights));
        (_inputs, _weights) = (inputs, weights);
    }

    /// <summary>The odds of a block's being part of the article, from <see cref="BodyFeatures"/>.</summary>
    public static BlockNetwork Body { get; } = Load("body.bin", BodyFeatures.Count);

    /// <summary>The odds of a block's being the title, from <see cref="TitleFeatures"/>.</summary>
    public static BlockNetwork Title { get; } = Load("title.bin", TitleFeatures.Count);

    /// <summary>Numbers in a network.</summary>
    public static int Size(int inputs) => (inputs + 2) * Units + 1;

    public float Score(ReadOnlySpan<float> features)
    {
        ReadOnlySpan<float> weights = _weights;
        int biases = _inputs * Units;
        Vector256<float> low = Vector256.Create(weights[biases..]), high = Vector256.Create(weights[(biases + 8)..]);
        for (int i = 0; i < _inputs; i++)
        {
            Vector256<float> x = Vector256.Create(features[i]);
            low += x * Vector256.Create(weights[(i * Units)..]);
            high += x * Vector256.Create(weights[(i * Units + 8)..]);
        }

        low = Vector256.Max(low, Vector256<float>.Zero) * Vector256.Create(weights[(biases + Units)..]);
        high = Vector256.Max(high, Vector256<float>.Zero) * Vector256.Create(weights[(biases + Units + 8)..]);
        Vector256<float> sums = low + high;
        float score = weights[biases + 2 * Units];
        for (int i = 0; i < 8; i++) score += sums[i];
        return score;
    }

    private static BlockNetwork Load(string file, int inputs)
    {
        float[] weights = new float[Size(inputs)];
        using Stream? stream = typeof(BlockNetwork).Assembly.GetManifestResourceStream(file);

        // Without its file (while it is being fitted) a network says no to every block.
        if (stream is null || stream.Length != 2 * weights.Length) return new BlockNetwork(inputs, weights);
        using var reader = new BinaryReader(stream);
        for (int i = 0; i < weights.Length; i++) weights[i] = (float)reader.ReadHalf();
        return new BlockNetwork(inputs, weights);
    }
}
