using System.Runtime.Intrinsics;

namespace Summarizer.Reading;

/// <summary>
/// A small network (one hidden layer of rectified units) that scores a block from its <see cref="BodyFeatures"/>: the
/// log odds of its being part of the article. Fitted by benchmarks/Summarizer.DataFiles; see SOURCES.md beside the file.
/// </summary>
internal sealed class BodyModel
{
    /// <summary>Hidden units: the lanes of two vectors, each lane summing in the features' order, the same on every processor.</summary>
    public const int Units = 16;

    /// <summary>Numbers in a model: a row of units a feature, the units' biases, their output weights, the output's bias.</summary>
    public const int Size = (BodyFeatures.Count + 2) * Units + 1;

    private readonly float[] _weights;

    /// <summary>The fitted model, read once from the assembly.</summary>
    public static BodyModel Default { get; } = Load();

    public BodyModel(float[] weights)
    {
        if (weights.Length != Size) throw new ArgumentException($"A model has {Size} numbers.", nameof(weights));
        _weights = weights;
    }

    public float Score(ReadOnlySpan<float> features)
    {
        ReadOnlySpan<float> weights = _weights;
        int biases = BodyFeatures.Count * Units;
        Vector256<float> low = Vector256.Create(weights[biases..]), high = Vector256.Create(weights[(biases + 8)..]);
        for (int i = 0; i < BodyFeatures.Count; i++)
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

    private static BodyModel Load()
    {
        using Stream stream = typeof(BodyModel).Assembly.GetManifestResourceStream("body.bin")!;
        using var reader = new BinaryReader(stream);
        float[] weights = new float[Size];
        for (int i = 0; i < weights.Length; i++) weights[i] = (float)reader.ReadHalf();
        return new BodyModel(weights);
    }
}
