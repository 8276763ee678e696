using System.Globalization;

namespace Summarizer.Evaluation.Corpora;

/// <summary>A mention in an article and what it names, as annotated.</summary>
/// <param name="Article">Id of the article in its set.</param>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Kinds">The kinds that are right; term for none.</param>
/// <param name="Half">"first", that rules may be mended against, or "second".</param>
internal sealed record KindMention(string Article, TextSpan Span, IReadOnlyList<KeywordKind> Kinds, string Half)
{
    public const string Set = "summaries/fr-tech-dev";

    /// <summary>The annotated mentions in the repository.</summary>
    public static IReadOnlyList<KindMention> Load()
    {
        string file = Path.Combine(DataFolder.RepositoryRoot ?? ".", "benchmarks", "Summarizer.Evaluation", "Kinds", "fr-tech-dev.tsv");
        return [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];
    }

    private static KindMention Parse(string line)
    {
        string[] cells = line.Split('\t');
        var span = new TextSpan(int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[2], CultureInfo.InvariantCulture));
        return new KindMention(cells[0], span, [.. cells[3].Split('|').Select(Enum.Parse<KeywordKind>)], cells[4]);
    }
}
