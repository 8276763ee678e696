using Summarizer.Ranking;

namespace Summarizer.Cli;

/// <summary>Turns the words of a command line into <see cref="Options"/>; anything it does not understand is a <see cref="UsageException"/>.</summary>
internal static class OptionParser
{
    private const int MostJobs = 256;

    public static Options Parse(ReadOnlySpan<string> words)
    {
        var options = new Options();
        string? budget = null;
        double? tokens = null;
        var files = new List<string>();
        bool onlyFiles = false;
        for (int at = 0; at < words.Length; at++)
        {
            string word = words[at];
            if (onlyFiles || word == "-" || !word.StartsWith('-'))
            {
                if (options.Command == CommandName.None && !onlyFiles) options = WithCommand(options, word);
                else if (files.Count == 0 || options.Command is CommandName.Digest or CommandName.Trending) files.Add(word);
                else throw new UsageException($"one file at a time: '{files[0]}' and '{word}'");
                continue;
            }

            int equals = word.IndexOf('=', StringComparison.Ordinal);
            string name = equals > 0 ? word[..equals] : word;
            switch (name)
            {
                case "--":
                    onlyFiles = true;
                    continue;
                case "-h" or "--help":
                    options = options with { ShowHelp = true };
                    continue;
                case "-V" or "--version":
                    options = options with { ShowVersion = true };
                    continue;
            }

            CheckApplies(name, options.Command);
            string value = equals > 0 ? word[(equals + 1)..]
                : at + 1 < words.Length ? words[++at]
                : throw new UsageException($"{name} needs a value");
            if (name is "--sentences" or "--words" or "--characters" or "--share" or "--tokens" or "--length")
            {
                if (budget is not null) throw new UsageException($"one length at a time: {budget} and {name}");
                budget = name;
            }

            if (name == "--tokens") tokens = Number(name, value);
            else options = With(options, name, value);
        }

        if (options.ShowHelp || options.ShowVersion) return options;
        if (options.Command == CommandName.None) throw new UsageException("no command given; see summarizer --help");
        if (files.Count == 0) files.Add("-");
        if (tokens is not null) options = options with { Length = Budget.OfTokens(tokens.Value, options.Tokenizer ?? Options.UsualTokenizer) };
        else if (options.Tokenizer is not null && options.Command != CommandName.Batch) throw new UsageException("--tokenizer needs --tokens");
        return options with { File = files[0], Files = files };
    }

    private static Options WithCommand(Options options, string word) => word == "help"
        ? options with { ShowHelp = true }
        : options with
        {
            Command = word switch
            {
                "summarize" => CommandName.Summarize,
                "keywords" => CommandName.Keywords,
                "read" => CommandName.Read,
                "sentences" => CommandName.Sentences,
                "language" => CommandName.Language,
                "batch" => CommandName.Batch,
                "digest" => CommandName.Digest,
                "duplicates" => CommandName.Duplicates,
                "trending" => CommandName.Trending,
                _ => throw new UsageException($"unknown command '{word}'; see summarizer --help"),
            },
        };

    private static void CheckApplies(string name, CommandName command)
    {
        bool applies = name switch
        {
            "--include" => command is CommandName.Summarize or CommandName.Batch,
            "--sentences" or "--words" or "--characters" or "--share" or "--tokens" or "--tokenizer" or "--length" or "--order" or "--ranker" =>
                command is CommandName.Summarize or CommandName.Batch or CommandName.Digest,
            "--keywords" or "--keyword-preset" =>
                command is CommandName.Summarize or CommandName.Keywords or CommandName.Batch or CommandName.Digest or CommandName.Trending,
            "--tag-model" => command is CommandName.Summarize or CommandName.Keywords or CommandName.Batch,
            "--known" => command == CommandName.Digest,
            "--threshold" => command == CommandName.Duplicates,
            "--title" => command is not (CommandName.None or CommandName.Digest or CommandName.Duplicates or CommandName.Trending),
            "--language" => command != CommandName.None,
            "--format" => command is not (CommandName.None or CommandName.Duplicates),
            "--against" => command == CommandName.Trending,
            "--jobs" => command == CommandName.Batch,
            "--input" => command is not (CommandName.None or CommandName.Batch or CommandName.Duplicates),
            _ => throw new UsageException($"unknown option '{name}'; see summarizer --help"),
        };
        if (applies) return;
        string what = command == CommandName.None ? "comes after the command" : $"does not apply to {command.ToString().ToLowerInvariant()}";
        throw new UsageException($"{name} {what}; see summarizer --help");
    }

