using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>
/// Openings that look as if they referred back but stand alone: « Ces derniers mois », « En plus de », and clefts that name what they
/// point to (« C'est à Lyon que … »). Immutable.
/// </summary>
internal sealed class StandaloneOpenings
{
    private const int LongestPhrase = 4;

    /// <summary>Words from the opening of a cleft to its « que ».</summary>
    private const int MostBetween = 25;

    private readonly WordSet _phrases, _clefts, _relatives, _back;
    private readonly PhraseOpenings _openings;

    /// <param name="lines">Phrases; after « [Cleft] » the openings of clefts, after « [Relative] » the words that end what a cleft points
    /// to, after « [Back] » those that, up to there or just behind, refer back all the same.</param>
    public StandaloneOpenings(IReadOnlyList<string> lines)
    {
        var sections = new List<string>[4];
        for (int i = 0; i < sections.Length; i++) sections[i] = [];
        List<string> section = sections[0];
        foreach (string line in lines)
        {
            if (line[0] == '[') section = sections[line switch { "[Cleft]" => 1, "[Relative]" => 2, "[Back]" => 3, _ => 0 }];
            else section.Add(line);
        }

        (_phrases, _clefts, _relatives, _back) = (new WordSet(sections[0]), new WordSet(sections[1]), new WordSet(sections[2]), new WordSet(sections[3]));
        _openings = new PhraseOpenings([.. sections[0], .. sections[1]]);
    }

    public bool Matches(ReadOnlySpan<char> sentence)
    {
        if (!_openings.MayOpen(sentence, out _)) return false;
        int at = 0;
        ulong phrase = WordKey.Seed;
        for (int words = 0; words < LongestPhrase; words++)
        {
            int start = at;
            if (!Next(sentence, ref at, ref phrase, out _)) return false;
            if (_phrases.Contains(WordKey.Finish(phrase))) return true;
            if (_clefts.Contains(WordKey.Finish(phrase)) && IsCleft(sentence[at..])) return true;
            if (sentence[at - 1] is not ('\'' or '’') && at > start) phrase = WordKey.Add(phrase, ' ');
        }

        return false;
    }

    /// <summary>Looks for the « que » that closes what the cleft points to.</summary>
    private bool IsCleft(ReadOnlySpan<char> rest)
    {
        int at = 0;
        bool closed = false;
        for (int words = 0; words < MostBetween; words++)
        {
            ulong key = WordKey.Seed;
            if (!Next(rest, ref at, ref key, out ulong word) || _back.Contains(word)) return false;
            if (closed) return true;
            closed = _relatives.Contains(word);
        }

        return false;
    }

    /// <summary>Passes the next word, an elided one with its apostrophe; false at the end of the sentence.</summary>
    private static bool Next(ReadOnlySpan<char> text, ref int at, ref ulong phrase, out ulong word)
    {
        while (at < text.Length && !Chars.IsLetter(text[at]) && !char.IsAsciiDigit(text[at])) at++;
        int start = at;
        word = WordKey.Seed;
        while (at < text.Length && (Chars.Class(text[at]) & (Chars.Letter | Chars.Digit | Chars.Mark | Chars.Joiner)) != 0)
        {
            char c = text[at++];
            if (WordKey.IsInvisible(c)) continue;
            word = WordKey.Add(word, Chars.Lower(c));
            phrase = WordKey.Add(phrase, Chars.Lower(c));
            if (Chars.IsApostrophe(c)) break;
        }

        word = WordKey.Finish(word);
        return at > start;
    }
}
