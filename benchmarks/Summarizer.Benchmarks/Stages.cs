using Summarizer.Analysis;
using Summarizer.Keywords;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;
using Summarizer.Segmentation;
using Summarizer.Selection;
using Summarizer.Text;

namespace Summarizer.Benchmarks;

/// <summary>The stages of an article, each to be run by itself on what the stages before it left behind.</summary>
internal sealed class Stages
{
    private string _text = "";
    private readonly ArticleIndex _index = new();
    private readonly Growable<BlockEntry> _blocks = new();
    private readonly Growable<TextSpan> _sentences = new();
    private readonly Growable<Token> _tokens = new();
    private Language _language = Language.Neutral;

    public int SentenceCount => _index.Rankable.Count;

    /// <summary>Takes an article up; <see cref="Blocks"/> is the first stage to run.</summary>
    public void Take(string text) => _text = text;

    /// <summary>Takes an article up and runs every stage, so that each can be run again.</summary>
    public void Prepare(string text)
    {
        Take(text);
        Blocks();
        Identify();
        Classify();
        Sentences();
        Words();
        Index();
        Rank();
        Select();
    }

    /// <summary>The pass over the characters and the words' keys, on which the later stages rest too, and the blocks.</summary>
    public int Blocks()
    {
        _blocks.Clear();
        _index.Read(_text);
        _ = _index.Masks.Keys;
        BlockSegmenter.Split(_text, _index.Masks, _blocks);
        return _blocks.Count;
    }

    public string Identify()
    {
        string code = LanguageIdentifier.CodeOf(_text, _index.Masks);
        _language = LanguageRegistry.Default.Find(code);
        return code;
    }

    public int Classify()
    {
        BlockClassifier.Classify(_text, _index.Masks, default, _language, _blocks);
        return _blocks.Count;
    }

    public int Sentences()
    {
        _sentences.Clear();
        foreach (BlockEntry block in _blocks.Span)
            if (block.IsRankable) SentenceSplitter.Split(_text, _index.Masks, block.Span, _language, _sentences);
        return _sentences.Count;
    }

    /// <summary>Words.</summary>
    public int Words()
    {
        _tokens.Clear();
        foreach (TextSpan sentence in _sentences.Span) MaskedWords.Tokenize(_text, _index.Masks, sentence.Start, sentence.End, _language, _tokens);
        return _tokens.Count;
    }

    /// <summary>Sentences, words, forms, terms and matrix: what <see cref="ArticleIndex.Build"/> does in one go.</summary>
    public int Index()
    {
        _index.Blocks.Clear();
        foreach (BlockEntry block in _blocks.Span) _index.Blocks.Add(block);
        _index.Build(new ArticleText(_text, default), _language, null, LanguageRegistry.Default);
        return _index.Terms.Count;
    }

    public double Rank() => Rank(Rankers.Salience);

    public double Rank(ISentenceRanker ranker)
    {
        Span<double> scores = _index.Selection.Scores.Reset(_index.Rankable.Count);
        ranker.Rank(new RankingContext(_index, new ArticleText(_text, default)), scores);
        return scores[0];
    }

    public int Select()
    {
        _index.Selection.Sort();
        SentenceSelector.Select(_index, new ArticleText(_text, default), (SalienceRanker)Rankers.Salience, SummaryLength.Auto);
        return _index.Selection.Chosen.Count;
    }

    public int Keywords() => KeywordExtractor.Extract(_index, new ArticleText(_text, default), KeywordPreset.Editor, 8).Length;
}
