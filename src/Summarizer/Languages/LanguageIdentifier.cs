using System.Runtime.CompilerServices;
using Summarizer.Languages.Identification;
using Summarizer.Text;

namespace Summarizer.Languages;

/// <summary>
/// Identifies the language of a text: its script first, then, where several languages share the script, its letter
/// sequences by a linear model (multinomial logistic regression on hashed character n-grams; figures and sources in
/// Languages/Identification/SOURCES.md). Of a long text it reads the opening and a sample of the rest. A text can be given
/// paragraph by paragraph where it mixes languages. Thread-safe, independent of the culture, and the same on every machine.
/// </summary>
public static class LanguageIdentifier
{
    private const string Undetermined = "und";

    /// <summary>A guess less likely than this is not made.</summary>
    private const double LeastConfidence = 0.25;

    /// <summary>A guess at a glance counts from here on; docs/languages.md tells how often it differs.</summary>
    private const double CertainAtGlance = 0.99;

    /// <summary>Codes of all languages that can be identified, in ordinal order; Norwegian in either form is "nb".</summary>
    public static IReadOnlyList<string> Languages => Known.Languages;

    /// <summary>The most likely language; "und" with confidence 0 rather than a guess.</summary>
    /// <param name="text">Any text; a sentence is mostly enough. Malformed UTF-16 does no harm.</param>
    public static LanguageGuess Identify(ReadOnlySpan<char> text) => Identify(text, Shipped.Model, null);

    /// <summary>The most likely of the given languages; "und" with confidence 0 where none of them fits the text's script or it is no language at all.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="among">BCP-47 codes; a region is ignored ("fr-CA" is "fr"), so is a language that is not among <see cref="Languages"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="among"/> is null.</exception>
    public static LanguageGuess Identify(ReadOnlySpan<char> text, IReadOnlyCollection<string> among)
    {
        ArgumentNullException.ThrowIfNull(among);
        return Identify(text, Shipped.Model, among);
    }

    /// <summary>The most likely languages, the best first; empty where the text is undetermined.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="count">At most how many, from 1.</param>
    /// <param name="among">If given, only these languages, as in <see cref="Identify(ReadOnlySpan{char}, IReadOnlyCollection{string})"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static IReadOnlyList<LanguageGuess> Rank(ReadOnlySpan<char> text, int count, IReadOnlyCollection<string>? among = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        LanguageGuess best = Identify(text, Shipped.Model, among);
        if (best.Language == Undetermined) return [];
        var shares = new LanguageShares(stackalloc double[LanguageShares.Capacity], Shipped.Model);
        shares.Read(text, among);
        var guesses = new List<LanguageGuess>();
        for (int i = 0; i < shares.Count; i++)
            if (shares.IsLanguage(i) && shares[i] > 0) guesses.Add(new(shares.Code(i), shares[i]));

        // Equal shares keep the order of the model: the more widespread language first.
        return [.. guesses.OrderByDescending(guess => guess.Confidence).Take(count)];
    }

    /// <summary>
    /// The language that <see cref="Identify(ReadOnlySpan{char})"/> names, without how sure that is: of a long text a glance is enough
    /// where it leaves hardly a doubt.
    /// </summary>
    [SkipLocalsInit]
    internal static string CodeOf(ReadOnlySpan<char> text)
    {
        if (text.Length > TextSample.Length)
        {
            var shares = new LanguageShares(stackalloc double[LanguageShares.Capacity], Shipped.Model);
            shares.ReadGlance(text);
            int best = shares.Best;
            if (best >= 0 && shares.IsLanguage(best) && shares[best] >= CertainAtGlance) return shares.Code(best);
        }

        return Identify(text).Language;
    }

    /// <summary>The same of a text whose words are found already: of a long text the function words tell it where they leave no doubt.</summary>
    internal static string CodeOf(ReadOnlySpan<char> text, TextMasks masks) =>
        (text.Length > TextSample.Length ? FunctionWords.LanguageOf(masks.Keys[..^1]) : null) ?? CodeOf(text);

    [SkipLocalsInit]
    internal static LanguageGuess Identify(ReadOnlySpan<char> text, LetterModel model, IReadOnlyCollection<string>? among)
    {
        var shares = new LanguageShares(stackalloc double[LanguageShares.Capacity], model);
        shares.Read(text, among);
        int best = shares.Best;
        return best >= 0 && shares.IsLanguage(best) && shares[best] >= LeastConfidence
            ? new(shares.Code(best), shares[best])
            : new(Undetermined, 0);
    }

    /// <summary>Apart, so that a model can be fitted where none is there yet.</summary>
    private static class Shipped
    {
        public static readonly LetterModel Model = LetterModel.Load();
    }

    /// <summary>Apart from the model, so that the list is made only for those who ask for it.</summary>
    private static class Known
    {
        public static readonly string[] Languages = [.. Scripts.OnlyLanguages.Concat(Shipped.Model.Languages).Distinct().Order(StringComparer.Ordinal)];
    }
}
