using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace WebReader.Tests;

/// <summary>The reader as it is started, with limits of a test's own and everything it logs at hand.</summary>
internal sealed class Service : WebApplicationFactory<Program>
{
    private readonly (string Key, string Value)[] _settings;

    public Service(params (string Key, string Value)[] settings) => _settings = settings;

    public RecordedLog Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // A test asks more at once than a reader.
        builder.UseSetting("Limits:Burst", "10000");
        foreach ((string key, string value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
    }

    /// <summary>Sends an article and gives the status and the answer.</summary>
    public Task<(HttpResponseMessage Response, JsonElement Json)> Read(string text, string query = "", string language = "en") =>
        Read(Encoding.UTF8.GetBytes(text), query, language);

    /// <inheritdoc cref="Read(string, string, string)"/>
    public async Task<(HttpResponseMessage Response, JsonElement Json)> Read(byte[] bytes, string query = "", string language = "en")
    {
        using HttpClient client = CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        using var body = new ByteArrayContent(bytes);
        HttpResponseMessage response = await client.PostAsync(new Uri("/api/read" + query, UriKind.Relative), body);
        return (response, JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement.Clone());
    }
}
