using System.Runtime.CompilerServices;

namespace Summarizer.Text;

/// <summary>Turns answers into numbers, so that what cannot be guessed is computed and not jumped over.</summary>
internal static class Bit
{
    /// <summary>1 for true, 0 for false, without a jump.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(bool value) => Unsafe.BitCast<bool, byte>(value);
}
