using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// How far below the best each candidate scores, in whole steps of a quarter of an octave: the best about so many are told without sorting.
/// Layout: a step a candidate, by its number, as many as there are scores; these come in whole vectors. Not thread-safe.
/// </summary>
internal sealed class ScoreSteps
{
    private const int Steps = 64, StepsPerOctave = 4;

    private readonly Growable<int> _steps = new(1024);

    /// <summary>Takes the scores.</summary>
    public void Set(ReadOnlySpan<float> scores)
    {
        ref float from = ref MemoryMarshal.GetReference(scores);
        ref int to = ref MemoryMarshal.GetReference(_steps.Take(scores.Length));
        Vector256<float> best = Vector256.Create(Best(scores));
        for (int c = 0; c < scores.Length; c += Vector256<float>.Count)
        {
            Vector256<float> below = (best - Vector256.LoadUnsafe(ref from, (nuint)c)) * StepsPerOctave;
            Vector256.ConvertToInt32(Vector256.Min(below, Vector256.Create(Steps - 1f))).StoreUnsafe(ref to, (nuint)c);
        }
    }

    /// <summary>The first step that holds so many, with all above it; the last one where there are fewer.</summary>
    public int Holding(int count)
    {
        // Found by halves.
        int step = 0;
        for (int half = Steps / 2; half > 0; half /= 2)
            if (CountAbove(step + half) < count) step += half;
        return step;
    }

    /// <summary>A bit for each of the eight candidates from this one on: whether its step is at most that of its lane.</summary>
    public Vector256<int> AreWithin(int candidate, Vector256<int> steps) => Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref _steps[candidate]), steps);

    private static float Best(ReadOnlySpan<float> scores)
    {
        ref float from = ref MemoryMarshal.GetReference(scores);
        Vector256<float> lanes = Vector256.Create(float.NegativeInfinity);
        for (int c = 0; c < scores.Length; c += Vector256<float>.Count) lanes = Vector256.Max(lanes, Vector256.LoadUnsafe(ref from, (nuint)c));
        float best = float.NegativeInfinity;
        for (int lane = 0; lane < Vector256<float>.Count; lane++) best = Math.Max(best, lanes[lane]);
        return best;
    }

    private int CountAbove(int step)
    {
        ReadOnlySpan<int> steps = _steps.Span;
        ref int from = ref MemoryMarshal.GetReference(steps);
        Vector256<int> count = default;
        for (int c = 0; c < steps.Length; c += Vector256<int>.Count)
            count -= Vector256.LessThan(Vector256.LoadUnsafe(ref from, (nuint)c), Vector256.Create(step));
        return Vector256.Sum(count);
    }
}
