using System.Buffers;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Names the kind of every block, and the reason of every piece of furniture, once body and title are known.</summary>
internal static class KindRules
{
    private static readonly SearchValues<char> s_codeSigns = SearchValues.Create("{}<>;=\\_$&|`");

    public static void Apply(
        ReadOnlySpan<char> text, Span<BlockEntry> blocks, ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<bool> kept, int title, ReadOnlySpan<ulong> words)
    {
        int first = 0;
        while (first < blocks.Length && !(kept[first] && first != title)) first++;
        int last = blocks.Length - 1;
        while (last > first && !kept[last]) last--;
        int dated = DatedLine(traits, kept, title);
        for (int i = 0; i < blocks.Length; i++)
        {
            ref readonly BlockTraits t = ref traits[i];
            ref BlockEntry block = ref blocks[i];
            block.Reason = FurnitureReason.None;
            if (i == title) block.Kind = BlockKind.Title;
            else if (title >= 0 && t.Key == traits[title].Key) SetFurniture(ref block, FurnitureReason.Repetition);
            else if (kept[i] && IsLink(text[block.Start..block.End], t)) SetFurniture(ref block, FurnitureReason.RelatedLinks);
            else if (kept[i] && IsTagLine(text[block.Start..block.End], t)) SetFurniture(ref block, FurnitureReason.Tags);
            else if (kept[i] && IsCode(text[block.Start..block.End], t)) SetFurniture(ref block, FurnitureReason.Fragment);
            else if (kept[i] && i == dated - 1 && IsName(t)) block.Kind = BlockKind.Byline;
            else if (kept[i] && dated >= 0 && i == dated + 1 && IsReadingTime(t)) SetFurniture(ref block, FurnitureReason.Navigation);
            else if (kept[i]) block.Kind = ContentKind(text[block.Start..block.End], traits, i, last);
            else if (i < last && IsListedHeading(traits, kept, i)) block.Kind = BlockKind.Heading;
            else if (IsCaption(t)) block.Kind = BlockKind.Caption;
            else if (i < last && IsDate(t)) block.Kind = BlockKind.Date;
            else if (i < last && IsByline(t, traits, i)) block.Kind = BlockKind.Byline;
            else SetFurniture(ref block, ReasonOf(t, i < first, i > last));
        }

        MarkStandfirst(blocks, traits, title);
        MarkNames(blocks, traits, last, words);
        MarkPresentation(blocks, traits, words);
    }

    // Where a line below the title says when the article came out: lines beside it that reading took in are the author's name and the like.
    private static int DatedLine(ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<bool> kept, int title)
    {
        const int Below = 5;
        if (title < 0) return -1;
        for (int i = title + 1; i < Math.Min(traits.Length, title + 1 + Below); i++)
            if (!kept[i] && IsDate(traits[i])) return i;
        return -1;
    }

    // « À lire aussi : Freebox ou Livebox, laquelle choisir ? »: whatever the title behind the colon is about, it is another article's.
    private static bool IsLink(ReadOnlySpan<char> line, in BlockTraits t) =>
        t.OpeningCue > 1 && t.CueReason == FurnitureReason.RelatedLinks && IsLabelled(line, t);

    // « Mots-clés : 5G, Arcep, fibre ».
    private static bool IsTagLine(ReadOnlySpan<char> line, in BlockTraits t) =>
        t.OpeningCue > 0 && t.CueReason == FurnitureReason.Tags && t.Ending != BlockEnding.Stop && IsLabelled(line, t);

    private static bool IsLabelled(ReadOnlySpan<char> line, in BlockTraits t)
    {
        const int MostWords = 30, Opening = 32;
        return t.Words <= MostWords && line[..Math.Min(line.Length, Opening)].IndexOfAny(':', '：') > 0;
    }

