using System.Text.Json;

namespace Summarizer.Evaluation.Corpora;

/// <summary>One line of a set: the input and whatever references it carries.</summary>
internal sealed record CorpusItem
{
    public required string Id { get; init; }

    public string Text { get; init; } = "";

    public string? Title { get; init; }

    /// <summary>The language as the set gives it.</summary>
    public string Language { get; init; } = "";

    /// <summary>Reference summaries, one or several.</summary>
    public IReadOnlyList<string> Summaries { get; init; } = [];

    /// <summary>Reference keyphrases.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>UTF-16 offsets where sentences end.</summary>
    public IReadOnlyList<int> Ends { get; init; } = [];

    /// <summary>What should be kept of a page.</summary>
    public string? Body { get; init; }

    /// <summary>The page's markup.</summary>
    public string? Html { get; init; }

    /// <summary>Further properties that are plain strings (treebank, variety…), to group by.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public static CorpusItem Read(JsonElement line)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        string text = "", language = "";
        string? title = null, body = null, summary = null, html = null;
        string id = "";
        string[] summaries = [], keywords = [];
        int[] ends = [];
        foreach (JsonProperty property in line.EnumerateObject())
        {
            JsonElement value = property.Value;
            switch (property.Name)
            {
                case "id": id = value.ToString(); break;
                case "text": text = value.GetString() ?? ""; break;
                case "title": title = value.GetString(); break;
                case "body": body = value.GetString(); break;
                case "summary": summary = value.GetString(); break;
                case "summaries": summaries = Strings(value); break;
                case "keywords": keywords = Strings(value); break;
                case "ends": ends = [.. value.EnumerateArray().Select(end => end.GetInt32())]; break;
                case "html": html = value.GetString(); break;
                default:
                    if (property.Name == "lang") language = value.GetString() ?? "";
                    if (value.ValueKind == JsonValueKind.String) labels[property.Name] = value.GetString()!;
                    break;
            }
        }

        return new CorpusItem
        {
            Id = id,
            Text = text,
            Title = title,
            Language = language,
            Summaries = summaries.Length > 0 ? summaries : summary is null ? [] : [summary],
            Keywords = keywords,
            Ends = ends,
            Body = body,
            Html = html,
            Labels = labels,
        };
    }

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString() ?? "")];
}
