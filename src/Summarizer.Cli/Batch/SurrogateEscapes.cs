using System.Buffers.Text;

namespace Summarizer.Cli.Batch;

/// <summary>Looks for half a surrogate pair among the escapes of a JSON string: no text, though the JSON grammar allows it.</summary>
internal static class SurrogateEscapes
{
    private const int EscapeLength = 6;

    /// <summary>True when a \ud800 to \udfff stands without its other half.</summary>
    /// <param name="raw">The string as it stands in the JSON, between its quotes; its escapes are well formed.</param>
    public static bool HasLone(ReadOnlySpan<byte> raw)
    {
        while (true)
        {
            int at = raw.IndexOf((byte)'\\');
            if (at < 0) return false;
            raw = raw[at..];
            int unit = Unit(raw);
            if (unit is < 0xD800 or > 0xDFFF)
            {
                raw = raw[(unit < 0 ? 2 : EscapeLength)..];
                continue;
            }

            if (unit >= 0xDC00 || Unit(raw[EscapeLength..]) is not (>= 0xDC00 and <= 0xDFFF)) return true;
            raw = raw[(2 * EscapeLength)..];
        }
    }

    /// <summary>The code unit of the \uXXXX that the text starts with, or -1.</summary>
    private static int Unit(ReadOnlySpan<byte> raw) =>
        raw.Length >= EscapeLength && raw[0] == '\\' && raw[1] == 'u' && Utf8Parser.TryParse(raw[2..EscapeLength], out int unit, out _, 'x') ? unit : -1;
}
