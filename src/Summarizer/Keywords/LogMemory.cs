using System.Runtime.CompilerServices;

namespace Summarizer.Keywords;

/// <summary>
/// Base-2 logarithms of numbers that come again and again, as the mean idf of two or three words does: the background has
/// 256 values of it. What it answers never depends on what it remembers.
/// </summary>
internal sealed class LogMemory
{
    private const int Bits = 12;

    private readonly float[] _values = new float[1 << Bits];
    private readonly float[] _logs = new float[1 << Bits];

    /// <summary>The logarithm of a number above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Log2(float value)
    {
        uint place = (BitConverter.SingleToUInt32Bits(value) * 0x9E3779B9u) >> (32 - Bits);
        return _values[place] == value ? _logs[place] : Learn(value, place);
    }

    private float Learn(float value, uint place)
    {
        _values[place] = value;
        return _logs[place] = MathF.Log2(value);
    }
}
