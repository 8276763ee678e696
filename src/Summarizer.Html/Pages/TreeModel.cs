namespace Summarizer.Html.Pages;

/// <summary>
/// Boosted regression trees in flat arrays, walked without Microsoft.ML; the score is the logistic of their weighted sum.
/// </summary>
internal sealed class TreeModel
{
    private const int Magic = 0x314D5053; // "SPM1"

    private readonly int[] _roots;
    private readonly short[] _features;
    private readonly float[] _thresholds;
    private readonly short[] _left;
    private readonly short[] _right;
    private readonly int[] _leafStarts;
    private readonly float[] _leaves;
    private readonly int _width;

    private TreeModel(int width, int[] roots, short[] features, float[] thresholds, short[] left, short[] right, int[] leafStarts, float[] leaves)
    {
        _width = width;
        _roots = roots;
        _features = features;
        _thresholds = thresholds;
        _left = left;
        _right = right;
        _leafStarts = leafStarts;
        _leaves = leaves;
    }

    /// <summary>Probability that the row's block belongs to the article.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        float sum = 0;
        for (int tree = 0; tree < _roots.Length; tree++)
        {
            int root = _roots[tree], node = 0;
            // A negative child is the complement of a leaf's index.
            while (node >= 0) node = row[_features[root + node]] <= _thresholds[root + node] ? _left[root + node] : _right[root + node];
            sum += _leaves[_leafStarts[tree] + ~node];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Builds a model from a trained ensemble; leaf values are weighted here once.</summary>
    public static TreeModel From(
        IEnumerable<(int[] Features, float[] Thresholds, int[] Left, int[] Right, double[] Leaves)> trees, IReadOnlyList<double> weights, double bias, int width)
    {
        var roots = new List<int>();
        var features = new List<short>();
        var thresholds = new List<float>();
        var left = new List<short>();
        var right = new List<short>();
        var leafStarts = new List<int>();
        var leaves = new List<float>();
        foreach (var tree in trees)
        {
            roots.Add(features.Count);
            leafStarts.Add(leaves.Count);
            features.AddRange(tree.Features.Select(f => (short)f));
            thresholds.AddRange(tree.Thresholds);
            left.AddRange(tree.Left.Select(child => (short)child));
            right.AddRange(tree.Right.Select(child => (short)child));
            double weight = weights[roots.Count - 1];
            leaves.AddRange(tree.Leaves.Select(leaf => (float)((leaf * weight) + (roots.Count == 1 ? bias : 0))));
        }

        // The logistic of FastTree has a slope of its own (0.4 by default), folded into the leaves.
        return new TreeModel(width, [.. roots], [.. features], [.. thresholds], [.. left], [.. right], [.. leafStarts], [.. leaves.Select(leaf => leaf * 0.4f)]);
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_width);
        writer.Write(_roots.Length);
        writer.Write(_features.Length);
        writer.Write(_leaves.Length);
        foreach (int root in _roots) writer.Write(root);
        foreach (int start in _leafStarts) writer.Write(start);
        for (int i = 0; i < _features.Length; i++)
        {
            writer.Write(_features[i]);
            writer.Write(_thresholds[i]);
            writer.Write(_left[i]);
            writer.Write(_right[i]);
        }

        foreach (float leaf in _leaves) writer.Write(leaf);
    }

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is of another version or for other features.</exception>
    public static TreeModel Load(Stream stream, int width)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic || reader.ReadInt32() != width) throw new InvalidDataException("The page model does not fit this version.");
        int trees = reader.ReadInt32(), nodes = reader.ReadInt32(), leafCount = reader.ReadInt32();
        int[] roots = new int[trees], leafStarts = new int[trees];
        for (int i = 0; i < trees; i++) roots[i] = reader.ReadInt32();
        for (int i = 0; i < trees; i++) leafStarts[i] = reader.ReadInt32();
        short[] features = new short[nodes], left = new short[nodes], right = new short[nodes];
        float[] thresholds = new float[nodes], leaves = new float[leafCount];
        for (int i = 0; i < nodes; i++)
        {
            features[i] = reader.ReadInt16();
            thresholds[i] = reader.ReadSingle();
            left[i] = reader.ReadInt16();
            right[i] = reader.ReadInt16();
        }

        for (int i = 0; i < leafCount; i++) leaves[i] = reader.ReadSingle();
        return new TreeModel(width, roots, features, thresholds, left, right, leafStarts, leaves);
    }
}
