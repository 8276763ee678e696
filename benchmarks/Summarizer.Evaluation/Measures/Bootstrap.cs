namespace Summarizer.Evaluation.Measures;

/// <summary>95 % interval of a mean by resampling the articles (percentile bootstrap, Efron 1979), with a fixed seed.</summary>
internal static class Bootstrap
{
    private const int Samples = 1000;

    public static (double Low, double High) Interval(IReadOnlyList<double> values)
    {
        if (values.Count == 0) return (0, 0);
        double[] means = new double[Samples];
        var random = new Random(20240607);
        for (int s = 0; s < Samples; s++)
        {
            double sum = 0;
            for (int i = 0; i < values.Count; i++) sum += values[random.Next(values.Count)];
            means[s] = sum / values.Count;
        }

        Array.Sort(means);
        return (means[(int)(0.025 * Samples)], means[(int)(0.975 * Samples) - 1]);
    }
}
