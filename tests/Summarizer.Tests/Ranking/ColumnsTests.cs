using CsCheck;
using Summarizer.Ranking;

namespace Summarizer.Tests.Ranking;

public sealed class ColumnsTests
{
    [Test]
    public void Of_AnyRows_PutsEveryValueInItsColumn() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[Columns.LeastWidth, 20], Gen.Int[0, 9]).Sample((rows, width, more) =>
        {
            int stride = (rows + Columns.Step - 1) / Columns.Step * Columns.Step + more;
            float[] values = [.. Enumerable.Range(0, rows * width).Select(i => (float)i)], columns = new float[width * stride];
            Columns.Of(values, width, columns, stride);
            for (int r = 0; r < rows; r++)
                for (int f = 0; f < width; f++) columns[f * stride + r].Should().Be(values[r * width + f]);
        }, iter: 200);

    [Test]
    public void Of_TooFewValuesARow_Throws()
    {
        Action turn = () => Columns.Of(new float[6], 3, new float[24], 8);
        turn.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("width");
    }
}
