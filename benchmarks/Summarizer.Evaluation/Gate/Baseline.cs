using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Summarizer.Evaluation.Gate;

/// <summary>The floors of one set and the digest of the file that they were measured on.</summary>
internal sealed record SetFloors(string Digest, SortedDictionary<string, double> Floors);

/// <summary>baseline.json: floors by set and measure.</summary>
internal sealed class Baseline
{
    /// <summary>Points that a figure may lie below its floor: rounding, and last digits that differ between processors.</summary>
    public double Tolerance { get; init; } = 0.05;

    public SortedDictionary<string, SetFloors> Sets { get; } = new(StringComparer.Ordinal);

    public static Baseline Load(string path)
    {
        if (!File.Exists(path)) return new Baseline();
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        var baseline = new Baseline { Tolerance = document.RootElement.GetProperty("tolerance").GetDouble() };
        foreach (JsonProperty set in document.RootElement.GetProperty("sets").EnumerateObject())
        {
            var floors = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (JsonProperty floor in set.Value.GetProperty("floors").EnumerateObject()) floors[floor.Name] = floor.Value.GetDouble();
            baseline.Sets[set.Name] = new SetFloors(set.Value.GetProperty("sha256").GetString()!, floors);
        }

        return baseline;
    }

    public void Save(string path)
    {
        var sets = new JsonObject();
        foreach ((string name, SetFloors set) in Sets)
        {
            var floors = new JsonObject();
            foreach ((string measure, double floor) in set.Floors) floors[measure] = JsonNode.Parse(floor.ToString("0.00", CultureInfo.InvariantCulture));
            sets[name] = new JsonObject { ["sha256"] = set.Digest, ["floors"] = floors };
        }

        var root = new JsonObject { ["tolerance"] = Tolerance, ["sets"] = sets };
        File.WriteAllText(path, root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }
}
