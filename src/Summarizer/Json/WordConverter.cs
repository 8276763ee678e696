using System.Text.Json;
using System.Text.Json.Serialization;

namespace Summarizer.Json;

/// <summary>An enumeration as the words of <see cref="Words"/>.</summary>
internal abstract class WordConverter<T>(Func<T, string> word) : JsonConverter<T>
    where T : struct, Enum
{
    private readonly (T Value, string Word)[] _words = [.. Enum.GetValues<T>().Select(value => (value, word(value)))];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? given = reader.GetString();
        foreach ((T value, string known) in _words)
            if (known == given) return value;
        throw new JsonException($"'{given}' is no {typeof(T).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(word(value));
}

/// <inheritdoc/>
internal sealed class BlockKindConverter() : WordConverter<BlockKind>(Words.Of);

/// <inheritdoc/>
internal sealed class FurnitureReasonConverter() : WordConverter<FurnitureReason>(Words.Of);

/// <inheritdoc/>
internal sealed class SummaryOutcomeConverter() : WordConverter<SummaryOutcome>(Words.Of);

/// <inheritdoc/>
internal sealed class KeywordKindConverter() : WordConverter<KeywordKind>(Words.Of);
