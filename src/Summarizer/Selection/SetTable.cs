using System.Numerics;

namespace Summarizer.Selection;

/// <summary>
/// The sets that are tried, eight to a group, a set a lane: all singles, pairs and triples of the seven best candidates.
/// A set is told by bits, candidate c by bit c. Lanes that are over hold the empty set.
/// </summary>
internal static class SetTable
{
    /// <summary>Lanes of a vector.</summary>
    public const int Lanes = 8;
    public const int MostCandidates = 7, LargestSet = 3;

    /// <summary>The first group of each size; the last entry ends the triples.</summary>
    private static readonly int[] s_groups = [0, 1, 4, 9];

    /// <summary>The set of each lane.</summary>
    public static readonly int[] Sets = List();

    // The members of each lane's set in rising order; the first again in place of those that it lacks.
    public static readonly int[] First = Members(0);
    public static readonly int[] Second = Members(1);
    public static readonly int[] Third = Members(2);

    /// <summary>The groups that hold the sets of a size, from one to three.</summary>
    public static (int First, int End) Groups(int size) => (s_groups[size - 1], s_groups[size]);

    /// <summary>Number of members of a group's sets.</summary>
    public static int SizeOf(int group) => group < s_groups[1] ? 1 : group < s_groups[2] ? 2 : 3;

    /// <summary>The lane of a set that is tried.</summary>
    public static int LaneOf(int set) => Array.IndexOf(Sets, set);

    private static int[] List()
    {
        int[] sets = new int[s_groups[LargestSet] * Lanes];
        for (int size = 1; size <= LargestSet; size++)
        {
            int lane = s_groups[size - 1] * Lanes;
            for (int set = 1; set < 1 << MostCandidates; set++)
                if (BitOperations.PopCount((uint)set) == size) sets[lane++] = set;
        }

        return sets;
    }

    private static int[] Members(int number)
    {
        int[] members = new int[Sets.Length];
        for (int lane = 0; lane < members.Length; lane++) members[lane] = Member(Sets[lane], number);
        return members;
    }

    private static int Member(int set, int number)
    {
        if (set == 0) return 0;
        int rest = set;
        for (int i = 0; i < number; i++) rest &= rest - 1;
        return BitOperations.TrailingZeroCount(rest == 0 ? set : rest);
    }
}
