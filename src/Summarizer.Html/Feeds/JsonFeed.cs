using System.Globalization;
using System.Text.Json;

namespace Summarizer.Html.Feeds;

/// <summary>JSON Feed, versions 1 and 1.1.</summary>
internal static class JsonFeed
{
    public static Feed Read(JsonElement root, EntryReader entries)
    {
        if (!root.TryGetProperty("items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException("The document is no JSON Feed: it has no \"items\".");
        string? language = XmlFeed.Language(Text(root, "language"));
        var read = new List<FeedEntry>();
        foreach (JsonElement item in items.EnumerateArray())
        {
            read.Add(item.ValueKind == JsonValueKind.Object ? EntryOrError(item, read.Count, language, entries) : Error(read.Count, "The entry is not an object."));
        }

        return new Feed(Text(root, "title"), language, read);
    }

    private static FeedEntry EntryOrError(JsonElement item, int number, string? language, EntryReader entries)
    {
        try
        {
            return Entry(item, number, language, entries);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is well-formed JSON and yet no text.
            return Error(number, "The entry holds an escape that is no character.");
        }
    }

    private static FeedEntry Error(int number, string error) => new() { Id = number.ToString(CultureInfo.InvariantCulture), Error = error };

    private static FeedEntry Entry(JsonElement item, int number, string? language, EntryReader entries)
    {
        string? html = Text(item, "content_html"), url = Text(item, "url");
        var entry = new FeedEntry
        {
            Id = Text(item, "id") ?? url ?? number.ToString(CultureInfo.InvariantCulture),
            Title = Text(item, "title"),
            Url = url,
            Published = XmlFeed.Date(Text(item, "date_published") ?? Text(item, "date_modified")),
            Authors = Names(item),
            Tags = Strings(item, "tags"),
        };
        return entries.Read(entry, html ?? Text(item, "content_text") ?? Text(item, "summary"), html is not null, XmlFeed.Language(Text(item, "language")) ?? language);
    }

    private static List<string> Names(JsonElement item)
    {
        var names = new List<string>();
        if (item.TryGetProperty("authors", out JsonElement authors) && authors.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement author in authors.EnumerateArray())
                if (author.ValueKind == JsonValueKind.Object && Text(author, "name") is { } name) names.Add(name);
        }
        else if (item.TryGetProperty("author", out JsonElement single) && single.ValueKind == JsonValueKind.Object && Text(single, "name") is { } name)
        {
            names.Add(name);
        }

        return names;
    }

    private static List<string> Strings(JsonElement item, string property)
    {
        var strings = new List<string>();
        if (item.TryGetProperty(property, out JsonElement array) && array.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement value in array.EnumerateArray())
                if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text) strings.Add(text);
        }

        return strings;
    }

    /// <summary>A string, or a number as its text (identifiers).</summary>
    private static string? Text(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out JsonElement value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
