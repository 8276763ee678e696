using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    /// <summary>Words get their forms so many at a time: mostly all of an article, so that its loops are few and long; of a long text few enough to stay near.</summary>
    private const int TokensAtOnce = 1024;

    private static long s_created;

    // Readings are numbered through the process: the upper bits are the index's own.
    private long _reading = Interlocked.Increment(ref s_created) << 40;
    private bool _isRead;

    // Tokens that have their forms.
    private int _numbered;

    private readonly Growable<TextSpan> _spans = new();
    private readonly KeyTable _formTable = new();
    private readonly KeyTable _termTable = new();
    private readonly WordMemory _memory = new();

    // For each form its first token, known before the form is filled; the terms of new forms; the terms of a row's words.
    private readonly Growable<int> _firstTokens = new(1024);
    private readonly Growable<NewTerm> _newTerms = new(256);
    private readonly Growable<int> _found = new(256);

    /// <summary>What the source's characters are.</summary>
    public TextMasks Masks { get; } = new();

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
    public KeywordScratch Keywords => field ??= new KeywordScratch(this);

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

    /// <summary>Number of the reading that <see cref="Masks"/> are of; no two readings of a process have the same, and none has 0.</summary>
    public long Reading => _reading;

    /// <summary>Takes a text up whose blocks are still to be found; the next <see cref="Build"/> is for the same text.</summary>
    public void Read(ReadOnlySpan<char> source)
    {
        Blocks.Clear();
        FillMasks(source);
        _isRead = true;
    }

    /// <summary>Takes the blocks of an article that was read before.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="reading">The <see cref="Reading"/> that found them, if known: where that was the last one here, its masks serve again.</param>
    public void Load(IReadOnlyList<Block> blocks, long reading = 0)
    {
        _isRead = reading == _reading;
        if (_isRead) Masks.SearchFrom(0, 0, 0);
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
        _memory.Use(language, Language);
        _numbered = 0;
        TitleRow = -1;
        if (!_isRead) FillMasks(text.Source);
        _isRead = false;
        AddSentences(text, language, stopWords, known);
        AddRows(text.Source, stopWords);
        RowStart.Add(Columns.Count);
    }

    private void FillMasks(ReadOnlySpan<char> source)
    {
        Masks.Fill(source);
        _reading++;
    }

    private void AddSentences(ArticleText text, Language language, WordSet? stopWords, LanguageRegistry? known)
    {
        if (!text.Title.IsEmpty)
        {
            TitleRow = 0;
            AddSentence(text.Title, new TextSpan(0, text.Title.Length), -1, BlockKind.Title, language, stopWords);
            AddRows(text.Title, stopWords);
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
                Language own = known is null ? language : ParagraphLanguage.Of(text.Source, Masks, block.Span, language, known);
                if (own != language) UseFromHere(text, own, stopWords);
                _spans.Clear();
                SentenceSplitter.Split(text.Source, Masks, block.Span, own, _spans);
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
        AddRows(text.Source, stopWords);
        _memory.Use(language, Language);
    }

    private void AddSentence(
        ReadOnlySpan<char> source, TextSpan span, int block, BlockKind kind, Language language, WordSet? stopWords)
    {
        int first = Tokens.Count;
        if (block >= 0) MaskedWords.Tokenize(source, Masks, span.Start, span.End, language, Tokens);
        else WordTokenizer.Tokenize(source, span.Start, span.End, language, Tokens);
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
        if (Tokens.Count - _numbered >= TokensAtOnce) AddRows(source, stopWords);
    }

    // What follows goes over the words in short loops without a branch for what differs from word to word (is it new, is it a stop word?),
    // since no processor could guess it.

    /// <summary>Gives the tokens that have none their forms; <see cref="AddForms"/> fills the new ones.</summary>
    private void NumberForms()
    {
        int first = _numbered;
        _numbered = Tokens.Count;
        KeyTable table = _formTable;
        int known = table.Count;
        Span<Token> tokens = Tokens.Span;
        Span<int> firstTokens = _firstTokens.Take(known + tokens.Length - first + 1);
        table.Number(tokens, first, firstTokens);
        for (int form = known; form < table.Count; form++) _memory.Prefetch(tokens[firstTokens[form]].Key);
    }

    /// <summary>Adds the rows of the sentences that have none yet.</summary>
    private void AddRows(ReadOnlySpan<char> source, WordSet? stopWords)
    {
        NumberForms();
        AddForms(source, stopWords);
        while (RowStart.Count < Sentences.Count) AddRow(Sentences[RowStart.Count].TokenStart, Sentences[RowStart.Count].TokenEnd);
    }

    /// <summary>Fills the new forms, and their terms.</summary>
    private void AddForms(ReadOnlySpan<char> source, WordSet? stopWords)
    {
        int first = Forms.Count, count = _formTable.Count;
        Span<int> firstTokens = _firstTokens.Span;
        Span<FormEntry> forms = Forms.Take(count);
        Span<NewTerm> found = _newTerms.Take(count - first + 1);
        found = found[.._memory.Recall(source, Tokens.Span, firstTokens, stopWords, first, forms, found)];

        // A new term is written whether it is one or not: what is none, the next one overwrites.
        KeyTable table = _termTable;
        table.Reserve(found.Length);
        ref TermEntry entry = ref Terms.Reserve(found.Length + 1);
        ref FormEntry form = ref MemoryMarshal.GetReference(forms);
        int known = table.Count;
        foreach (ref readonly NewTerm word in found)
        {
            entry.Key = word.Key;
            entry.Count = entry.Rows = 0;
            entry.FirstToken = firstTokens[word.Form];
            entry.LastColumn = -1;
            entry.Idf = word.Idf;
            int number = table.GetOrAddReserved(word.Key, out int isNew);
            Unsafe.Add(ref form, word.Form).Term = number;
            entry = ref Unsafe.Add(ref entry, isNew);
        }

        Terms.Commit(table.Count - known);
    }

    /// <summary>Adds a sentence's row of the matrix.</summary>
    private void AddRow(int firstToken, int endToken)
    {
        int row = Columns.Count, count = endToken - firstToken, content = 0;
        RowStart.Add(row);
        ref FormEntry forms = ref MemoryMarshal.GetReference(Forms.Span);
        ref TermEntry terms = ref MemoryMarshal.GetReference(Terms.Span);
        ref int found = ref MemoryMarshal.GetReference(_found.Take(count + 1));
        foreach (ref readonly Token token in Tokens.Span[firstToken..endToken])
        {
            // Numbers lie within their lists.
            ref FormEntry form = ref Unsafe.Add(ref forms, token.Form);
            form.Count++;
            Unsafe.Add(ref found, content) = form.Term;
            content += ~form.Term >>> 31;
        }

        ref int columns = ref Columns.Reserve(content);
        ref float counts = ref Counts.Reserve(content);
        int columnsFound = 0;
        foreach (int index in _found.Span[..content])
        {
            ref TermEntry term = ref Unsafe.Add(ref terms, index);
            term.Count++;
            if (term.LastColumn >= row)
            {
                Unsafe.Add(ref counts, term.LastColumn - row)++;
                continue;
            }

            term.LastColumn = row + columnsFound;
            term.Rows++;
            Unsafe.Add(ref columns, columnsFound) = index;
            Unsafe.Add(ref counts, columnsFound++) = 1f;
        }

        Columns.Commit(columnsFound);
        Counts.Commit(columnsFound);
    }
}
