using Summarizer.Languages.Identification;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>
/// Which languages the identifier's model tells apart in a script, and how often the fit draws a sample of each: what is drawn
/// more often is more expected, so that a widespread language never loses a doubtful line to a rare one.
/// </summary>
/// <param name="Script">The script.</param>
/// <param name="Buckets">Rows of the weight table.</param>
/// <param name="Labels">Labels of the columns, in the order in which equals win.</param>
/// <param name="Draws">How often each is drawn, relative to the others.</param>
internal sealed record LanguagePlan(Script Script, int Buckets, string[] Labels, double[] Draws)
{
    private const double Widespread = 3;

    public static LanguagePlan[] All { get; } =
    [
        Of(Script.Latin, 7168,
            (6, "fr en"),
            (Widespread, "de es it pt nl sv da nb pl ro cs tr"),

            // Two pairs so close that any weighting gives some texts of one to the other: these draws lose the fewest.
            (1.5, "ms sr"),
            (2.9, "id hr"),
            (1.5, "hu fi vi ca sk sl lt lv et sq is tl az af gl eu ga cy sw so zu xh yo"),
            (0.6, "mt sn mi tn lb fo ha ig rw mg uz tk ku"),
            (0.5, "-la -eo -st -ts -lg -mis"),
            (0.25, LetterModel.NoLanguage)),
        Of(Script.Cyrillic, 3072, (Widespread, "ru uk"), (1.5, "bg sr mk be kk mn"), (0.6, "ky tg tt ba"), (0.5, "-mis"), (0.25, LetterModel.NoLanguage)),
        Of(Script.Arabic, 2048, (Widespread, "ar fa"), (1.5, "ur"), (0.6, "ps ckb ug sd"), (0.5, "-mis"), (0.25, LetterModel.NoLanguage)),
        Of(Script.Devanagari, 1024, (Widespread, "hi"), (1.5, "mr ne"), (0.5, "-mis"), (0.25, LetterModel.NoLanguage)),
    ];

    /// <summary>The label of a language's texts in this script; null where they are strays of a language that is written in another.</summary>
    public string? LabelOf(string language) => Array.Find(Labels, label => label.TrimStart(LetterModel.UnsupportedMark) == language)
        ?? (Scripts.OnlyLanguages.Contains(language) || All.Any(plan => plan.Labels.Contains(language)) ? null : LetterModel.UnsupportedMark + "mis");

    /// <summary>Whether words are also drawn as in headlines, which hold few function words; these are what tells close languages apart.</summary>
    public bool HasHeadlines(int label) => Draws[label] >= Widespread;

    private static LanguagePlan Of(Script script, int buckets, params (double Draws, string Labels)[] classes)
    {
        (string Label, double Draws)[] columns = [.. classes.SelectMany(of => of.Labels.Split(' ').Select(label => (label, of.Draws)))];
        return new(script, buckets, [.. columns.Select(column => column.Label)], [.. columns.Select(column => column.Draws)]);
    }
}
