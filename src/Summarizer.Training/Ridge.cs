using Summarizer.Ranking;

namespace Summarizer.Training;

/// <summary>
/// Least squares with a small L2 penalty on standardised features, solved exactly (Cholesky). Rows are added one by one and
/// not kept.
/// </summary>
internal sealed class Ridge(int width)
{
    private const double LeastVariance = 1e-9;

    /// <summary>Sums of products of the features, the upper half.</summary>
    private readonly double[,] _products = new double[width, width];
    private readonly double[] _sums = new double[width], _withLabel = new double[width];
    private double _labels;
    private long _rows;

    /// <summary>Fits all rows at once.</summary>
    public static ScoringFunction Fit(IReadOnlyList<ReadOnlyMemory<float>> rows, float[] labels, int width)
    {
        var ridge = new Ridge(width);
        for (int i = 0; i < rows.Count; i++) ridge.Add(rows[i].Span, labels[i]);
        return ridge.Solve();
    }

    public void Add(ReadOnlySpan<float> row, float label)
    {
        _rows++;
        _labels += label;
        for (int f = 0; f < row.Length; f++)
        {
            double value = row[f];
            if (value == 0) continue;
            _sums[f] += value;
            _withLabel[f] += value * label;
            for (int g = f; g < row.Length; g++) _products[f, g] += value * row[g];
        }
    }

    /// <param name="penalty">L2 penalty a row, relative to a feature's variance.</param>
    public ScoringFunction Solve(double penalty = 1e-4)
    {
        double n = Math.Max(1, _rows);
        double[] deviations = new double[width], right = new double[width];
        double[,] normal = new double[width, width];
        for (int f = 0; f < width; f++)
        {
            double variance = _products[f, f] / n - _sums[f] / n * (_sums[f] / n);

            // A feature that never varies gets no weight.
            deviations[f] = variance > LeastVariance ? Math.Sqrt(variance) : double.PositiveInfinity;
        }

        for (int f = 0; f < width; f++)
        {
            right[f] = (_withLabel[f] - _sums[f] * _labels / n) / deviations[f];
            for (int g = 0; g <= f; g++)
                normal[f, g] = normal[g, f] = (_products[g, f] - _sums[f] * _sums[g] / n) / deviations[f] / deviations[g];
            normal[f, f] += penalty * n;
        }

        double[] solved = Solve(normal, right);
        float[] weights = new float[width], means = new float[width];
        for (int f = 0; f < width; f++)
        {
            weights[f] = (float)(solved[f] / deviations[f]);
            means[f] = (float)(_sums[f] / n);
        }

        return new ScoringFunction((float)(_labels / n), weights, means, TreeEnsemble.None);
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
