using System.Text.Json;
using System.Text.RegularExpressions;

namespace WebReader.Tests;

public sealed partial class StringsTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public void Start() => _service = new Service();

    [OneTimeTearDown]
    public void Stop() => _service.Dispose();

    [Test]
    public async Task Strings_BothLanguages_SayTheSameThings()
    {
        Dictionary<string, string> english = await Strings("en"), french = await Strings("fr");

        french.Keys.Should().Equal(english.Keys);
        foreach ((string key, string text) in english)
            Marks(french[key]).Should().BeEquivalentTo(Marks(text), key);
    }

    /// <summary>Before : ; ! ? and inside « », French has a space that does not break.</summary>
    [Test]
    public async Task Strings_French_HaveTheirSpaces()
    {
        foreach ((string key, string text) in await Strings("fr"))
            text.Should().NotMatchRegex("(?<![\u00A0\u202F:])[;!?»]| :|« ", key).And.NotContain("'", key);
    }

    [Test]
    public async Task Strings_PartsOfScores_AreNamedInBothLanguages()
    {
        Dictionary<string, string> english = await Strings("en");
        foreach (string text in (string[])[Texts.French, Texts.French[Texts.French.IndexOf('\n', StringComparison.Ordinal)..], Texts.Markdown, Texts.Page])
        {
            (_, JsonElement reading) = await _service.Read(text);
            foreach (JsonElement sentence in reading.GetProperty("sentences").EnumerateArray())
                foreach (JsonElement part in sentence.GetProperty("parts").EnumerateArray())
                    english.Should().ContainKey("part." + part.GetProperty("name").GetString());
        }
    }

    private async Task<Dictionary<string, string>> Strings(string language)
    {
        using HttpClient client = _service.CreateClient();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(await client.GetStringAsync(new Uri($"/strings/{language}.json", UriKind.Relative)))!;
    }

    private static IEnumerable<string> Marks(string text) => Mark().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Mark();
}
