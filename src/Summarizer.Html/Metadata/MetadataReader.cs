using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Summarizer.Html.Titles;

namespace Summarizer.Html.Metadata;

/// <summary>Merges JSON-LD, OpenGraph, meta tags and the document's title, in that order of trust.</summary>
internal static class MetadataReader
{
    /// <summary>Everything but the title, which is chosen once the article is known.</summary>
    public static (PageMetadata Metadata, DeclaredTitles Titles) Read(IHtmlDocument document, string? address = null)
    {
        var meta = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var json = new JsonLd();
        string? url = null;
        var open = new Stack<INode>([document]);
        while (open.TryPop(out INode? node))
        {
            if (node is IElement element)
            {
                switch (element.LocalName)
                {
                    case "meta": AddMeta(meta, element); break;
                    case "script" when element.GetAttribute("type") == "application/ld+json": json.Add(element.TextContent); break;
                    case "link" when element.GetAttribute("rel") == "canonical": url ??= Clean(element.GetAttribute("href")); break;
                }
            }

            // The last first, so that the first is next.
            INodeList children = node.ChildNodes;
            for (int i = children.Length - 1; i >= 0; i--)
                if (children[i] is IElement child) open.Push(child);
        }


        string? site = First(meta, "og:site_name", "application-name") ?? json.SiteName;
        string? openGraph = First(meta, "og:title"), twitter = First(meta, "twitter:title"), whole = Clean(document.Title);
        site ??= SiteName.FromAddress(whole, address ?? url ?? First(meta, "og:url"));
        string? declared = json.Title ?? openGraph ?? twitter ?? First(meta, "dc.title") ?? whole;
        bool isNews = json.Type?.Contains("News", StringComparison.Ordinal) == true || meta.ContainsKey("news_keywords");
        var metadata = new PageMetadata
        {
            Title = declared is null ? null : SiteName.Without(declared, site),
            Standfirst = json.Description ?? First(meta, "og:description", "description", "twitter:description"),
            Authors = json.Authors.Count > 0 ? json.Authors : Names(meta, "author", "article:author", "parsely-author", "dc.creator"),
            Published = Date(json.Published ?? First(meta, "article:published_time", "date", "dc.date", "pubdate", "parsely-pub-date")),
            Modified = Date(json.Modified ?? First(meta, "article:modified_time", "og:updated_time", "last-modified")),
            Language = Language(document.DocumentElement.GetAttribute("lang") ?? json.Language ?? First(meta, "og:locale", "content-language")),
            Tags = Tags(json, meta),
            SiteName = site,
            Url = url ?? First(meta, "og:url"),
        };
        return (metadata, new DeclaredTitles(json.Title, openGraph, twitter ?? First(meta, "dc.title"), whole, site, metadata.Url, isNews, json.IsPost));
    }

    private static void AddMeta(Dictionary<string, List<string>> meta, IElement element)
    {
        string? name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("http-equiv") ?? element.GetAttribute("itemprop");
        string? content = Clean(element.GetAttribute("content"));
        if (name is null || content is null) return;
        if (!meta.TryGetValue(name, out List<string>? values)) meta[name] = values = [];
        values.Add(content);
    }

    private static string? First(Dictionary<string, List<string>> meta, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
            if (meta.TryGetValue(name, out List<string>? values)) return values[0];
        return null;
    }

    private static List<string> Names(Dictionary<string, List<string>> meta, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (!meta.TryGetValue(name, out List<string>? values)) continue;
            List<string> people = [.. values.Where(value => !value.Contains("://", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
            if (people.Count > 0) return people;
        }

        return [];
    }

    private static List<string> Tags(JsonLd json, Dictionary<string, List<string>> meta)
    {
        if (json.Keywords.Count > 0) return json.Keywords;
        if (meta.TryGetValue("article:tag", out List<string>? tags)) return [.. tags.Distinct(StringComparer.Ordinal)];
        string? list = First(meta, "news_keywords", "keywords", "parsely-tags");
        return list is null ? [] : [.. list.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;

    /// <summary>"fr_FR" becomes "fr-FR"; anything that does not look like a code is dropped.</summary>
    private static string? Language(string? code)
    {
        code = Clean(code)?.Replace('_', '-');
        if (code is null || code.Length is < 2 or > 12) return null;
        foreach (char c in code)
            if (!char.IsAsciiLetterOrDigit(c) && c != '-') return null;
        return code;
    }

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
