using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Summarizer;
using WebReader;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

builder.Services.AddLimits();
builder.Services.AddSingleton(new ArticleSummarizer());
builder.Services.AddSingleton<SourceReader>();
builder.Services.AddSingleton<Page>();
builder.Services.AddReadingRate();
builder.Services.AddRequestLocalization(options =>
{
    // A choice made on the page first, then what the browser asks for, then English.
    options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "language" }, new AcceptLanguageHeaderRequestCultureProvider()];
    options.DefaultRequestCulture = new RequestCulture("en");
    options.SupportedCultures = [CultureInfo.InvariantCulture];
    options.SupportedUICultures = [.. Texts.Languages.Select(CultureInfo.GetCultureInfo)];
});

WebApplication app = builder.Build();
app.UseMiddleware<SecurityHeaders>();
app.UseRequestLocalization();
app.UseStaticFiles();
app.UseRateLimiter();
app.MapGet("/", (Page page, HttpContext context) => page.Send(context));
app.MapGet("/strings/{language}.json", (string language) => Texts.Find(language) is { } texts ? Results.Bytes(texts.Json, "application/json") : Results.NotFound());
app.MapPost("/api/read", ReadEndpoint.Handle).RequireRateLimiting(ReadingRate.Policy);
app.Run();
