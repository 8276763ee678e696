using System.Numerics.Tensors;

namespace Summarizer.Embeddings;

/// <summary>Average-link agglomerative clustering (Sokal and Michener 1958): the two groups most alike are joined while they are alike enough.</summary>
internal static class StoryGroups
{
    /// <param name="vectors">Unit vectors.</param>
    /// <param name="alike">Groups are joined from this mean cosine on.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(float[][] vectors, double alike)
    {
        // The mean cosine of two groups of unit vectors is the product of their sums over the product of their sizes.
        List<(List<int> Members, float[] Sum)> groups = [.. vectors.Select((vector, i) => (new List<int> { i }, (float[])vector.Clone()))];
        while (true)
        {
            (double most, int into, int from) = (double.NegativeInfinity, -1, -1);
            for (int a = 0; a < groups.Count; a++)
            {
                for (int b = a + 1; b < groups.Count; b++)
                {
                    double mean = TensorPrimitives.Dot(groups[a].Sum, groups[b].Sum) / ((double)groups[a].Members.Count * groups[b].Members.Count);
                    if (mean >= alike && mean > most) (most, into, from) = (mean, a, b);
                }
            }

            if (into < 0) return [.. groups.Select(group => group.Members)];
            groups[into].Members.AddRange(groups[from].Members);
            groups[into].Members.Sort();
            TensorPrimitives.Add(groups[into].Sum, groups[from].Sum, groups[into].Sum);
            groups.RemoveAt(from);
        }
    }
}
