namespace Summarizer.Languages;

/// <summary>A phrase that gives page furniture away.</summary>
/// <param name="Reason">What kind of furniture it is.</param>
/// <param name="Phrase">The phrase, lower case.</param>
public readonly record struct FurnitureCue(FurnitureReason Reason, string Phrase);
