using System.Text;

namespace Summarizer.Keywords;

/// <summary>Reads a vocabulary from comma-separated values.</summary>
internal static class VocabularyCsv
{
    public static IEnumerable<TagConcept> Read(TextReader reader)
    {
        string[] heading = [.. Fields(reader.ReadLine() ?? "").Select(f => f.Trim().TrimStart('\uFEFF').ToLowerInvariant())];
        int label = Array.IndexOf(heading, "label"), id = Array.IndexOf(heading, "id"), language = Array.IndexOf(heading, "language");
        int alternatives = Array.IndexOf(heading, "alternatives"), broader = Array.IndexOf(heading, "broader");
        if (label < 0) throw new FormatException("The heading has no column \"label\".");
        var order = new List<string>();
        var tags = new Dictionary<string, TagConcept>(StringComparer.Ordinal);
        int number = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            List<string> fields = Fields(line);
            string Field(int column) => column >= 0 && column < fields.Count ? fields[column].Trim() : "";
            string name = Field(label);
            if (name.Length == 0) throw new FormatException($"Line {number} has no label.");
            string key = Field(id).Length > 0 ? Field(id) : name;
            string code = Field(language).Length > 0 ? Field(language) : "und";
            if (!tags.TryGetValue(key, out TagConcept? tag))
            {
                order.Add(key);
                tag = new TagConcept { Id = key, Labels = new Dictionary<string, string>() };
            }

            tags[key] = tag with
            {
                Labels = new Dictionary<string, string>(tag.Labels, StringComparer.OrdinalIgnoreCase) { [code] = name },
                Alternatives = new Dictionary<string, IReadOnlyList<string>>(tag.Alternatives, StringComparer.OrdinalIgnoreCase) { [code] = Parts(Field(alternatives)) },
                Broader = [.. tag.Broader.Union(Parts(Field(broader)), StringComparer.Ordinal)],
            };
        }

        return order.Select(key => tags[key]);
    }

    private static string[] Parts(string field) => field.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[++i]);
                else quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
