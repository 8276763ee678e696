using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Tests.Measures;

public sealed class BootstrapTests
{
    [Test]
    public void Interval_ManyValues_IsThatOfTheNormalLaw()
    {
        // Mean 0.5, standard error of the mean 0.5 / √400 = 0.025.
        (double low, double high) = Bootstrap.Interval([.. Enumerable.Range(0, 400).Select(i => (double)(i % 2))]);
        low.Should().BeApproximately(0.5 - (1.96 * 0.025), 0.01);
        high.Should().BeApproximately(0.5 + (1.96 * 0.025), 0.01);
    }

    [Test]
    public void Interval_SameValues_IsAPoint() => Bootstrap.Interval([3, 3, 3]).Should().Be((3.0, 3.0));
}