    // « <TargetFramework>net10.0</TargetFramework> », « var x = new Reader(path); »: as many signs as words, one of them no prose has.
    private static bool IsCode(ReadOnlySpan<char> line, in BlockTraits t)
    {
        const int FewestSigns = 3;
        if (t.Stops > 0 || t.Words > 40 || !line.ContainsAny(s_codeSigns)) return false;
        int signs = 2 * Bit.Of(line[^1] is ';' or '{' or '}');
        foreach (char c in line) signs += Bit.Of(c is '"' or '(' or ')' or '[' or ']' || s_codeSigns.Contains(c));
        return signs >= Math.Max(FewestSigns, t.Words);
    }

    // « Lecture 4 min. »
    private static bool IsReadingTime(in BlockTraits t) => t.Words is 2 or 3 or 4 && t.NumberWords == 1 && t.Ending is BlockEnding.Word or BlockEnding.Stop;

    // Below the byline, a line of nothing but its names signs again; below the article, a text that opens with two words of it (« Jeanne Martin suit
    // les réseaux depuis… ») is about its author.
    private static void MarkNames(Span<BlockEntry> blocks, ReadOnlySpan<BlockTraits> traits, int last, ReadOnlySpan<ulong> words)
    {
        const int MostOfSignature = 14, FewestOfBiography = 6;
        int byline = 0;
        while (byline <= last && blocks[byline].Kind != BlockKind.Byline) byline++;
        if (byline > last) return;
        ReadOnlySpan<ulong> name = words.Slice(traits[byline].FirstWord, traits[byline].Runs);
        for (int i = byline + 1; i <= last; i++)
        {
            ref readonly BlockTraits t = ref traits[i];
            if (t.Runs is < 2 or > MostOfSignature || t.Opening != BlockOpening.Capital || blocks[i].Kind is not (BlockKind.Body or BlockKind.Heading)) continue;
            if (name.IndexOf(words.Slice(t.FirstWord, t.Runs)) >= 0) blocks[i].Kind = BlockKind.Byline;
        }

        for (int i = last + 1; i < blocks.Length; i++)
        {
            ref readonly BlockTraits t = ref traits[i];
            if (t.Runs < FewestOfBiography || t.Opening != BlockOpening.Capital || blocks[i].Kind != BlockKind.Furniture) continue;
            if (name.IndexOf(words.Slice(t.FirstWord, 2)) >= 0) blocks[i].Reason = FurnitureReason.AuthorBox;
        }
    }

    // The end of a press release: « À propos d’Atelier Morvan », then a paragraph or three that begin with that name. What stands above is at least twice as long.
    private static void MarkPresentation(Span<BlockEntry> blocks, ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<ulong> words)
    {
        const int FirstWords = 8;
        int line = FindPresentation(blocks, traits, out int first);
        if (line < 0) return;
        ulong name = words[traits[line].FirstWord + traits[line].Runs - 1];
        if (!words.Slice(traits[first].FirstWord, Math.Min(traits[first].Runs, FirstWords)).Contains(name)) return;
        if (CountWords(blocks[..line], traits) < 2 * CountWords(blocks[line..], traits[line..])) return;
        SetFurniture(ref blocks[line], FurnitureReason.Promotion);
        foreach (ref BlockEntry block in blocks[line..])
            if (block.IsRankable) SetFurniture(ref block, FurnitureReason.Promotion);
    }

    /// <summary>The line above the last paragraphs that presents a company, or -1; and the first of them.</summary>
    private static int FindPresentation(ReadOnlySpan<BlockEntry> blocks, ReadOnlySpan<BlockTraits> traits, out int first)
    {
        const int MostParagraphs = 3;
        first = -1;
        for (int i = blocks.Length - 1, paragraphs = 0; i > 0 && paragraphs <= MostParagraphs; i--)
        {
            if (blocks[i].IsRankable) (first, paragraphs) = (i, paragraphs + 1);
            else if (first > 0 && IsPresentationLine(blocks[i], traits[i])) return i;
            else if (blocks[i].Kind == BlockKind.Heading) return -1;
        }

        return -1;
    }

    private static int CountWords(ReadOnlySpan<BlockEntry> blocks, ReadOnlySpan<BlockTraits> traits)
    {
        int words = 0;
        for (int i = 0; i < blocks.Length; i++) words += blocks[i].IsRankable ? traits[i].Words : 0;
        return words;
    }

