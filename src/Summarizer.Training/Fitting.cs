using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Summarizer.Ranking;

namespace Summarizer.Training;

/// <summary>Fits linear functions and boosted trees with Microsoft.ML and turns them into the core's own form.</summary>
internal static class Fitting
{
    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }

    private sealed class SparseRow
    {
        public VBuffer<float> Features { get; set; }

        public float Label { get; set; }
    }

    /// <summary>Least squares with a little L2, on standardised features.</summary>
    public static ScoringFunction Linear(IReadOnlyList<ReadOnlyMemory<float>> rows, float[] labels, int width, int seed)
    {
        (float[] means, float[] deviations) = Moments(rows, width);
        float mean = labels.Average();
        var ml = new MLContext(seed);
        IDataView data = View(ml, rows.Count, width, i =>
        {
            ReadOnlySpan<float> row = rows[i].Span;
            float[] standard = new float[width];
            for (int f = 0; f < width; f++) standard[f] = (row[f] - means[f]) / deviations[f];
            return new Row { Features = standard, Label = 10 * (labels[i] - mean) };
        });
        LinearRegressionModelParameters model = ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options
        {
            LabelColumnName = nameof(Row.Label),
            FeatureColumnName = nameof(Row.Features),
            L1Regularization = 0,
            L2Regularization = 1e-4f,
            MaximumNumberOfIterations = 30,
            NumberOfThreads = 1,
            BiasLearningRate = 0.1f,
        }).Fit(data).Model;
        float[] weights = new float[width];
        for (int f = 0; f < width; f++) weights[f] = model.Weights[f] / deviations[f] / 10;
        return new ScoringFunction(mean + model.Bias / 10, weights, means, TreeEnsemble.None);
    }

    /// <summary>Boosted regression trees on what a linear function leaves, or on the labels themselves.</summary>
    public static ScoringFunction Trees(
        IReadOnlyList<ReadOnlyMemory<float>> rows, float[] labels, int width, int trees, int leaves, double rate, int seed, ScoringFunction? linear, bool light)
    {
        var ml = new MLContext(seed);
        float mean = linear is null ? labels.Average() : 0;
        float[] rest = new float[labels.Length];
        for (int i = 0; i < rest.Length; i++) rest[i] = labels[i] - (linear?.Score(rows[i].Span) ?? mean);
        IDataView data = View(ml, rows.Count, width, i => new Row { Features = rows[i].ToArray(), Label = rest[i] });
        IReadOnlyList<RegressionTree> fitted;
        IReadOnlyList<double> treeWeights;
        double bias;
        if (light)
        {
            LightGbmRegressionModelParameters model = ml.Regression.Trainers.LightGbm(new LightGbmRegressionTrainer.Options
            {
                LabelColumnName = nameof(Row.Label),
                FeatureColumnName = nameof(Row.Features),
                NumberOfLeaves = leaves,
                NumberOfIterations = trees,
                LearningRate = rate,
                MinimumExampleCountPerLeaf = 200,
                NumberOfThreads = 2,
                Deterministic = true,
                Seed = seed,
                MaximumBinCountPerFeature = 127,
            }).Fit(data).Model;
            fitted = model.TrainedTreeEnsemble.Trees;
            treeWeights = model.TrainedTreeEnsemble.TreeWeights;
            bias = model.TrainedTreeEnsemble.Bias;
        }
        else
        {
            FastTreeRegressionModelParameters model = ml.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
            {
                LabelColumnName = nameof(Row.Label),
                FeatureColumnName = nameof(Row.Features),
                NumberOfLeaves = leaves,
                NumberOfTrees = trees,
                LearningRate = rate,
                MinimumExampleCountPerLeaf = 200,
                NumberOfThreads = 2,
                Seed = seed,
                MaximumBinCountPerFeature = 127,
            }).Fit(data).Model;
            fitted = model.TrainedTreeEnsemble.Trees;
            treeWeights = model.TrainedTreeEnsemble.TreeWeights;
            bias = model.TrainedTreeEnsemble.Bias;
        }

        TreeEnsemble ensemble = Convert(fitted, treeWeights);
        double rootMeans = FillMeans(ensemble, rows);
        _ = rootMeans;
        return linear is null
            ? new ScoringFunction(mean + (float)bias, new float[width], new float[width], ensemble)
            : new ScoringFunction(linear.Bias + (float)bias, linear.Weights, linear.Means, ensemble);
    }

    /// <summary>Weights of hashed words: linear in a sparse row, quantised to 8 bits.</summary>
    public static WordWeights Words(IReadOnlyList<(int[] Slots, float[] Values)> rows, float[] labels, int bits, float l2, int seed)
    {
        var ml = new MLContext(seed);
        int size = 1 << bits;
        SchemaDefinition schema = SchemaDefinition.Create(typeof(SparseRow));
        schema[nameof(SparseRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, size);
        IDataView data = ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, rows.Count).Select(i => new SparseRow { Features = new VBuffer<float>(size, rows[i].Slots.Length, rows[i].Values, rows[i].Slots), Label = 10 * labels[i] }),
            schema);
        LinearRegressionModelParameters model = ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options
        {
            LabelColumnName = nameof(SparseRow.Label),
            FeatureColumnName = nameof(SparseRow.Features),
            L1Regularization = 0,
            L2Regularization = l2,
            MaximumNumberOfIterations = 12,
            NumberOfThreads = 1,
        }).Fit(data).Model;
        float most = model.Weights.Max(Math.Abs);
        float scale = Math.Max(most, 1e-6f) / 127 / 10;
        return new WordWeights([.. model.Weights.Select(weight => (sbyte)MathF.Round(weight / 10 / scale))], scale);
    }

    private static IDataView View(MLContext ml, int count, int width, Func<int, Row> row)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return ml.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(row), schema);
    }

    private static (float[] Means, float[] Deviations) Moments(IReadOnlyList<ReadOnlyMemory<float>> rows, int width)
    {
        double[] sum = new double[width], squares = new double[width];
        foreach (ReadOnlyMemory<float> memory in rows)
        {
            ReadOnlySpan<float> row = memory.Span;
            for (int f = 0; f < width; f++)
            {
                sum[f] += row[f];
                squares[f] += (double)row[f] * row[f];
            }
        }

        float[] means = new float[width], deviations = new float[width];
        for (int f = 0; f < width; f++)
        {
            double mean = sum[f] / rows.Count;
            means[f] = (float)mean;
            deviations[f] = (float)Math.Sqrt(Math.Max(squares[f] / rows.Count - mean * mean, 1e-6));
        }

        return (means, deviations);
    }

    private static TreeEnsemble Convert(IReadOnlyList<RegressionTree> trees, IReadOnlyList<double> treeWeights)
    {
        var roots = new List<int>();
        var nodes = new List<TreeNode>();
        var leaves = new List<float>();
        for (int t = 0; t < trees.Count; t++)
        {
            RegressionTree tree = trees[t];
            int node = nodes.Count, leaf = leaves.Count;
            roots.Add(tree.NumberOfNodes > 0 ? node : ~leaf);
            for (int n = 0; n < tree.NumberOfNodes; n++)
            {
                nodes.Add(new TreeNode
                {
                    Feature = tree.NumericalSplitFeatureIndexes[n],
                    Threshold = tree.NumericalSplitThresholds[n],
                    Left = Child(tree.LeftChild[n]),
                    Right = Child(tree.RightChild[n]),
                });
            }

            foreach (double value in tree.LeafValues) leaves.Add((float)(value * treeWeights[t]));

            int Child(int child) => child >= 0 ? node + child : ~(leaf + ~child);
        }

        return new TreeEnsemble([.. roots], [.. nodes], [.. leaves]);
    }

    /// <summary>Sets every node's mean over the rows; gives the sum of the roots' means.</summary>
    private static double FillMeans(TreeEnsemble trees, IReadOnlyList<ReadOnlyMemory<float>> rows)
    {
        double[] sums = new double[trees.Nodes.Length];
        int[] counts = new int[trees.Nodes.Length];
        var path = new List<int>();
        int step = Math.Max(1, rows.Count / 50_000);
        for (int i = 0; i < rows.Count; i += step)
        {
            ReadOnlySpan<float> row = rows[i].Span;
            foreach (int root in trees.Roots)
            {
                path.Clear();
                int at = root;
                while (at >= 0)
                {
                    path.Add(at);
                    TreeNode node = trees.Nodes[at];
                    at = row[node.Feature] <= node.Threshold ? node.Left : node.Right;
                }

                foreach (int node in path)
                {
                    sums[node] += trees.Leaves[~at];
                    counts[node]++;
                }
            }
        }

        for (int n = 0; n < sums.Length; n++) trees.Nodes[n].Mean = counts[n] > 0 ? (float)(sums[n] / counts[n]) : 0;
        return trees.Roots.Sum(root => root >= 0 ? trees.Nodes[root].Mean : trees.Leaves[~root]);
    }
}
