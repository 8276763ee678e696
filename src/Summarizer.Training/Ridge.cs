using Summarizer.Ranking;

namespace Summarizer.Training;

/// <summary>Least squares with a small L2 penalty on standardised features, solved exactly (Cholesky).</summary>
internal static class Ridge
{
    /// <param name="rows">Features.</param>
    /// <param name="labels">One a row.</param>
    /// <param name="width">Features a row.</param>
    /// <param name="penalty">L2 penalty a row, relative to a feature's variance.</param>
    public static ScoringFunction Fit(IReadOnlyList<ReadOnlyMemory<float>> rows, float[] labels, int width, double penalty = 1e-4)
    {
        (double[] means, double[] deviations) = Moments(rows, width);
        double mean = labels.Average(label => (double)label);
        double[,] normal = new double[width, width];
        double[] right = new double[width], x = new double[width];
        for (int i = 0; i < rows.Count; i++)
        {
            ReadOnlySpan<float> row = rows[i].Span;
            for (int f = 0; f < width; f++) x[f] = (row[f] - means[f]) / deviations[f];
            double y = labels[i] - mean;
            for (int f = 0; f < width; f++)
            {
                if (x[f] == 0) continue;
                right[f] += x[f] * y;
                for (int g = f; g < width; g++) normal[f, g] += x[f] * x[g];
            }
        }

        for (int f = 0; f < width; f++)
        {
            for (int g = 0; g < f; g++) normal[f, g] = normal[g, f];
            normal[f, f] += penalty * rows.Count;
        }

        double[] solved = Solve(normal, right);
        float[] weights = new float[width];
        for (int f = 0; f < width; f++) weights[f] = (float)(solved[f] / deviations[f]);
        return new ScoringFunction((float)mean, weights, [.. means.Select(value => (float)value)], TreeEnsemble.None);
    }

    private static (double[] Means, double[] Deviations) Moments(IReadOnlyList<ReadOnlyMemory<float>> rows, int width)
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

        for (int f = 0; f < width; f++)
        {
            sum[f] /= rows.Count;
            double variance = squares[f] / rows.Count - sum[f] * sum[f];

            // A feature that never varies gets no weight.
            squares[f] = variance > 1e-9 ? Math.Sqrt(variance) : 1e9;
        }

        return (sum, squares);
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++) sum -= matrix[i, k] * matrix[j, k];
                matrix[i, j] = i == j ? Math.Sqrt(sum) : sum / matrix[j, j];
            }
        }

        double[] x = [.. right];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++) x[i] -= matrix[i, k] * x[k];
            x[i] /= matrix[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++) x[i] -= matrix[k, i] * x[k];
            x[i] /= matrix[i, i];
        }

        return x;
    }
}
