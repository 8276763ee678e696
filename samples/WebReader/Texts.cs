using System.Globalization;
using System.Text.Json;

namespace WebReader;

/// <summary>The words of the interface in one language: the same file serves the page, the script and the faults.</summary>
internal sealed class Texts
{
    private static readonly Dictionary<string, Texts> s_all = Languages.ToDictionary(language => language, language => new Texts(language));

    private readonly Dictionary<string, string> _texts;

    private Texts(string language)
    {
        Language = language;
        Json = Resource.Bytes($"strings/{language}.json");
        _texts = JsonSerializer.Deserialize<Dictionary<string, string>>(Json)!;
    }

    public static IReadOnlyList<string> Languages => ["en", "fr"];

    /// <summary>Those of the request that is being answered.</summary>
    public static Texts Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? s_all["en"];

    public string Language { get; }

    public byte[] Json { get; }

    public string this[string key] => _texts[key];

    public static Texts? Find(string language) => s_all.GetValueOrDefault(language);

    /// <summary>A number as the language writes it.</summary>
    public string Number(double number) => number.ToString("N0", CultureInfo.GetCultureInfo(Language));
}
