using System.Globalization;
using Summarizer.Tokens;

namespace Summarizer.Cli;

/// <summary>Lengths as a command line or a batch line gives them; an impossible one is a <see cref="UsageException"/>.</summary>
internal static class Budget
{
    public static SummaryLength OfSentences(double amount) => SummaryLength.Sentences(Whole("sentences", amount));

    public static SummaryLength OfWords(double amount) => SummaryLength.Words(Whole("words", amount));

    public static SummaryLength OfCharacters(double amount) => SummaryLength.Characters(Whole("characters", amount));

    /// <summary>LLM tokens of an encoding that <see cref="Tokenizers"/> knows.</summary>
    public static SummaryLength OfTokens(double amount, string tokenizer) =>
        SummaryLength.Tokens(Whole("tokens", amount), Tokenizers.Find(CheckTokenizer(tokenizer))!);

    /// <summary>The name, when it is known; nothing is loaded for that.</summary>
    public static string CheckTokenizer(string name) => Tokenizers.Names.Contains(name)
        ? name
        : throw new UsageException($"tokenizer knows {string.Join(", ", Tokenizers.Names)}; not '{name}'");

    public static SummaryLength OfShare(double share) => share is > 0 and <= 1
        ? SummaryLength.Share(share)
        : throw new UsageException($"share lies above 0 and is at most 1, not {Text(share)}");

    /// <summary>A plain decimal number with a point, whatever the machine's culture.</summary>
    public static bool TryParse(string value, out double number) =>
        double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);

    private static int Whole(string unit, double amount)
    {
        if (!(amount >= 1) || amount != Math.Floor(amount))
            throw new UsageException($"{unit} must be a whole number of at least 1, not {Text(amount)}");

        // More than any text holds is no limit.
        return (int)Math.Min(amount, int.MaxValue);
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
