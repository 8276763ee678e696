namespace Summarizer.Languages.Shared;

/// <summary>
/// Finds the longest of a set of endings, as Snowball's <c>among</c> does: a tree of letters read from the word's end.
/// Immutable after construction.
/// </summary>
internal sealed class SuffixTable
{
    private readonly ushort[] _root;
    private readonly char _firstLetter;
    private readonly Node[] _nodes;

    /// <param name="groups">A code above 0 and the endings that have it, separated by spaces.</param>
    public SuffixTable(params (byte Code, string Endings)[] groups)
    {
        var root = new Branch();
        foreach ((byte code, string endings) in groups)
        {
            foreach (string ending in endings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Branch at = root;
                for (int i = ending.Length - 1; i >= 0; i--) at = at.Child(ending[i]);
                at.Code = code;
            }
        }

        // Last letters are found by direct index between the lowest and the highest.
        _firstLetter = root.Children.Keys.FirstOrDefault();
        _root = new ushort[root.Children.Keys.LastOrDefault() - _firstLetter + 1];
        var nodes = new List<Node> { default };
        foreach ((char letter, Branch branch) in root.Children) _root[letter - _firstLetter] = (ushort)Add(nodes, letter, branch);
        Fill(nodes, root);
        _nodes = [.. nodes];
    }

    /// <summary>The code of the longest ending that <paramref name="word"/> has, or 0.</summary>
    public int Find(ReadOnlySpan<char> word, out int length)
    {
        length = 0;
        int found = 0;
        int last = word.Length - 1;
        if (last < 0 || (uint)(word[last] - _firstLetter) >= (uint)_root.Length) return 0;
        int at = _root[word[last] - _firstLetter];
        Node[] nodes = _nodes;
        for (int i = last; at != 0; i--)
        {
            Node node = nodes[at];
            if (node.Code != 0)
            {
                found = node.Code;
                length = word.Length - i;
            }

            if (i == 0) break;
            char next = word[i - 1];
            at = 0;
            for (int child = node.FirstChild; child < node.FirstChild + node.Children; child++)
            {
                if (nodes[child].Letter != next) continue;
                at = child;
                break;
            }
        }

        return found;
    }

    private static int Add(List<Node> nodes, char letter, Branch branch)
    {
        nodes.Add(new Node { Letter = letter, Code = branch.Code, Children = (byte)branch.Children.Count });
        return nodes.Count - 1;
    }

    /// <summary>Lays the children of one node side by side, then descends.</summary>
    private void Fill(List<Node> nodes, Branch root)
    {
        var waiting = new Queue<(int Node, Branch Branch)>();
        foreach ((char letter, Branch branch) in root.Children) waiting.Enqueue((_root[letter - _firstLetter], branch));
        while (waiting.TryDequeue(out (int Node, Branch Branch) item))
        {
            nodes[item.Node] = nodes[item.Node] with { FirstChild = (ushort)nodes.Count };
            foreach ((char letter, Branch branch) in item.Branch.Children) waiting.Enqueue((Add(nodes, letter, branch), branch));
        }
    }

    private record struct Node
    {
        public char Letter;
        public ushort FirstChild;
        public byte Children;
        public byte Code;
    }

    private sealed class Branch
    {
        public SortedDictionary<char, Branch> Children { get; } = [];

        public byte Code { get; set; }

        public Branch Child(char letter)
        {
            if (!Children.TryGetValue(letter, out Branch? child)) Children[letter] = child = new Branch();
            return child;
        }
    }
}
