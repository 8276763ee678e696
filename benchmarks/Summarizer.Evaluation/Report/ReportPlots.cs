using ScottPlot;
using ScottPlot.TickGenerators;

namespace Summarizer.Evaluation.Report;

/// <summary>Draws the report's figures as SVG.</summary>
internal static class ReportPlots
{
    private const int Width = 760, Height = 420;

    /// <summary>Colours that stay apart for colour-blind readers (Okabe and Ito), the default ranker's first.</summary>
    private static readonly string[] s_colors = ["#0072B2", "#999999", "#E69F00", "#009E73"];

    public static string QualityAndSpeed(IReadOnlyList<RankerPoint> rankers)
    {
        var plot = New("Quality against speed, one sentence", "articles a second of one processor (logarithmic)", "mean of ROUGE-1 and ROUGE-2, %");
        bool above = false;
        foreach (RankerPoint ranker in rankers.OrderBy(ranker => ranker.Speed))
        {
            // Neighbours in speed get their names on different sides, so that they do not cover each other.
            above = !above;
            bool own = ranker.Name == "salience";
            double x = Math.Log10(ranker.Speed);
            var marker = plot.Add.Marker(x, ranker.Quality, MarkerShape.FilledCircle, own ? 13 : 9, Color.FromHex(own ? s_colors[0] : s_colors[1]));
            marker.MarkerLineWidth = 0;
            var name = plot.Add.Text(ranker.Name, x, ranker.Quality);
            name.LabelFontSize = own ? 15 : 12;
            name.LabelBold = own;
            name.LabelFontColor = Color.FromHex("#222222");
            name.OffsetX = 9;
            name.OffsetY = above ? -12 : 2;
        }

        var decades = new NumericManual();
        for (int decade = 0; decade <= 6; decade++)
        {
            decades.AddMajor(decade, FormattableString.Invariant($"{Math.Pow(10, decade):N0}"));
            for (int step = 2; step < 10; step++) decades.AddMinor(decade + Math.Log10(step));
        }

        plot.Axes.Bottom.TickGenerator = decades;
        double low = rankers.Min(ranker => Math.Log10(ranker.Speed)), high = rankers.Max(ranker => Math.Log10(ranker.Speed));
        plot.Axes.SetLimitsX(low - 0.2, high + 0.6);
        plot.Axes.SetLimitsY(rankers.Min(ranker => ranker.Quality) - 1, rankers.Max(ranker => ranker.Quality) + 1.5);
        return Svg(plot);
    }

    public static string Grouped(string title, string axis, GroupedFigures figures)
    {
        var plot = New(title, "", axis);
        int series = figures.Series.Count;
        for (int s = 0; s < series; s++)
        {
            Bar[] bars =
            [
                .. figures.Series[s].Values.Select((value, group) => new Bar
                {
                    Position = (group * (series + 1)) + s,
                    Value = value,
                    FillColor = Color.FromHex(s_colors[s % s_colors.Length]),
                    LineWidth = 0,
                    Label = FormattableString.Invariant($"{value:0.0}"),
                }),
            ];
            var drawn = plot.Add.Bars(bars);
            drawn.LegendText = figures.Series[s].Ranker;
            drawn.ValueLabelStyle.FontSize = 11;
        }

        var ticks = new NumericManual();
        for (int g = 0; g < figures.Groups.Count; g++) ticks.AddMajor((g * (series + 1)) + ((series - 1) / 2.0), figures.Groups[g]);
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.HideGrid();
        plot.Axes.Margins(bottom: 0, top: 0.2);
        plot.ShowLegend(Alignment.UpperRight, Orientation.Horizontal);
        return Svg(plot);
    }

    public static string Calibration(IReadOnlyList<Point> tenths)
    {
        var plot = New("Calibration: what a score promises and what it gives", "mean score of a tenth of the sentences", "mean of ROUGE-1 and ROUGE-2 reached");
        double most = Math.Max(tenths.Max(point => point.X), tenths.Max(point => point.Y)) * 1.1;
        var ideal = plot.Add.Line(0, 0, most, most);
        ideal.LineColor = Color.FromHex(s_colors[1]);
        ideal.LinePattern = LinePattern.Dashed;
        ideal.LegendText = "as promised";
        var line = plot.Add.Scatter(tenths.Select(point => point.X).ToArray(), tenths.Select(point => point.Y).ToArray(), Color.FromHex(s_colors[0]));
        line.LineWidth = 2;
        line.MarkerSize = 9;
        line.LegendText = "sentences, by tenths of the score";
        plot.ShowLegend(Alignment.UpperLeft);
        return Svg(plot);
    }

    public static string Sentences(IReadOnlyList<(string Language, double F1)> languages)
    {
        var plot = New("Sentence ends by language, written and spoken treebanks", "", "F1, %");
        plot.Add.Bars((Bar[])[.. languages.Select((language, i) => new Bar { Position = i, Value = language.F1, FillColor = Color.FromHex(s_colors[0]), LineWidth = 0 })]);
        var ticks = new NumericManual();
        for (int i = 0; i < languages.Count; i++) ticks.AddMajor(i, languages[i].Language);
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.Axes.Bottom.TickLabelStyle.Rotation = -60;
        plot.Axes.Bottom.TickLabelStyle.Alignment = Alignment.MiddleRight;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 10;
        plot.Axes.Bottom.MinimumSize = 90;
        plot.HideGrid();
        plot.Axes.Margins(bottom: 0);
        return Svg(plot);
    }

    private static Plot New(string title, string x, string y)
    {
        var plot = new Plot();
        plot.Title(title, 16);
        plot.XLabel(x, 12);
        plot.YLabel(y, 12);
        plot.Axes.Bottom.Label.Bold = plot.Axes.Left.Label.Bold = false;
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        return plot;
    }

    private static string Svg(Plot plot)
    {
        string svg = plot.GetSvgXml(Width, Height);
        // Within a page an XML declaration is an error.
        return svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
    }
}
