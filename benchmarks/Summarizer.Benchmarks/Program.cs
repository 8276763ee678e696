using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Summarizer.Benchmarks;

if (args.Contains("--smoke")) return Smoke.Run();
if (args is ["--stages", ..])
{
    StageTable.Print(args.Length > 1 ? [.. SampleArticles.FromFile(args[1]).Take(256)] : SampleArticles.Distinct, rounds: 40);
    return 0;
}

if (args is ["--loop", ..])
{
    AnalyzeLoop.Run(args.Length > 1 ? SampleArticles.FromFile(args[1]) : SampleArticles.Distinct, seconds: 15);
    return 0;
}

if (args is ["--language", ..])
{
    LanguageTable.Print(args.Length > 1 ? SampleArticles.FromFile(args[1]) : SampleArticles.Short);
    return 0;
}

if (args is ["--pages", ..])
{
    PageTable.Print(args.Skip(1));
    return 0;
}

if (args.Contains("--load"))
{
    ModelLoad.Print();
    return 0;
}

if (args.Contains("--cancel"))
{
    await CancelTable.Print();
    return 0;
}

if (args.Contains("--results")) return Results.Write();

BenchmarkSwitcher.FromAssembly(typeof(SampleArticles).Assembly).Run(args, DefaultConfig.Instance.WithArtifactsPath("artifacts/benchmarks"));
return 0;
