namespace Summarizer.Analysis;

/// <summary>The texts that tokens refer to: the source, and a title given apart (empty when there is none).</summary>
internal readonly ref struct ArticleText(ReadOnlySpan<char> source, ReadOnlySpan<char> title)
{
    public readonly ReadOnlySpan<char> Source = source;
    public readonly ReadOnlySpan<char> Title = title;

    /// <summary>The text that a sentence's offsets refer to.</summary>
    public ReadOnlySpan<char> For(in SentenceEntry sentence) => sentence.IsExternalTitle ? Title : Source;
}
