namespace Summarizer.Benchmarks;

/// <summary>The quick run of the gate.</summary>
internal static class Smoke
{
    public static int Run()
    {
        StageTable.Print([SampleArticles.Typical], rounds: 2000);
        return 0;
    }
}
