using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Summarizer.Text;

/// <summary>Eight values of a table at once, each from its own place: what loops over words look up. The places must lie within the table.</summary>
internal static unsafe class Gather
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Of(int* table, Vector256<int> at)
    {
        if (Avx2.IsSupported) return Avx2.GatherVector256(table, at, sizeof(int));
        return Vector256.Create(table[at[0]], table[at[1]], table[at[2]], table[at[3]], table[at[4]], table[at[5]], table[at[6]], table[at[7]]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(float* table, Vector256<int> at) => Of((int*)table, at).AsSingle();
}
