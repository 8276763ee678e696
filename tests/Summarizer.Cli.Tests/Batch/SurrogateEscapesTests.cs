using System.Text;
using Summarizer.Cli.Batch;

namespace Summarizer.Cli.Tests.Batch;

public sealed class SurrogateEscapesTests
{
    [TestCase("abc", false)]
    [TestCase(@"\u00e9\n", false)]
    [TestCase(@"\ud83d\ude00", false)]
    [TestCase(@"\uD83D\uDE00\uD83D\uDE00", false)]
    [TestCase(@"\\ud800", false)]
    [TestCase(@"\\\\ud800", false)]
    [TestCase(@"\ud800", true)]
    [TestCase(@"\udc00", true)]
    [TestCase(@"\ud800x", true)]
    [TestCase(@"\ud800\n", true)]
    [TestCase(@"\ud800\ud800\udc00", true)]
    [TestCase(@"\ud83d\ude00\ude00", true)]
    [TestCase(@"\\\ud800", true)]
    public void HasLone_Escapes_AreToldApart(string raw, bool lone) =>
        SurrogateEscapes.HasLone(Encoding.UTF8.GetBytes(raw)).Should().Be(lone);
}
