using Summarizer.Evaluation;
using Summarizer.Evaluation.Commands;

if (args.Length == 0 || args[0] is "--help" or "-h" or "help")
{
    Console.WriteLine(Usage.Text);
    return args.Length == 0 ? 2 : 0;
}

try
{
    Settings settings = Settings.Parse(args.AsSpan(1));
    return args[0] switch
    {
        "table" => TableCommand.Run(settings),
        "worst" => WorstCommand.Run(settings),
        "compare" => CompareCommand.Run(settings),
        "gate" => GateCommand.Run(settings),
        "report" => ReportCommand.Run(settings),
        "duplicates" => DuplicatesCommand.Run(settings),
        "consistency" => ConsistencyCommand.Run(settings),
        "kinds" => KindsCommand.Run(settings),
        "stemmers" => StemmersCommand.Run(settings),
        string measure when ScoreCommand.Measures.Contains(measure) => ScoreCommand.Run(measure, settings),
        _ => throw new ArgumentException($"unknown command '{args[0]}'; see --help"),
    };
}
catch (Exception fault) when (fault is ArgumentException or FormatException or IOException)
{
    Console.Error.WriteLine($"evaluation: {fault.Message}");
    return 2;
}
