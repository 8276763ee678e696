using CsCheck;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Tests.Ranking;

public sealed class WordChancesTests
{
    private static readonly Language s_language = LanguageRegistry.Default.Find("fr");
    private readonly ArticleIndex _index = new();

    [Test]
    public void WriteContentWord_WordOfTitle_KnowsIt()
    {
        Prepare("Un tramway pour le port", "Le tramway roulera. Le budget est voté.", "Le port attend.");
        Content("tramway", ContentWordFeature.InTitle).Should().Be(1);
        Content("budget", ContentWordFeature.InTitle).Should().Be(0);
        Content("port", ContentWordFeature.FirstPosition).Should().BeApproximately(2 / 3f, 1e-6f);
        Content("budget", ContentWordFeature.Once).Should().Be(1);
        Content("tramway", ContentWordFeature.Twice).Should().Be(1);
    }

    [Test]
    public void IsInSentences_WordOfTitleAlone_IsNot()
    {
        Prepare("Un métro attendu", "Le tramway roulera. Le budget est voté.");
        _index.Salience.Chances.IsInSentences(Form("métro")).Should().BeFalse();
        _index.Salience.Chances.IsInSentences(Form("tramway")).Should().BeTrue();
    }

    [Test]
    public void Estimate_EmbeddedModel_FavoursWordsOfTheTitle()
    {
        Compute("Un tramway pour le port", "Le tramway roulera. Le budget est voté.", "Le port attend.");
        ReadOnlySpan<float> chances = _index.Salience.Chances.OfForms;
        chances[Form("tramway")].Should().BeGreaterThan(chances[Form("budget")]);
        chances.ToArray().Should().OnlyContain(chance => chance >= 0 && chance < 1);
    }

    [Test]
    public void Compute_ExpectedWords_IsTheSumOfDistinctChances()
    {
        Compute("", "Le tramway, le tramway, le tramway.", "Le budget est voté.");
        ReadOnlySpan<float> chances = _index.Salience.Chances.OfForms;
        float sum = chances[Form("le")] + chances[Form("tramway")];
        ReadOnlySpan<float> row = _index.Salience.Row(0);
        row[(int)SentenceFeature.ChanceSum].Should().BeApproximately(sum, 1e-6f);
        row[(int)SentenceFeature.ExpectedWords].Should().BeApproximately(2 * sum / (6 + WordChances.SummaryWords), 1e-6f);
        row[(int)SentenceFeature.ContentChance].Should().BeApproximately(chances[Form("tramway")], 1e-6f);
    }

    [Test]
    public void WritePair_RepeatedPair_IsCounted()
    {
        Prepare("", "Grand port.", "Grand port.", "Petit quai.");
        Pair(0, PairFeature.Repeated).Should().Be(1);
        Pair(2, PairFeature.Repeated).Should().Be(0);
    }

