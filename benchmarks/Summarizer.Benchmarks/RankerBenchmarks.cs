using BenchmarkDotNet.Attributes;
using Summarizer.Ranking;

namespace Summarizer.Benchmarks;

/// <summary>The ranking alone, default and classics: the cost must stay linear in the number of sentences.</summary>
[MemoryDiagnoser]
public class RankerBenchmarks
{
    private readonly Stages _stages = new();
    private ISentenceRanker _ranker = Rankers.Salience;

    public static IEnumerable<string> Names => Rankers.Names;

    [ParamsSource(nameof(Names))]
    public string Ranker { get; set; } = "salience";

    [Params(16, 10_000)]
    public int Sentences { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _stages.Prepare(Sentences == 16 ? SampleArticles.Typical : SampleArticles.Compose(Sentences));
        _ranker = Rankers.Find(Ranker)!;
    }

    [Benchmark]
    public double Rank() => _stages.Rank(_ranker);
}
