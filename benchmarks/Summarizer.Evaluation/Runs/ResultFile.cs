using System.Text.Json;
using Summarizer.Evaluation.Corpora;

namespace Summarizer.Evaluation.Runs;

/// <summary>Reads what the command line tool wrote in batch mode, to score that instead of calling the library.</summary>
internal static class ResultFile
{
    /// <summary>One result an item, null where the file has none or an error.</summary>
    public static ArticleResult?[] Load(string path, IReadOnlyList<CorpusItem> items)
    {
        var results = new Dictionary<string, ArticleResult>(StringComparer.Ordinal);
        foreach (JsonElement line in Corpus.Lines(path))
            if (!line.TryGetProperty("error", out _)) results[line.GetProperty("id").ToString()] = Read(line);
        return [.. items.Select(item => results.GetValueOrDefault(item.Id))];
    }

    private static ArticleResult Read(JsonElement line)
    {
        SummarySentence[] sentences = [.. Array(line, "sentences").Select(Sentence)];
        int[] ends = [.. Array(line, "boundaries").Select(span => span[0].GetInt32() + span[1].GetInt32())];
        return new ArticleResult
        {
            Language = line.GetProperty("language").GetString() ?? "",
            Sentences = sentences,
            Keywords = [.. Array(line, "keywords").Select(keyword => keyword.GetProperty("label").GetString()!)],
            Title = line.TryGetProperty("title", out JsonElement title) ? title.GetString() : null,
            Body = line.TryGetProperty("body", out JsonElement body) ? body.GetString()! : "",
            Ends = ends.Length > 0 ? ends : [.. sentences.Select(sentence => sentence.Span.End)],
        };
    }

    private static SummarySentence Sentence(JsonElement sentence) => new()
    {
        Text = sentence.GetProperty("text").GetString()!,
        Span = new TextSpan(sentence.GetProperty("start").GetInt32(), sentence.GetProperty("length").GetInt32()),
        Score = 0,
        Rank = 0,
    };

    private static IEnumerable<JsonElement> Array(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement array) ? array.EnumerateArray() : [];
}
