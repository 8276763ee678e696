using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Training;

/// <summary>An article as the model sees it: sentences, features and what each sentence is worth.</summary>
internal sealed class ArticleSample
{
    private readonly string _source;
    private readonly string? _title;
    private readonly Block[] _blocks;

    private ArticleSample(string source, string? title, Block[] blocks)
    {
        _source = source;
        _title = title;
        _blocks = blocks;
    }

    public required int Fold { get; init; }

    public required ReferenceRouge Reference { get; init; }

    /// <summary>Each sentence's words against the reference.</summary>
    public required int[][] Sentences { get; init; }

    /// <summary>(ROUGE-1 + 4 × ROUGE-2 + ROUGE-L) / 6 of each sentence.</summary>
    public required float[] Targets { get; init; }

    /// <summary>Row-major, as last computed.</summary>
    public float[] Features { get; private set; } = [];

    public double[] Scores { get; set; } = [];

    /// <summary>Sentences of the first paragraph.</summary>
    public int LeadCount { get; private set; }

    /// <summary>True when the summary was put back as the first paragraph.</summary>
    public required bool HasStandfirst { get; init; }

    public ArticleText Text => new(_source, _title);

    /// <summary>Reads the article as the summariser does.</summary>
    public static ArticleSample? Read(TrainingArticle article, Language language, bool withTitle, bool withStandfirst, int fold, ArticleIndex index)
    {
        string source = withStandfirst ? article.Summary.Trim() + "\n\n" + article.Text : article.Text;
        string? title = withTitle && !string.IsNullOrWhiteSpace(article.Title) ? article.Title : null;
        Block[] blocks = [.. Reader.Read(source, title, language.Code).Blocks];
        Load(index, source, title, blocks, language);
        if (index.Rankable.Count < 2) return null;
        var reference = new ReferenceRouge(article.Summary);
        int[][] sentences = new int[index.Rankable.Count][];
        float[] targets = new float[sentences.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            sentences[i] = reference.Encode(index.Sentences[index.Rankable[i]].Span.Slice(source));
            (double r1, double r2, double rl) = reference.Score(sentences[i]);
            targets[i] = (float)Bent((r1 + 4 * r2 + rl) / 6, withStandfirst);
        }

        return new ArticleSample(source, title, blocks) { Fold = fold, Reference = reference, Sentences = sentences, Targets = targets, HasStandfirst = withStandfirst };
    }

    /// <summary>
    /// Sentences taken together, in the text's order: the mean of ROUGE-1, ROUGE-2 and ROUGE-L, and the same with more weight on ROUGE-2,
    /// (3 × ROUGE-1 + 4 × ROUGE-2 + 2 × ROUGE-L) / 9, for sets of one size.
    /// </summary>
    public (float Any, float Given) Worth(int[] sentences)
    {
        (double r1, double r2, double rl) = Score(sentences);
        return ((float)Bent((r1 + r2 + rl) / 3, HasStandfirst), (float)Bent((3 * r1 + 4 * r2 + 2 * rl) / 9, HasStandfirst));
    }

    public (double R1, double R2, double RL) Score(int[] sentences)
    {
        int[][] texts = new int[sentences.Length][];
        for (int i = 0; i < texts.Length; i++) texts[i] = Sentences[sentences[i]];
        return Reference.Score(texts);
    }

    /// <summary>
    /// A summary that was put back is worth 1 by this measure; unbent, the few articles that hold theirs would outweigh all others.
    /// </summary>
    private static double Bent(double worth, bool withStandfirst) =>
        withStandfirst && worth > Knee ? Knee + (worth - Knee) * Slope : worth;

    private const double Knee = 0.25, Slope = 0.15;

    private static ArticleSummarizer Reader { get; } = new();

    /// <summary>Indexes the article again and computes its features.</summary>
    public void Compute(ArticleIndex index, Language language, Lexicon? lexicon)
    {
        Load(index, _source, _title, _blocks, language);
        index.Salience.Compute(new RankingContext(index, new ArticleText(_source, _title)), lexicon);
        Features = index.Salience.Values.ToArray();
        LeadCount = index.Salience.LeadCount;
    }

    /// <summary>Each sentence's hashed words, pairs and opening, weighted as <see cref="SentenceFeatures"/> adds them up.</summary>
    public (int[] Slots, float[] Values)[] Hashed(ArticleIndex index, Language language, int bits)
    {
        Load(index, _source, _title, _blocks, language);
        var rows = new (int[], float[])[index.Rankable.Count];
        var slots = new SortedDictionary<int, float>();
        int shift = 64 - bits;
        for (int i = 0; i < rows.Length; i++)
        {
            slots.Clear();
            SentenceEntry entry = index.Sentences[index.Rankable[i]];
            ReadOnlySpan<Token> tokens = index.Tokens.Span[entry.TokenStart..entry.TokenEnd];
            float unit = 1 / MathF.Sqrt(2f * Math.Max(1, tokens.Length));
            ulong before = 0;
            foreach (ref readonly Token token in tokens)
            {
                Add(WordWeights.WordSlot(token.Key, shift), unit);
                Add(WordWeights.PairSlot(before, token.Key, shift), unit);
                before = token.Key;
            }

            if (tokens.Length > 0)
            {
                Add(WordWeights.OpeningSlot(tokens[0].Key, 0, shift), 1);
                Add(WordWeights.OpeningSlot(tokens[0].Key, tokens.Length > 1 ? tokens[1].Key : 0, shift), 1);
            }

            rows[i] = ([.. slots.Keys], [.. slots.Values]);
        }

        return rows;

        void Add(int slot, float value) => slots[slot] = slots.GetValueOrDefault(slot) + value;
    }

    public ReadOnlySpan<float> Row(int sentence) => Features.AsSpan(sentence * SentenceFeatures.Width, SentenceFeatures.Width);

    private static void Load(ArticleIndex index, string source, string? title, Block[] blocks, Language language)
    {
        index.Load(blocks);
        index.Build(new ArticleText(source, title), language, null);
    }
}
