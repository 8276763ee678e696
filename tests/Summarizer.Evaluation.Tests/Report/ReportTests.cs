using System.Text.Json;
using System.Xml.Linq;
using Summarizer.Evaluation.Commands;

namespace Summarizer.Evaluation.Tests.Report;

public sealed class ReportTests
{
    private const string Text =
        """
        L’opérateur Armor Télécom a rétabli le réseau de Rennes mardi soir. Une mise à jour défectueuse avait privé de téléphone deux millions d’abonnés.

        Les commerces de Quimper n’acceptaient plus que les espèces. La préfecture avait activé une cellule de crise dès 9 heures.

        L’opérateur promet un mois gratuit à ses clients. Le régulateur ouvre une enquête sur la panne.
        """;

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("report-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Run_SmallCorpus_WritesOnePageWithEveryPlotAndNothingToFetch()
    {
        string data = Corpus(articles: 12, title: "Panne & <excuses>");
        string page = Path.Combine(_folder, "page.html"), figures = Path.Combine(_folder, "figures");

        int status = ReportCommand.Run(Settings.Parse(["--data", data, "--out", page, "--figures", figures]));

        status.Should().Be(0);
        string html = File.ReadAllText(page);
        html.Should().Contain("salience").And.Contain("textrank").And.Contain("Calibration").And.Contain("Worst cases");
        html.Should().Contain("Panne &amp; &lt;excuses&gt;").And.NotContain("<excuses>");
        html.Split("<svg").Should().HaveCount(1 + 5, "five plots need no treebanks");
        html.Should().NotContain("src=").And.NotContain("href=\"http").And.NotContain("@import");
        foreach (string svg in Directory.EnumerateFiles(figures)) XDocument.Load(svg).Root!.Name.LocalName.Should().Be("svg");
        Directory.EnumerateFiles(figures).Should().HaveCount(2);
    }

    private string Corpus(int articles, string title)
    {
        string data = Path.Combine(_folder, "data");
        Directory.CreateDirectory(Path.Combine(data, "summaries"));
        File.WriteAllLines(
            Path.Combine(data, "summaries", "fr-news-dev.jsonl"),
            Enumerable.Range(0, articles).Select(i => JsonSerializer.Serialize(new { id = $"{i}", lang = "fr", title, text = Text + $" Brève {i}.", summary = "Le réseau d’Armor Télécom est rétabli à Rennes après une panne." })));
        return data;
    }
}
