using System.Globalization;

namespace WebReader;

/// <summary>
/// What can go wrong, as a problem document (RFC 9457) in the reader's language with a stable <c>code</c>. Messages are our own:
/// those of exceptions may quote the article.
/// </summary>
internal static class Fault
{
    public static IResult Empty() => Of(StatusCodes.Status400BadRequest, "empty");

    public static IResult BadOption(string name) => Of(StatusCodes.Status400BadRequest, "badOption", name);

    public static IResult NotText() => Of(StatusCodes.Status415UnsupportedMediaType, "notText");

    public static IResult BadFeed() => Of(StatusCodes.Status400BadRequest, "badFeed");

    public static IResult TooComplex() => Of(StatusCodes.Status413PayloadTooLarge, "tooComplex");

    public static IResult TooLarge(int maximumBytes) => Of(StatusCodes.Status413PayloadTooLarge, "tooLarge", Texts.Current.Number(maximumBytes / 1000));

    public static IResult TooLong(int maximumCharacters) => Of(StatusCodes.Status413PayloadTooLarge, "tooLong", Texts.Current.Number(maximumCharacters));

    public static IResult TooManyRequests(double seconds) => Of(StatusCodes.Status429TooManyRequests, "tooManyRequests", Texts.Current.Number(seconds));

    public static IResult Failed() => Of(StatusCodes.Status500InternalServerError, "failed");

    private static IResult Of(int status, string code, string? value = null)
    {
        Texts texts = Texts.Current;
        return Results.Problem(
            title: texts[$"fault.{code}"],
            detail: texts[$"fault.{code}.detail"].Replace("{n}", value, StringComparison.Ordinal),
            statusCode: status,
            extensions: new Dictionary<string, object?> { ["code"] = code });
    }
}
