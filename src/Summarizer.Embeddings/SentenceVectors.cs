using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace Summarizer.Embeddings;

/// <summary>
/// Texts as unit vectors: asks the generator in batches for what it does not remember. Thread-safe; two calls that need the same
/// new text at the same time may both ask for it.
/// </summary>
internal sealed class SentenceVectors(IEmbeddingGenerator<string, Embedding<float>> generator, int batchSize, int cacheSize)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, float[]> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _byAge = new();

    /// <summary>The vector of each distinct text.</summary>
    /// <exception cref="InvalidOperationException">The generator gave too few vectors, or of different lengths.</exception>
    public async Task<IReadOnlyDictionary<string, float[]>> OfAsync(IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var missing = new List<string>();
        lock (_gate)
        {
            foreach (string text in texts)
            {
                if (vectors.ContainsKey(text)) continue;
                vectors.Add(text, _known.GetValueOrDefault(text) ?? []);
                if (vectors[text].Length == 0) missing.Add(text);
            }
        }

        foreach (string[] batch in missing.Chunk(batchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            GeneratedEmbeddings<Embedding<float>> made = await generator.GenerateAsync(batch, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (made.Count != batch.Length) throw new InvalidOperationException($"The generator gave {made.Count} embeddings for {batch.Length} texts.");
            for (int i = 0; i < batch.Length; i++) vectors[batch[i]] = Unit(made[i].Vector.Span);
            Remember(batch, vectors);
        }

        if (vectors.Values.Select(vector => vector.Length).Distinct().Count() > 1)
            throw new InvalidOperationException("The generator gave embeddings of different lengths.");
        return vectors;
    }

    /// <summary>A vector of length one in the same direction; a vector of zeros, or one that is not finite, becomes zeros.</summary>
    public static float[] Unit(ReadOnlySpan<float> vector)
    {
        float[] unit = new float[vector.Length];
        float length = TensorPrimitives.Norm(vector);
        if (length > 0 && float.IsFinite(length)) TensorPrimitives.Divide(vector, length, unit);
        return unit;
    }

    private void Remember(string[] texts, Dictionary<string, float[]> vectors)
    {
        lock (_gate)
        {
            foreach (string text in texts)
            {
                if (cacheSize == 0 || !_known.TryAdd(text, vectors[text])) continue;
                _byAge.Enqueue(text);
                if (_byAge.Count > cacheSize) _known.Remove(_byAge.Dequeue());
            }
        }
    }
}
