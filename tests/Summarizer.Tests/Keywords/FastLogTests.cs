using CsCheck;
using Summarizer.Keywords;

namespace Summarizer.Tests.Keywords;

public sealed class FastLogTests
{
    [TestCase(1f, 0f)]
    [TestCase(2f, 1f)]
    [TestCase(0.5f, -1f)]
    [TestCase(1024f, 10f)]
    public void Log2_PowersOfTwo_IsExact(float value, float expected) => FastLog.Log2(value).Should().Be(expected);

    [Test]
    public void Log2_RandomNumbers_IsTheNearestFloatOrTheNext() =>
        Gen.Single[0.01f, 100f].Sample(
            value =>
            {
                float exact = (float)Math.Log2(value), log = FastLog.Log2(value);
                return log == exact || log == MathF.BitIncrement(exact) || log == MathF.BitDecrement(exact);
            },
            iter: 20_000);
}
