using Summarizer.Text;

namespace Summarizer.Clusters;

/// <summary>
/// The keywords of all articles, equal ones together: those whose labels differ in case, accents or hyphens, and a keyword whose
/// label is a variant of exactly one other (a surname of one full name, an acronym of one expansion).
/// </summary>
internal sealed class TrendCandidates
{
    private readonly FoldedKeywords _keywords = new();
    private readonly List<HashSet<string>> _forms = [];

    public void Add(IReadOnlyList<Keyword> keywords)
    {
        foreach ((Keyword keyword, int place, _) in _keywords.Add(keywords))
        {
            if (place == _forms.Count) _forms.Add(new HashSet<string>(StringComparer.Ordinal));
            _forms[place].Add(keyword.Label);
            foreach (string variant in keyword.Variants) _forms[place].Add(variant);
        }
    }

    /// <summary>The candidates with all their forms, the label first.</summary>
    public List<(Keyword Best, string[] Forms)> Merged()
    {
        // Of several full names, none owns the surname: it stays a keyword of its own.
        var owners = new Dictionary<ulong, int>();
        for (int place = 0; place < _forms.Count; place++)
        {
            foreach (string form in _forms[place])
            {
                ulong key = WordKey.Folded(form);
                if (_keywords.PlaceOf(key) == place) continue;
                owners[key] = owners.TryGetValue(key, out int other) && other != place ? -1 : place;
            }
        }

        var merged = new List<(Keyword, string[])>();
        for (int place = 0; place < _keywords.Count; place++)
        {
            Keyword best = _keywords.Best(place);
            string label = best.Label;
            if (owners.GetValueOrDefault(WordKey.Folded(label), -1) >= 0) continue;
            merged.Add((best, [label, .. _forms[place].Where(form => form != label && IsOwn(form, place)).Order(StringComparer.Ordinal)]));
        }

        return merged;

        bool IsOwn(string form, int place)
        {
            ulong key = WordKey.Folded(form);
            return _keywords.PlaceOf(key) == place || owners.GetValueOrDefault(key, -1) == place;
        }
    }
}
