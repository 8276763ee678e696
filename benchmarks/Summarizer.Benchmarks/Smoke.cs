namespace Summarizer.Benchmarks;

/// <summary>The quick run of the gate.</summary>
internal static class Smoke
{
    public static int Run()
    {
        StageTable.Print([SampleArticles.Typical], rounds: 20);
        return 0;
    }
}
