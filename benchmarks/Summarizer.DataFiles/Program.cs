using Summarizer.DataFiles;
using Summarizer.DataFiles.LanguageModel;

// Makes the data files that the core embeds. One command a data file, one file a command; see each folder's SOURCES.md.
// Commands: background; language-model [--cross-validate]; reading [check]; page-blocks [--write]; page-titles [--write]; neutral-salience.
// Usage: dotnet run -c Release --project benchmarks/Summarizer.DataFiles -- COMMAND [--data DIR]
// DIR is the folder of corpora; without it, ../shared/data beside the repository.
return args switch
{
    ["background", ..] => BackgroundCommand.Run(args),
    ["language-model", ..] => LanguageModelCommand.Run(args),
    ["reading", ..] => ReadingCommand.Run(args),
    ["page-blocks", ..] => PageBlockModelCommand.Run(args),
    ["page-titles", ..] => PageTitleModelCommand.Run(args),
    ["neutral-salience", ..] => NeutralSalienceCommand.Run(args),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Summarizer.DataFiles COMMAND [--data DIR]");
    return 2;
}
