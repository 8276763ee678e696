using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Summarizer.Html.Feeds;

namespace Summarizer.Html;

/// <summary>
/// Reads RSS 2.0 (with content:encoded and Dublin Core), Atom (RFC 4287) and JSON Feed (1.1) into articles. Document types
/// are prohibited, nothing is fetched, and an entry that cannot be read is reported without spoiling the others.
/// Immutable and thread-safe.
/// </summary>
public sealed class FeedReader
{
    private readonly EntryReader _entries;

    /// <summary>Creates a reader.</summary>
    /// <param name="summarizer">Reads the entries' text; null means one with default options.</param>
    /// <param name="limits">How large an entry's markup may be; null means <see cref="HtmlLimits.Default"/>.</param>
    public FeedReader(ArticleSummarizer? summarizer = null, HtmlLimits? limits = null) =>
        _entries = new EntryReader(summarizer ?? new ArticleSummarizer(), limits ?? HtmlLimits.Default);

    /// <summary>Reads a feed.</summary>
    /// <param name="text">The feed's XML or JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InvalidDataException">It is no feed, not well-formed, or has a document type.</exception>
    public Feed Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<char> start = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        return start.StartsWith("{") ? ReadJson(text.Trim().TrimStart('\uFEFF')) : ReadXml(text.Trim().TrimStart('\uFEFF'));
    }

    private Feed ReadJson(string text)
    {
        try
        {
            // As bytes: half a surrogate pair becomes a replacement character, where a string would be refused.
            using JsonDocument json = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return JsonFeed.Read(json.RootElement, _entries);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The feed is not well-formed JSON: " + exception.Message, exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidDataException("The feed's own fields hold an escape that is no character.", exception);
        }
    }

    private Feed ReadXml(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            XElement root = XDocument.Load(reader).Root!;
            return XmlFeed.Read(root, _entries);
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException("The feed is not well-formed XML: " + exception.Message, exception);
        }
    }
}
