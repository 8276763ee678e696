using System.Globalization;
using System.Text;

namespace Summarizer.Cli;

/// <summary>Predicted tags as text: after a blank line, probability and tag a line.</summary>
internal static class TagLines
{
    public static void Append(StringBuilder shown, IReadOnlyList<PredictedTag> tags)
    {
        if (tags.Count > 0 && shown.Length > 0) shown.Append('\n');
        foreach (PredictedTag tag in tags) shown.Append(CultureInfo.InvariantCulture, $"{tag.Probability:0.00} {tag.Tag}\n");
    }
}
