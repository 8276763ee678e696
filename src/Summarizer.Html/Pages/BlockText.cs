using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Html.Pages;

/// <summary>What a block's text alone says: its words and signs, how it ends, and what it shares with the page's title and description.</summary>
internal sealed class BlockText
{
    /// <summary>Characters of the words that title and description are compared without, and of the longest block compared.</summary>
    private const int MostShort = 2, MostCompared = 1200;

    /// <summary>Characters of the longest texts looked at for a phrase of furniture and for a date.</summary>
    private const int LongestCue = 240, LongestDate = 80;

    private readonly WordSet _stopWords;
    private readonly CueFinder _furniture;
    private readonly HashSet<ulong> _title;
    private readonly HashSet<ulong> _description;

    /// <summary>One bit by the upper bits of the keys in either: most words are in neither.</summary>
    private readonly ulong _wanted;

    public BlockText(string? title, string? description, Language language)
    {
        _stopWords = language.StopWordSet;
        _furniture = CueFinder.For(language);
        _title = WordKeys(title);
        _description = WordKeys(description);
        foreach (ulong key in _title) _wanted |= BitOf(key);
        foreach (ulong key in _description) _wanted |= BitOf(key);
    }

    public void Fill(IReadOnlyList<PageBlock> blocks, FeatureColumns columns)
    {
        Span<float> log = columns[BlockFeature.LogCharacters], links = columns[BlockFeature.LinkShare], ends = columns[BlockFeature.EndsASentence];
        Span<float> colon = columns[BlockFeature.ColonEnd], outside = columns[BlockFeature.LengthOutsideLinks];
        Span<float> cue = columns[BlockFeature.FurnitureCue], date = columns[BlockFeature.DateShape];
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            string text = block.Text;
            log[i] = MathF.Log(1 + text.Length);
            links[i] = block.LinkShare;
            ends[i] = Bit.Of(block.EndsSentence);
            colon[i] = Bit.Of(text[^1] == ':');
            outside[i] = MathF.Min(text.Length, 400) * (1 - block.LinkShare);
            cue[i] = Bit.Of(text.Length <= LongestCue && _furniture.IsIn(text));
            date[i] = Bit.Of(LooksLikeDate(text));
            FillWords(text, i, columns);
        }
    }

    private void FillWords(string text, int block, FeatureColumns columns)
    {
        int words = 0, stops = 0, letters = 0, capitals = 0, digits = 0, commas = 0, ends = 0;
        int longWords = 0, inTitle = 0, inDescription = 0;
        for (int at = 0; at < text.Length; at++)
        {
            int start = at;
            ulong key = WordKey.Seed;
            for (; at < text.Length; at++)
            {
                char c = text[at];
                int sort = Chars.Class(c);
                if ((sort & (Chars.Letter | Chars.Digit)) == 0) break;
                key = WordKey.Add(key, Chars.Lower(c));
                capitals += (sort & Chars.Upper) / Chars.Upper;
                digits += (sort & Chars.Digit) / Chars.Digit;
            }

            int length = at - start;
            if (length > 0)
            {
                letters += length;
                words++;
                key = WordKey.Finish(key);
                if (_stopWords.Contains(key)) stops++;
                if (length > MostShort)
                {
                    longWords++;
                    if ((_wanted & BitOf(key)) != 0)
                    {
                        if (_title.Contains(key)) inTitle++;
                        if (_description.Contains(key)) inDescription++;
                    }
                }
            }

            if (at == text.Length) break;
            switch (text[at])
            {
                case ',' or '،' or '、' or '，': commas++; break;
                case '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।': ends++; break;
            }
        }

        columns[BlockFeature.StopWordShare][block] = (float)stops / Math.Max(1, words);
        columns[BlockFeature.CommasAWord][block] = (float)commas / Math.Max(1, words);
        columns[BlockFeature.CapitalsShare][block] = (float)capitals / Math.Max(1, letters);
        columns[BlockFeature.DigitShare][block] = (float)digits / Math.Max(1, letters);
        columns[BlockFeature.Sentences][block] = ends;
        columns[BlockFeature.MeanWordLength][block] = (float)letters / Math.Max(1, words);
        if (text.Length > MostCompared || longWords == 0) return;
        columns[BlockFeature.TitleOverlap][block] = Overlap(inTitle, longWords, _title.Count);
        columns[BlockFeature.DescriptionOverlap][block] = Overlap(inDescription, longWords, _description.Count);
    }

    private static float Overlap(int shared, int words, int wanted) => wanted == 0 ? 0 : (float)shared / Math.Max(words, Math.Min(wanted, 8));

    private static bool LooksLikeDate(string text)
    {
        if (text.Length > LongestDate) return false;
        int digits = 0, separators = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is '/' or ':' or '.' or ',' or '-') separators++;
        }

        return digits is >= 4 and <= 16 && (separators > 0 || digits >= 5);
    }

    private static HashSet<ulong> WordKeys(string? text)
    {
        var keys = new HashSet<ulong>();
        for (int at = 0; at < (text?.Length ?? 0); at++)
        {
            int start = at;
            while (at < text!.Length && Chars.IsLetterOrDigit(text[at])) at++;
            if (at - start > MostShort) keys.Add(WordKey.Of(text.AsSpan(start, at - start)));
        }

        return keys;
    }

    private static ulong BitOf(ulong key) => 1ul << (int)(key >> 58);
}
