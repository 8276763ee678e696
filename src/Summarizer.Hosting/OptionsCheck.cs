using Microsoft.Extensions.Options;

namespace Summarizer.Hosting;

/// <summary>Checks the options when the host starts: values, and that the models can be read.</summary>
internal sealed class OptionsCheck : IValidateOptions<ArticleSummarizerOptions>
{
    public ValidateOptionsResult Validate(string? name, ArticleSummarizerOptions options)
    {
        string[] faults = [.. options.Faults()];
        if (faults.Length > 0) return ValidateOptionsResult.Fail(faults);
        try
        {
            LoadedSummarizer.Create(options);
            return ValidateOptionsResult.Success;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            return ValidateOptionsResult.Fail($"A model cannot be used: {fault.Message}");
        }
    }
}
