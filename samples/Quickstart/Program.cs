using Summarizer;

string text;
if (args.Length > 0)
{
    text = File.ReadAllText(args[0]);
}
else
{
    using var reader = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("article.txt")!);
    text = reader.ReadToEnd();
}

ArticleAnalysis analysis = new ArticleSummarizer().Analyze(text, SummaryLength.Sentences(3), keywords: 8);

Console.WriteLine($"Language: {analysis.Language}   Title: {analysis.Article.Title}");
Console.WriteLine();
Console.WriteLine("Structure");
foreach (Block block in analysis.Article.Blocks)
{
    string start = block.Span.Slice(text).ToString().ReplaceLineEndings(" ");
    string why = block.Reason == FurnitureReason.None ? "" : $" ({block.Reason})";
    Console.WriteLine($"  {block.Span.Start,5}+{block.Span.Length,-4} {block.Kind,-10} {(start.Length > 60 ? start[..60] + "…" : start)}{why}");
}

Console.WriteLine();
Console.WriteLine("Summary");
foreach (SummarySentence sentence in analysis.Summary.Sentences)
    Console.WriteLine($"  {sentence.Span.Start,5}+{sentence.Span.Length,-4} score {sentence.Score:0.000}  rank {sentence.Rank}  {sentence.Text}");

Console.WriteLine();
Console.WriteLine("Keywords");
foreach (Keyword keyword in analysis.Keywords)
    Console.WriteLine($"  {keyword.Label,-28} score {keyword.Score:0.000}  at {string.Join(", ", keyword.Mentions.Select(mention => mention.Start))}");
