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
        var root = new Branch('\0');
        foreach ((byte code, string endings) in groups)
        {
            foreach (string ending in endings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Branch at = root;
                for (int i = ending.Length - 1; i >= 0; i--) at = at.Child(ending[i]);
                at.Code = code;
            }
        }

        // Breadth first: the children of one node lie side by side. Node 0 stands for none.
        var order = new List<Branch> { root };
        for (int i = 0; i < order.Count; i++) order.AddRange(order[i].Children);
        _nodes = new Node[order.Count];
        int next = 1;
        for (int i = 0; i < order.Count; i++)
        {
            Branch branch = order[i];
            if (i > 0) _nodes[i] = new Node { Letter = branch.Letter, Code = branch.Code, Children = (byte)branch.Children.Count, FirstChild = (ushort)next };
            next += branch.Children.Count;
        }

        // Last letters are found by direct index between the lowest and the highest.
        List<Branch> last = root.Children;
        _firstLetter = last.Count > 0 ? last[0].Letter : '\0';
        _root = new ushort[(last.Count > 0 ? last[^1].Letter : '\0') - _firstLetter + 1];
        for (int child = 1; child <= last.Count; child++) _root[_nodes[child].Letter - _firstLetter] = (ushort)child;
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

    private record struct Node
    {
        public char Letter;
        public ushort FirstChild;
        public byte Children;
        public byte Code;
    }

    private sealed class Branch(char letter)
    {
        public char Letter => letter;

        /// <summary>In the order of their letters.</summary>
        public List<Branch> Children { get; } = [];

        public byte Code { get; set; }

        public Branch Child(char wanted)
        {
            int at = 0;
            while (at < Children.Count && Children[at].Letter < wanted) at++;
            if (at == Children.Count || Children[at].Letter != wanted) Children.Insert(at, new Branch(wanted));
            return Children[at];
        }
    }
}
