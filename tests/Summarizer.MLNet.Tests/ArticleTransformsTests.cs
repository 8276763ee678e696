using Microsoft.ML;
using Microsoft.ML.Data;

namespace Summarizer.MLNet.Tests;

public sealed class ArticleTransformsTests
{
    private static readonly ArticleSummarizer s_plain = new();
    private static readonly Row[] s_rows = [.. Enumerable.Range(0, 40).Select(Row.Of)];

    private readonly MLContext _ml = new(1);

    [Test]
    public void SummarizeArticle_Column_HoldsTheSummaries()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(s_rows);
        IDataView made = _ml.Transforms.Text.SummarizeArticle("Summary", nameof(Row.Text), sentences: 1).Fit(data).Transform(data);

        made.GetColumn<string>("Summary").Should().Equal(s_rows.Select(row => s_plain.Summarize(row.Text, SummaryLength.Sentences(1)).Text));
        made.Schema.Select(column => column.Name).Should().Equal("Text", "Title", "Number", "Summary");
    }

    [Test]
    public void ExtractKeywords_WithTitles_HoldsAVectorOfTexts()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(s_rows);
        IDataView made = _ml.Transforms.Text.ExtractKeywords("Tags", nameof(Row.Text), 5, KeywordPreset.Index, nameof(Row.Title), "fr").Fit(data).Transform(data);
        var expected = new ArticleSummarizer(new SummarizerOptions { Language = "fr", KeywordPreset = KeywordPreset.Index });

        made.Schema["Tags"].Type.Should().BeOfType<VectorDataViewType>().Which.ItemType.Should().Be(TextDataViewType.Instance);
        string[][] tags = [.. made.GetColumn<string[]>("Tags")];
        for (int i = 0; i < tags.Length; i++)
            tags[i].Should().Equal(expected.ExtractKeywords(expected.Read(s_rows[i].Text, s_rows[i].Title), 5).Select(keyword => keyword.Label));
    }

    [Test]
    public void Pipeline_BothStepsAndOthers_GoTogether()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(s_rows);
        var pipeline = _ml.Transforms.Text.SummarizeArticle("Text", words: 20)
            .Append(_ml.Transforms.Text.ExtractKeywords("Tags", "Text", 3))
            .Append(_ml.Transforms.Text.FeaturizeText("Features", "Text"));

        IDataView made = pipeline.Fit(data).Transform(data);

        made.GetColumn<string>("Text").Should().OnlyContain(text => text.Length > 0 && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 22);
        made.Preview(3).RowView.Should().HaveCount(3);
        made.GetColumn<float[]>("Features").Should().OnlyContain(vector => vector.Length > 0);
    }

    [Test]
    public void Transform_Rows_AreReadOnlyWhenAskedFor()
    {
        const int Many = 20_000;
        int read = 0;
        IDataView data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, Many).Select(number =>
        {
            read++;
            return s_rows[number % s_rows.Length];
        }));
        IDataView made = _ml.Transforms.Text.SummarizeArticle("Summary", nameof(Row.Text)).Fit(data).Transform(data);
        read.Should().BeLessThan(Many);
        read = 0;

        using DataViewRowCursor cursor = made.GetRowCursor([made.Schema["Summary"]]);
        ValueGetter<ReadOnlyMemory<char>> getter = cursor.GetGetter<ReadOnlyMemory<char>>(made.Schema["Summary"]);
        cursor.MoveNext().Should().BeTrue();
        ReadOnlyMemory<char> summary = default;
        getter(ref summary);

        summary.ToString().Should().Be(s_plain.Summarize(s_rows[0].Text).Text);
        // Some rows are read ahead, never all.
        read.Should().BeLessThan(Many);
    }

    [Test]
    public void Model_SavedAndLoadedElsewhere_GivesTheSame()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(s_rows);
        ITransformer model = _ml.Transforms.Text.SummarizeArticle("Summary", nameof(Row.Text), sentences: 2, titleColumnName: nameof(Row.Title))
            .Append(_ml.Transforms.Text.ExtractKeywords("Tags", nameof(Row.Text), 4)).Fit(data);
        using var file = new MemoryStream();
        _ml.Model.Save(model, data.Schema, file);
        file.Position = 0;
        var other = new MLContext();
        ArticleTransforms.Register(other);

        ITransformer loaded = other.Model.Load(file, out DataViewSchema schema);

        schema.Select(column => column.Name).Should().Contain(nameof(Row.Text));
        IDataView before = model.Transform(data), after = loaded.Transform(data);
        after.GetColumn<string>("Summary").Should().Equal(before.GetColumn<string>("Summary"));
        after.GetColumn<string[]>("Tags").Select(tags => string.Join('|', tags)).Should().Equal(before.GetColumn<string[]>("Tags").Select(tags => string.Join('|', tags)));
    }

    [Test]
    public void PredictionEngine_OneRow_IsSummarised()
    {
        ITransformer model = _ml.Transforms.Text.SummarizeArticle("Summary", nameof(Row.Text), sentences: 1).Fit(_ml.Data.LoadFromEnumerable(s_rows));
        using PredictionEngine<Row, Made> engine = _ml.Model.CreatePredictionEngine<Row, Made>(model);

        engine.Predict(s_rows[3]).Summary.Should().Be(s_plain.Summarize(s_rows[3].Text, SummaryLength.Sentences(1)).Text);
        engine.Predict(new Row()).Summary.Should().BeEmpty();
    }

    [Test]
    public void Fit_WrongColumn_SaysWhich()
    {
        IDataView data = _ml.Data.LoadFromEnumerable(s_rows);

        FluentActions.Invoking(() => _ml.Transforms.Text.SummarizeArticle("Summary", "Body").Fit(data)).Should().Throw<ArgumentException>().WithMessage("There is no column 'Body'; there are Text, Title, Number*");
        FluentActions.Invoking(() => _ml.Transforms.Text.ExtractKeywords("Tags", nameof(Row.Number)).Fit(data)).Should().Throw<ArgumentException>().WithMessage("The column 'Number' is of type*");
        FluentActions.Invoking(() => _ml.Transforms.Text.SummarizeArticle("Summary", nameof(Row.Number)).Append(_ml.Transforms.CopyColumns("Copy", "Summary")).Fit(data))
            .Should().Throw<ArgumentException>().WithMessage("The column 'Number'*");
    }

    [Test]
    public void WrongArguments_ThrowAtOnce()
    {
        TransformsCatalog.TextTransforms text = _ml.Transforms.Text;
        FluentActions.Invoking(() => text.SummarizeArticle("")).Should().Throw<ArgumentException>().WithParameterName("outputColumnName");
        FluentActions.Invoking(() => text.SummarizeArticle("a", sentences: 1, words: 1)).Should().Throw<ArgumentException>().WithParameterName("words");
        FluentActions.Invoking(() => text.SummarizeArticle("a", sentences: -1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("sentences");
        FluentActions.Invoking(() => text.SummarizeArticle("a", language: "fr \"")).Should().Throw<ArgumentException>().WithParameterName("language");
        FluentActions.Invoking(() => text.ExtractKeywords("a", count: 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
        FluentActions.Invoking(() => text.ExtractKeywords("a", preset: (KeywordPreset)9)).Should().Throw<ArgumentException>().WithParameterName("preset");
    }

    public sealed class Row
    {
        public string Text { get; set; } = "";

        public string Title { get; set; } = "";

        public float Number { get; set; }

        public static Row Of(int number) => new()
        {
            Number = number,
            Title = $"Le phare numéro {number} change de gardien",
            Text = $"Le phare numéro {number} a changé de gardien lundi à Brest. Le nouveau gardien, M. Le Goff, vivait à Quimper.\n\nIl entretient la lampe, le groupe électrogène et la radio. La marine nationale finance {number + 3} phares en Bretagne cette année.",
        };
    }

    private sealed class Made
    {
        public string Summary { get; set; } = "";
    }
}
