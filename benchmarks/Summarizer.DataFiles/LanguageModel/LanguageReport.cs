using System.Globalization;
using System.Text.Json;
using Summarizer.Languages;
using Summarizer.Languages.Identification;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>A text of a known language and what a model says of it.</summary>
internal sealed record LanguageTrial(LabelledText Text, LanguageGuess Guess)
{
    public bool IsRight => Guess.Language == Text.Language;
}

/// <summary>Prints how often the identifier is right, and where it is not.</summary>
internal static class LanguageReport
{
    /// <summary>The languages with rules of their own are reported apart.</summary>
    private static readonly HashSet<string> Tuned = [.. "fr en de es it pt nl sv da nb pl ro cs tr ru uk ar zh ja ko".Split(' ')];

    private static readonly HashSet<string> Supported =
        [.. LanguagePlan.All.SelectMany(plan => plan.Labels).Where(LetterModel.IsLanguage), .. Scripts.OnlyLanguages];

    public static void CrossValidation(List<LanguageTrial> trials, bool errors)
    {
        foreach (string set in (string[])["articles", "sentences"])
        {
            LanguageTrial[] all = [.. trials.Where(trial => trial.Text.Source == set)];
            LanguageTrial[] known = [.. all.Where(trial => Supported.Contains(trial.Text.Language))];
            LanguageTrial[] tuned = [.. known.Where(trial => Tuned.Contains(trial.Text.Language))];
            Line($"{set}: {known.Select(trial => trial.Text.Language).Distinct().Count()} languages {Share(known)} of {known.Length}; the {Tuned.Count} with rules {Share(tuned)} of {tuned.Length}");
            foreach (IGrouping<string, LanguageTrial> language in known.GroupBy(trial => trial.Text.Language).OrderBy(trials => trials.Average(Right)))
                if (language.Average(Right) < 0.99) Line($"  {language.Key} {Share(language)} of {language.Count()}: {Wrong(language, trial => trial.Guess.Language)}");
            LanguageTrial[] unknown = [.. all.Where(trial => !Supported.Contains(trial.Text.Language))];
            Line($"  not supported: {unknown.Count(trial => trial.Guess.Language == "und")} of {unknown.Length} undetermined; {Wrong(unknown.Where(trial => trial.Guess.Language != "und"), trial => $"{trial.Text.Language}>{trial.Guess.Language}")}");
            for (int tenth = 2; tenth < 10; tenth++)
            {
                LanguageTrial[] sure = [.. known.Where(trial => trial.Guess.Confidence >= tenth / 10.0 && (tenth == 9 || trial.Guess.Confidence < (tenth + 1) / 10.0))];
                if (sure.Length > 0) Line($"  confidence from 0.{tenth}: {sure.Length} texts, mean {sure.Average(trial => trial.Guess.Confidence):F3}, right {sure.Average(Right):F3}");
            }
        }

        if (!errors) return;
        foreach (LanguageTrial trial in trials.Where(trial => !trial.IsRight && Supported.Contains(trial.Text.Language)).OrderBy(trial => trial.Text.Language, StringComparer.Ordinal))
            Line($"{trial.Text.Language} > {trial.Guess.Language} {trial.Guess.Confidence:F2}: {trial.Text.Text[..Math.Min(150, trial.Text.Text.Length)]}");
    }

    /// <summary>Whole articles, their titles, and pages with all their furniture.</summary>
    public static void Check(string data)
    {
        foreach (string set in (string[])["summaries/fr-news-dev", "summaries/fr-tech-dev", "summaries/en-bbc", "summaries/pt-temario", "summaries/nb-norsumm",
            "summaries/tr-xtinge", "summaries/multi-news", "keywords/en-500n-kpcrowd-v1.1", "keywords/fr-wikinews", "keywords/pl-pak2018", "pages/fr-orange", "pages/en-aeb", "pages/en-wcxb", "pages/multi-fundus"])
        {
            foreach (string field in (string[])["text", "title"])
            {
                LanguageTrial[] trials = [.. Corpora.JsonLines(Path.Combine(data, set + ".jsonl.gz"))
                    .Where(item => item.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0)
                    .Select(item => new LabelledText(LanguageCorpus.Fold(item.GetProperty("lang").GetString()!), item.GetProperty("id").ToString(), -1, item.GetProperty(field).GetString()!))
                    .Select(text => new LanguageTrial(text, LanguageIdentifier.Identify(text.Text)))];
                if (trials.Length > 0) Line($"{set} {field}: {Share(trials)} of {trials.Length}; {Wrong(trials, trial => $"{trial.Text.Language}>{trial.Guess.Language}")}");
            }
        }
    }

    private static double Right(LanguageTrial trial) => trial.IsRight ? 1 : 0;

    private static string Share(IEnumerable<LanguageTrial> trials) => (100 * trials.Average(Right)).ToString("F2", CultureInfo.InvariantCulture) + " %";

    private static string Wrong(IEnumerable<LanguageTrial> trials, Func<LanguageTrial, string> name) =>
        string.Join(" ", trials.Where(trial => !trial.IsRight).GroupBy(name).OrderByDescending(wrong => wrong.Count()).Select(wrong => $"{wrong.Key}:{wrong.Count()}"));

    private static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
