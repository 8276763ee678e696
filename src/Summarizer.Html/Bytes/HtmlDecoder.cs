using System.Text;
using UtfUnknown;

namespace Summarizer.Html.Bytes;

/// <summary>
/// Bytes of a page to text: byte order mark, then the header's character set, then the one the page declares in its first
/// 1,024 bytes, then valid UTF-8, then detection. ISO-8859-1 is read as Windows-1252, as browsers do (WHATWG Encoding, 4.2).
/// </summary>
internal static class HtmlDecoder
{
    static HtmlDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] bytes, string? charset)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        bool isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        Encoding? named = Find(charset) ?? Find(Declared(bytes));
        // A page that says UTF-8 and is not, or says Latin-1 and is UTF-8, is believed by its bytes.
        if (named is UTF8Encoding && !isUtf8) named = null;
        if (isUtf8 && (named is null || named.IsSingleByte)) return Encoding.UTF8.GetString(bytes);
        named ??= Find(CharsetDetector.DetectFromBytes(bytes).Detected?.EncodingName);
        return (named ?? Encoding.GetEncoding(1252)).GetString(bytes);
    }

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        name = name.Trim().Trim('"', '\'').ToLowerInvariant();
        if (name is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii") name = "windows-1252";
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Declared(byte[] bytes)
    {
        string head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024));
        int at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        int start = at + 8;
        while (start < head.Length && head[start] is '"' or '\'' or ' ') start++;
        int end = start;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_')) end++;
        return head[start..end];
    }
}
