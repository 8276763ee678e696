using Summarizer.Keywords;

namespace Summarizer.Training;

/// <summary>
/// From margins of articles that were not fitted to probabilities (Platt 2000: a logistic function a tag) and to thresholds
/// for the best micro-F1: a tag is worth giving while it is right more often than half the F1 that is reached (Lipton et al.
/// 2014). Each tag may leave the threshold that is best for all together where its own articles insist.
/// </summary>
internal static class TagThresholds
{
    /// <summary>True positives that a threshold must gain to move by 1 in log-odds from the common one.</summary>
    private const double Pull = 20;

    private const double Lowest = 0.1, Highest = 0.8;

    /// <summary>Each tag's calibration on the samples that <paramref name="part"/> holds.</summary>
    /// <param name="weights">The fitted weights, whose scale and bias stay.</param>
    /// <param name="margins">Each sample's margins, from weights that were not fitted to it; empty when it knows no feature.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="part">Those to look at.</param>
    public static TagCalibration[] Fit(TagCalibration[] weights, float[][] margins, IReadOnlyList<TagSample> samples, IReadOnlyList<int> part)
    {
        int[] used = [.. part.Where(i => margins[i].Length > 0)];
        var fitted = new TagCalibration[weights.Length];
        var ranked = new (double Probability, bool Right)[weights.Length][];
        for (int tag = 0; tag < fitted.Length; tag++)
        {
            (double X, bool Right)[] points = [.. used.Select(i => ((double)margins[i][tag], samples[i].Has(tag)))];
            (double slope, double intercept) = Logistic(points);
            fitted[tag] = weights[tag] with { Slope = (float)slope, Intercept = (float)intercept };
            ranked[tag] = [.. points.Select(point => (1 / (1 + Math.Exp(-((slope * point.X) + intercept))), point.Right)).OrderByDescending(point => point.Item1)];
        }

        (double f1, double common) = BestCommon(ranked, part.Sum(i => samples[i].Tags.Length));
        for (int tag = 0; tag < fitted.Length; tag++) fitted[tag] = fitted[tag] with { Threshold = (float)Best(ranked[tag], f1 / 2, common) };
        return fitted;
    }

    /// <summary>
    /// A logistic function by Newton's method; as in Platt's paper nothing is aimed at 0 or 1 quite, so that a tag that is always
    /// right on few articles stays short of certainty.
    /// </summary>
    private static (double Slope, double Intercept) Logistic((double X, bool Right)[] points)
    {
        const double Prior = 1e-3, Steps = 50;
        int positives = points.Count(point => point.Right);
        double yes = (positives + 1.0) / (positives + 2), no = 1.0 / (points.Length - positives + 2);
        double slope = 1, intercept = 0;
        for (int step = 0; step < Steps; step++)
        {
            double g0 = Prior * (slope - 1), g1 = 0, h00 = Prior, h01 = 0, h11 = 1e-6;
            foreach ((double x, bool right) in points)
            {
                double p = 1 / (1 + Math.Exp(-((slope * x) + intercept))), error = p - (right ? yes : no), weight = p * (1 - p);
                g0 += error * x;
                g1 += error;
                h00 += weight * x * x;
                h01 += weight * x;
                h11 += weight;
            }

            double determinant = (h00 * h11) - (h01 * h01);
            if (determinant < 1e-12) break;
            // Long steps overshoot where the classes are far apart.
            slope -= Math.Clamp(((h11 * g0) - (h01 * g1)) / determinant, -2, 2);
            intercept -= Math.Clamp(((h00 * g1) - (h01 * g0)) / determinant, -2, 2);
        }

        return (Math.Max(slope, 0.1), intercept);
    }

    /// <summary>The best micro-F1, as a share, of one threshold for all tags, and that threshold.</summary>
    private static (double F1, double Threshold) BestCommon((double Probability, bool Right)[][] ranked, int positives)
    {
        (double best, double threshold) = (0, Highest);
        int given = 0, right = 0;
        foreach ((double probability, bool isRight) in ranked.SelectMany(points => points).OrderByDescending(point => point.Probability))
        {
            given++;
            if (isRight) right++;
            double f1 = 2.0 * right / (given + positives);
            if (f1 > best) (best, threshold) = (f1, probability);
        }

        return (best, Math.Clamp(threshold, Lowest, Highest));
    }

    private static double Best((double Probability, bool Right)[] ranked, double half, double common)
    {
        double most = double.NegativeInfinity, best = common;
        int right = 0;
        for (int given = 0; given < ranked.Length; given++)
        {
            if (ranked[given].Right) right++;
            double threshold = given + 1 < ranked.Length ? (ranked[given].Probability + ranked[given + 1].Probability) / 2 : ranked[given].Probability;
            if (threshold is < Lowest or > Highest) continue;
            double moved = Math.Log(threshold / (1 - threshold)) - Math.Log(common / (1 - common));
            double worth = right - (half * (given + 1)) - (Pull * moved * moved);
            if (worth > most) (most, best) = (worth, threshold);
        }

        return best;
    }
}
