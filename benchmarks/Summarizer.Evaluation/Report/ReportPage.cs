using System.Globalization;
using System.Net;
using System.Text;
using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Report;

/// <summary>One self-contained page of HTML: plots as SVG, tables, texts; nothing is fetched.</summary>
internal sealed class ReportPage
{
    private const string Head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Summarizer: report</title>
        <style>
        body { font: 16px/1.55 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
        h1, h2 { line-height: 1.2 } h2 { margin-top: 3rem }
        svg { width: 100%; height: auto }
        table { border-collapse: collapse; width: 100%; font-size: .9rem } td, th { border-bottom: 1px solid #ddd; padding: .4rem .6rem; text-align: left; vertical-align: top }
        td.number { text-align: right; font-variant-numeric: tabular-nums }
        p.note { color: #555; font-size: .9rem }
        </style>
        </head>
        <body>

        """;

    private readonly StringBuilder _html = new(Head);

    public void Title(string text, string note) => _html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(text)}</h1>\n<p class=\"note\">{Text(note)}</p>\n");

    /// <summary>A plot with its figures as a table below, so that they can be read without seeing it.</summary>
    public void Plot(string heading, string svg, string note, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(heading)}</h2>\n<figure role=\"img\" aria-label=\"{Text(heading)}\">{svg}</figure>\n<p class=\"note\">{Text(note)}</p>\n");
        _html.Append("<details><summary>The figures</summary>\n");
        Table(columns, rows, "number");
        _html.Append("</details>\n");
    }

    public void Worst(string heading, string note, IReadOnlyList<(CorpusItem Item, string Summary, double Score)> worst)
    {
        _html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(heading)}</h2>\n<p class=\"note\">{Text(note)}</p>\n");
        Table(["article", "chosen", "reference", "mean of R1 and R2"], worst.Select(item => (string[])[item.Item.Title ?? item.Item.Id, item.Summary, item.Item.Summaries[0], FigureLines.One(item.Score)]), "");
    }

    public override string ToString() => _html + "</body>\n</html>\n";

    private void Table(IReadOnlyList<string> columns, IEnumerable<string[]> rows, string cellClass)
    {
        _html.Append("<table>\n<tr>").AppendJoin("", columns.Select(column => $"<th scope=\"col\">{Text(column)}</th>")).Append("</tr>\n");
        foreach (string[] row in rows)
        {
            _html.Append("<tr>").Append(CultureInfo.InvariantCulture, $"<th scope=\"row\">{Text(row[0])}</th>");
            foreach (string cell in row.Skip(1)) _html.Append(cellClass.Length > 0 ? $"<td class=\"{cellClass}\">{Text(cell)}</td>" : $"<td>{Text(cell)}</td>");
            _html.Append("</tr>\n");
        }

        _html.Append("</table>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
