using System.Globalization;
using Summarizer.Corpora;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer;

/// <summary>
/// How many articles of a corpus hold each word and each keyword. Partial counts of any split of a corpus merge, in any order and
/// grouping, into exactly the counts of the whole, and <see cref="Save"/> writes the same bytes for them.
/// </summary>
/// <remarks>
/// Not thread-safe: give each worker its own and merge them. Memory grows with the number of distinct words (about 150,000 in 21,000
/// French news articles), not with the number of articles.
/// </remarks>
public sealed class CorpusStatistics
{
    private readonly HolderCounts _words = new(), _labels = new();
    private readonly Growable<Token> _tokens = new();

    /// <summary>Articles counted.</summary>
    public long Articles { get; private set; }

    /// <summary>Distinct words, lower-cased.</summary>
    public int Words => _words.Count;

    /// <summary>Counts an article: the words of its sentences, furniture left out, and its keywords, each once.</summary>
    /// <param name="analysis">What <see cref="ArticleSummarizer.Analyze(string, SummaryLength?, int)"/> gave.</param>
    /// <exception cref="ArgumentNullException"><paramref name="analysis"/> is null.</exception>
    public void Add(ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        Articles++;
        string source = analysis.Article.Source;
        Language language = LanguageRegistry.Default.Find(analysis.Language);
        foreach (AnalyzedSentence sentence in analysis.Sentences)
        {
            _tokens.Clear();
            WordTokenizer.Tokenize(source, sentence.Span.Start, sentence.Span.End, language, _tokens);
            foreach (ref readonly Token token in _tokens.Span)
                if ((token.Flags & TokenFlags.Address) == 0) _words.AddLower(source.AsSpan(token.Start, token.Length), Articles);
        }

        foreach (Keyword keyword in analysis.Keywords) _labels.Add(keyword.Label, Articles);
    }

    /// <summary>Adds the counts of other articles.</summary>
    /// <param name="other">Counts of articles that were not counted here.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="other"/> is this object.</exception>
    public void Merge(CorpusStatistics other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other == this) throw new ArgumentException("Counts cannot be merged into themselves.", nameof(other));
        Articles = checked(Articles + other.Articles);
        _words.Merge(other._words);
        _labels.Merge(other._labels);
    }

    /// <summary>Number of articles that hold a word, in any case; 0 when none does.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    public long ArticlesWith(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _words.OfLower(word);
    }

    /// <summary>
    /// The keywords of most articles, ties in ordinal order. Labels that differ in case, accents, hyphens or apostrophes are one; the
    /// most frequent of them is shown.
    /// </summary>
    /// <param name="count">At most so many; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public IReadOnlyList<KeywordCount> Keywords(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var keywords = new Dictionary<ulong, (string Label, long Most, long Sum)>();
        foreach ((string label, long articles) in _labels.Sorted())
        {
            ulong key = WordKey.Folded(label);
            (string shown, long most, long sum) = keywords.GetValueOrDefault(key, (label, 0, 0));
            keywords[key] = articles > most ? (label, articles, sum + articles) : (shown, most, sum + articles);
        }

        return
        [
            .. keywords.Values.Select(keyword => new KeywordCount(keyword.Label, keyword.Sum)).OrderByDescending(keyword => keyword.Articles)
                .ThenBy(keyword => keyword.Label, StringComparer.Ordinal).Take(count),
        ];
    }

    /// <summary>
    /// Writes the counts as UTF-8 text, sorted, a count a line: equal counts are equal bytes, whatever was merged in which order.
    /// </summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        CountFile.Write(stream, Articles, _words, _labels);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="stream">Where from; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">It is not such a text, of another version, truncated or corrupt.</exception>
    public static CorpusStatistics Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var statistics = new CorpusStatistics();
        statistics.Articles = CountFile.Read(stream, statistics._words, statistics._labels);
        return statistics;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Articles} articles, {Words} words");
}
