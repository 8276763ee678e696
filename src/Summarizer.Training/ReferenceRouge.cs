using System.Globalization;
using System.Text;

namespace Summarizer.Training;

/// <summary>
/// ROUGE-1, ROUGE-2 and ROUGE-L F1 (Lin, 2004) of texts against one reference. Words are maximal runs of letters and
/// digits of the lower-cased text, without stemming.
/// </summary>
internal sealed class ReferenceRouge
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _pairs = [];
    private readonly int[] _reference;
    private readonly int[] _wordCounts, _pairCounts, _wordLeft, _pairLeft;

    public ReferenceRouge(string reference)
    {
        List<string> words = Words(reference);
        _reference = new int[words.Count];
        for (int i = 0; i < words.Count; i++)
        {
            if (!_words.TryGetValue(words[i], out int id)) _words.Add(words[i], id = _words.Count);
            _reference[i] = id;
        }

        _wordCounts = new int[_words.Count];
        foreach (int id in _reference) _wordCounts[id]++;
        for (int i = 1; i < _reference.Length; i++) _pairs.TryAdd(Pair(_reference[i - 1], _reference[i]), _pairs.Count);
        _pairCounts = new int[_pairs.Count];
        for (int i = 1; i < _reference.Length; i++) _pairCounts[_pairs[Pair(_reference[i - 1], _reference[i])]]++;
        _wordLeft = new int[_wordCounts.Length];
        _pairLeft = new int[_pairCounts.Length];
    }

    /// <summary>The text's words as numbers of the reference's words, -1 for words that it lacks.</summary>
    public int[] Encode(ReadOnlySpan<char> text)
    {
        List<string> words = Words(text);
        int[] ids = new int[words.Count];
        for (int i = 0; i < ids.Length; i++) ids[i] = _words.GetValueOrDefault(words[i], -1);
        return ids;
    }

    /// <summary>True when the reference holds these two words, numbered by <see cref="Encode"/>, one after the other.</summary>
    public bool HoldsPair(int first, int second) => first >= 0 && second >= 0 && _pairs.ContainsKey(Pair(first, second));

    /// <summary>ROUGE-1, ROUGE-2 and ROUGE-L of the texts joined in this order.</summary>
    public (double R1, double R2, double RL) Score(params ReadOnlySpan<int[]> texts)
    {
        _wordCounts.CopyTo(_wordLeft, 0);
        _pairCounts.CopyTo(_pairLeft, 0);
        int total = 0, words = 0, pairs = 0, before = -1;
        foreach (int[] text in texts)
        {
            foreach (int id in text)
            {
                total++;
                if (id >= 0 && _wordLeft[id]-- > 0) words++;
                if (id >= 0 && before >= 0 && _pairs.TryGetValue(Pair(before, id), out int pair) && _pairLeft[pair]-- > 0) pairs++;
                before = id;
            }
        }

        return (F1(words, total, _reference.Length), F1(pairs, total - 1, _reference.Length - 1), F1(Subsequence(texts), total, _reference.Length));
    }

    private int Subsequence(ReadOnlySpan<int[]> texts)
    {
        // Bit-parallel (Hyyrö, 2004) over 64 words of the reference at a time, with carry.
        int blocks = (_reference.Length + 63) / 64;
        ulong[] row = new ulong[blocks];
        Array.Fill(row, ulong.MaxValue);
        var masks = new ulong[_wordCounts.Length * blocks];
        for (int i = 0; i < _reference.Length; i++) masks[_reference[i] * blocks + i / 64] |= 1UL << (i % 64);
        foreach (int[] text in texts)
        {
            foreach (int id in text)
            {
                if (id < 0) continue;
                ulong carry = 0;
                for (int b = 0; b < blocks; b++)
                {
                    ulong hit = row[b] & masks[id * blocks + b];
                    UInt128 sum = (UInt128)row[b] + hit + carry;
                    carry = (ulong)(sum >> 64);
                    row[b] = (ulong)sum | (row[b] & ~hit);
                }
            }
        }

        int length = 0;
        for (int i = 0; i < _reference.Length; i++)
            if ((row[i / 64] >> (i % 64) & 1) == 0) length++;
        return length;
    }

    private static List<string> Words(ReadOnlySpan<char> text)
    {
        string lower = text.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var words = new List<string>();
        int at = 0;
        while (at < lower.Length)
        {
            while (at < lower.Length && !IsWord(lower[at])) at++;
            int start = at;
            while (at < lower.Length && IsWord(lower[at])) at++;
            if (at > start) words.Add(lower[start..at]);
        }

        return words;
    }

    private static bool IsWord(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private static double F1(int common, int candidate, int reference) => common == 0 ? 0 : 2.0 * common / (candidate + reference);
}
