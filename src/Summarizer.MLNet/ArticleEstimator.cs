using Microsoft.ML;
using Microsoft.ML.Data;

namespace Summarizer.MLNet;

/// <summary>
/// A step that adds a column made of a column of articles; see <see cref="ArticleTransforms"/>. It learns nothing from the data. Fitted, it
/// is a chain of ML.NET's own transformers around one custom mapping, which is what lets a model be saved and loaded.
/// Immutable and thread-safe.
/// </summary>
public sealed class ArticleEstimator : IEstimator<ITransformer>
{
    private readonly StepKind _kind;
    private readonly string _output, _input;
    private readonly string? _title;
    private readonly StepSettings _settings;

    internal ArticleEstimator(StepKind kind, string output, string? input, string? title, StepSettings settings)
    {
        ArgumentException.ThrowIfNullOrEmpty(output, "outputColumnName");
        if (input is not null) ArgumentException.ThrowIfNullOrEmpty(input, "inputColumnName");
        if (title is not null) ArgumentException.ThrowIfNullOrEmpty(title, "titleColumnName");
        if (!settings.Language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) throw new ArgumentException("This is no BCP-47 code.", "language");
        (_kind, _output, _input, _title, _settings) = (kind, output, input ?? output, title, settings);
    }

    /// <summary>Checks the columns and gives the transformer. Reads no row.</summary>
    /// <param name="input">The data.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">A column is missing or is not of text; the message names it.</exception>
    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Check(input.Schema, _input);
        if (_title is not null) Check(input.Schema, _title);
        return Chain().Fit(input);
    }

    /// <summary>The schema with the new column.</summary>
    /// <param name="inputSchema">The schema of the data.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inputSchema"/> is null.</exception>
    /// <exception cref="ArgumentException">A column is missing or is not of text; the message names it.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        Check(inputSchema, _input);
        if (_title is not null) Check(inputSchema, _title);
        return Chain().GetOutputSchema(inputSchema);
    }

    private IEstimator<ITransformer> Chain()
    {
        TransformsCatalog transforms = new MLContext().Transforms;
        string made = _kind == StepKind.Summary ? SummaryOutput.SummaryName : KeywordOutput.KeywordsName;
        EstimatorChain<ITransformer> chain = new EstimatorChain<ITransformer>()
            .Append<ITransformer>(transforms.CopyColumns(StepInput.TextName, _input))
            .Append<ITransformer>(_title is null ? transforms.Expression(StepInput.TitleName, "(x) : \"\"", StepInput.TextName) : transforms.CopyColumns(StepInput.TitleName, _title))
            .Append<ITransformer>(transforms.Expression(StepInput.SettingsName, $"(x) : \"{_settings}\"", StepInput.TextName));
        chain = _kind == StepKind.Summary
            ? chain.Append<ITransformer>(transforms.CustomMapping(new SummaryMapping().GetMapping(), SummaryMapping.Contract))
            : chain.Append<ITransformer>(transforms.CustomMapping(new KeywordMapping().GetMapping(), KeywordMapping.Contract));
        return chain
            .Append<ITransformer>(transforms.CopyColumns(_output, made))
            .Append<ITransformer>(transforms.DropColumns(StepInput.TextName, StepInput.TitleName, StepInput.SettingsName, made));
    }

    private static void Check(DataViewSchema schema, string name)
    {
        DataViewSchema.Column column = schema.GetColumnOrNull(name) ?? throw Missing(name, schema.Select(known => known.Name));
        if (column.Type is not TextDataViewType) throw new ArgumentException($"The column '{name}' is of type {column.Type}; an article is text.", "input");
    }

    private static void Check(SchemaShape schema, string name)
    {
        foreach (SchemaShape.Column column in schema)
        {
            if (column.Name != name) continue;
            if (column.Kind != SchemaShape.Column.VectorKind.Scalar || column.ItemType is not TextDataViewType)
                throw new ArgumentException($"The column '{name}' is of type {column.ItemType} ({column.Kind}); an article is text.", "inputSchema");
            return;
        }

        throw Missing(name, schema.Select(known => known.Name));
    }

    private static ArgumentException Missing(string name, IEnumerable<string> known) =>
        new($"There is no column '{name}'; there are {string.Join(", ", known)}.", "input");
}
