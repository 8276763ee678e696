using System.Runtime.Intrinsics;

namespace Summarizer.Html.Pages;

/// <summary>
/// Boosted regression trees in flat arrays, scored without Microsoft.ML; the score is the logistic of their weighted sum.
/// Sixteen blocks go through a tree at once, as QuickScorer does (Lucchese et al. 2015): every question of the tree is asked, each
/// false answer strikes out the leaves to its left, and the first leaf left over is the block's.
/// </summary>
internal sealed class TreeModel
{
    /// <summary>Blocks scored at once.</summary>
    public const int Lanes = 16;

    /// <summary>Leaves a tree may have: two vectors of values.</summary>
    private const int MostLeaves = 16;

    private const int Magic = 0x314D5053; // "SPM1"

    /// <summary>A question about one feature; a negative child is the complement of a leaf's index.</summary>
    private readonly record struct Node(float Threshold, short Feature, short Left, short Right);

    /// <summary>A node's question where its feature stands on this page, and the leaves that a "no" strikes out.</summary>
    private readonly record struct Question(int Start, float Threshold, uint Left);

    private readonly int[] _roots;
    private readonly Node[] _nodes;
    private readonly int[] _leafStarts;
    private readonly float[] _leaves;
    private readonly int _width;

    /// <summary>For each node, the leaves on its left, numbered from left to right.</summary>
    private readonly uint[] _lefts;

    /// <summary>The leaves' values from left to right, <see cref="MostLeaves"/> places a tree.</summary>
    private readonly float[] _ordered;

    private TreeModel(int width, int[] roots, Node[] nodes, int[] leafStarts, float[] leaves)
    {
        _width = width;
        _roots = roots;
        _nodes = nodes;
        _leafStarts = leafStarts;
        _leaves = leaves;
        _lefts = new uint[nodes.Length];
        _ordered = new float[roots.Length * MostLeaves];
        for (int tree = 0; tree < roots.Length; tree++)
        {
            int next = 0;
            Order(tree, 0, ref next);
        }
    }

    /// <summary>Probabilities that blocks belong to the article.</summary>
    /// <param name="values">All features' values.</param>
    /// <param name="starts">For each of the model's features, where the first block's value stands; the others' follow it.</param>
    /// <param name="scores">One place a block.</param>
    public void Score(ReadOnlySpan<float> values, ReadOnlySpan<int> starts, Span<float> scores)
    {
        if (starts.Length != _width) throw new ArgumentException("The features are not the model's.", nameof(starts));
        if (Vector256.IsHardwareAccelerated) Sum(values, starts, scores);
        else SumSingly(values, starts, scores);
        foreach (ref float score in scores) score = 1 / (1 + MathF.Exp(-score));
    }

    /// <summary>Sums of the trees' values, question by question; the same as <see cref="Sum"/>, for machines without wide vectors.</summary>
    internal void SumSingly(ReadOnlySpan<float> values, ReadOnlySpan<int> starts, Span<float> sums)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            float sum = 0;
            for (int tree = 0; tree < _roots.Length; tree++)
            {
                ReadOnlySpan<Node> nodes = _nodes.AsSpan(_roots[tree]);
                int at = 0;
                while (at >= 0)
                {
                    ref readonly Node node = ref nodes[at];
                    at = values[starts[node.Feature] + i] <= node.Threshold ? node.Left : node.Right;
                }

                sum += _leaves[_leafStarts[tree] + ~at];
            }

            sums[i] = sum;
        }
    }

    /// <summary>Sums of the trees' values, <see cref="Lanes"/> blocks at a step; reads that many values from every start.</summary>
    internal void Sum(ReadOnlySpan<float> values, ReadOnlySpan<int> starts, Span<float> sums)
    {
        var questions = new Question[_nodes.Length];
        for (int at = 0; at < questions.Length; at++) questions[at] = new Question(starts[_nodes[at].Feature], _nodes[at].Threshold, _lefts[at]);
        Span<float> last = stackalloc float[Lanes];
        for (int i = 0; i < sums.Length; i += Lanes)
        {
            ReadOnlySpan<float> columns = values[i..];
            Vector256<float> sum = default, nextSum = default;
            for (int tree = 0; tree < _roots.Length; tree++)
            {
                Vector256<uint> left = Vector256<uint>.AllBitsSet, nextLeft = left;
                int end = tree + 1 < _roots.Length ? _roots[tree + 1] : _nodes.Length;
                foreach (ref readonly Question question in questions.AsSpan(_roots[tree]..end))
                {
                    Vector256<float> threshold = Vector256.Create(question.Threshold);
                    Vector256<uint> struck = Vector256.Create(question.Left);
                    ReadOnlySpan<float> column = columns.Slice(question.Start, Lanes);
                    Vector256<float> answers = Vector256.GreaterThan(Vector256.Create(column), threshold);
                    Vector256<float> nextAnswers = Vector256.GreaterThan(Vector256.Create(column[Vector256<float>.Count..]), threshold);
                    left = Vector256.AndNot(left, answers.AsUInt32() & struck);
                    nextLeft = Vector256.AndNot(nextLeft, nextAnswers.AsUInt32() & struck);
                }

                ReadOnlySpan<float> leaves = _ordered.AsSpan(tree * MostLeaves, MostLeaves);
                Vector256<float> low = Vector256.Create(leaves), high = Vector256.Create(leaves[Vector256<float>.Count..]);
                sum += Leaf(left, low, high);
                nextSum += Leaf(nextLeft, low, high);
            }

            Span<float> target = sums.Length - i >= Lanes ? sums.Slice(i, Lanes) : last;
            sum.CopyTo(target);
            nextSum.CopyTo(target[Vector256<float>.Count..]);
            if (target == last) last[..(sums.Length - i)].CopyTo(sums[i..]);
        }
    }

    /// <summary>The value of the lowest leaf that is left: its number is the exponent of its bit as a float.</summary>
    private static Vector256<float> Leaf(Vector256<uint> left, Vector256<float> low, Vector256<float> high)
    {
        Vector256<int> lowest = (left & (~left + Vector256<uint>.One)).AsInt32();
        Vector256<int> number = (Vector256.ConvertToSingle(lowest).AsInt32() >> 23) - Vector256.Create(127);

        // An index out of range gives nothing, so that one of the two is the value.
        return Vector256.Shuffle(low, number) + Vector256.Shuffle(high, number - Vector256.Create(8));
    }

    private uint Order(int tree, int node, ref int next)
    {
        if (node < 0)
        {
            if (next == MostLeaves) throw new InvalidDataException($"A tree of the page model has more than {MostLeaves} leaves.");
            _ordered[(tree * MostLeaves) + next] = _leaves[_leafStarts[tree] + ~node];
            return 1u << next++;
        }

        Node question = _nodes[_roots[tree] + node];
        uint left = Order(tree, question.Left, ref next);
        _lefts[_roots[tree] + node] = left;
        return left | Order(tree, question.Right, ref next);
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
