using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Summarizer.Ranking;
using Summarizer.Training;

// The trees of one model, as large as those of the package, scored the ordinary way (ML.NET's PredictionEngine, a sentence a call) and by the
// library (all sentences of an article at once). Prints nanoseconds a sentence, the ratio, and the largest difference of two scores.
const int Sentences = 16, Seconds = 4;
ScoringFunction shipped = SalienceModel.Default.Titled;
int trees = shipped.Trees.Roots.Length, leaves = (shipped.Trees.Leaves.Length + trees - 1) / trees;
var random = new Random(1);
FeatureRow[] rows = [.. Enumerable.Range(0, 4000).Select(_ => new FeatureRow { Features = [.. Enumerable.Range(0, SentenceFeatures.Width).Select(_ => random.NextSingle())] })];
foreach (FeatureRow row in rows) row.Label = shipped.Score(row.Features) + random.NextSingle() / 10;

var ml = new MLContext(1);
SchemaDefinition schema = SchemaDefinition.Create(typeof(FeatureRow));
schema[nameof(FeatureRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, SentenceFeatures.Width);
RegressionPredictionTransformer<FastTreeRegressionModelParameters> fitted = ml.Regression.Trainers
    .FastTree(nameof(FeatureRow.Label), nameof(FeatureRow.Features), numberOfLeaves: leaves, numberOfTrees: trees, minimumExampleCountPerLeaf: 5)
    .Fit(ml.Data.LoadFromEnumerable(rows, schema));
using PredictionEngine<FeatureRow, Prediction> engine = ml.Model.CreatePredictionEngine<FeatureRow, Prediction>(fitted, inputSchemaDefinition: schema);
TreeEnsemble ensemble = TreeFit.Convert(fitted.Model.TrainedTreeEnsemble.Trees, fitted.Model.TrainedTreeEnsemble.TreeWeights);
var own = new ScoringFunction((float)fitted.Model.TrainedTreeEnsemble.Bias, new float[SentenceFeatures.Width], new float[SentenceFeatures.Width], ensemble);

float[] values = [.. rows.Take(Sentences).SelectMany(row => row.Features)], scores = new float[Sentences];
var prediction = new Prediction();
own.ScoreAll(values, scores);
float difference = 0;
for (int i = 0; i < Sentences; i++)
{
    engine.Predict(rows[i], ref prediction);
    difference = Math.Max(difference, Math.Abs(prediction.Score - scores[i]));
}

double theirs = Best(() =>
{
    for (int i = 0; i < Sentences; i++) engine.Predict(rows[i], ref prediction);
});
double ours = Best(() => own.ScoreAll(values, scores));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{trees} trees of {leaves} leaves, {SentenceFeatures.Width} features: PredictionEngine {theirs:n0} ns a sentence, own scoring {ours:n0} ns, {theirs / ours:n0} times as fast; scores differ by at most {difference:0.0e+0}"));
return difference < 1e-5f ? 0 : 1;

static double Best(Action run)
{
    // Long enough for the runtime to have compiled everything in its best form.
    long best = long.MaxValue, first = Stopwatch.GetTimestamp();
    while (Stopwatch.GetElapsedTime(first).TotalSeconds < Seconds)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        best = Math.Min(best, Stopwatch.GetTimestamp() - start);
    }

    return best * 1e9 / Stopwatch.Frequency / Sentences;
}

internal sealed class FeatureRow
{
    public float[] Features { get; set; } = [];

    public float Label { get; set; }
}

internal sealed class Prediction
{
    public float Score { get; set; }
}