    private static bool IsPresentationLine(in BlockEntry block, in BlockTraits t) =>
        block.Kind is BlockKind.Heading or BlockKind.Furniture && t.OpeningCue > 0 && t.CueReason == FurnitureReason.Navigation && t.Words is >= 2 and <= 10 && t.CapitalWords >= 2
        && t.Ending is BlockEnding.Word or BlockEnding.Colon or BlockEnding.Closing;

    // Set apart by the byline or the date: the one content block between the title and them, above the rest.
    private static void MarkStandfirst(Span<BlockEntry> blocks, ReadOnlySpan<BlockTraits> traits, int title)
    {
        if (title < 0) return;
        int found = -1;
        bool apart = false;
        for (int i = title + 1; i < blocks.Length; i++)
        {
            if (blocks[i].IsContent && found >= 0)
            {
                if (apart) blocks[found].Kind = BlockKind.Standfirst;
                return;
            }

            if (blocks[i].IsContent)
            {
                if (blocks[i].Kind != BlockKind.Body || traits[i].Words is < 6 or > 80) return;
                found = i;
            }
            else if (found >= 0 && blocks[i].Kind is BlockKind.Byline or BlockKind.Date)
            {
                apart = true;
            }
        }
    }

    // « Autonomie » above a paragraph, and above the article in its table of contents.
    private static bool IsListedHeading(ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<bool> kept, int index)
    {
        ref readonly BlockTraits t = ref traits[index];
        return t.Earlier == 1 && t.Copies == 2 && t.CueWords == 0 && t.Words is > 0 and <= 14 && t.Ending != BlockEnding.Stop && kept[index + 1] && IsParagraph(traits[index + 1]);
    }

    private static BlockKind ContentKind(ReadOnlySpan<char> line, ReadOnlySpan<BlockTraits> traits, int index, int last)
    {
        ref readonly BlockTraits t = ref traits[index];
        if (t.IsListItem && line[0] != '—' && !IsNumberedHeading(traits, index)) return BlockKind.ListItem;
        if (IsQuotation(line)) return BlockKind.Quotation;
        if (index < last && IsQuestionHeading(line, traits, index)) return BlockKind.Heading;
        bool sentence = t.Ending is BlockEnding.Stop or BlockEnding.Ellipsis or BlockEnding.Comma or BlockEnding.Colon || t.Words > 25;
        return !sentence && index < last ? BlockKind.Heading : BlockKind.Body;
    }

    // « Pourquoi les prix montent-ils ? » between two paragraphs. In an interview questions stand closer, and are its text.
    private static bool IsQuestionHeading(ReadOnlySpan<char> line, ReadOnlySpan<BlockTraits> traits, int index)
    {
        const int MostWords = 14, Apart = 2;
        ref readonly BlockTraits t = ref traits[index];
        if (line[^1] is not ('?' or '？') || t.Stops != 1 || t.Words > MostWords || t.Opening is not (BlockOpening.Capital or BlockOpening.Quote) || t.QuoteMarks > 0) return false;
        for (int step = -1; step <= 1; step += 2)
        {
            int at = index + step, paragraphs = 0;
            for (; at >= 0 && at < traits.Length && paragraphs < Apart && IsParagraph(traits[at]); at += step) paragraphs++;
            if (paragraphs < Apart) return false;
        }

        return true;
    }

    private static bool IsParagraph(in BlockTraits t) => t.Words >= 15 && t.IsProse;

    // « 2. Nettoyer les ventilateurs » above a paragraph: the items of a list stand next to each other.
    private static bool IsNumberedHeading(ReadOnlySpan<BlockTraits> traits, int index)
    {
        ref readonly BlockTraits t = ref traits[index];
        if (t.Opening != BlockOpening.Digit || t.Ending is BlockEnding.Stop or BlockEnding.Comma) return false;
        return index + 1 < traits.Length && traits[index + 1].IsProse && !traits[index + 1].IsListItem;
    }

    private static bool IsQuotation(ReadOnlySpan<char> line)
    {
        char close = line[0] switch { '«' => '»', '“' => '”', '„' => '“', '"' => '"', _ => '\0' };
        if (close == '\0') return false;
        int at = line[1..].IndexOf(close) + 1;
        return at > 0 && at >= line.Length - 2;
    }

