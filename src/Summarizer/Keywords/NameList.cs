using System.Text;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Names whose kind is known: companies, products and technologies, places, first names, news media; read once from names.txt. The
/// tagger works without it. Immutable and thread-safe.
/// </summary>
internal sealed class NameList
{
    private const int FirstName = 1 << 8, Medium = 1 << 9, Flags = FirstName | Medium;

    /// <summary>The kind of a name, <see cref="FirstName"/> and <see cref="Medium"/>.</summary>
    private readonly WordMap _names = new();

    private NameList(TextReader lines)
    {
        int section = 0;
        while (lines.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                section = line switch
                {
                    "[FirstName]" => FirstName,
                    "[Medium]" => Medium,
                    _ => (int)Enum.Parse(typeof(KeywordKind), line[1..^1]),
                };
                continue;
            }

            foreach (string name in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                ref int value = ref _names[WordKey.Of(name)];
                value = (section & Flags) != 0 ? value | section : (value & Flags) | section;
            }
        }
    }

    public static NameList Default { get; } = Load();

    /// <summary>What the list calls a name of any case and spacing; a term when it is not listed.</summary>
    public KeywordKind Find(ReadOnlySpan<char> name) => Find(KeyOf(name));

    /// <summary>What the list calls a name, by the <see cref="WordKey"/> of its words with single spaces; a term when not listed.</summary>
    public KeywordKind Find(ulong key) => (KeywordKind)(_names.Find(key) & ~Flags);

    /// <summary>True for a first name, by its <see cref="WordKey"/>.</summary>
    public bool IsFirstName(ulong key) => (_names.Find(key) & FirstName) != 0;

    /// <summary>True for a news agency, a newspaper, a broadcaster or a site of news.</summary>
    public bool IsMedium(ReadOnlySpan<char> name) => (_names.Find(KeyOf(name)) & Medium) != 0;

    private static ulong KeyOf(ReadOnlySpan<char> name)
    {
        ulong key = WordKey.Seed;
        bool space = false;
        foreach (char c in name)
        {
            if (WordKey.IsInvisible(c)) continue;
            if (!Chars.IsSpace(c)) key = WordKey.Add(key, Chars.Lower(c));
            else if (!space) key = WordKey.Add(key, ' ');
            space = Chars.IsSpace(c);
        }

        return WordKey.Finish(key);
    }

    private static NameList Load()
    {
        Stream stream = typeof(NameList).Assembly.GetManifestResourceStream("names.txt") ?? Stream.Null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new NameList(reader);
    }
}
