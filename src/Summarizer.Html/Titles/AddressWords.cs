using Summarizer.Text;

namespace Summarizer.Html.Titles;

/// <summary>
/// The words of a page's address: editors' systems make its last part from the headline that stood first, in plain letters
/// (« gruenen-spitze-gegen… », « a-l-ete »).
/// </summary>
internal static class AddressWords
{
    /// <summary>Words of an address part that can be told from a section's name, and letters of the longest word with digits that is no number of the article.</summary>
    private const int LeastWords = 4, LongestNumber = 4;

    /// <summary>Characters of the longest address looked at: no title makes a longer one.</summary>
    private const int LongestAddress = 2000;

    private const float Agrees = 0.7f, Margin = 0.2f;

    /// <summary>How much each candidate and the part of the address with the most words say the same (Dice's coefficient), 0 where the address says nothing.</summary>
    public static float[] Agreement(List<TitleCandidate> candidates, string? address)
    {
        float[] agreement = new float[candidates.Count];
        HashSet<ulong>? words = Longest(address);
        if (words is null) return agreement;
        for (int i = 0; i < agreement.Length; i++)
        {
            int shared = 0;
            List<(ulong Spelled, ulong Plain, ulong Elided)> own = Words(candidates[i].Text);
            foreach ((ulong spelled, ulong plain, ulong elided) in own)
                if (words.Contains(spelled) || words.Contains(plain) || words.Contains(elided)) shared++;
            agreement[i] = 2f * shared / (own.Count + words.Count);
        }

        return agreement;
    }

    /// <summary>True where the address says the candidate, and says the others less.</summary>
    public static bool IsSaidBy(float agreement, float others) => agreement >= Agrees && agreement - others > Margin;

    private static HashSet<ulong>? Longest(string? address)
    {
        if (address is null || address.Length > LongestAddress) return null;
        HashSet<ulong>? longest = null;
        foreach (string part in Uri.UnescapeDataString(address).Replace(".html", "", StringComparison.Ordinal).Split('/', '?'))
        {
            HashSet<ulong> words = [];
            foreach ((ulong spelled, _, _) in Words(part, withoutNumbers: true)) words.Add(spelled);
            if (words.Count >= LeastWords && (longest is null || words.Count >= longest.Count)) longest = words;
        }

        return longest;
    }

    /// <summary>
    /// Different words of two letters and more: with umlauts spelled out, as plain letters, and as plain letters without what is
    /// elided (« l’été » stands in addresses as "lete" and as "l-ete").
    /// </summary>
    private static List<(ulong Spelled, ulong Plain, ulong Elided)> Words(string text, bool withoutNumbers = false)
    {
        var words = new List<(ulong Spelled, ulong Plain, ulong Elided)>();
        for (int at = 0; at < text.Length; at++)
        {
            int start = at, letters = 0, afterApostrophe = 0;
            bool hasDigit = false;
            ulong spelled = WordKey.Seed, plain = WordKey.Seed, rest = WordKey.Seed;
            for (; at < text.Length && (Chars.IsLetterOrDigit(text[at]) || Chars.IsApostrophe(text[at])); at++)
            {
                if (Chars.IsApostrophe(text[at]))
                {
                    (rest, afterApostrophe) = (WordKey.Seed, 0);
                    continue;
                }

                char fold = Chars.Fold(text[at]);
                letters++;
                afterApostrophe++;
                hasDigit |= Chars.IsDigit(fold);
                plain = WordKey.Add(plain, fold);
                rest = WordKey.Add(rest, fold);
                foreach (char c in Spelled(Chars.Lower(text[at]), fold)) spelled = WordKey.Add(spelled, c);
            }

            if (at == start || letters < 2 || (withoutNumbers && hasDigit && letters > LongestNumber)) continue;
            plain = WordKey.Finish(plain);
            (ulong, ulong, ulong) word = (WordKey.Finish(spelled), plain, afterApostrophe < 2 ? plain : WordKey.Finish(rest));
            if (!words.Contains(word)) words.Add(word);
        }

        return words;
    }

    private static ReadOnlySpan<char> Spelled(char letter, in char fold) => letter switch
    {
        'ä' or 'æ' => "ae",
        'ö' or 'ø' or 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'å' => "aa",
        _ => new ReadOnlySpan<char>(in fold),
    };
}
