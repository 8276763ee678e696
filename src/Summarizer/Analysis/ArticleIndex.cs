using Summarizer.Keywords;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;
using Summarizer.Segmentation;
using Summarizer.Selection;
using Summarizer.Text;

namespace Summarizer.Analysis;

/// <summary>
/// One article's blocks, sentences, tokens, words and terms, in flat arrays that are reused from article to article.
/// Layout: a token points to its form (distinct word), a form to its term (stem); the sentence × term matrix is in
/// compressed rows: row r holds columns [RowStart[r], RowStart[r+1]) of Columns, with their counts. Rows are the
/// entries of Sentences: title, headings and sentences. Holds offsets and keys, never the caller's text.
/// Not thread-safe: one per thread.
/// </summary>
internal sealed class ArticleIndex
{
    private readonly Growable<TextSpan> _spans = new();
    private readonly KeyTable _formTable = new();
    private readonly KeyTable _termTable = new();
    private readonly char[] _stemBuffer = new char[80];

    public Growable<BlockEntry> Blocks { get; } = new();

    public Growable<SentenceEntry> Sentences { get; } = new();

    /// <summary>Indexes of the sentences that may stand in a summary.</summary>
    public Growable<int> Rankable { get; } = new();

    public Growable<Token> Tokens { get; } = new(1024);

    public Growable<FormEntry> Forms { get; } = new(512);

    public Growable<TermEntry> Terms { get; } = new(512);

    public Growable<int> RowStart { get; } = new();

    public Growable<int> Columns { get; } = new(1024);

    public Growable<float> Counts { get; } = new(1024);

    /// <summary>What keyword extraction works with; made when keywords are first asked for.</summary>
    public KeywordScratch Keywords => field ??= new KeywordScratch();

    /// <summary>Scratch of the salience model: the features of the rankable sentences.</summary>
    public SentenceFeatures Salience { get; } = new();

    /// <summary>Scratch of the selection.</summary>
    public SelectionScratch Selection { get; } = new();

    /// <summary>Index in <see cref="Sentences"/> of the title, or -1.</summary>
    public int TitleRow { get; private set; }

    public Language Language { get; private set; } = Language.Neutral;

    /// <summary>Fills sentences, tokens, forms, terms and the matrix from <see cref="Blocks"/>, which must be set.</summary>
    /// <param name="text">The source and a title given apart.</param>
    /// <param name="language">The article's language.</param>
    /// <param name="stopWords">The caller's own stop words, or null.</param>
    public void Build(ArticleText text, Language language, WordSet? stopWords)
    {
        Language = language;
        Sentences.Clear();
        Rankable.Clear();
        Tokens.Clear();
        Forms.Clear();
        Terms.Clear();
        TitleRow = -1;
        AddSentences(text, language);
        MapForms(text, language, stopWords);
        BuildMatrix();
    }

    private void AddSentences(ArticleText text, Language language)
    {
        if (!text.Title.IsEmpty)
        {
            TitleRow = 0;
            AddSentence(text.Title, new TextSpan(0, text.Title.Length), -1, BlockKind.Title, language);
        }

        for (int b = 0; b < Blocks.Count; b++)
        {
            BlockEntry block = Blocks[b];
            if (block.Kind == BlockKind.Title && TitleRow < 0)
            {
                TitleRow = Sentences.Count;
                AddSentence(text.Source, block.Span, b, BlockKind.Title, language);
            }
            else if (block.Kind == BlockKind.Heading)
            {
                AddSentence(text.Source, block.Span, b, BlockKind.Heading, language);
            }
            else if (block.IsRankable)
            {
                _spans.Clear();
                SentenceSplitter.Split(text.Source, block.Span, language, _spans);
                for (int s = 0; s < _spans.Count; s++)
                {
                    int sentence = Sentences.Count;
                    AddSentence(text.Source, _spans[s], b, block.Kind, language);
                    // A sentence without a word says nothing.
                    if (Sentences[sentence].TokenEnd > Sentences[sentence].TokenStart) Rankable.Add(sentence);
                }
            }
        }
    }

    private void AddSentence(ReadOnlySpan<char> source, TextSpan span, int block, BlockKind kind, Language language)
    {
        int first = Tokens.Count;
        WordTokenizer.Tokenize(source, span.Start, span.End, language, Tokens);
        Sentences.Add(new SentenceEntry
        {
            Start = span.Start,
            End = span.End,
            Block = block,
            Kind = kind,
            TokenStart = first,
            TokenEnd = Tokens.Count,
        });
    }

    private void MapForms(ArticleText text, Language language, WordSet? own)
    {
        _formTable.Clear();
        _termTable.Clear();
        WordSet stopWords = language.StopWordSet;
        for (int s = 0; s < Sentences.Count; s++)
        {
            SentenceEntry sentence = Sentences[s];
            ReadOnlySpan<char> source = text.For(sentence);
            for (int t = sentence.TokenStart; t < sentence.TokenEnd; t++)
            {
                ref Token token = ref Tokens[t];
                int form = _formTable.GetOrAdd(token.Key);
                if (form == Forms.Count)
                {
                    bool stop = (token.Flags & (TokenFlags.Elision | TokenFlags.Clitic | TokenFlags.Address)) != 0 || stopWords.Contains(token.Key) || (own?.Contains(token.Key) ?? false);
                    Forms.Add(new FormEntry { Key = token.Key, FirstToken = t, IsStopWord = stop, Term = stop ? -1 : MapTerm(source, token, t, language) });
                }

                token.Form = form;
                ref FormEntry entry = ref Forms[form];
                entry.Count++;
                if (entry.Term >= 0) Terms[entry.Term].Count++;
            }
        }
    }

    private int MapTerm(ReadOnlySpan<char> source, in Token token, int index, Language language)
    {
        ulong key = token.Key;
        if (language.Stemmer is { } stemmer && token.Length <= _stemBuffer.Length - 8)
        {
            int length = 0;
            foreach (char c in source.Slice(token.Start, token.Length))
                if (!WordKey.IsInvisible(c)) _stemBuffer[length++] = Chars.Lower(c);
            length = stemmer.Stem(_stemBuffer, length);
            key = WordKey.Of(_stemBuffer.AsSpan(0, length));
        }

        int term = _termTable.GetOrAdd(key);
        if (term == Terms.Count)
        {
            float idf = 1;
            if (language.Background is { } background)
            {
                background.TryFind(token.Key, out BackgroundWord word);
                idf = word.Idf;
            }

            Terms.Add(new TermEntry { Key = key, FirstToken = index, Idf = idf });
        }

        return term;
    }

    private void BuildMatrix()
    {
        RowStart.Clear();
        Columns.Clear();
        Counts.Clear();
        Span<int> at = _columnOfTerm.Reset(Terms.Count);
        for (int s = 0; s < Sentences.Count; s++)
        {
            int rowStart = Columns.Count;
            RowStart.Add(rowStart);
            SentenceEntry sentence = Sentences[s];
            for (int t = sentence.TokenStart; t < sentence.TokenEnd; t++)
            {
                int term = Forms[Tokens[t].Form].Term;
                if (term < 0) continue;
                int column = at[term] - 1;
                if (column >= rowStart)
                {
                    Counts[column]++;
                    continue;
                }

                at[term] = Columns.Count + 1;
                Columns.Add(term);
                Counts.Add(1f);
                Terms[term].Rows++;
            }
        }

        RowStart.Add(Columns.Count);
    }

    private readonly Growable<int> _columnOfTerm = new(512);
}
