namespace Summarizer;

/// <summary>What the keyword ranking is for.</summary>
public enum KeywordPreset
{
    /// <summary>As an editor tags (default): names, products, technologies and repeated terms first.</summary>
    Editor,

    /// <summary>For recall, as keyphrase benchmarks and search indexes count.</summary>
    Index,
}