    /// <summary>The folded functions against rows of features, with weights and articles of every kind.</summary>
    [Test]
    public void Compute_RandomArticlesAndWeights_EqualsTheRowsOfFeatures()
    {
        string[] words = ["le", "la", "de", "que", "Port", "port", "Tramway", "tramways", "budget", "Budget", "ONU", "2026", "G7", "ville", "quai"];
        Gen.Int[0, 10_000].Sample(seed =>
        {
            var random = new Random(seed);
            string[] paragraphs = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words(random, random.Next(1, 14)) + ".")];
            ArticleText text = Build(random.Next(3) == 0 ? "" : Words(random, 4), paragraphs);
            var lexicon = SalienceModel.Default.Lexicon with
            {
                StopWords = Linear(random, WordChances.StopWidth),
                ContentWords = Linear(random, WordChances.ContentWidth),
                Pairs = Linear(random, WordChances.PairWidth),
                PairPrior = new WordWeights([.. Enumerable.Range(0, SalienceModel.Default.Lexicon.Weights.Table.Length).Select(_ => (sbyte)random.Next(-128, 128))], 1e-3f),
            };
            _index.Salience.Compute(new RankingContext(_index, text), lexicon);
            EqualsRows(lexicon);
        }, iter: 300, threads: 1);

        string Words(Random random, int count) =>
            string.Concat(Enumerable.Range(0, count).Select(i => (i == 0 ? "" : random.Next(4) == 0 ? ", " : " ") + words[random.Next(words.Length)]));

        static ScoringFunction Linear(Random random, int width) =>
            new(0.3f, [.. Enumerable.Range(0, width).Select(_ => random.NextSingle() / 10 - 0.05f)], [.. Enumerable.Range(0, width).Select(_ => random.NextSingle())], TreeEnsemble.None);
    }

    private void EqualsRows(Lexicon lexicon)
    {
        WordChances chances = _index.Salience.Chances;
        float[] stop = new float[WordChances.StopWidth], content = new float[WordChances.ContentWidth], pair = new float[WordChances.PairWidth];
        for (int form = 0; form < _index.Forms.Count; form++)
        {
            if (!chances.IsInSentences(form)) continue;
            bool isStop = _index.Forms[form].IsStopWord;
            if (isStop) chances.WriteStopWord(_index, form, stop);
            else chances.WriteContentWord(_index, form, content);
            float expected = (isStop ? lexicon.StopWords.Score(stop) : lexicon.ContentWords.Score(content)) + lexicon.Prior.Word(_index.Forms[form].Key);
            chances.OfForms[form].Should().BeApproximately(Math.Clamp(expected, 0.001f, 0.999f), 1e-5f);
        }

        for (int sentence = 0; sentence < _index.Rankable.Count; sentence++)
        {
            SentenceEntry entry = _index.Sentences[_index.Rankable[sentence]];
            float sum = Addition(0, _index.Tokens[entry.TokenStart].Key);
            for (int t = entry.TokenStart + 1; t < entry.TokenEnd; t++)
            {
                chances.WritePair(_index, _index.Tokens[t - 1], _index.Tokens[t], sentence, pair);
                sum += Math.Clamp(lexicon.Pairs.Score(pair), 0f, 1f) + Addition(_index.Tokens[t - 1].Key, _index.Tokens[t].Key);
            }

            _index.Salience.PairChances[sentence].Should().BeApproximately(sum, 1e-4f);
        }

        float Addition(ulong first, ulong second) => lexicon.PairPrior.Step(lexicon.PairPrior.PairSlot(first, second)) * lexicon.PairPrior.Scale;
    }

    private float Pair(int sentence, PairFeature feature)
    {
        SentenceEntry entry = _index.Sentences[_index.Rankable[sentence]];
        float[] row = new float[WordChances.PairWidth];
        _index.Salience.Chances.WritePair(_index, _index.Tokens[entry.TokenStart], _index.Tokens[entry.TokenStart + 1], sentence, row);
        return row[(int)feature];
    }

    private float Content(string word, ContentWordFeature feature)
    {
        float[] row = new float[WordChances.ContentWidth];
        _index.Salience.Chances.WriteContentWord(_index, Form(word), row);
        return row[(int)feature];
    }

    private int Form(string word)
    {
        ulong key = WordKey.Of(word);
        for (int form = 0; form < _index.Forms.Count; form++)
            if (_index.Forms[form].Key == key) return form;
        throw new ArgumentException("The article lacks the word.", nameof(word));
    }

    /// <summary>What pairs and words are made of.</summary>
    private void Prepare(string title, params string[] paragraphs)
    {
        ArticleText text = Build(title, paragraphs);
        var context = new RankingContext(_index, text);
        _index.Salience.Compute(context, null);
        _index.Salience.Chances.Prepare(context, _index.Salience.LeadCount);
        _index.Salience.Chances.Estimate(context, SalienceModel.Default.Lexicon);
    }

    private void Compute(string title, params string[] paragraphs)
    {
        ArticleText text = Build(title, paragraphs);
        _index.Salience.Compute(new RankingContext(_index, text), SalienceModel.Default.Lexicon);
    }

    private ArticleText Build(string title, string[] paragraphs)
    {
        int at = 0;
        _index.Blocks.Clear();
        foreach (string paragraph in paragraphs)
        {
            _index.Blocks.Add(new BlockEntry { Start = at, End = at + paragraph.Length, Kind = BlockKind.Body });
            at += paragraph.Length + 1;
        }

        var text = new ArticleText(string.Join('\n', paragraphs), title);
        _index.Build(text, s_language, null);
        return text;
    }
}
