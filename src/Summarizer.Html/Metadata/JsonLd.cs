using System.Text;
using System.Text.Json;

namespace Summarizer.Html.Metadata;

/// <summary>The article that a page's JSON-LD describes (schema.org); broken scripts are passed over.</summary>
internal sealed class JsonLd
{
    private static readonly JsonDocumentOptions s_lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public string? Title { get; private set; }

    /// <summary>The first article's type, such as NewsArticle.</summary>
    public string? Type { get; private set; }

    /// <summary>True where an article is a post of a blog or of a live report.</summary>
    public bool IsPost { get; private set; }

    public string? Description { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Language { get; private set; }

    public string? SiteName { get; private set; }

    public List<string> Authors { get; } = [];

    public List<string> Keywords { get; } = [];

    public void Add(string script)
    {
        try
        {
            // As bytes: half a surrogate pair becomes the sign for an unknown character instead of a fault.
            using JsonDocument json = JsonDocument.Parse(Encoding.UTF8.GetBytes(script), s_lenient);
            Visit(json.RootElement, 0);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // An escape of half a surrogate pair is the latter. Publishers' templates break often enough; the other sources serve instead.
        }
    }

    private void Visit(JsonElement element, int depth)
    {
        if (depth > 4) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Visit(item, depth + 1);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element)) ReadArticle(element);
            else if (element.TryGetProperty("@graph", out JsonElement graph)) Visit(graph, depth + 1);
            else if (element.TryGetProperty("mainEntity", out JsonElement main)) Visit(main, depth + 1);
        }
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out JsonElement type)) return false;
        if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in type.EnumerateArray())
                if (item.ValueKind == JsonValueKind.String && IsArticleType(item.GetString()!)) return true;
            return false;
        }

        return type.ValueKind == JsonValueKind.String && IsArticleType(type.GetString()!);
    }

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "LiveBlogPosting" or "Report" or "Review" or "SocialMediaPosting";

    private void ReadArticle(JsonElement article)
    {
        Title ??= Text(article, "headline") ?? Text(article, "name");
        if (article.TryGetProperty("@type", out JsonElement type))
        {
            string name = type.ToString();
            Type ??= name;
            IsPost |= name.Contains("BlogPosting", StringComparison.Ordinal);
        }

        Description ??= Text(article, "description");
        Published ??= Text(article, "datePublished");
        Modified ??= Text(article, "dateModified");
        Language ??= Text(article, "inLanguage");
        if (article.TryGetProperty("publisher", out JsonElement publisher) && publisher.ValueKind == JsonValueKind.Object) SiteName ??= Text(publisher, "name");
        if (Authors.Count == 0 && article.TryGetProperty("author", out JsonElement author)) AddNames(author, Authors);
        if (Keywords.Count == 0 && article.TryGetProperty("keywords", out JsonElement keywords)) AddNames(keywords, Keywords);
    }

    /// <summary>A name, a comma-separated list of names, an object with a name, or an array of these.</summary>
    private static void AddNames(JsonElement value, List<string> names)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray()) AddNames(item, names);
                break;
            case JsonValueKind.Object:
                if (Text(value, "name") is { } name) AddName(name, names);
                break;
            case JsonValueKind.String:
                foreach (string part in value.GetString()!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) AddName(part, names);
                break;
        }
    }

    private static void AddName(string name, List<string> names)
    {
        if (!names.Contains(name, StringComparer.Ordinal) && !name.Contains("://", StringComparison.Ordinal)) names.Add(name);
    }

    private static string? Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out JsonElement value) || value.ValueKind != JsonValueKind.String) return null;
        string text = System.Net.WebUtility.HtmlDecode(value.GetString()!);
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }
}
