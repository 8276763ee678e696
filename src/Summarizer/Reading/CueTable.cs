using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    private const int ValueBits = 16, MaxValue = (1 << ValueBits) - 1;

    /// <summary>Numbers in a line, which is as long as one of the processor's cache: a word has its number somewhere in the line that its key names.</summary>
    private const int LineLength = 8;

    /// <summary>Lengths of the bit sets of cues of one word, and of the first two words of the others: few bits in a hundred are set.</summary>
    private const int Singles = 512, Pairs = 1024;

    private static readonly ConditionalWeakTable<Language, CueTable> Tables = [];

    /// <summary>Key and value in one number: the key's upper 48 bits, the value's 16; 0 where nothing is. After the last line an empty one.</summary>
    private readonly ulong[] _lines;
    private readonly int _lineMask;
    private readonly uint _stopLetters;
    private readonly ulong[] _singles = new ulong[Singles];
    private readonly ulong[] _pairs = new ulong[Pairs];
    private readonly Phrase[] _phrases;
    private readonly ulong[] _words;

    private CueTable(Language language)
    {
        var phrases = new List<Cue>();
        foreach (FurnitureCue cue in LanguageResources.SharedCues) Add(phrases, cue.Phrase, (int)cue.Reason);
        foreach (FurnitureCue cue in language.FurnitureCues) Add(phrases, cue.Phrase, (int)cue.Reason);
        foreach (string word in language.DateWords) Add(phrases, word, CueClass.Date);
        foreach (string word in language.BylineCues) Add(phrases, word, CueClass.Byline);

        foreach (string word in LanguageResources.CaptionCues) Add(phrases, word, CueClass.Caption);

        // Phrases of one first word stand together, the longest first, so that the first match is the longest.
        phrases.Sort();
        _phrases = new Phrase[phrases.Count + 1];
        var words = new List<ulong>();
        var keys = new List<ulong>();
        var values = new WordMap();
        for (int i = 0; i < phrases.Count; i++)
        {
            Cue cue = phrases[i];
            ulong first = cue.Words[0];
            bool lastOfFirst = i + 1 == phrases.Count || phrases[i + 1].Words[0] != first;
            ulong second = cue.Words.Length > 1 ? cue.Words[1] : 0;
            _phrases[i] = new Phrase { Class = (byte)cue.Class, Length = (byte)cue.Words.Length, Words = words.Count, Second = second, Last = lastOfFirst };
            words.AddRange(cue.Words);
            ulong pair = PairOf(first, second);
            if (cue.Words.Length > 1) _pairs[(int)pair & (Pairs - 1)] |= 1ul << BitOf(pair);
            else _singles[(int)first & (Singles - 1)] |= 1ul << BitOf(first);
            ref int value = ref values[first];
            if (value == 0) keys.Add(first);
            if (value == 0) value = (i + 1) << 1;
        }

        foreach (string word in language.StopWords)
        {
            ulong[] parts = Words(word);

            // Numbers are counted as numbers.
            if (parts.Length == 1 && !word.All(c => (Chars.Class(c) & Chars.Digit) != 0)) AddStopWord(parts[0]);
        }

        foreach (string elision in language.Elisions)
            foreach (ulong part in Words(elision)) AddStopWord(part);

        _words = [.. words];
        _lines = Lay(keys, values);
        _lineMask = _lines.Length / LineLength - 2;
        for (char letter = 'a'; letter <= 'z'; letter++) _stopLetters |= (uint)(Find(WordKey.Of([letter])) & 1) << letter - 'a';

        void AddStopWord(ulong key)
        {
            ref int value = ref values[key];
            if (value == 0) keys.Add(key);
            value |= 1;
        }
    }

    public static CueTable For(Language language) => Tables.GetValue(language, static language => new CueTable(language));

    /// <summary>1 where a phrase may begin with the first word, behind which the second stands: most words need not be looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MayOpen(ulong first, ulong second)
    {
        ulong pair = PairOf(first, second);
        return (int)(_singles[(int)first & (Singles - 1)] >> BitOf(first) | _pairs[(int)pair & (Pairs - 1)] >> BitOf(pair)) & 1;
    }

    /// <summary>0 for an unknown word; bit 0 says stop word, the other bits lead to <see cref="Match"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        // All eight places at once: where in its line a word stands, if it does, follows no pattern that a processor could learn.
        ref ulong line = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_lines), ((int)key & _lineMask) * LineLength);
        Vector256<ulong> wanted = Vector256.Create(key);
        Vector256<ulong> first = Vector256.Equals((Vector256.LoadUnsafe(ref line) ^ wanted) >>> ValueBits, Vector256<ulong>.Zero);
        Vector256<ulong> second = Vector256.Equals((Vector256.LoadUnsafe(ref line, LineLength / 2) ^ wanted) >>> ValueBits, Vector256<ulong>.Zero);
        uint places = first.ExtractMostSignificantBits() | second.ExtractMostSignificantBits() << LineLength / 2;

        // Where it stands nowhere, this is the next line's first place, which is masked away.
        return (int)Unsafe.Add(ref line, BitOperations.TrailingZeroCount(places | 1 << LineLength)) & MaxValue & -Bit.Of(places != 0);
    }

    /// <summary>How many of the words are stop words.</summary>
    public int CountStopWords(ReadOnlySpan<ulong> keys)
    {
        int count = 0;
        foreach (ulong key in keys) count += Find(key) & 1;
        return count;
    }

    /// <summary>True for a letter that is a stop word by itself.</summary>
    public bool IsStopLetter(char letter)
    {
        int place = Chars.Lower(letter) - 'a';
        return place is >= 0 and < 26 ? (_stopLetters >> place & 1) != 0 : (Find(WordKey.Of([letter])) & 1) != 0;
    }

    /// <summary>The longest phrase that opens <paramref name="words"/>, and its class; length 0 when there is none.</summary>
    public (int Length, int Class) Match(int value, ReadOnlySpan<ulong> words)
    {
        ulong second = words.Length > 1 ? words[1] : 0;
        for (int index = (value >> 1) - 1; index >= 0; index++)
        {
            ref readonly Phrase phrase = ref _phrases[index];
            if (phrase.Length == 1 || (phrase.Second == second && words.StartsWith(_words.AsSpan(phrase.Words, phrase.Length)))) return (phrase.Length, phrase.Class);
            if (phrase.Last) break;
        }

        return default;
    }

    // As many lines as it takes for none to be too full.
    private static ulong[] Lay(List<ulong> keys, WordMap values)
    {
        for (int lines = (int)BitOperations.RoundUpToPowerOf2((uint)keys.Count / 4 + 8); ; lines *= 2)
        {
            ulong[] slots = new ulong[(lines + 1) * LineLength];
            int laid = 0;
            foreach (ulong key in keys)
            {
                int at = ((int)key & (lines - 1)) * LineLength, end = at + LineLength, value = values.Find(key);
                if (value > MaxValue) throw new InvalidDataException("A language has too many cues.");
                while (at < end && slots[at] != 0) at++;
                if (at == end) break;
                slots[at] = key >> ValueBits << ValueBits | (uint)value;
                laid++;
            }

            if (laid == keys.Count) return slots;
        }
    }

    private static void Add(List<Cue> phrases, string phrase, int cls)
    {
        ulong[] words = Words(phrase);
        if (words.Length is > 0 and < 256) phrases.Add(new Cue(cls, words));
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

    private static ulong PairOf(ulong first, ulong second) => first ^ BitOperations.RotateLeft(second, 24);

    private static int BitOf(ulong key) => (int)(key >> 58);

    private struct Phrase
    {
        public ulong Second;
        public int Words;
        public byte Length;
        public byte Class;
        public bool Last;
    }

    /// <summary>A phrase before it is laid out; sorts by first word, then longest first, then class.</summary>
    private sealed class Cue(int cls, ulong[] words) : IComparable<Cue>
    {
        public int Class => cls;

        public ulong[] Words => words;

        public int CompareTo(Cue? other)
        {
            int first = words[0].CompareTo(other!.Words[0]);
            int length = other.Words.Length.CompareTo(words.Length);
            return first != 0 ? first : length != 0 ? length : cls.CompareTo(other.Class);
        }
    }
}
