using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using static System.Net.WebUtility;

namespace WebReader;

/// <summary>
/// The one page, filled with the words of each language at start, so that it is right before any script runs. The attributes
/// <c>data-text</c>, <c>data-label</c> and <c>data-placeholder</c> name the words; the script uses them to change language.
/// </summary>
internal sealed partial class Page(IOptions<Limits> limits)
{
    private readonly Dictionary<string, byte[]> _pages = Texts.Languages.ToDictionary(
        language => language, language => Fill(Texts.Find(language)!, limits.Value.MaximumBytes));

    public IResult Send(HttpContext context)
    {
        string language = Texts.Current.Language;
        context.Response.Headers.ContentLanguage = language;
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(_pages[language], "text/html; charset=utf-8");
    }

    private static byte[] Fill(Texts texts, int maximumBytes)
    {
        string page = Encoding.UTF8.GetString(Resource.Bytes("index.html"));
        page = page
            .Replace("{{language}}", texts.Language, StringComparison.Ordinal)
            .Replace("{{maximumBytes}}", maximumBytes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        page = TextMark().Replace(page, mark => mark.Value + HtmlEncode(texts[mark.Groups[1].Value]));
        return Encoding.UTF8.GetBytes(AttributeMark().Replace(
            page, mark => $"{mark.Value} {Attribute(mark.Groups[1].Value)}=\"{HtmlEncode(texts[mark.Groups[2].Value])}\""));
    }

    private static string Attribute(string mark) => mark == "label" ? "aria-label" : mark;

    [GeneratedRegex("data-text=\"([\\w.]+)\"[^>]*>")]
    private static partial Regex TextMark();

    [GeneratedRegex("data-(label|placeholder)=\"([\\w.]+)\"")]
    private static partial Regex AttributeMark();
}
