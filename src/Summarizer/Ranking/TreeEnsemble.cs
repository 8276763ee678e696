namespace Summarizer.Ranking;

/// <summary>
/// Boosted regression trees (Friedman, 2001) in flat arrays. A node sends a value up to its threshold to the left; a
/// negative child is the complement of a leaf. Every node also keeps the mean of its training rows, so that a score can
/// be told as the sum of what each feature on the path added (Saabas, 2014).
/// </summary>
internal sealed class TreeEnsemble
{
    public TreeEnsemble(int[] roots, TreeNode[] nodes, float[] leaves)
    {
        Roots = roots;
        Nodes = nodes;
        Leaves = leaves;
        Batched = BatchedTrees.TryCreate(this);
    }

    public static TreeEnsemble None { get; } = new([], [], []);

    /// <summary>First node of each tree; the complement of a leaf for a tree without a split.</summary>
    public int[] Roots { get; }

    public TreeNode[] Nodes { get; }

    public float[] Leaves { get; }

    /// <summary>The same trees for several rows at a time, or null when they are too large for it.</summary>
    public BatchedTrees? Batched { get; }

    public float Score(ReadOnlySpan<float> row)
    {
        float sum = 0;
        TreeNode[] nodes = Nodes;
        foreach (int root in Roots)
        {
            int at = root;
            while (at >= 0)
            {
                ref readonly TreeNode node = ref nodes[at];
                at = row[node.Feature] <= node.Threshold ? node.Left : node.Right;
            }

            sum += Leaves[~at];
        }

        return sum;
    }

    /// <summary>Adds to each feature's place what its splits added to the score.</summary>
    public void Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        foreach (int root in Roots)
        {
            int at = root;
            while (at >= 0)
            {
                TreeNode node = Nodes[at];
                at = row[node.Feature] <= node.Threshold ? node.Left : node.Right;
                contributions[node.Feature] += (at >= 0 ? Nodes[at].Mean : Leaves[~at]) - node.Mean;
            }
        }
    }
}

/// <summary>A split of a tree.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)]
internal struct TreeNode
{
    public float Threshold;
    public float Mean;
    public int Feature;
    public int Left;
    public int Right;
}
