namespace Summarizer.Languages;

/// <summary>A language and how sure the identifier is of it.</summary>
/// <param name="Language">BCP-47 code, "und" when unknown.</param>
/// <param name="Confidence">Between 0 and 1.</param>
public readonly record struct LanguageGuess(string Language, double Confidence);
