using Summarizer.Cli;

using Stream output = StandardOutput.Open();
return Tool.Run(args, Console.OpenStandardInput, output, Console.Error);
