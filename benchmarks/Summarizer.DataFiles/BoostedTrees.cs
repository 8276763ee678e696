using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Summarizer.Html.Pages;

namespace Summarizer.DataFiles;

/// <summary>One example to learn from.</summary>
internal sealed class TreeRow
{
    public float[] Features = [];
    public bool Label;
    public float Weight;
}

/// <summary>Fits boosted trees with Microsoft.ML's FastTree and hands them over as the trees that the reader walks itself.</summary>
internal static class BoostedTrees
{
    public static TreeModel Fit(List<TreeRow> rows, int width, int trees, int leaves, double rate, int leastRows, double share)
    {
        var ml = new MLContext(seed: 1);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(TreeRow));
        schema[nameof(TreeRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        var trainer = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            LabelColumnName = nameof(TreeRow.Label),
            FeatureColumnName = nameof(TreeRow.Features),
            ExampleWeightColumnName = nameof(TreeRow.Weight),
            NumberOfTrees = trees,
            NumberOfLeaves = leaves,
            LearningRate = rate,
            MinimumExampleCountPerLeaf = leastRows,
            FeatureFraction = share,
            NumberOfThreads = 2,
        });
        var ensemble = trainer.Fit(ml.Data.LoadFromEnumerable(rows, schema)).Model.SubModel.TrainedTreeEnsemble;
        return TreeModel.From(ensemble.Trees.Select(tree => (
            tree.NumericalSplitFeatureIndexes.ToArray(), tree.NumericalSplitThresholds.ToArray(), tree.LeftChild.ToArray(), tree.RightChild.ToArray(), tree.LeafValues.ToArray())),
            ensemble.TreeWeights, ensemble.Bias, width);
    }
}
