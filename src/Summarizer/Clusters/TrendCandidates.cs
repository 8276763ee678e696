using Summarizer.Text;

namespace Summarizer.Clusters;

/// <summary>
/// The keywords of all articles, equal ones together: those whose labels differ in case, accents or hyphens, and a keyword whose
/// label is a variant of exactly one other (a surname of one full name, an acronym of one expansion).
/// </summary>
internal sealed class TrendCandidates
{
    private readonly Dictionary<ulong, int> _places = [];
    private readonly List<Keyword> _best = [];
    private readonly List<double> _bestShare = [];
    private readonly List<HashSet<string>> _forms = [];

    public void Add(IReadOnlyList<Keyword> keywords)
    {
        if (keywords.Count == 0) return;
        double most = keywords.Max(keyword => keyword.Score);
        foreach (Keyword keyword in keywords)
        {
            double share = keyword.Score / most;
            ulong key = WordKey.Folded(keyword.Label);
            if (!_places.TryGetValue(key, out int place))
            {
                _places.Add(key, place = _best.Count);
                _best.Add(keyword);
                _bestShare.Add(share);
                _forms.Add(new HashSet<string>(StringComparer.Ordinal));
            }

            if (share > _bestShare[place]) (_best[place], _bestShare[place]) = (keyword, share);
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
                if (_places.GetValueOrDefault(key, -1) == place) continue;
                owners[key] = owners.TryGetValue(key, out int other) && other != place ? -1 : place;
            }
        }

        var merged = new List<(Keyword, string[])>();
        for (int place = 0; place < _best.Count; place++)
        {
            if (owners.GetValueOrDefault(WordKey.Folded(_best[place].Label), -1) >= 0) continue;
            string label = _best[place].Label;
            merged.Add((_best[place], [label, .. _forms[place].Where(form => form != label && IsOwn(form, place)).Order(StringComparer.Ordinal)]));
        }

        return merged;

        bool IsOwn(string form, int place)
        {
            ulong key = WordKey.Folded(form);
            return _places.GetValueOrDefault(key, -1) == place || owners.GetValueOrDefault(key, -1) == place;
        }
    }
}
