using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Gate;

/// <summary>Compares measured figures with a baseline, and changes the baseline as far as it is allowed to.</summary>
internal sealed class FloorCheck(Baseline baseline, bool update, bool allowLower, bool acceptCorpus)
{
    public int Violations { get; private set; }

    /// <summary>One line for every figure of a set, and for what is wrong with the set itself.</summary>
    public IEnumerable<(string Line, bool Ok)> Check(string set, string digest, IEnumerable<(string Name, double Value)> figures)
    {
        if (!baseline.Sets.TryGetValue(set, out SetFloors? floors))
        {
            if (!update)
            {
                yield return Violation("no floors in the baseline; add them with --update");
                yield break;
            }

            floors = new SetFloors(digest, new SortedDictionary<string, double>(StringComparer.Ordinal));
            baseline.Sets[set] = floors;
        }
        else if (floors.Digest != digest)
        {
            if (!update || !acceptCorpus)
            {
                yield return Violation("the corpus is not the one that the floors were measured on; take it with --update --accept-corpus");
                yield break;
            }

            floors = floors with { Digest = digest };
            baseline.Sets[set] = floors;
        }

        HashSet<string> missing = [.. floors.Floors.Keys];
        foreach ((string name, double value) in figures)
        {
            missing.Remove(name);
            yield return CheckFigure(floors.Floors, name, value);
        }

        foreach (string name in missing) yield return Violation($"{name} has a floor but is no longer measured");
    }

    private (string Line, bool Ok) CheckFigure(SortedDictionary<string, double> floors, string name, double value)
    {
        // Floors are kept to two decimals, rounded down, so that the figure they came from passes.
        double reached = Math.Floor(value * 100) / 100;
        string shown = FigureLines.Two(value);
        if (!floors.TryGetValue(name, out double floor))
        {
            if (!update) return Violation($"{name} {shown}: no floor in the baseline; add it with --update");
            floors[name] = reached;
            return ($"{name} {shown}  floor set", true);
        }

        string line = $"{name} {shown}  floor {FigureLines.Two(floor)}";
        bool holds = value >= floor - baseline.Tolerance;
        if (!update) return holds ? (line, true) : Violation(line);
        if (reached > floor || (allowLower && !holds))
        {
            floors[name] = reached;
            return ($"{line}  {(reached > floor ? "raised" : "LOWERED")} to {FigureLines.Two(reached)}", true);
        }

        return holds ? (line, true) : Violation(line + "  kept; lowering it needs --allow-lower");
    }

    private (string Line, bool Ok) Violation(string line)
    {
        Violations++;
        return (line, false);
    }
}
