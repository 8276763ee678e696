using System.Text.Json;

namespace Summarizer.Cli.Tests;

/// <summary>The part of JSON Schema 2020-12 that output.schema.json uses; a keyword it does not know fails the test.</summary>
internal static class SchemaCheck
{
    public static List<string> Faults(JsonElement root, JsonElement schema, JsonElement value, string path = "$")
    {
        var faults = new List<string>();
        foreach (JsonProperty rule in schema.EnumerateObject())
        {
            switch (rule.Name)
            {
                case "$schema" or "$defs" or "title" or "description" or "additionalProperties":
                    break;
                case "$ref":
                    string name = rule.Value.GetString()!["#/$defs/".Length..];
                    faults.AddRange(Faults(root, root.GetProperty("$defs").GetProperty(name), value, path));
                    break;
                case "oneOf":
                    int fits = rule.Value.EnumerateArray().Count(choice => Faults(root, choice, value, path).Count == 0);
                    if (fits != 1) faults.Add($"{path} fits {fits} of the choices");
                    break;
                case "type":
                    string[] types = rule.Value.ValueKind == JsonValueKind.Array ? [.. rule.Value.EnumerateArray().Select(type => type.GetString()!)] : [rule.Value.GetString()!];
                    if (!types.Any(type => Is(value, type))) faults.Add($"{path} is not {string.Join(" or ", types)}");
                    break;
                case "enum":
                    if (!rule.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value))) faults.Add($"{path} is not one of the values");
                    break;
                case "minimum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDouble() < rule.Value.GetDouble()) faults.Add($"{path} is too small");
                    break;
                case "maximum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDouble() > rule.Value.GetDouble()) faults.Add($"{path} is too large");
                    break;
                case "minItems":
                    if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < rule.Value.GetInt32()) faults.Add($"{path} has too few items");
                    break;
                case "maxItems":
                    if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > rule.Value.GetInt32()) faults.Add($"{path} has too many items");
                    break;
                case "items":
                    if (value.ValueKind != JsonValueKind.Array) break;
                    foreach ((int index, JsonElement item) in value.EnumerateArray().Index()) faults.AddRange(Faults(root, rule.Value, item, $"{path}[{index}]"));
                    break;
                case "required":
                    if (value.ValueKind != JsonValueKind.Object) break;
                    faults.AddRange(rule.Value.EnumerateArray().Where(key => !value.TryGetProperty(key.GetString()!, out _)).Select(key => $"{path} lacks {key}"));
                    break;
                case "properties":
                    faults.AddRange(Properties(root, schema, rule.Value, value, path));
                    break;
                default:
                    throw new NotSupportedException(rule.Name);
            }
        }

        return faults;
    }

    private static IEnumerable<string> Properties(JsonElement root, JsonElement schema, JsonElement properties, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object) yield break;
        bool closed = schema.TryGetProperty("additionalProperties", out JsonElement more) && more.ValueKind == JsonValueKind.False;
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out JsonElement rules))
            {
                foreach (string fault in Faults(root, rules, property.Value, $"{path}.{property.Name}")) yield return fault;
            }
            else if (closed)
            {
                yield return $"{path} has an unknown {property.Name}";
            }
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };
}
