using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Summarizer;
using Summarizer.Embeddings;
using Summarizer.Hosting;
using Summarizer.Html;
using Summarizer.Tokens;

const string Page = """
    <html lang="fr"><head><title>Le port de Brest teste des grues pilotées à distance</title></head><body>
    <nav><a href="/">Accueil</a> <a href="/tech">Tech</a></nav>
    <article><h1>Le port de Brest teste des grues pilotées à distance</h1>
    <p>Le port de Brest a mis en service trois grues pilotées à distance, une première en Bretagne. Les opérateurs travaillent désormais depuis une salle située à deux kilomètres des quais.</p>
    <p>Le projet a coûté 4,4 millions d’euros, dont la moitié vient de la région. « Nous voulions garder nos équipes », explique M. Le Goff, directeur technique du port.</p>
    <p>Les syndicats restent prudents : ils demandent que chaque poste supprimé soit remplacé par une formation. La direction promet un premier bilan en juin.</p></article>
    </body></html>
    """;

Console.OutputEncoding = Encoding.UTF8;
var summarizer = new ArticleSummarizer();
Article article = new HtmlArticleReader().Read(Page).Article;
ArticleAnalysis analysis = summarizer.Analyze(article, SummaryLength.Sentences(2), keywords: 6);
string json = JsonSerializer.Serialize(analysis, SummarizerJsonContext.Default.ArticleAnalysis);
Console.WriteLine(json);
ArticleAnalysis back = JsonSerializer.Deserialize(json, SummarizerJsonContext.Default.ArticleAnalysis)!;
Console.WriteLine(back.Summary.Text == analysis.Summary.Text);

foreach (string encoding in Tokenizers.Names)
{
    ArticleSummary summary = summarizer.Summarize(article, SummaryLength.Tokens(50, Tokenizers.Find(encoding)!));
    Console.WriteLine($"{encoding}: {Tokenizers.Find(encoding)!.CountTokens(summary.Text)} tokens: {summary.Text}");
}

// As a service, and with an opinion that weighs nothing: the summary stays what it was.
using ServiceProvider services = new ServiceCollection().AddArticleSummarizer(options => options.Keywords = 6).BuildServiceProvider();
IArticleSummarizer service = services.GetRequiredService<IArticleSummarizer>();
var embedding = new EmbeddingSummarizer(new LetterCounts(), new EmbeddingOptions { Weight = 0, Redundancy = 1 });
string[] texts =
[
    service.Summarize(article, SummaryLength.Sentences(2)).Text,
    service.Analyze(article, SummaryLength.Sentences(2)).Summary.Text,
    (await embedding.SummarizeAsync(article, SummaryLength.Sentences(2))).Text,
];
Console.WriteLine($"the same {texts.Count(text => text == analysis.Summary.Text)} times");

/// <summary>A stand-in for a model: how often each letter occurs.</summary>
internal sealed class LetterCounts : IEmbeddingGenerator<string, Embedding<float>>
{
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(value =>
            new Embedding<float>(Enumerable.Range('a', 26).Select(letter => 1f + value.Count(c => c == letter)).ToArray()))));

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
