namespace Summarizer.Html.Pages;

/// <summary>
/// What is measured of a page's blocks, a column a feature, so that the trees put one question to many blocks at once. A column
/// has a margin on either side: what a neighbour beyond the page's end would have, read by a shift of the column.
/// </summary>
internal sealed class FeatureColumns
{
    /// <summary>The farthest neighbour whose features are read.</summary>
    public const int Margin = 3;

    private readonly float[] _values;
    private readonly int _stride;

    public FeatureColumns(int blocks, int columns)
    {
        Blocks = blocks;
        _stride = blocks + (2 * Margin);
        _values = new float[(columns * _stride) + TreeModel.Lanes];
    }

    public int Blocks { get; }

    /// <summary>All columns; past the last one, room for a whole vector.</summary>
    public ReadOnlySpan<float> Values => _values;

    public Span<float> this[int column] => _values.AsSpan(Start(column), Blocks);

    public Span<float> this[BlockFeature feature] => this[(int)feature];

    /// <summary>Where the first block's value stands.</summary>
    public int Start(int column) => (column * _stride) + Margin;

    public void FillMargins(int column, float value)
    {
        _values.AsSpan(column * _stride, Margin).Fill(value);
        _values.AsSpan(Start(column) + Blocks, Margin).Fill(value);
    }
}
