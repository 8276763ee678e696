using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Summarizer.Embeddings.Tests;

/// <summary>
/// A deterministic generator: counts the words of a text, synonyms as one, at places given by their letters. It notes what it was
/// asked for.
/// </summary>
internal sealed class ConceptGenerator(int dimensions = 64) : IEmbeddingGenerator<string, Embedding<float>>
{
    private static readonly Dictionary<string, string> s_synonyms = new()
    {
        ["coupure"] = "panne",
        ["interruption"] = "panne",
        ["abonnés"] = "clients",
        ["usagers"] = "clients",
        ["société"] = "entreprise",
    };

    public List<string[]> Calls { get; } = [];

    /// <summary>Called before each answer.</summary>
    public Action OnCall { get; init; } = () => { };

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        lock (Calls) Calls.Add(texts);
        OnCall();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(texts.Select(text => new Embedding<float>(Vector(text)))));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private float[] Vector(string text)
    {
        float[] vector = new float[dimensions];
        foreach (Match match in Regex.Matches(text.ToLowerInvariant(), @"\p{L}{4,}"))
        {
            string concept = s_synonyms.GetValueOrDefault(match.Value, match.Value);
            uint place = 2166136261;
            foreach (char c in concept) place = (place ^ c) * 16777619;
            vector[place % (uint)dimensions]++;
        }

        return vector;
    }
}
