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
    /// <summary>Tokens that stand for no word of their own.</summary>
    private const TokenFlags NoContent = TokenFlags.Elision | TokenFlags.Clitic | TokenFlags.Address;

    private readonly Growable<TextSpan> _spans = new();
    private readonly KeyTable _formTable = new();
    private readonly KeyTable _termTable = new();
    private readonly WordMemory _memory = new();

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

    /// <summary>What a tag classifier works with; made when tags are first predicted.</summary>
    public TagFeatures Tags => field ??= new TagFeatures();

    /// <summary>Scratch of the salience model: the features of the rankable sentences.</summary>
    public SentenceFeatures Salience { get; } = new();

    /// <summary>Scratch of the selection.</summary>
    public SelectionScratch Selection { get; } = new();

    /// <summary>Scratch of the fingerprint: hashes of runs of words.</summary>
    public Growable<uint> Runs => field ??= new Growable<uint>(512);

    /// <summary>Index in <see cref="Sentences"/> of the title, or -1.</summary>
    public int TitleRow { get; private set; }

    public Language Language { get; private set; } = Language.Neutral;

    /// <summary>The term of this key, or -1.</summary>
    public int FindTerm(ulong key) => _termTable.Find(key);

    /// <summary>Takes the blocks of an article that was read before.</summary>
    public void Load(IReadOnlyList<Block> blocks)
    {
        Blocks.Clear();
        foreach (Block block in blocks)
            Blocks.Add(new BlockEntry { Start = block.Span.Start, End = block.Span.End, Kind = block.Kind, Reason = block.Reason });
    }

    /// <summary>Fills sentences, tokens, forms, terms and the matrix from <see cref="Blocks"/>, which must be set.</summary>
    /// <param name="text">The source and a title given apart.</param>
    /// <param name="language">The article's language.</param>
    /// <param name="stopWords">The caller's own stop words, or null.</param>
    /// <param name="known">Languages that a paragraph may clearly be in instead; null for none.</param>
    public void Build(ArticleText text, Language language, WordSet? stopWords, LanguageRegistry? known = null)
    {
        Language = language;
        Sentences.Clear();
        Rankable.Clear();
        Tokens.Clear();
        Forms.Clear();
        Terms.Clear();
        RowStart.Clear();
        Columns.Clear();
        Counts.Clear();
        _formTable.Clear();
        _termTable.Clear();
        _memory.Use(language);
        TitleRow = -1;
        AddSentences(text, language, stopWords, known);
        AddRows(text.Source, Sentences.Count, stopWords);
        RowStart.Add(Columns.Count);
    }

    private void AddSentences(ArticleText text, Language language, WordSet? stopWords, LanguageRegistry? known)
    {
        if (!text.Title.IsEmpty)
        {
            TitleRow = 0;
            AddSentence(text.Title, new TextSpan(0, text.Title.Length), -1, BlockKind.Title, language, stopWords);
            AddRows(text.Title, Sentences.Count, stopWords);
        }

        for (int b = 0; b < Blocks.Count; b++)
        {
            BlockEntry block = Blocks[b];
            if (block.Kind == BlockKind.Title && TitleRow < 0)
            {
                TitleRow = Sentences.Count;
                AddSentence(text.Source, block.Span, b, BlockKind.Title, language, stopWords);
            }
            else if (block.Kind == BlockKind.Heading)
            {
                AddSentence(text.Source, block.Span, b, BlockKind.Heading, language, stopWords);
            }
            else if (block.IsRankable)
            {
                Language own = known is null ? language : ParagraphLanguage.Of(text.Source, block.Span, language, known);
                if (own != language) UseFromHere(text, own, stopWords);
                _spans.Clear();
                SentenceSplitter.Split(text.Source, block.Span, own, _spans);
                for (int s = 0; s < _spans.Count; s++)
                {
                    int sentence = Sentences.Count;
                    AddSentence(text.Source, _spans[s], b, block.Kind, own, stopWords);
                    // A sentence without a word says nothing.
                    if (Sentences[sentence].TokenEnd > Sentences[sentence].TokenStart) Rankable.Add(sentence);
                }

                if (own != language) UseFromHere(text, language, stopWords);
            }
        }
    }

    /// <summary>The sentences so far get their rows before the words are another language's.</summary>
    private void UseFromHere(ArticleText text, Language language, WordSet? stopWords)
    {
        AddRows(text.Source, Sentences.Count, stopWords);
        _memory.Use(language);
    }

    private void AddSentence(
        ReadOnlySpan<char> source, TextSpan span, int block, BlockKind kind, Language language, WordSet? stopWords)
    {
        // While the words of this sentence are on their way from memory, the sentence before gets its row.
        int first = Tokens.Count;
        WordTokenizer.Tokenize(source, span.Start, span.End, language, Tokens);
        foreach (ref readonly Token token in Tokens.Span[first..]) _memory.Prefetch(token.Key);
        AddRows(source, Sentences.Count, stopWords);
        Sentences.Add(new SentenceEntry
        {
            Start = span.Start,
            End = span.End,
            Block = block,
            Kind = kind,
            Language = language,
            TokenStart = first,
            TokenEnd = Tokens.Count,
        });
    }

    /// <summary>Adds the rows of the sentences up to <paramref name="end"/> that have none yet.</summary>
    private void AddRows(ReadOnlySpan<char> source, int end, WordSet? stopWords)
    {
        while (RowStart.Count < end)
        {
            ref readonly SentenceEntry sentence = ref Sentences[RowStart.Count];
            AddRow(source, sentence.TokenStart, sentence.TokenEnd, stopWords);
        }
    }

    /// <summary>Maps a sentence's tokens to forms and terms and adds its row of the matrix.</summary>
    private void AddRow(ReadOnlySpan<char> source, int firstToken, int endToken, WordSet? stopWords)
    {
        int rowStart = Columns.Count;
        RowStart.Add(rowStart);
        Span<Token> tokens = Tokens.Span[..endToken];
        for (int t = firstToken; t < tokens.Length; t++)
        {
            ref Token token = ref tokens[t];
            int form = _formTable.GetOrAdd(token.Key);
            if (form == Forms.Count) AddForm(source, token, t, stopWords);
            token.Form = form;
            ref FormEntry entry = ref Forms[form];
            entry.Count++;
            if (entry.Term < 0) continue;
            ref TermEntry term = ref Terms[entry.Term];
            term.Count++;
            if (term.LastColumn >= rowStart)
            {
                Counts[term.LastColumn]++;
                continue;
            }

            term.LastColumn = Columns.Count;
            term.Rows++;
            Columns.Add(entry.Term);
            Counts.Add(1f);
        }
    }

    private void AddForm(ReadOnlySpan<char> source, in Token token, int index, WordSet? stopWords)
    {
        WordTraits traits = _memory.Recall(source.Slice(token.Start, token.Length), token.Key);
        bool stop = traits.IsStopWord || (token.Flags & NoContent) != 0 || (stopWords is not null && stopWords.Contains(token.Key));
        int term = -1;
        if (!stop)
        {
            term = _termTable.GetOrAdd(traits.TermKey);
            if (term == Terms.Count) Terms.Add(new TermEntry { Key = traits.TermKey, FirstToken = index, Idf = traits.Idf, LastColumn = -1 });
        }

        Forms.Add(new FormEntry
        {
            Key = token.Key,
            FirstToken = index,
            IsStopWord = stop,
            Cues = traits.IsCue ? (SalienceCue)Language.CueFlags.Find(token.Key) : SalienceCue.None,
            Term = term,
            LogNoun = stop ? 0 : traits.LogNoun,
            Name = stop ? -1 : traits.Name,
        });
    }
}
