using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Summarizer.Html.Pages;

/// <summary>Parses markup with AngleSharp, leaving out what no reader here asks for. Runs no script and fetches nothing.</summary>
internal static class PageParser
{
    private static readonly HtmlParserOptions s_options = new()
    {
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = IsAskedFor,
        SkipComments = true,
    };

    /// <exception cref="HtmlLimitException">The markup is too long or too deeply nested.</exception>
    public static IHtmlDocument Parse(string html, HtmlLimits limits)
    {
        MarkupGuard.Check(html, limits);
        return new HtmlParser(s_options).ParseDocument(html);
    }

    /// <summary>What names, roles and visibility say of elements, and what the head declares; "type" and "encoding" steer the parser itself.</summary>
    private static bool IsAskedFor(ref StructHtmlToken token, ReadOnlyMemory<char> name) => name.Span switch
    {
        "class" or "id" or "itemprop" or "role" or "style" or "hidden" or "property" or "name" or "content" or "http-equiv" or "lang" or "type" or "rel" or "encoding" => true,
        "href" => token.Name.Memory.Span is "link",
        _ => false,
    };
}
