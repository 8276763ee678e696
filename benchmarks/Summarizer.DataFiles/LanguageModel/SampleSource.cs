using System.Text;
using Summarizer.Languages.Identification;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>Draws training samples of one language in one script: stretches of its texts and words by their frequency.</summary>
internal sealed class SampleSource
{
    private readonly string[] _articles;
    private readonly string[] _sentences;
    private readonly string[] _others;
    private readonly string[] _words;
    private readonly double[] _shares;
    private readonly double[] _flatShares;
    private readonly double[] _headlineShares;
    private readonly bool _headlines;

    public SampleSource(IEnumerable<LabelledText> texts, (string Word, double Share)[] frequencies, bool headlines)
    {
        LabelledText[] all = [.. texts];
        _articles = [.. all.Where(text => text.Source == "articles").Select(text => text.Text)];
        _sentences = [.. all.Where(text => text.Source == "sentences").Select(text => text.Text)];
        _others = [.. all.Where(text => text.Source is not ("articles" or "sentences")).Select(text => text.Text)];
        _words = [.. frequencies.Select(word => word.Word)];
        _shares = Cumulate(frequencies.Select(word => word.Share));
        _flatShares = Cumulate(frequencies.Select(word => Math.Pow(word.Share, 0.7)));
        _headlines = headlines;
        _headlineShares = Cumulate(frequencies.Select(word => Math.Pow(word.Share, 0.5)));
    }

    public bool IsEmpty => _articles.Length + _sentences.Length + _others.Length + _words.Length == 0;

    public string Draw(Random random)
    {
        (Func<Random, string> draw, double weight)[] ways =
        [
            (Stretch(_articles), _articles.Length > 0 ? 1 : 0),
            (r => _sentences[r.Next(_sentences.Length)], _sentences.Length > 0 ? 1 : 0),
            (Stretch(_others), _others.Length > 0 ? 0.7 : 0),
            (Words, _words.Length > 0 ? 1 : 0),
        ];
        double at = random.NextDouble() * ways.Sum(way => way.weight);
        foreach ((Func<Random, string> draw, double weight) in ways)
        {
            if (at < weight) return draw(random);
            at -= weight;
        }

        return ways[0].draw(random);
    }

    /// <summary>Between about 12 and 500 characters, short ones as frequent as long ones.</summary>
    private static int SampleLength(Random random) => (int)(12 * Math.Pow(42, random.NextDouble()));

    private static Func<Random, string> Stretch(string[] texts) => random =>
    {
        string text = texts[random.Next(texts.Length)];
        int length = Math.Min(SampleLength(random), text.Length), from = random.Next(text.Length - length + 1);
        while (from > 0 && from < text.Length && char.IsLetter(text[from - 1])) from++;
        int end = Math.Min(text.Length, from + length);
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[Math.Min(from, end)..end];
    };

    private string Words(Random random)
    {
        double[] shares = random.Next(_headlines ? 3 : 2) switch { 0 => _shares, 1 => _flatShares, _ => _headlineShares };
        int length = SampleLength(random);
        var text = new StringBuilder();
        while (text.Length < length) text.Append(Pick(shares, random)).Append(' ');
        return text.ToString();
    }

    private string Pick(double[] shares, Random random)
    {
        int at = Array.BinarySearch(shares, random.NextDouble() * shares[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, _words.Length - 1)];
    }

    private static double[] Cumulate(IEnumerable<double> shares)
    {
        double sum = 0;
        return [.. shares.Select(share => sum += share)];
    }
}
