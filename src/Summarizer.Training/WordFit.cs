using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Summarizer.Ranking;

namespace Summarizer.Training;

/// <summary>Fits the hashed word weights: a sparse linear regression with Microsoft.ML, kept in 8 bits.</summary>
internal static class WordFit
{
    /// <summary>SDCA converges better on labels near 1 than on the hundredths that are left here.</summary>
    private const float LabelScale = 10;

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public float Label { get; set; }
    }

    public static WordWeights Fit(IReadOnlyList<(int[] Slots, float[] Values)> rows, float[] labels, int bits, float l2, int seed)
    {
        var ml = new MLContext(seed);
        int size = 1 << bits;
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, size);
        IDataView data = ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, rows.Count).Select(i => new Row
            {
                Features = new VBuffer<float>(size, rows[i].Slots.Length, rows[i].Values, rows[i].Slots),
                Label = LabelScale * labels[i],
            }),
            schema);
        LinearRegressionModelParameters model = ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options
        {
            LabelColumnName = nameof(Row.Label),
            FeatureColumnName = nameof(Row.Features),
            L1Regularization = 0,
            L2Regularization = l2,
            MaximumNumberOfIterations = 10,
            NumberOfThreads = 1,
        }).Fit(data).Model;
        return Pack([.. model.Weights.Select(weight => weight / LabelScale)]);
    }

    /// <summary>Weights in 8 bits.</summary>
    public static WordWeights Pack(float[] weights)
    {
        float scale = Math.Max(weights.Max(Math.Abs), 1e-6f) / sbyte.MaxValue;
        return new WordWeights([.. weights.Select(weight => (sbyte)MathF.Round(weight / scale))], scale);
    }
}
