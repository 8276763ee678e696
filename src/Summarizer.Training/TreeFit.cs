using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Summarizer.Ranking;

namespace Summarizer.Training;

/// <summary>Fits boosted regression trees with Microsoft.ML and turns them into the core's own form.</summary>
internal static class TreeFit
{
    /// <summary>Rows that node means are taken over.</summary>
    private const int MeanRows = 30_000;

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }

    /// <summary>Fits trees to what <paramref name="linear"/> leaves, or to the labels where it is null.</summary>
    public static ScoringFunction Fit(
        IReadOnlyList<ReadOnlyMemory<float>> rows, float[] labels, int width, int trees, int leaves, double rate, int seed, ScoringFunction? linear = null)
    {
        float mean = linear is null ? labels.Average() : 0;
        var ml = new MLContext(seed);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        IDataView data = ml.Data.LoadFromEnumerable(
            Enumerable.Range(0, rows.Count).Select(i => new Row
            {
                Features = rows[i].ToArray(),
                Label = labels[i] - (linear is null ? mean : linear.Score(rows[i].Span)),
            }),
            schema);
        FastTreeRegressionModelParameters model = ml.Regression.Trainers.FastTree(new FastTreeRegressionTrainer.Options
        {
            LabelColumnName = nameof(Row.Label),
            FeatureColumnName = nameof(Row.Features),
            NumberOfLeaves = leaves,
            NumberOfTrees = trees,
            LearningRate = rate,
            MinimumExampleCountPerLeaf = Math.Clamp(rows.Count / 500, 5, 200),
            Seed = seed,
            MaximumBinCountPerFeature = 127,
        }).Fit(data).Model;
        TreeEnsemble ensemble = Convert(model.TrainedTreeEnsemble.Trees, model.TrainedTreeEnsemble.TreeWeights);
        FillMeans(ensemble, rows);
        float offset = (float)model.TrainedTreeEnsemble.Bias;

        return linear is null
            ? new ScoringFunction(mean + offset, new float[width], new float[width], ensemble)
            : new ScoringFunction(linear.Bias + offset, linear.Weights, linear.Means, ensemble);
    }

    /// <summary>The same trees in the core's form.</summary>
    public static TreeEnsemble Convert(IReadOnlyList<RegressionTree> trees, IReadOnlyList<double> treeWeights)
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

    /// <summary>Sets every node's mean over the rows.</summary>
    private static void FillMeans(TreeEnsemble trees, IReadOnlyList<ReadOnlyMemory<float>> rows)
    {
        double[] sums = new double[trees.Nodes.Length];
        int[] counts = new int[trees.Nodes.Length];
        var path = new List<int>();
        int step = Math.Max(1, rows.Count / MeanRows);
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
    }
}
