namespace Summarizer.Evaluation.Measures;

/// <summary>Sentence ends: true ones, found ones and those that are both, summed over texts.</summary>
internal sealed class BoundaryCounts
{
    public int True { get; private set; }

    public int Found { get; private set; }

    public int Right { get; private set; }

    public double Precision => Right / (double)Math.Max(1, Found);

    public double Recall => Right / (double)Math.Max(1, True);

    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public void Add(IReadOnlyList<int> gold, IReadOnlyList<int> ends)
    {
        var expected = new HashSet<int>(gold);
        var found = new HashSet<int>(ends);
        True += expected.Count;
        Found += found.Count;
        found.IntersectWith(expected);
        Right += found.Count;
    }
}
