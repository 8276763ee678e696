using System.Text.Json;
using Summarizer.Languages;
using Summarizer.Reading;
using Summarizer.Text;

namespace Summarizer.DataFiles;

/// <summary>A page as the reader sees it, with the features of its blocks and which of them the gold body holds.</summary>
internal sealed record ReadingPage(string Set, string Text, string Body, string Title, Language Language, BlockEntry[] Blocks, float[] Features, bool[] Gold, int[] Words, BlockTraits[] Traits)
{
    /// <summary>Segments a text, fills the features and marks the blocks.</summary>
    public static ReadingPage Make(string set, string text, string body, string title, Language language, Func<string[], bool[]> mark)
    {
        var blocks = new Growable<BlockEntry>();
        TextMasks masks = TextMasks.Of(text);
        BlockSegmenter.Split(text, masks, blocks);
        var scratch = new ReadingScratch();
        TraitScanner.Scan(text, masks, blocks.Span, CueTable.For(language), scratch);
        BodyFeatures.Prepare(masks.Keys, scratch);
        float[] features = new float[blocks.Count * BodyFeatures.Count];
        for (int i = 0; i < blocks.Count; i++)
            BodyFeatures.Fill(i, masks.Keys, language.StopWords.Count > 0, scratch, features.AsSpan(i * BodyFeatures.Count, BodyFeatures.Count));
        string[] lines = [.. blocks.Span.ToArray().Select(block => text[block.Start..block.End])];
        return new ReadingPage(
            set, text, body, title, language, blocks.Span.ToArray(), features, mark(lines),
            [.. scratch.Traits.Span.ToArray().Select(traits => traits.Runs)], scratch.Traits.Span.ToArray());
    }

    /// <summary>The blocks that may be the title, with their features and whether they have the gold title's letters.</summary>
    public List<(int Block, float[] Features, bool IsTitle)> Titles(bool[] kept)
    {
        var blocks = new Growable<BlockEntry>();
        foreach (BlockEntry block in Blocks) blocks.Add(block);
        var scratch = new ReadingScratch();
        CueTable cues = CueTable.For(Language);
        TextMasks masks = TextMasks.Of(Text);
        TraitScanner.Scan(Text, masks, blocks.Span, cues, scratch);
        BodyFeatures.Prepare(masks.Keys, scratch);
        int start = TitleFinder.ArticleStart(Traits, kept);
        (int first, int end) = TitleFinder.Window(start, Blocks.Length);
        var titles = new List<(int, float[], bool)>();
        for (int i = first; i < end; i++)
        {
            if (!TitleFinder.IsCandidate(Traits[i])) continue;
            float[] features = new float[TitleFeatures.Count];
            TitleFeatures.Fill(i, start, Traits, kept, masks.Keys, Language.StopWords.Count > 0, cues, scratch, features);
            titles.Add((i, features, TitleFinder.SameLetters(Blocks[i].Span.Slice(Text), Title)));
        }

        return titles;
    }

    public string[] Lines => [.. Blocks.Select(block => Text[block.Start..block.End])];
}

/// <summary>The corpora of pages, and which blocks of a page its gold body holds.</summary>
internal static class ReadingPages
{
    public static readonly string[] Sets = ["fr-orange", "en-aeb", "en-wcxb", "multi-fundus"];

    public static List<ReadingPage> Load(string data)
    {
        var pages = new List<ReadingPage>();
        foreach (string set in Sets)
        {
            foreach (JsonElement row in Corpora.JsonLines(Path.Combine(data, "pages", set + ".jsonl.gz")))
            {
                string body = row.GetProperty("body").GetString()!, title = row.GetProperty("title").GetString()!;
                Language language = LanguageRegistry.Default.Find(row.GetProperty("lang").GetString()!);
                pages.Add(ReadingPage.Make(set, row.GetProperty("text").GetString()!, body, title, language, lines => Mark(lines, body, title)));
            }
        }

        return pages;
    }

    /// <summary>
    /// Marks the blocks that the gold body holds: as a line of its own, or, for longer blocks that the gold cuts in
    /// another way, by most of their runs of three words. A text that stands on the page more often than in the
    /// gold is marked where most marked blocks are around it.
    /// </summary>
    public static bool[] Mark(string[] lines, string body, string title)
    {
        var gold = new Dictionary<string, int>();
        foreach (string line in body.Split('\n'))
        {
            string folded = Fold(line);
            if (folded.Length > 0) gold[folded] = gold.GetValueOrDefault(folded) + 1;
        }

        var triples = new HashSet<string>();
        string[] bodyWords = Fold(body).Split(' ');
        for (int i = 2; i < bodyWords.Length; i++) triples.Add($"{bodyWords[i - 2]} {bodyWords[i - 1]} {bodyWords[i]}");

        string[] keys = [.. lines.Select(Fold)];
        string titleKey = Fold(title);
        var marks = new bool[lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            if (keys[i].Length == 0 || keys[i] == titleKey) continue;
            if (gold.ContainsKey(keys[i]))
            {
                marks[i] = true;
                continue;
            }

            string[] words = keys[i].Split(' ');
            if (words.Length < 4) continue;
            int hits = 0;
            for (int w = 2; w < words.Length; w++) if (triples.Contains($"{words[w - 2]} {words[w - 1]} {words[w]}")) hits++;
            marks[i] = hits * 2 > words.Length - 2;
        }

        foreach (IGrouping<string, int> copies in Enumerable.Range(0, lines.Length).Where(i => marks[i]).GroupBy(i => keys[i]).ToList())
        {
            int allowed = gold.GetValueOrDefault(copies.Key, 1);
            if (copies.Count() <= allowed) continue;
            foreach (int i in copies.OrderByDescending(i => Around(i)).Skip(allowed).ToList()) marks[i] = false;
        }

        return marks;

        int Around(int index)
        {
            int sum = 0;
            for (int i = Math.Max(0, index - 6); i <= Math.Min(lines.Length - 1, index + 6); i++) if (marks[i] && i != index) sum += 2 + keys[i].Length / 20;
            return sum;
        }
    }

    private static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (Chars.IsLetterOrDigit(c)) folded.Append(Chars.IsUnspaced(c) ? $" {c} " : Chars.Fold(c).ToString());
            else folded.Append(' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
