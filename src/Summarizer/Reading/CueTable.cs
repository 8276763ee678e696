using System.Numerics;
using System.Runtime.CompilerServices;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>What a known word or phrase says of the block it stands in. Values below 32 are furniture reasons.</summary>
internal static class CueClass
{
    public const int Date = 32;
    public const int Byline = 33;
    public const int Caption = 34;
}

/// <summary>
/// A language's stop words, furniture cues, date and byline words in one table, so that reading looks each word up once.
/// Made once a language and immutable.
/// </summary>
internal sealed class CueTable
{
    private static readonly ConditionalWeakTable<Language, CueTable> Tables = [];

    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _mask;
    private readonly Phrase[] _phrases;
    private readonly ulong[] _words;

    private CueTable(Language language)
    {
        var phrases = new List<(ulong First, int Class, ulong[] Words)>();
        foreach (FurnitureCue cue in LanguageResources.SharedCues) Add(phrases, cue.Phrase, (int)cue.Reason);
        foreach (FurnitureCue cue in language.FurnitureCues) Add(phrases, cue.Phrase, (int)cue.Reason);
        foreach (string word in language.DateWords) Add(phrases, word, CueClass.Date);
        foreach (string word in language.BylineCues) Add(phrases, word, CueClass.Byline);

        foreach (string word in LanguageResources.CaptionCues) Add(phrases, word, CueClass.Caption);

        // Phrases of one first word stand together, the longest first, so that the first match is the longest.
        phrases = [.. phrases.OrderBy(phrase => phrase.First).ThenByDescending(phrase => phrase.Words.Length).ThenBy(phrase => phrase.Class)];
        _phrases = new Phrase[phrases.Count + 1];
        var words = new List<ulong>();
        var values = new Dictionary<ulong, int>();
        for (int i = 0; i < phrases.Count; i++)
        {
            (ulong first, int cls, ulong[] all) = phrases[i];
            bool lastOfFirst = i + 1 == phrases.Count || phrases[i + 1].First != first;
            _phrases[i] = new Phrase { Class = (byte)cls, Length = (byte)all.Length, Words = words.Count, Last = lastOfFirst };
            words.AddRange(all);
            values.TryAdd(first, (i + 1) << 1);
        }

        foreach (string word in language.StopWords)
        {
            ulong[] parts = Words(word);
            if (parts.Length == 1) values[parts[0]] = values.GetValueOrDefault(parts[0]) | 1;
        }

        foreach (string elision in language.Elisions)
            foreach (ulong part in Words(elision)) values[part] = values.GetValueOrDefault(part) | 1;

        _words = [.. words];
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, values.Count * 3));
        (_keys, _values, _mask) = (new ulong[size], new int[size], size - 1);
        foreach ((ulong key, int value) in values)
        {
            int at = (int)key & _mask;
            while (_keys[at] != 0) at = (at + 1) & _mask;
            (_keys[at], _values[at]) = (key, value);
        }
    }

    public static CueTable For(Language language) => Tables.GetValue(language, static language => new CueTable(language));

    /// <summary>0 for an unknown word; bit 0 says stop word, the other bits lead to <see cref="Match"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        ulong[] keys = _keys;
        int at = (int)key & _mask;
        while (true)
        {
            ulong slot = keys[at];
            if (slot == key) return _values[at];
            if (slot == 0) return 0;
            at = (at + 1) & _mask;
        }
    }

    /// <summary>The longest phrase that opens <paramref name="words"/>, and its class; length 0 when there is none.</summary>
    public (int Length, int Class) Match(int value, ReadOnlySpan<ulong> words)
    {
        int index = value >> 1;
        if (index == 0) return default;
        for (index--; ; index++)
        {
            Phrase phrase = _phrases[index];
            if (words.StartsWith(_words.AsSpan(phrase.Words, phrase.Length))) return (phrase.Length, phrase.Class);
            if (phrase.Last) return default;
        }
    }

    private static void Add(List<(ulong First, int Class, ulong[] Words)> phrases, string phrase, int cls)
    {
        ulong[] words = Words(phrase);
        if (words.Length is > 0 and < 256) phrases.Add((words[0], cls, words));
    }

    /// <summary>Keys of a phrase's words, cut as <see cref="TraitScanner"/> cuts them.</summary>
    private static ulong[] Words(string phrase)
    {
        var words = new List<ulong>();
        int at = 0;
        while (at < phrase.Length)
        {
            int start = at;
            while (at < phrase.Length && (Chars.Class(phrase[at]) & Chars.WordChar) != 0) at++;
            if (at > start) words.Add(WordKey.Of(phrase.AsSpan(start, at - start)));
            else at++;
        }

        return [.. words];
    }

    private struct Phrase
    {
        public int Words;
        public byte Length;
        public byte Class;
        public bool Last;
    }
}
