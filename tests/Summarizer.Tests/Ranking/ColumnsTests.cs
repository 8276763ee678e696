using CsCheck;
using Summarizer.Ranking;

namespace Summarizer.Tests.Ranking;

public sealed class ColumnsTests
{
    [Test]
    public void Of_AnyRows_PutsEveryValueInItsColumn() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[Columns.LeastWidth, 20], Gen.Int[0, 9]).Sample((rows, width, more) =>
        {
            int stride = (rows + 3) / 4 * 4 + more;
            float[] values = [.. Enumerable.Range(0, rows * width).Select(i => (float)i)], columns = new float[width * stride];
            Columns.Of(values, width, columns, stride);
            for (int r = 0; r < rows; r++)
                for (int f = 0; f < width; f++) columns[f * stride + r].Should().Be(values[r * width + f]);
        }, iter: 200);

    [Test]
    public void Of_TooFewValuesARow_Throws()
    {
        Action turn = () => Columns.Of(new float[6], 3, new float[12], 4);
        turn.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("width");
    }
}