    private static Options With(Options options, string name, string value) => name switch
    {
        "--sentences" => options with { Length = Budget.OfSentences(Number(name, value)) },
        "--words" => options with { Length = Budget.OfWords(Number(name, value)) },
        "--characters" => options with { Length = Budget.OfCharacters(Number(name, value)) },
        "--share" => options with { Length = Budget.OfShare(Number(name, value)) },
        "--tokenizer" => options with { Tokenizer = Budget.CheckTokenizer(value) },
        "--length" => value == "auto" ? options : throw NotOneOf(name, value, "auto"),
        "--order" => options with { Order = Choose(name, value, ("source", SummaryOrder.Source), ("rank", SummaryOrder.Rank)) },
        "--title" => options with { Title = value },
        "--language" => options with { Language = LanguageCode.Check(value) },
        "--ranker" => options with { Ranker = Rankers.Find(value) ?? throw NotOneOf(name, value, string.Join(", ", Rankers.Names)) },
        "--keywords" => options with { Keywords = Count(name, value, 0, int.MaxValue) },
        "--keyword-preset" => options with { KeywordPreset = Choose(name, value, ("editor", KeywordPreset.Editor), ("index", KeywordPreset.Index)) },
        "--tag-model" => options with { TagModel = value },
        "--include" => options with { Include = options.Include | ParseParts(name, value) },
        "--format" => options with { Format = ParseFormat(name, value, options.Command) },
        "--input" => options with
        {
            Input = Choose(name, value,
                ("auto", InputKind.Auto), ("text", InputKind.Text), ("html", InputKind.Html), ("markdown", InputKind.Markdown), ("feed", InputKind.Feed)),
        },
        "--threshold" => options with { Threshold = Threshold(value) },
        "--against" => options with { Against = [.. options.Against, value] },
        "--known" => options with { Known = [.. options.Known, value] },
        "--jobs" => options with { Jobs = Count(name, value, 1, MostJobs) },
        _ => throw new UsageException($"unknown option '{name}'; see summarizer --help"),
    };

    private static OutputFormat ParseFormat(string name, string value, CommandName command) => command switch
    {
        CommandName.Summarize => Choose(name, value,
            ("text", OutputFormat.Text), ("markdown", OutputFormat.Markdown), ("json", OutputFormat.Json), ("html", OutputFormat.Html)),
        CommandName.Batch => Choose(name, value, ("json", OutputFormat.Json)),
        _ => Choose(name, value, ("text", OutputFormat.Text), ("json", OutputFormat.Json)),
    };

    private static Parts ParseParts(string name, string value)
    {
        Parts parts = Parts.None;
        foreach (string part in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            parts |= Choose(name, part,
                ("body", Parts.Body), ("boundaries", Parts.Boundaries), ("ranking", Parts.Ranking), ("blocks", Parts.Blocks), ("source", Parts.Source));
        }

        return parts;
    }

    private static T Choose<T>(string name, string value, params ReadOnlySpan<(string Word, T Meaning)> choices)
    {
        foreach ((string word, T meaning) in choices)
            if (word == value) return meaning;
        var words = new List<string>();
        foreach ((string word, T _) in choices) words.Add(word);
        throw NotOneOf(name, value, string.Join(", ", words));
    }

    private static int Count(string name, string value, int least, int most)
    {
        double number = Number(name, value);
        if (number >= least && number <= most && number == Math.Floor(number)) return (int)number;
        string limit = most == int.MaxValue ? $"of at least {least}" : $"from {least} to {most}";
        throw new UsageException($"{name} wants a whole number {limit}, not '{value}'");
    }

    private static double Threshold(string value) => Number("--threshold", value) is > 0 and <= 1 and double threshold
        ? threshold
        : throw new UsageException($"--threshold wants a share above 0 and at most 1, not '{value}'");

    private static double Number(string name, string value) =>
        Budget.TryParse(value, out double number) ? number : throw new UsageException($"{name} wants a number, not '{value}'");

    private static UsageException NotOneOf(string name, string value, string choices) =>
        new($"{name} knows {choices}; not '{value}'");
}
