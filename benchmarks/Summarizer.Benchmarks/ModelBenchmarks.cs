using BenchmarkDotNet.Attributes;
using Summarizer.Ranking;

namespace Summarizer.Benchmarks;

/// <summary>The model alone on sixteen rows of features: a walk of each tree for each row, and all rows at once in vectors.</summary>
[MemoryDiagnoser]
public class ModelBenchmarks
{
    internal const int Rows = 16;
    private readonly ScoringFunction _function = SalienceModel.Default.Titled;
    private readonly float[] _scores = new float[Rows];
    private float[] _values = [];

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1);
        _values = [.. Enumerable.Range(0, Rows * SentenceFeatures.Width).Select(_ => random.NextSingle())];
    }

    [Benchmark(Baseline = true, Description = "scalar, row by row")]
    public float Scalar()
    {
        for (int r = 0; r < Rows; r++) _scores[r] = _function.Score(_values.AsSpan(r * SentenceFeatures.Width, SentenceFeatures.Width));
        return _scores[0];
    }

    [Benchmark(Description = "vectors, all rows")]
    public float Vectors()
    {
        _function.ScoreAll(_values, _scores);
        return _scores[0];
    }
}
