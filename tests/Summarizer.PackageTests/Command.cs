using System.Diagnostics;
using System.Text;

namespace Summarizer.PackageTests;

/// <summary>A program run to its end, its output read.</summary>
internal sealed record Command(int Status, string Output, string Error)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    /// <summary>Runs the SDK and expects it to succeed.</summary>
    public static string Dotnet(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        Command done = Sdk(folder, environment, arguments);
        done.Status.Should().Be(0, "dotnet {0} should succeed:\n{1}{2}", string.Join(' ', arguments), done.Output, done.Error);
        return done.Output;
    }

    public static Command Sdk(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Run(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, environment, arguments);

    public static Command Run(string program, string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);

        // What the test host was told about its own build is not for the builds that it starts.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end.");
        }

        return new Command(process.ExitCode, output.Result, error.Result);
    }
}