    // Words of pictures make up much of it, or open it and a bracket or a name closes it.
    private static bool IsCaption(in BlockTraits t) =>
        t.CaptionWords > 0 && t.Words is >= 3 and <= 60 && t.CueWords * 3 <= t.Words
        && (t.CaptionWords * 3 >= t.Words || t.OpeningCaption || t.HasBracketEnd || t.Ending is BlockEnding.Word or BlockEnding.Closing);

    // A day and a year in a language whose months are not known, or mostly words of dates.
    public static bool IsDate(in BlockTraits t) =>
        (t.Words <= 6 && t.Years == 1 && t.NumberWords >= 2 && t.CueWords == 0 && t.Ending != BlockEnding.Stop) || IsWordedDate(t) || IsDateBesideCue(t) || IsPlacedDate(t);

    // « Madrid - 24 feb 2025 - 18:12 CET »: a day and its time, with a place or two words more.
    private static bool IsPlacedDate(in BlockTraits t) =>
        t.Words <= 9 && t.Years == 1 && t.Times == 1 && t.DateWords > 0 && t.SmallWords <= t.DateWords + t.StopWords && t.Words - t.NumberWords - t.DateWords <= 2;

    // A date beside the time that reading takes, or beside an offer to share.
    private static bool IsDateBesideCue(in BlockTraits t) =>
        t.Words <= 12 && t.Years == 1 && t.DateWords > 0 && t.NumberWords >= 2 && t.CueWords is > 0 and <= 4
        && (t.DateWords + t.NumberWords + t.StopWords + t.CueWords) * 4 >= t.Words * 3;

    private static bool IsWordedDate(in BlockTraits t) =>
        t.Words <= 24 && (t.DateWords > 0 || t.Years > 0 || t.Times > 0) && (t.NumberWords > 0 || t.DateWords == t.Words || (t.DateWords > 1 && t.Ending == BlockEnding.Colon))
        && (t.DateWords + t.NumberWords + t.StopWords) * 4 >= t.Words * 3;

    /// <summary>« Par Jeanne Roy », « La rédaction avec AFP »: by its own words.</summary>
    public static bool IsSigned(in BlockTraits t)
    {
        if (t.Words > 14) return false;
        if (t.OpeningByline > 0 && t.SmallWords <= t.BylineWords + t.DateWords + t.StopWords) return true;
        return t.BylineWords > 0 && t.BylineWords + t.CapitalWords >= t.Words;
    }

    private static bool IsByline(in BlockTraits t, ReadOnlySpan<BlockTraits> traits, int index)
    {
        if (IsSigned(t)) return true;
        return IsName(t) && index + 1 < traits.Length && (traits[index + 1].BylineWords > 0 || IsDate(traits[index + 1]));
    }

    private static bool IsName(in BlockTraits t) => t.Words is 2 or 3 or 4 && t.CapitalWords == t.Words && t.CueWords == 0 && t.Ending == BlockEnding.Word;

    private static FurnitureReason ReasonOf(in BlockTraits t, bool before, bool after)
    {
        if (t.HasCopyright) return FurnitureReason.Legal;
        if (t.CueWords * 4 >= t.Words || t.OpeningCue > 0) return t.CueReason;

        // Whole sentences of biographies and newsletters hold a phrase of their kind rather than being one.
        bool isOutside = (before || after) && t.LongestCue > 1;
        if (isOutside && (t.CueReason is FurnitureReason.AuthorBox or FurnitureReason.Promotion)) return t.CueReason;
        if (t.Copies > 1) return FurnitureReason.Repetition;
        if (before || after) return t.Words <= 3 ? FurnitureReason.Navigation : FurnitureReason.OutsideArticle;
        return FurnitureReason.Fragment;
    }

    private static void SetFurniture(ref BlockEntry block, FurnitureReason reason)
    {
        block.Kind = BlockKind.Furniture;
        block.Reason = reason == FurnitureReason.None ? FurnitureReason.Fragment : reason;
    }
}
