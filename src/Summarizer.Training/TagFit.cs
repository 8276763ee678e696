using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Summarizer.Keywords;

namespace Summarizer.Training;

/// <summary>
/// Fits one linear function a tag with Microsoft.ML: dual coordinate ascent with a smoothed hinge loss. Features are those
/// that three articles at least hold.
/// </summary>
internal static class TagFit
{
    private const int FewestArticles = 3, Iterations = 10;

    /// <summary>Weights below this share of the tag's largest are left out: they are many and change nothing.</summary>
    private const float Pruned = 0.04f;

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }
    }

    /// <summary>Weights with margins for probabilities: calibration follows.</summary>
    public static TagWeights Fit(IReadOnlyList<TagSample> samples, string[] names, TagTrainingOptions options)
    {
        (ulong[] keys, float[] idf) = Vocabulary(samples);
        var places = new Dictionary<ulong, int>(keys.Length);
        for (int f = 0; f < keys.Length; f++) places.Add(keys[f], f);
        VBuffer<float>[] rows = [.. samples.Select(sample => Vector(sample, places, idf))];
        var calibrations = new TagCalibration[names.Length];
        var entries = new List<(ushort Tag, sbyte Weight)>[keys.Length];
        for (int tag = 0; tag < names.Length; tag++)
        {
            (float bias, float[] weights) = FitTag(samples, rows, tag, keys.Length, options);
            float largest = Math.Max(weights.Max(Math.Abs), 1e-6f);
            calibrations[tag] = new TagCalibration(largest / sbyte.MaxValue, bias, 1, 0, 0.5f);
            for (int f = 0; f < weights.Length; f++)
                if (Math.Abs(weights[f]) >= Pruned * largest) (entries[f] ??= []).Add(((ushort)tag, (sbyte)MathF.Round(weights[f] / largest * sbyte.MaxValue)));
        }

        int[] rowStart = new int[keys.Length + 1];
        for (int f = 0; f < keys.Length; f++) rowStart[f + 1] = rowStart[f] + (entries[f]?.Count ?? 0);
        (ushort Tag, sbyte Weight)[] flat = [.. entries.Where(row => row is not null).SelectMany(row => row)];
        return new TagWeights(names, calibrations, keys, idf, rowStart, [.. flat.Select(entry => entry.Tag)], [.. flat.Select(entry => entry.Weight)]);
    }

    private static (ulong[] Keys, float[] Idf) Vocabulary(IReadOnlyList<TagSample> samples)
    {
        var holders = new Dictionary<ulong, int>();
        foreach (TagSample sample in samples)
            foreach (ulong key in sample.Keys) holders[key] = holders.GetValueOrDefault(key) + 1;
        ulong[] keys = [.. holders.Where(pair => pair.Value >= FewestArticles && pair.Key != 0).Select(pair => pair.Key).Order()];
        return (keys, [.. keys.Select(key => (float)Math.Log((double)samples.Count / holders[key]))]);
    }

    private static VBuffer<float> Vector(TagSample sample, Dictionary<ulong, int> places, float[] idf)
    {
        var values = new List<(int Place, double Value)>(sample.Keys.Length);
        for (int i = 0; i < sample.Keys.Length; i++)
            if (places.TryGetValue(sample.Keys[i], out int place)) values.Add((place, TagFeatures.Value(sample.Counts[i], idf[place])));
        values.Sort();
        double length = Math.Max(Math.Sqrt(values.Sum(value => value.Value * value.Value)), 1e-9);
        return new VBuffer<float>(idf.Length, values.Count, [.. values.Select(value => (float)(value.Value / length))], [.. values.Select(value => value.Place)]);
    }

    private static (float Bias, float[] Weights) FitTag(
        IReadOnlyList<TagSample> samples, VBuffer<float>[] rows, int tag, int width, TagTrainingOptions options)
    {
        var ml = new MLContext(options.Seed);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        IDataView data = ml.Data.LoadFromEnumerable(rows.Select((row, i) => new Row { Features = row, Label = samples[i].Has(tag) }), schema);
        LinearBinaryModelParameters model = ml.BinaryClassification.Trainers.SdcaNonCalibrated(new SdcaNonCalibratedBinaryTrainer.Options
        {
            LabelColumnName = nameof(Row.Label),
            FeatureColumnName = nameof(Row.Features),
            LossFunction = new SmoothedHingeLoss(1),
            L1Regularization = 0,
            L2Regularization = (float)(1 / (options.Cost * rows.Length)),
            MaximumNumberOfIterations = Iterations,
            NumberOfThreads = 1,
        }).Fit(data).Model;
        return (model.Bias, [.. model.Weights]);
    }
}
