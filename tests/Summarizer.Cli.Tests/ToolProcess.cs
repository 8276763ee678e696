using System.Diagnostics;
using System.Text;

namespace Summarizer.Cli.Tests;

/// <summary>The built tool as a process of its own. Each costs about a tenth of a second.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Task<string> _error;

    private ToolProcess(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Summarizer.Cli.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public StreamReader Output => _process.StandardOutput;

    public int Id => _process.Id;

    public static ToolProcess Start(params string[] arguments) => new(arguments);

    public static ToolResult Run(string[] arguments, byte[]? input = null)
    {
        using ToolProcess tool = Start(arguments);
        tool.Input.Write(input ?? []);
        tool.Input.Close();
        string output = tool.Output.ReadToEnd();
        return tool.Wait(output);
    }

    public void Write(string line)
    {
        Input.Write(Encoding.UTF8.GetBytes(line + "\n"));
        Input.Flush();
    }

    public ToolResult Wait(string output = "")
    {
        _process.WaitForExit(s_patience).Should().BeTrue("the tool must end by itself");
        return new ToolResult(_process.ExitCode, output, _error.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
