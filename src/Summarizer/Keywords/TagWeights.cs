using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>How a tag's sum becomes a probability.</summary>
/// <param name="Scale">What one step of its weights is worth.</param>
/// <param name="Bias">Added to the sum.</param>
/// <param name="Slope">Of the logistic function (Platt 2000), above 0.</param>
/// <param name="Intercept">Of the logistic function.</param>
/// <param name="Threshold">The probability from which the tag is given.</param>
internal readonly record struct TagCalibration(float Scale, float Bias, float Slope, float Intercept, float Threshold)
{
    public double Probability(float margin) => 1 / (1 + Math.Exp(-(((double)Slope * margin) + Intercept)));
}

/// <summary>
/// The weights of all tags in compressed rows: feature f has entries [RowStart[f], RowStart[f+1]) of Tags and Weights. Small
/// weights are left out, the others kept in 8 bits. Immutable.
/// </summary>
internal sealed class TagWeights
{
    private readonly WordMap _features = new();

    public TagWeights(string[] names, TagCalibration[] calibrations, ulong[] keys, float[] idf, int[] rowStart, ushort[] tags, sbyte[] weights)
    {
        (Names, Calibrations, Keys, Idf, RowStart, Tags, Weights) = (names, calibrations, keys, idf, rowStart, tags, weights);
        for (int f = 0; f < keys.Length; f++) _features[keys[f]] = f + 1;
    }

    public string[] Names { get; }

    public TagCalibration[] Calibrations { get; }

    /// <summary>The features' keys, rising, none of them 0.</summary>
    public ulong[] Keys { get; }

    /// <summary>Natural logarithm of how rare each feature was among the training articles.</summary>
    public float[] Idf { get; }

    public int[] RowStart { get; }

    public ushort[] Tags { get; }

    public sbyte[] Weights { get; }

    /// <summary>Each tag's margin, above 0 for yes; empty when no feature is known.</summary>
    /// <param name="keys">The article's features.</param>
    /// <param name="counts">Their weighted counts.</param>
    /// <param name="margins">Scratch that the result stands in.</param>
    public ReadOnlySpan<float> Margins(ReadOnlySpan<ulong> keys, ReadOnlySpan<float> counts, Growable<float> margins)
    {
        Span<float> sums = margins.Reset(Names.Length);
        double square = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            int feature = _features.Find(keys[i]) - 1;
            if (feature < 0) continue;
            double value = TagFeatures.Value(counts[i], Idf[feature]);
            square += value * value;
            for (int entry = RowStart[feature]; entry < RowStart[feature + 1]; entry++) sums[Tags[entry]] += (float)value * Weights[entry];
        }

        if (square == 0) return [];
        float length = (float)Math.Sqrt(square);
        for (int t = 0; t < sums.Length; t++) sums[t] = (Calibrations[t].Scale * sums[t] / length) + Calibrations[t].Bias;
        return sums;
    }
}
