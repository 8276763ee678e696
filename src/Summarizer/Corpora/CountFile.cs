using System.Globalization;
using System.Text;

namespace Summarizer.Corpora;

/// <summary>
/// Counts as text: a line with the version, the number of articles, words and keywords; then a line for each, a tab between the
/// count and the string, sorted by the string. Tabs, line ends and backslashes within a string are written \t, \n, \r, \\.
/// </summary>
internal static class CountFile
{
    private const string Version = "summarizer counts 1";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(Stream stream, long articles, HolderCounts words, HolderCounts labels)
    {
        using var text = new StreamWriter(stream, s_utf8, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Version}\t{articles}\t{words.Count}\t{labels.Count}"));
        foreach (HolderCounts counts in (HolderCounts[])[words, labels])
            foreach ((string word, long holders) in counts.Sorted()) text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{holders}\t{Escape(word)}"));
    }

    /// <summary>Reads the counts; returns the number of articles.</summary>
    public static long Read(Stream stream, HolderCounts words, HolderCounts labels)
    {
        using var text = new StreamReader(stream, s_utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        string[] head = (text.ReadLine() ?? "").Split('\t');
        if (head.Length != 4 || head[0] != Version) throw new InvalidDataException("These are not corpus counts of version 1.");
        long articles = Number(head[1], long.MaxValue);
        ReadCounts(text, words, Number(head[2], int.MaxValue), articles);
        ReadCounts(text, labels, Number(head[3], int.MaxValue), articles);
        if (text.ReadLine() is not null) throw new InvalidDataException("The counts go on after their end.");
        return articles;
    }

    private static void ReadCounts(StreamReader text, HolderCounts counts, long lines, long articles)
    {
        for (long i = 0; i < lines; i++)
        {
            string line = text.ReadLine() ?? throw new InvalidDataException("The counts are truncated.");
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 1) throw new InvalidDataException("A line of the counts is broken.");
            counts.Sum(Unescape(line[(tab + 1)..]), Number(line[..tab], articles));
            if (counts.Count != i + 1) throw new InvalidDataException("A string is counted twice.");
        }
    }

    private static long Number(string text, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= most
            ? number
            : throw new InvalidDataException("A number of the counts is broken.");

    private static string Escape(string text) =>
        text.AsSpan().IndexOfAny("\\\t\n\r") < 0
            ? text
            : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            plain.Append(text[i] != '\\' || i + 1 == text.Length ? text[i] : text[++i] switch
            {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                char other => other,
            });
        }

        return plain.ToString();
    }
}
