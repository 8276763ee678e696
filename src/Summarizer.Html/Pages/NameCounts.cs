using System.Runtime.InteropServices;

namespace Summarizer.Html.Pages;

/// <summary>How many children of each name an element has: in a list while names are few, as they nearly always are, the rest in a table.</summary>
internal sealed class NameCounts
{
    private const int MostListed = 8;

    private readonly List<(string Name, int Count)> _listed = [];
    private Dictionary<string, int>? _more;

    /// <summary>Counts one more and gives how many there are now.</summary>
    public int Add(string name)
    {
        foreach (ref (string Name, int Count) listed in CollectionsMarshal.AsSpan(_listed))
            if (listed.Name == name) return ++listed.Count;
        if (_listed.Count < MostListed)
        {
            _listed.Add((name, 1));
            return 1;
        }

        _more ??= new Dictionary<string, int>(StringComparer.Ordinal);
        return ++CollectionsMarshal.GetValueRefOrAddDefault(_more, name, out _);
    }

    public int this[string name]
    {
        get
        {
            foreach ((string listed, int count) in _listed)
                if (listed == name) return count;
            return _more?.GetValueOrDefault(name) ?? 0;
        }
    }
}
