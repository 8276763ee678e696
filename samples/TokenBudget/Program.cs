using Microsoft.ML.Tokenizers;
using Summarizer;
using Summarizer.Tokens;

// Fits an article into a share of a language model's context. Usage: TokenBudget [FILE] [TOKENS]
int budget = args.Length > 1 && int.TryParse(args[1], out int given) ? given : 120;
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

Tokenizer tokenizer = Tokenizers.O200kBase;
ArticleSummary summary = new ArticleSummarizer().Summarize(text, SummaryLength.Tokens(budget, tokenizer));
int before = tokenizer.CountTokens(text), after = tokenizer.CountTokens(summary.Text);

Console.WriteLine(summary.Text);
Console.WriteLine();
Console.WriteLine(summary.Outcome == SummaryOutcome.Ok
    ? $"{after} tokens of at most {budget} (o200k_base), {before} before: {1 - ((double)after / before):P0} saved."
    : $"No summary: {summary.Outcome}.");
