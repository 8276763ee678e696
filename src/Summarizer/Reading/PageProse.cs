namespace Summarizer.Reading;

/// <summary>How much of a page is prose, and where it stands closest.</summary>
internal struct PageProse
{
    /// <summary>The densest run of prose: its first block and its last, one less than the first where there is none.</summary>
    public int First;
    public int Last;

    /// <summary>Words of all blocks, and of those that are prose.</summary>
    public int AllWords;
    public int Words;

    /// <summary>Blocks that are prose.</summary>
    public int Blocks;

    /// <summary>True for a text that is nearly all prose: an article by itself, not a page around it.</summary>
    public readonly bool IsNearlyAll(int blocks) => Words * 10 >= AllWords * 9 && Blocks * 2 >= blocks;

    /// <summary>True for a block of the densest run.</summary>
    public readonly bool Holds(int block) => block >= First && block <= Last;

    /// <summary>Looks at all blocks.</summary>
    public static PageProse Of(ReadOnlySpan<BlockTraits> traits)
    {
        // The run is Kadane's largest sum: words of prose count for, other blocks against, and a heading that closes articles most of all.
        var prose = new PageProse { Last = -1 };
        int sum = 0, start = 0, best = 0;
        for (int i = 0; i < traits.Length; i++)
        {
            ref readonly BlockTraits t = ref traits[i];
            int value = t.IsProse ? t.Words : BodyFeatures.IsCloser(t) ? -80 : t.CueWords * 2 > t.Words ? -15 : -5;
            if (sum <= 0) (sum, start) = (0, i);
            sum += value;
            if (sum > best) (best, prose.First, prose.Last) = (sum, start, i);
            prose.AllWords += t.Words;
            if (!t.IsProse) continue;
            prose.Words += t.Words;
            prose.Blocks++;
        }

        return prose;
    }
}
