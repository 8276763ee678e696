using Summarizer.Analysis;

namespace Summarizer.Keywords;

/// <summary>Finds and ranks the keywords of an indexed article.</summary>
internal static class KeywordExtractor
{
    /// <summary>The best keywords, best first.</summary>
    public static Keyword[] Extract(ArticleIndex index, ArticleText text, KeywordPreset preset, int count)
    {
        // First version: the most frequent words.
        int[] forms = new int[index.Forms.Count];
        for (int i = 0; i < forms.Length; i++) forms[i] = i;
        var result = new List<Keyword>();
        foreach (int form in forms.Where(f => !index.Forms[f].IsStopWord).OrderByDescending(f => index.Forms[f].Count).ThenBy(f => f).Take(count))
        {
            var mentions = new List<TextSpan>();
            string label = "";
            for (int s = 0; s < index.Sentences.Count; s++)
            {
                SentenceEntry sentence = index.Sentences[s];
                for (int t = sentence.TokenStart; t < sentence.TokenEnd; t++)
                {
                    if (index.Tokens[t].Form != form) continue;
                    var span = new TextSpan(index.Tokens[t].Start, index.Tokens[t].Length);
                    if (label.Length == 0) label = span.Slice(text.For(sentence)).ToString();
                    if (!sentence.IsExternalTitle) mentions.Add(span);
                }
            }

            result.Add(new Keyword { Label = label, Score = index.Forms[form].Count, Mentions = mentions });
        }

        return [.. result];
    }
}
