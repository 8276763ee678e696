using System.Text.Json;
using Summarizer;
using Summarizer.Ranking;

// First version: batch alone.
int keywords = 0;
string include = "", ranker = "", input = "-";
var preset = KeywordPreset.Editor;
SummaryLength length = SummaryLength.Auto;
for (int i = args is ["batch", ..] ? 1 : 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--keywords": keywords = int.Parse(args[++i], null); break;
        case "--keyword-preset": preset = args[++i] == "index" ? KeywordPreset.Index : KeywordPreset.Editor; break;
        case "--include": include = args[++i]; break;
        case "--ranker": ranker = args[++i]; break;
        case "--sentences": length = SummaryLength.Sentences(int.Parse(args[++i], null)); break;
        case "--words": length = SummaryLength.Words(int.Parse(args[++i], null)); break;
        case "--characters": length = SummaryLength.Characters(int.Parse(args[++i], null)); break;
        case "--share": length = SummaryLength.Share(double.Parse(args[++i], System.Globalization.CultureInfo.InvariantCulture)); break;
        case "--length": i++; break;
        default: input = args[i]; break;
    }
}

var summarizer = new ArticleSummarizer(new SummarizerOptions { Ranker = ranker.Length > 0 ? Rankers.Find(ranker) : null, KeywordPreset = preset });
using Stream output = Console.OpenStandardOutput();
using TextReader reader = input == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(input);
using var buffer = new MemoryStream();
using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
while (reader.ReadLine() is { } line)
{
    if (line.Length == 0) continue;
    using JsonDocument item = JsonDocument.Parse(line);
    string text = item.RootElement.GetProperty("text").GetString()!;
    string? title = item.RootElement.TryGetProperty("title", out JsonElement t) ? t.GetString() : null;
    string? language = item.RootElement.TryGetProperty("language", out JsonElement l) ? l.GetString() : null;
    Article article = summarizer.Read(text, title, language);
    ArticleAnalysis analysis = summarizer.Analyze(article, length, keywords);
    writer.WriteStartObject();
    writer.WritePropertyName("id");
    item.RootElement.GetProperty("id").WriteTo(writer);
    writer.WriteString("language", analysis.Language);
    writer.WriteString("title", article.Title);
    writer.WriteStartArray("sentences");
    foreach (SummarySentence sentence in analysis.Summary.Sentences)
    {
        writer.WriteStartObject();
        writer.WriteString("text", sentence.Text);
        writer.WriteNumber("start", sentence.Span.Start);
        writer.WriteNumber("length", sentence.Span.Length);
        writer.WriteNumber("score", sentence.Score);
        writer.WriteNumber("rank", sentence.Rank);
        writer.WriteEndObject();
    }

    writer.WriteEndArray();
    writer.WriteStartArray("keywords");
    foreach (Keyword keyword in analysis.Keywords)
    {
        writer.WriteStartObject();
        writer.WriteString("label", keyword.Label);
        writer.WriteNumber("score", keyword.Score);
        writer.WriteStartArray("mentions");
        foreach (TextSpan mention in keyword.Mentions)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", mention.Start);
            writer.WriteNumber("length", mention.Length);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    writer.WriteEndArray();
    writer.WriteString("outcome", analysis.Summary.Outcome switch { SummaryOutcome.Ok => "ok", SummaryOutcome.Empty => "empty", _ => "budget too small" });
    if (include.Contains("body", StringComparison.Ordinal)) writer.WriteString("body", article.Body);
    if (include.Contains("boundaries", StringComparison.Ordinal))
    {
        writer.WriteStartArray("boundaries");
        foreach (TextSpan span in summarizer.SplitSentences(text, analysis.Language))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(span.Start);
            writer.WriteNumberValue(span.Length);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    writer.WriteEndObject();
    writer.Flush();
    buffer.WriteByte((byte)'\n');
    output.Write(buffer.GetBuffer(), 0, (int)buffer.Length);
    buffer.SetLength(0);
    writer.Reset();
}
