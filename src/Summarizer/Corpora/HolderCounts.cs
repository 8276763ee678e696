using System.Buffers;
using System.Text;
using Summarizer.Text;

namespace Summarizer.Corpora;

/// <summary>Number of articles that hold each string; one article counts a string once.</summary>
internal sealed class HolderCounts
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Growable<(long Articles, long Last)> _counts = new();

    public int Count => _places.Count;

    /// <param name="text">A string.</param>
    /// <param name="article">The article's number, from 1, never falling.</param>
    public void Add(ReadOnlySpan<char> text, long article)
    {
        if (!IsText(text)) return;
        ref (long Articles, long Last) count = ref Place(text);
        if (count.Last == article) return;
        count.Last = article;
        count.Articles++;
    }

    /// <summary>As <see cref="Add"/>, in small letters, apostrophes alike, invisible characters dropped.</summary>
    public void AddLower(ReadOnlySpan<char> text, long article)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(text.Length);
        Add(Lower(text, buffer), article);
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
    }

    public long OfLower(string text) =>
        _places.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Lower(text, new char[text.Length]), out int place) ? _counts[place].Articles : 0;

    /// <summary>Adds to a string's count; the sum must stay within 64 bits.</summary>
    public void Sum(string text, long articles)
    {
        ref (long Articles, long Last) count = ref Place(text);
        count.Articles = checked(count.Articles + articles);
    }

    public void Merge(HolderCounts other)
    {
        foreach ((string text, int place) in other._places) Sum(text, other._counts[place].Articles);
    }

    /// <summary>The strings in ordinal order.</summary>
    public IEnumerable<(string Text, long Articles)> Sorted() =>
        _places.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, _counts[pair.Value].Articles));

    private ref (long Articles, long Last) Place(ReadOnlySpan<char> text)
    {
        var bySpan = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!bySpan.TryGetValue(text, out int place))
        {
            place = _counts.Count;
            bySpan[text] = place;
            _counts.Add((0, 0));
        }

        return ref _counts[place];
    }

    /// <summary>False for half a surrogate pair, which is no word and has no UTF-8.</summary>
    private static bool IsText(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return true;
        foreach (Rune rune in text.EnumerateRunes())
            if (rune == Rune.ReplacementChar) return false;
        return true;
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> text, char[] buffer)
    {
        int length = 0;
        foreach (char c in text)
            if (!WordKey.IsInvisible(c)) buffer[length++] = Chars.Lower(c);
        return buffer.AsSpan(0, length);
    }
}
