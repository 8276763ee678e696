using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Summarizer.Benchmarks;
using Summarizer.Ranking;
using Summarizer.Training;

// The trees of one model, as large as those of the package, scored the ordinary way (ML.NET's PredictionEngine, a sentence a call) and by the
// library (all sentences of an article at once), over the sentences of our own articles or of a JSON lines file given by its path. They are scored
// in turn, as in use: one article over and over would be learned by heart by the processor, which then foresees each turn in the trees.
// Prints nanoseconds a sentence, the ratio, and the largest difference of two scores.
const int Seconds = 6;
ScoringFunction shipped = SalienceModel.Default.Untitled;
int trees = shipped.Trees.Roots.Length, leaves = (shipped.Trees.Leaves.Length + trees - 1) / trees;
ArticleSample[] articles = SentenceRows.Of(args.Length > 0 ? SampleArticles.FromFile(args[0]) : SampleArticles.Distinct);
FeatureRow[] rows = [.. articles.SelectMany(a => a.Targets.Select((_, s) => new FeatureRow { Features = a.Row(s).ToArray() }))];
foreach (FeatureRow row in rows) row.Label = shipped.Score(row.Features);

var ml = new MLContext(1);
SchemaDefinition schema = SchemaDefinition.Create(typeof(FeatureRow));
schema[nameof(FeatureRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, SentenceFeatures.Width);
RegressionPredictionTransformer<FastTreeRegressionModelParameters> fitted = ml.Regression.Trainers
    .FastTree(nameof(FeatureRow.Label), nameof(FeatureRow.Features), numberOfLeaves: leaves, numberOfTrees: trees, minimumExampleCountPerLeaf: 5)
    .Fit(ml.Data.LoadFromEnumerable(rows, schema));
using PredictionEngine<FeatureRow, Prediction> engine = ml.Model.CreatePredictionEngine<FeatureRow, Prediction>(fitted, inputSchemaDefinition: schema);
TreeEnsemble ensemble = TreeFit.Convert(fitted.Model.TrainedTreeEnsemble.Trees, fitted.Model.TrainedTreeEnsemble.TreeWeights);
var own = new ScoringFunction((float)fitted.Model.TrainedTreeEnsemble.Bias, new float[SentenceFeatures.Width], new float[SentenceFeatures.Width], ensemble);

float[][] scores = [.. articles.Select(a => new float[a.Targets.Length])];
var prediction = new Prediction();
ScoreArticles();
float difference = rows.Zip(scores.SelectMany(s => s), (row, score) => Math.Abs(Predict(row) - score)).Max();
double theirs = Best(() =>
{
    foreach (FeatureRow row in rows) Predict(row);
});
double ours = Best(ScoreArticles);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{articles.Length} articles, {rows.Length} sentences, {trees} trees of {leaves} leaves, {SentenceFeatures.Width} features: PredictionEngine {theirs:n0} ns a sentence, own scoring {ours:n0} ns, {theirs / ours:n0} times as fast; scores differ by at most {difference:0.0e+0}"));
return difference < 1e-5f ? 0 : 1;

float Predict(FeatureRow row)
{
    engine.Predict(row, ref prediction);
    return prediction.Score;
}

void ScoreArticles()
{
    for (int a = 0; a < articles.Length; a++) own.ScoreAll(articles[a].Features, scores[a]);
}

double Best(Action run)
{
    // Long enough for the runtime to have compiled everything in its best form.
    long best = long.MaxValue, first = Stopwatch.GetTimestamp();
    while (Stopwatch.GetElapsedTime(first).TotalSeconds < Seconds)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        best = Math.Min(best, Stopwatch.GetTimestamp() - start);
    }

    return best * 1e9 / Stopwatch.Frequency / rows.Length;
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
