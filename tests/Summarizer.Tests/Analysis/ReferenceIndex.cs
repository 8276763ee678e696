using System.Text;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Reading;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Tests.Analysis;

/// <summary>
/// What <see cref="ArticleIndex"/> must find, the slow and obvious way: words as strings, dictionaries, one thing after the
/// other. Only sentences and tokens come from the product itself.
/// </summary>
internal sealed class ReferenceIndex
{
    private readonly Dictionary<string, string?> _termOfForm = [];

    public ReferenceIndex(string text, string title, IReadOnlyList<BlockEntry> blocks, Language language)
    {
        if (title.Length > 0) AddRow(title, new TextSpan(0, title.Length), language);
        bool hasTitle = title.Length > 0;
        foreach (BlockEntry block in blocks)
        {
            bool isTitle = block.Kind == BlockKind.Title && !hasTitle;
            hasTitle |= isTitle;
            if (isTitle || block.Kind == BlockKind.Heading)
            {
                AddRow(text, block.Span, language);
            }
            else if (block.IsRankable)
            {
                var sentences = new Growable<TextSpan>();
                SentenceSplitter.Split(text, TextMasks.Of(text), block.Span, language, sentences);
                foreach (TextSpan sentence in sentences.Span.ToArray()) AddRow(text, sentence, language);
            }
        }
    }

    /// <summary>For each row its words in order.</summary>
    public List<List<string>> Forms { get; } = [];

    /// <summary>For each row how often each term occurs.</summary>
    public List<Dictionary<string, int>> Rows { get; } = [];

    /// <summary>The term of a word, null for words that are none.</summary>
    public string? TermOf(string form) => _termOfForm[form];

    private void AddRow(string text, TextSpan span, Language language)
    {
        var tokens = new Growable<Token>();
        WordTokenizer.Tokenize(text, span.Start, span.End, language, tokens);
        var forms = new List<string>();
        var row = new Dictionary<string, int>();
        foreach (Token token in tokens.Span.ToArray())
        {
            string form = Spell(text.Substring(token.Start, token.Length));
            forms.Add(form);
            if (!_termOfForm.ContainsKey(form)) _termOfForm[form] = Term(form, token.Flags, language);
            if (_termOfForm[form] is { } term) row[term] = row.GetValueOrDefault(term) + 1;
        }

        Forms.Add(forms);
        Rows.Add(row);
    }

    private static string? Term(string form, TokenFlags flags, Language language)
    {
        if ((flags & (TokenFlags.Elision | TokenFlags.Clitic | TokenFlags.Address)) != 0) return null;
        if (language.StopWords.Any(word => Spell(word) == form)) return null;
        if (language.Stemmer is null || form.Length > 72) return form;
        char[] buffer = [.. form, .. new char[8]];
        return new string(buffer, 0, language.Stemmer.Stem(buffer, form.Length));
    }

    /// <summary>Lower case, accents on their letters, plain apostrophes and hyphens; no spaces, invisible characters and last stop.</summary>
    private static string Spell(string word)
    {
        var spelled = new StringBuilder();
        foreach (char c in word.TrimEnd('.').Normalize(NormalizationForm.FormC))
            if (!char.IsWhiteSpace(c) && c != '\u00AD' && c != '\u200B') spelled.Append(c is '’' ? '\'' : c is '‑' ? '-' : char.ToLowerInvariant(c));
        return spelled.ToString();
    }
}
