namespace Summarizer.Cli;

/// <summary>The form of a BCP-47 code: a primary part of two to eight letters, further parts of letters and digits.</summary>
internal static class LanguageCode
{
    /// <summary>The code, or null for an empty one, which means: identify the language.</summary>
    public static string? Check(string code)
    {
        if (code.Length == 0) return null;
        if (!IsWellFormed(code)) throw new UsageException($"language wants a BCP-47 code such as fr or pt-BR, not '{code}'");
        return code;
    }

    private static bool IsWellFormed(string code)
    {
        int part = 0, length = 0;
        foreach (char c in code)
        {
            if (c == '-')
            {
                if (length == 0 || (part == 0 && length < 2)) return false;
                part++;
                length = 0;
            }
            else if (char.IsAsciiLetter(c) || (part > 0 && char.IsAsciiDigit(c)))
            {
                if (++length > 8) return false;
            }
            else
            {
                return false;
            }
        }

        return length > 0 && (part > 0 || length > 1);
    }
}
