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
    public static LanguagePlan[] All { get; } =
    [
        Of(Script.Latin, 7168,
            widespread: "fr en de es it pt nl sv da nb pl ro cs tr id hr",
            common: "hu fi vi ca sk sl lt lv et sq is ms tl az af sr gl eu ga cy sw so zu xh yo",
            rare: "mt sn mi tn lb fo ha ig rw mg uz tk ku ur",
            unsupported: "la eo st ts lg mis"),
        Of(Script.Cyrillic, 3072, widespread: "ru uk", common: "bg sr mk be kk mn", rare: "ky tg tt ba", unsupported: "mis"),
        Of(Script.Arabic, 2048, widespread: "ar fa", common: "ur", rare: "ps ckb ug sd", unsupported: "mis"),
        Of(Script.Devanagari, 1024, widespread: "hi", common: "mr ne", rare: "", unsupported: "mis"),
    ];

    /// <summary>The label of a language's texts in this script; null where they are strays of a language that is written in another.</summary>
    public string? LabelOf(string language) => Array.Find(Labels, label => label.TrimStart(LetterModel.UnsupportedMark) == language)
        ?? (Scripts.OnlyLanguages.Contains(language) || All.Any(plan => plan.Labels.Contains(language)) ? null : LetterModel.UnsupportedMark + "mis");

    private static LanguagePlan Of(Script script, int buckets, string widespread, string common, string rare, string unsupported)
    {
        (string[] Labels, double Draws)[] classes =
        [
            (Split(widespread), 3), (Split(common), 1.5), (Split(rare), 0.6),
            ([.. Split(unsupported).Select(label => LetterModel.UnsupportedMark + label)], 0.5), ([LetterModel.NoLanguage], 0.5),
        ];
        return new(script, buckets, [.. classes.SelectMany(of => of.Labels)], [.. classes.SelectMany(of => of.Labels.Select(_ => of.Draws))]);
    }

    private static string[] Split(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
