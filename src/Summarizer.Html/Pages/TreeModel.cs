namespace Summarizer.Html.Pages;

/// <summary>
/// Boosted regression trees in flat arrays, walked without Microsoft.ML; the score is the logistic of their weighted sum.
/// </summary>
internal sealed class TreeModel
{
    private const int Magic = 0x314D5053; // "SPM1"

    /// <summary>A question about one feature; a negative child is the complement of a leaf's index.</summary>
    private readonly record struct Node(float Threshold, short Feature, short Left, short Right);

    private readonly int[] _roots;
    private readonly Node[] _nodes;
    private readonly int[] _leafStarts;
    private readonly float[] _leaves;
    private readonly int _width;

    private TreeModel(int width, int[] roots, Node[] nodes, int[] leafStarts, float[] leaves)
    {
        _width = width;
        _roots = roots;
        _nodes = nodes;
        _leafStarts = leafStarts;
        _leaves = leaves;
    }

    /// <summary>Probability that the row's block belongs to the article.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        float sum = 0;
        for (int tree = 0; tree < _roots.Length; tree++)
        {
            ReadOnlySpan<Node> nodes = _nodes.AsSpan(_roots[tree]);
            int at = 0;
            while (at >= 0)
            {
                ref readonly Node node = ref nodes[at];
                at = row[node.Feature] <= node.Threshold ? node.Left : node.Right;
            }

            sum += _leaves[_leafStarts[tree] + ~at];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Builds a model from a trained ensemble; leaf values are weighted here once.</summary>
    public static TreeModel From(
        IEnumerable<(int[] Features, float[] Thresholds, int[] Left, int[] Right, double[] Leaves)> trees, IReadOnlyList<double> weights, double bias, int width)
    {
        var roots = new List<int>();
        var nodes = new List<Node>();
        var leafStarts = new List<int>();
        var leaves = new List<float>();
        foreach (var tree in trees)
        {
            roots.Add(nodes.Count);
            leafStarts.Add(leaves.Count);
            nodes.AddRange(tree.Features.Select((feature, i) => new Node(tree.Thresholds[i], (short)feature, (short)tree.Left[i], (short)tree.Right[i])));
            double weight = weights[roots.Count - 1];
            leaves.AddRange(tree.Leaves.Select(leaf => (float)((leaf * weight) + (roots.Count == 1 ? bias : 0))));
        }

        // The logistic of FastTree has a slope of its own (0.4 by default), folded into the leaves.
        return new TreeModel(width, [.. roots], [.. nodes], [.. leafStarts], [.. leaves.Select(leaf => leaf * 0.4f)]);
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_width);
        writer.Write(_roots.Length);
        writer.Write(_nodes.Length);
        writer.Write(_leaves.Length);
        foreach (int root in _roots) writer.Write(root);
        foreach (int start in _leafStarts) writer.Write(start);
        foreach (Node node in _nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Threshold);
            writer.Write(node.Left);
            writer.Write(node.Right);
        }

        foreach (float leaf in _leaves) writer.Write(leaf);
    }

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is of another version or for other features.</exception>
    public static TreeModel Load(Stream stream, int width)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic || reader.ReadInt32() != width) throw new InvalidDataException("The page model does not fit this version.");
        int trees = reader.ReadInt32(), nodeCount = reader.ReadInt32(), leafCount = reader.ReadInt32();
        int[] roots = new int[trees], leafStarts = new int[trees];
        for (int i = 0; i < trees; i++) roots[i] = reader.ReadInt32();
        for (int i = 0; i < trees; i++) leafStarts[i] = reader.ReadInt32();
        Node[] nodes = new Node[nodeCount];
        float[] leaves = new float[leafCount];
        for (int i = 0; i < nodes.Length; i++)
        {
            short feature = reader.ReadInt16();
            float threshold = reader.ReadSingle();
            short left = reader.ReadInt16();
            nodes[i] = new Node(threshold, feature, left, reader.ReadInt16());
        }

        for (int i = 0; i < leafCount; i++) leaves[i] = reader.ReadSingle();
        return new TreeModel(width, roots, nodes, leafStarts, leaves);
    }
}
