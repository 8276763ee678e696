using Summarizer.Evaluation.Commands;
using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Runs;

namespace Summarizer.Evaluation.Tests;

/// <summary>
/// The figures against those of the reference scorer, a Python program, on texts of our own with what is hard to get
/// right: elisions, ½, İ, final sigma, combining marks, decomposed letters, texts without spaces, missing and faulty
/// results, exact ties. Samples/expected.txt is its output for the same files.
/// </summary>
public sealed class ReferenceScorerTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    [TestCaseSource(nameof(Cases))]
    public void Lines_OfEveryMeasure_AreTheReferenceScorers(string call, string[] expected)
    {
        string[] words = call.Split(' ');
        Settings settings = Settings.Parse([.. words[2..].Select(word => word.EndsWith(".json", StringComparison.Ordinal) ? Path.Combine(s_folder, word) : word)]);
        Corpus corpus = Corpus.Load(Path.Combine(s_folder, words[1] + ".ref.jsonl"), null);
        ArticleResult?[] results = ResultFile.Load(Path.Combine(s_folder, words[1] + ".out.jsonl"), corpus.Items);
        ScoreCommand.Lines(words[0], corpus, results, settings).Should().Equal(expected);
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        string[] sections = File.ReadAllText(Path.Combine(s_folder, "expected.txt")).Split("== ", StringSplitOptions.RemoveEmptyEntries);
        foreach (string section in sections)
        {
            string[] lines = section.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            yield return new TestCaseData(lines[0], lines[1..]).SetArgDisplayNames(lines[0]);
        }
    }
}
