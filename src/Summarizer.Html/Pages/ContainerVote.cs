namespace Summarizer.Html.Pages;

/// <summary>
/// Which blocks stand in the container with the most prose: the element whose blocks sum highest, where prose counts by its
/// characters and everything else costs a little. Both votes are voices among the features: for each block 1 where it belongs to the
/// container, else 0.
/// </summary>
internal sealed class ContainerVote
{
    private static readonly ContainerCosts s_wide = new(Link: 30, Least: 10, Most: 40, Heading: 0, Item: 0, Descent: 0.9f);

    private static readonly ContainerCosts s_narrow = new(Link: 100, Least: 30, Most: 120, Heading: 40, Item: 30, Descent: 0.5f);

    /// <summary>Prose in lists and tables counts half, as captions do, since teasers stand there too; prose that the page calls its body, twice.</summary>
    private const float ListShare = 0.5f, FigureShare = 0.5f, BodyShare = 2;

    /// <summary>A mark on this share of the page's prose says nothing, and one of comments where so few characters stand outside them.</summary>
    private const float Common = 0.8f, LeastOutsideComments = 200;

    /// <summary>A list of links, or a block that is one.</summary>
    private const float MostInLinks = 0.6f, MostInSiblingsLinks = 0.5f;

    private static readonly AncestorMarks[] s_outside =
    [
        AncestorMarks.Nav, AncestorMarks.Footer, AncestorMarks.Comments, AncestorMarks.Related, AncestorMarks.Consent, AncestorMarks.Hidden,
        AncestorMarks.Form, AncestorMarks.Aside,
    ];

    private readonly IReadOnlyList<PageBlock> _blocks;
    private readonly OpenElement?[] _elements;
    private readonly (float Links, float All)[] _letters;
    private readonly AncestorMarks _outside;

    public ContainerVote(IReadOnlyList<PageBlock> blocks)
    {
        _blocks = blocks;
        _elements = Elements(blocks);
        _outside = Outside(blocks);
        _letters = new (float, float)[_elements.Length];
        foreach (PageBlock block in blocks)
        {
            if (block.Open.Parent is not { } parent) continue;
            ref (float Links, float All) shared = ref _letters[parent.Number];
            shared = (shared.Links + (block.LinkShare * block.Text.Length), shared.All + block.Text.Length);
        }

        Wide = Count(s_wide);
        Narrow = Count(s_narrow);
    }

    /// <summary>The container that an article in parts needs: furniture between them costs little.</summary>
    public float[] Wide { get; }

    /// <summary>The container without its weaker half: teasers and boxes may be prose as well.</summary>
    public float[] Narrow { get; }

    /// <summary>Characters of the blocks right under an element, by its number, and those of them in links.</summary>
    public ReadOnlySpan<(float Links, float All)> Letters => _letters;

    private float[] Count(ContainerCosts costs)
    {
        float[] votes = new float[_blocks.Count], sums = new float[_elements.Length];
        foreach (PageBlock block in _blocks) sums[block.Open.Number] += Worth(block, _outside, costs);
        int top = Top(_elements, sums, costs.Descent);
        if (top < 0) return votes;
        bool[] inside = new bool[_elements.Length];
        for (int i = top; i < inside.Length; i++) inside[i] = i == top || (_elements[i]?.Parent is { } parent && inside[parent.Number]);
        for (int i = 0; i < votes.Length; i++)
        {
            PageBlock block = _blocks[i];
            if (!inside[block.Open.Number] || block.Around.Has(_outside) || block.LinkShare > MostInLinks) continue;
            (float links, float all) = block.Open.Parent is { } parent ? _letters[parent.Number] : default;
            if (links <= MostInSiblingsLinks * all) votes[i] = 1;
        }

        return votes;
    }

    /// <summary>The blocks' elements and those above them, by their numbers: every element after the one that holds it.</summary>
    private static OpenElement?[] Elements(IReadOnlyList<PageBlock> blocks)
    {
        var elements = new OpenElement?[BlockFeatures.ElementCount(blocks)];
        foreach (PageBlock block in blocks)
            for (OpenElement? at = block.Open; at is not null && elements[at.Number] is null; at = at.Parent) elements[at.Number] = at;
        return elements;
    }

    /// <summary>Adds every element's sum to that of the one above; the number of the container, or -1 on a page without prose.</summary>
    private static int Top(OpenElement?[] elements, float[] sums, float descent)
    {
        int top = -1;
        int[] heaviest = new int[elements.Length];
        Array.Fill(heaviest, -1);
        for (int i = elements.Length - 1; i >= 0; i--)
        {
            if (elements[i] is not { } element) continue;
            if (sums[i] > 0 && (top < 0 || sums[i] > sums[top])) top = i;
            if (element.Parent is not { } parent) continue;
            sums[parent.Number] += sums[i];
            if (heaviest[parent.Number] < 0 || sums[i] >= sums[heaviest[parent.Number]]) heaviest[parent.Number] = i;
        }

        while (top >= 0 && heaviest[top] is >= 0 and var child && sums[child] >= descent * sums[top]) top = child;
        return top;
    }

    private static float Worth(PageBlock block, AncestorMarks outside, ContainerCosts costs)
    {
        if (block.Around.Has(outside)) return -Math.Clamp(block.Text.Length, costs.Least, costs.Most);
        if (block.Prose > 0)
        {
            float worth = block.Prose;
            if (block.Around.Has(AncestorMarks.List | AncestorMarks.Table)) worth *= ListShare;
            if (block.Around.Has(AncestorMarks.Figure)) worth *= FigureShare;
            return block.Around.Has(AncestorMarks.ArticleBody) ? worth * BodyShare : worth;
        }

        if (block.LinkShare > MostInLinks) return -costs.Link;
        if (block.Open.Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6") return -costs.Heading;
        if (block.Around.Has(AncestorMarks.List | AncestorMarks.Table)) return -costs.Item;
        return -Math.Clamp(block.Text.Length, costs.Least, costs.Most);
    }

    /// <summary>The marks of what stands outside articles, but those of the page's frame, which nearly all of its prose has.</summary>
    private static AncestorMarks Outside(IReadOnlyList<PageBlock> blocks)
    {
        float all = 0;
        Span<float> marked = stackalloc float[s_outside.Length];
        marked.Clear();
        foreach (PageBlock block in blocks)
        {
            if (block.Prose == 0) continue;
            all += block.Text.Length;
            for (int i = 0; i < marked.Length; i++)
                if (block.Around.Has(s_outside[i])) marked[i] += block.Text.Length;
        }

        AncestorMarks outside = AncestorMarks.None;
        for (int i = 0; i < marked.Length; i++)
        {
            bool isFrame = s_outside[i] == AncestorMarks.Comments ? all - marked[i] < LeastOutsideComments : marked[i] > Common * all;
            if (!isFrame) outside |= s_outside[i];
        }

        return outside;
    }
}

/// <summary>How a container's blocks count against it, in characters of prose.</summary>
/// <param name="Link">A block of links.</param>
/// <param name="Least">Any other block without prose, by its length: at least this.</param>
/// <param name="Most">And at most this.</param>
/// <param name="Heading">A heading.</param>
/// <param name="Item">An entry of a list or a table that is no prose.</param>
/// <param name="Descent">A child with this share of the container's sum is the container.</param>
internal readonly record struct ContainerCosts(float Link, float Least, float Most, float Heading, float Item, float Descent);
