using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Reading;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.DataFiles;

/// <summary>
/// What a collection of articles says of each word: in how many articles it and its stem occur, and how noun-like it is,
/// from the words it follows and from its capitals in mid-sentence.
/// </summary>
internal sealed class WordEvidence(Language language, WordNeighbours neighbours)
{
    private const int LongestEnding = 4;

    /// <summary>A word that is no verb is at least so noun-like: the core takes what is below 0.09 for verbs.</summary>
    private const double LeastWithoutVerb = 0.1;

    private readonly Dictionary<string, Counts> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counts> _endings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenStems = new(StringComparer.Ordinal);

    public int Articles { get; private set; }

    public Dictionary<string, int> ArticlesOfForm { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> ArticlesOfStem { get; } = new(StringComparer.Ordinal);

    public void Add(params string[] parts)
    {
        Articles++;
        _seen.Clear();
        _seenStems.Clear();
        var blocks = new Growable<BlockEntry>();
        var sentences = new Growable<TextSpan>();
        var tokens = new Growable<Token>();
        foreach (string part in parts)
        {
            blocks.Clear();
            TextMasks masks = TextMasks.Of(part);
            BlockSegmenter.Split(part, masks, blocks);
            foreach (BlockEntry block in blocks.Span)
            {
                sentences.Clear();
                SentenceSplitter.Split(part, masks, block.Span, language, sentences);
                foreach (TextSpan sentence in sentences.Span)
                {
                    tokens.Clear();
                    WordTokenizer.Tokenize(part, sentence.Start, sentence.End, language, tokens);
                    Count(part, tokens.Span);
                }
            }
        }

        foreach (string form in _seen)
        {
            ArticlesOfForm[form] = ArticlesOfForm.GetValueOrDefault(form) + 1;
            _seenStems.Add(StemSums.Stem(language, form));
        }

        foreach (string stem in _seenStems) ArticlesOfStem[stem] = ArticlesOfStem.GetValueOrDefault(stem) + 1;
    }

    /// <summary>How noun-like a word is, 0 to 1; rare words lean on words of the same ending.</summary>
    public double Noun(string word)
    {
        if (_endings.Count == 0) CountEndings();
        Counts? prior = null;
        for (int length = LongestEnding; length >= 2 && prior is null; length--)
            if (word.Length > length && _endings.TryGetValue(word[^length..], out Counts? ending) && ending.Total >= 50) prior = ending;
        double noun = Counts.Noun(_forms.GetValueOrDefault(word) ?? new Counts(), prior?.VerbFree(0.5) ?? 0.5, prior?.NounShare(0.3) ?? 0.3);
        return neighbours.InTerms.Contains(word) ? Math.Max(noun, LeastWithoutVerb) : noun;
    }

    /// <summary>Share of capitals among the word's occurrences inside sentences.</summary>
    public double Name(string word) => _forms.TryGetValue(word, out Counts? counts) && counts.Inside >= 2 ? counts.Capital / counts.Inside : 0.5;

    /// <summary>Endings of 2 to 4 letters that enough words have, with how noun-like these are.</summary>
    public IEnumerable<(string Ending, double Noun)> Endings()
    {
        const int MinForms = 20;
        if (_endings.Count == 0) CountEndings();
        foreach ((string ending, Counts counts) in _endings.OrderBy(e => e.Key, StringComparer.Ordinal))
            if (counts.Forms >= MinForms) yield return (ending, Counts.Noun(counts, 0.5, 0.3));
    }

    private void CountEndings()
    {
        foreach ((string word, Counts counts) in _forms)
        {
            for (int length = 2; length <= LongestEnding && length < word.Length; length++)
            {
                if (!_endings.TryGetValue(word[^length..], out Counts? ending)) _endings[word[^length..]] = ending = new Counts();
                ending.Forms++;
                ending.AddCapped(counts);
            }
        }
    }

    private void Count(string text, ReadOnlySpan<Token> tokens)
    {
        string before = "";
        foreach (Token token in tokens)
        {
            string word = Lower(text, token);
            if ((token.Flags & TokenFlags.HasLetter) != 0)
            {
                _seen.Add(word);
                if (!_forms.TryGetValue(word, out Counts? counts)) _forms[word] = counts = new Counts();
                bool start = (token.Flags & (TokenFlags.SentenceStart | TokenFlags.AfterQuote)) != 0;
                bool follows = (token.Flags & TokenFlags.AfterBreak) == 0;
                counts.Total++;
                if (!start) counts.Inside++;
                if ((token.Flags & TokenFlags.Capitalized) != 0 && !start) counts.Capital++;
                else if (follows && neighbours.Determiners.Contains(before)) counts.Determined++;
                else if (follows && (neighbours.Pronouns.Contains(before) || neighbours.IsVerbOf(before, word))) counts.Verbal++;
            }

            before = word;
        }
    }

    private static string Lower(string text, in Token token)
    {
        Span<char> buffer = token.Length <= 256 ? stackalloc char[token.Length] : new char[token.Length];
        int length = 0;
        foreach (char c in text.AsSpan(token.Start, token.Length))
            if (!WordKey.IsInvisible(c)) buffer[length++] = Chars.Lower(c);
        return new string(buffer[..length]);
    }

    private sealed class Counts
    {
        public double Total, Inside, Determined, Verbal, Capital;
        public int Forms;

        private const double PriorWeight = 5;

        /// <summary>A word is no verb from this share on.</summary>
        private const double NoVerb = 0.6;

        /// <summary>Below this share it is one, and at most so noun-like.</summary>
        private const double Verb = 0.25, MostOfVerb = 0.08;

        /// <summary>Adds a word's counts, no word counting as more than 100 occurrences: an ending is judged by many words.</summary>
        public void AddCapped(Counts word)
        {
            double scale = Math.Min(1, 100 / word.Total);
            Total += word.Total * scale;
            Determined += word.Determined * scale;
            Verbal += word.Verbal * scale;
            Capital += word.Capital * scale;
        }

        /// <summary>Of the occurrences that tell nouns from verbs, the share that tells of a noun.</summary>
        public double VerbFree(double prior) =>
            (Determined + Capital + (prior * PriorWeight)) / (Determined + Capital + Verbal + PriorWeight);

        /// <summary>Share of all occurrences that tell of a noun: adjectives and adverbs have few.</summary>
        public double NounShare(double prior) => (Determined + Capital + (prior * PriorWeight)) / (Total + PriorWeight);

        /// <summary>
        /// Both in one figure, the first counting twice: found to rank keywords best. An adjective that stands behind its noun (« sociaux ») hardly
        /// ever follows a determiner, nor a pronoun: it stays above what counts as a verb.
        /// </summary>
        public static double Noun(Counts counts, double verbFree, double nounShare)
        {
            double free = counts.VerbFree(verbFree), noun = Math.Pow(free, 2.0 / 3) * Math.Pow(counts.NounShare(nounShare), 1.0 / 3);
            return free >= NoVerb ? Math.Max(noun, LeastWithoutVerb) : free < Verb ? Math.Min(noun, MostOfVerb) : noun;
        }
    }
}
