using System.Globalization;
using System.Xml.Linq;

namespace Summarizer.Html.Feeds;

/// <summary>RSS 2.0, RSS 1.0 and Atom by the local names of their elements, so that a wrong namespace does no harm.</summary>
internal static class XmlFeed
{
    public static Feed Read(XElement root, EntryReader entries)
    {
        bool isAtom = root.Name.LocalName == "feed";
        XElement? channel = isAtom ? root : Child(root, "channel");
        if (channel is null) throw new InvalidDataException($"The document is no feed: its root is \"{root.Name.LocalName}\".");
        string? language = Language(Text(channel, "language") ?? (string?)root.Attribute(XNamespace.Xml + "lang"));
        string name = isAtom ? "entry" : "item";
        // RSS 1.0 puts the items beside the channel.
        IEnumerable<XElement> items = channel.Elements().Concat(channel == root ? [] : root.Elements()).Where(element => element.Name.LocalName == name);
        FeedEntry[] read = [.. items.Select((item, i) => isAtom ? Atom(item, i, language, entries) : Rss(item, i, language, entries))];
        return new Feed(Text(channel, "title"), language, read);
    }

    private static FeedEntry Rss(XElement item, int number, string? language, EntryReader entries)
    {
        string? url = Text(item, "link");
        string? content = Text(item, "encoded") ?? Text(item, "description");
        var entry = new FeedEntry
        {
            Id = Text(item, "guid") ?? url ?? number.ToString(CultureInfo.InvariantCulture),
            Title = TitleText.Read(Text(item, "title")),
            Url = url,
            Published = Date(Text(item, "pubDate") ?? Text(item, "date")),
            Authors = Texts(item, "creator") is { Count: > 0 } creators ? creators : Texts(item, "author"),
            Tags = Texts(item, "category"),
        };
        return entries.Read(entry, content, isMarkup: true, language);
    }

    private static FeedEntry Atom(XElement item, int number, string? language, EntryReader entries)
    {
        XElement? link = item.Elements().FirstOrDefault(element => element.Name.LocalName == "link" && ((string?)element.Attribute("rel") ?? "alternate") == "alternate");
        string? url = (string?)link?.Attribute("href");
        XElement? content = Child(item, "content") is { } full && !string.IsNullOrWhiteSpace(full.Value) ? full : Child(item, "summary");
        string type = (string?)content?.Attribute("type") ?? "text";
        var entry = new FeedEntry
        {
            Id = Text(item, "id") ?? url ?? number.ToString(CultureInfo.InvariantCulture),
            Title = TitleText.Read(Text(item, "title")),
            Url = url,
            Published = Date(Text(item, "published") ?? Text(item, "updated")),
            Authors = [.. item.Elements().Where(element => element.Name.LocalName == "author").Select(author => Text(author, "name")).OfType<string>()],
            Tags = [.. item.Elements().Where(element => element.Name.LocalName == "category").Select(tag => (string?)tag.Attribute("label") ?? (string?)tag.Attribute("term")).OfType<string>()],
        };
        string? text = content is null ? null : type == "xhtml" ? string.Concat(content.Nodes().Select(node => node.ToString())) : content.Value;
        return entries.Read(entry, text, isMarkup: type != "text" || text?.Contains("</", StringComparison.Ordinal) == true, (string?)item.Attribute(XNamespace.Xml + "lang") ?? language);
    }

    internal static DateTimeOffset? Date(string? text)
    {
        // RFC 822 names zones that .NET does not know.
        text = text?.Replace(" UT", " GMT", StringComparison.Ordinal).Replace("GMTC", "GMT", StringComparison.Ordinal);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
    }

    /// <summary>The language part of a declared code; a feed's country says nothing about its articles.</summary>
    internal static string? Language(string? code) => string.IsNullOrWhiteSpace(code) ? null : code.Trim().Split('-', '_')[0].ToLowerInvariant();

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Text(XElement parent, string name) => Child(parent, name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static List<string> Texts(XElement parent, string name) =>
        [.. parent.Elements().Where(element => element.Name.LocalName == name).Select(element => element.Value.Trim()).Where(text => text.Length > 0)];
}
