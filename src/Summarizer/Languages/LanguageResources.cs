using System.Text;

namespace Summarizer.Languages;

/// <summary>Reads a language folder's lists from the assembly: one entry a line, # starts a comment, an absent file is an empty list.</summary>
internal static class LanguageResources
{
    /// <summary>Furniture cues that hold in every language.</summary>
    public static IReadOnlyList<FurnitureCue> SharedCues { get; } = Cues("Shared");

    /// <summary>Words of captions and picture credits in any language.</summary>
    public static IReadOnlyList<string> CaptionCues { get; } = Lines("Shared", "captions");

    public static Language Load(string folder, string code, string name, IStemmer? stemmer) => new(code, name)
    {
        StopWords = Lines(folder, "stopwords"),
        Abbreviations = Lines(folder, "abbreviations"),
        NumberAbbreviations = Lines(folder, "abbreviations-number"),
        ClosingAbbreviations = Lines(folder, "abbreviations-closing"),
        Elisions = Lines(folder, "elisions"),
        Clitics = Lines(folder, "clitics"),
        Danglers = Lines(folder, "danglers"),
        StandaloneLines = Lines(folder, "standalone"),
        BonusWords = Lines(folder, "bonuswords"),
        GeneralWords = Lines(folder, "general"),
        Auxiliaries = Lines(folder, "auxiliaries"),
        FurnitureCues = Cues(folder),
        SalienceCues = SalienceCues(folder),
        BylineCues = Lines(folder, "bylines"),
        DateWords = Lines(folder, "dates"),
        Calendar = Lines(folder, "calendar"),
        Connectors = Lines(folder, "connectors"),
        Finals = Lines(folder, "finals"),
        Examples = Lines(folder, "examples"),
        Stemmer = stemmer,
    };

    internal static string[] Lines(string folder, string file)
    {
        using Stream? stream = typeof(LanguageResources).Assembly.GetManifestResourceStream($"{folder}/{file}.txt");
        if (stream is null) return [];
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#') lines.Add(line);
        }

        return [.. lines];
    }

    /// <summary>furniture.txt: lines "[Reason]" open a section of cues.</summary>
    private static FurnitureCue[] Cues(string folder)
    {
        var cues = new List<FurnitureCue>();
        FurnitureReason reason = FurnitureReason.Fragment;
        foreach (string line in Lines(folder, "furniture"))
        {
            if (line[0] == '[') reason = (FurnitureReason)Enum.Parse(typeof(FurnitureReason), line.AsSpan(1, line.Length - 2));
            else cues.Add(new FurnitureCue(reason, line));
        }

        return [.. cues];
    }

    /// <summary>salience.txt: lines "[Group]" open a section of words.</summary>
    private static (string Word, int Flags)[] SalienceCues(string folder)
    {
        var cues = new List<(string Word, int Flags)>();
        SalienceCue group = SalienceCue.None;
        foreach (string line in Lines(folder, "salience"))
        {
            if (line[0] == '[') group = (SalienceCue)Enum.Parse(typeof(SalienceCue), line.AsSpan(1, line.Length - 2));
            else cues.Add((line, (int)group));
        }

        return [.. cues];
    }
}
