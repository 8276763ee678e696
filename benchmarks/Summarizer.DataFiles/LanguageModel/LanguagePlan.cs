using Summarizer.Languages.Identification;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>Which languages the identifier's model tells apart in a script, and how much room they get.</summary>
/// <param name="Script">The script.</param>
/// <param name="Buckets">Rows of the weight table.</param>
/// <param name="Languages">Codes of the languages; "mis" stands for those that are not supported, "zxx" for no language at all.</param>
internal sealed record LanguagePlan(Script Script, int Buckets, string[] Languages)
{
    public static LanguagePlan[] All { get; } =
    [
        new(Script.Latin, 7168, [.. ("fr en de es it pt nl sv da nb pl ro cs tr ca gl eu lt lv et fi hu is sk sl hr bs sr sq af id ms tl vi cy ga mt az sw so yo zu xh sn " +
            "st tn ts lg mi la eo lb fo ha ig rw mg uz tk ku ur").Split(' '), LetterModel.Unsupported, LetterModel.NoLanguage]),
        new(Script.Cyrillic, 3072, ["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ba", LetterModel.Unsupported, LetterModel.NoLanguage]),
        new(Script.Arabic, 2048, ["ar", "fa", "ur", "ps", "ckb", "ug", "sd", LetterModel.Unsupported, LetterModel.NoLanguage]),
        new(Script.Devanagari, 1024, ["hi", "mr", "ne", LetterModel.Unsupported, LetterModel.NoLanguage]),
    ];
}
