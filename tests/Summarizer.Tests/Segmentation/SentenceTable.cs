using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Tests.Segmentation;

/// <summary>A case is a text in which « ¦ » stands where a sentence ends; the bar is not part of the text.</summary>
internal static class SentenceTable
{
    public const char Bar = '¦';

    /// <summary>Splits the case's text as one block and puts the bars back where the splitter ends a sentence.</summary>
    public static string Marked(string marked, string language)
    {
        string text = marked.Replace(Bar.ToString(), "", StringComparison.Ordinal);
        var sentences = new Growable<TextSpan>();
        SentenceSplitter.Split(text, TextMasks.Of(text), new TextSpan(0, text.Length), LanguageRegistry.Default.Find(language), sentences);
        var result = new System.Text.StringBuilder(text);
        for (int i = sentences.Count - 2; i >= 0; i--) result.Insert(sentences[i].End, Bar);
        return result.ToString();
    }
}
