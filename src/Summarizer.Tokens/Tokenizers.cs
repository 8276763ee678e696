using Microsoft.ML.Tokenizers;

namespace Summarizer.Tokens;

/// <summary>The encodings whose vocabularies come with the package; loaded at first use (about a quarter of a second), then shared. Thread-safe.</summary>
public static class Tokenizers
{
    private static readonly Lazy<Tokenizer> s_o200k = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));
    private static readonly Lazy<Tokenizer> s_cl100k = new(() => TiktokenTokenizer.CreateForEncoding("cl100k_base"));

    /// <summary>The encoding "o200k_base".</summary>
    public static Tokenizer O200kBase => s_o200k.Value;

    /// <summary>The encoding "cl100k_base".</summary>
    public static Tokenizer Cl100kBase => s_cl100k.Value;

    /// <summary>Names that <see cref="Find"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["o200k_base", "cl100k_base"];

    /// <summary>The tokenizer of an encoding's name, or null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Tokenizer? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name switch
        {
            "o200k_base" => O200kBase,
            "cl100k_base" => Cl100kBase,
            _ => null,
        };
    }
}
