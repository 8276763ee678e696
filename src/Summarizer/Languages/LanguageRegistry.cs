using Summarizer.Languages.Danish;
using Summarizer.Languages.Dutch;
using Summarizer.Languages.English;
using Summarizer.Languages.French;
using Summarizer.Languages.German;
using Summarizer.Languages.Italian;
using Summarizer.Languages.Norwegian;
using Summarizer.Languages.Portuguese;
using Summarizer.Languages.Shared;
using Summarizer.Languages.Spanish;
using Summarizer.Languages.Swedish;

namespace Summarizer.Languages;

/// <summary>The languages a summariser knows, by an explicit list; immutable and thread-safe.</summary>
public sealed class LanguageRegistry
{
    private readonly Dictionary<string, Lazy<Language>> _byCode;

    private LanguageRegistry(Dictionary<string, Lazy<Language>> byCode) => _byCode = byCode;

    /// <summary>All languages of the package. Adding one is one folder and one line here.</summary>
    public static LanguageRegistry Default { get; } = new(new(StringComparer.OrdinalIgnoreCase)
    {
        ["fr"] = new(() => LanguageResources.Load("French", "fr", "French", new FrenchStemmer())),
        ["en"] = new(() => LanguageResources.Load("English", "en", "English", new EnglishStemmer())),
        ["de"] = new(() => LanguageResources.Load("German", "de", "German", new GermanStemmer())),
        ["es"] = new(() => LanguageResources.Load("Spanish", "es", "Spanish", new SpanishStemmer())),
        ["it"] = new(() => LanguageResources.Load("Italian", "it", "Italian", new ItalianStemmer())),
        ["pt"] = new(() => LanguageResources.Load("Portuguese", "pt", "Portuguese", new PortugueseStemmer())),
        ["nl"] = new(() => LanguageResources.Load("Dutch", "nl", "Dutch", new DutchStemmer())),
        ["sv"] = new(() => LanguageResources.Load("Swedish", "sv", "Swedish", new SwedishStemmer())),
        ["da"] = new(() => LanguageResources.Load("Danish", "da", "Danish", new DanishStemmer())),
        ["nb"] = new(() => LanguageResources.Load("Norwegian", "nb", "Norwegian", new NorwegianStemmer())),
        ["pl"] = new(() => LanguageResources.Load("Polish", "pl", "Polish", LightStemmer.Of("Polish", 3))),
        ["ro"] = new(() => LanguageResources.Load("Romanian", "ro", "Romanian", LightStemmer.Of("Romanian", 3))),
        ["cs"] = new(() => LanguageResources.Load("Czech", "cs", "Czech", LightStemmer.Of("Czech", 3))),
        ["tr"] = new(() => LanguageResources.Load("Turkish", "tr", "Turkish", LightStemmer.Of("Turkish", 2))),
        ["ru"] = new(() => LanguageResources.Load("Russian", "ru", "Russian", LightStemmer.Of("Russian", 3))),
        ["uk"] = new(() => LanguageResources.Load("Ukrainian", "uk", "Ukrainian", LightStemmer.Of("Ukrainian", 3))),
        ["ar"] = new(() => LanguageResources.Load("Arabic", "ar", "Arabic", LightStemmer.Of("Arabic", 3))),
        ["zh"] = new(() => LanguageResources.Load("Chinese", "zh", "Chinese", null)),
        ["ja"] = new(() => LanguageResources.Load("Japanese", "ja", "Japanese", null)),
        ["ko"] = new(() => LanguageResources.Load("Korean", "ko", "Korean", LightStemmer.Of("Korean", 2))),
        ["ca"] = new(() => LanguageResources.Load("Catalan", "ca", "Catalan", LightStemmer.Of("Catalan", 2))),
        ["hu"] = new(() => LanguageResources.Load("Hungarian", "hu", "Hungarian", LightStemmer.Of("Hungarian", 2))),
        ["fi"] = new(() => LanguageResources.Load("Finnish", "fi", "Finnish", LightStemmer.Of("Finnish", 4))),
        ["el"] = new(() => LanguageResources.Load("Greek", "el", "Greek", LightStemmer.Of("Greek", 2))),
        ["bg"] = new(() => LanguageResources.Load("Bulgarian", "bg", "Bulgarian", null)),
        ["sk"] = new(() => LanguageResources.Load("Slovak", "sk", "Slovak", null)),
        ["id"] = new(() => LanguageResources.Load("Indonesian", "id", "Indonesian", null)),
        ["fa"] = new(() => LanguageResources.Load("Persian", "fa", "Persian", null)),
        ["he"] = new(() => LanguageResources.Load("Hebrew", "he", "Hebrew", null)),
    });

    /// <summary>Codes of the languages with rules of their own, in ordinal order.</summary>
    public IReadOnlyList<string> Codes => [.. _byCode.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The language of a code, or of its part before the first hyphen; <see cref="Language.Neutral"/> when unknown.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public Language Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (_byCode.TryGetValue(code, out Lazy<Language>? language)) return language.Value;
        int hyphen = code.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && _byCode.TryGetValue(code[..hyphen], out language) ? language.Value : Language.Neutral;
    }

    /// <summary>A registry that also knows <paramref name="language"/>, replacing one of the same code.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public LanguageRegistry With(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new(new Dictionary<string, Lazy<Language>>(_byCode, StringComparer.OrdinalIgnoreCase) { [language.Code] = new(language) });
    }
}
