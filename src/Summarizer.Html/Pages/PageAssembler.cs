using System.Text;
using AngleSharp.Dom;
using Summarizer.Html.Metadata;
using Summarizer.Languages;
using Summarizer.Reading;

namespace Summarizer.Html.Pages;

/// <summary>Joins a page's blocks into an article: the source is their text, a blank line between two.</summary>
internal static class PageAssembler
{
    /// <summary>The block's element and those above whose names say why it is left out.</summary>
    private const int NamedAncestors = 5;

    /// <summary>Blocks on either side of the title among which names and dates are looked for.</summary>
    private const int NearTitle = 12;

    /// <summary>Reasons that names give, those that say the most first.</summary>
    private static readonly FurnitureReason[] s_named =
    [
        FurnitureReason.Comments, FurnitureReason.Sharing, FurnitureReason.Promotion, FurnitureReason.Legal, FurnitureReason.Advertisement,
        FurnitureReason.RelatedLinks, FurnitureReason.AuthorBox, FurnitureReason.Tags,
    ];

    public static Article Assemble(List<PageBlock> blocks, bool[] kept, PageMetadata metadata, Language language, string code)
    {
        var source = new StringBuilder();
        var result = new Block[blocks.Count];
        int title = TitleIndex(blocks, metadata.Title);
        int first = Array.IndexOf(kept, true), paragraphs = 0;
        for (int i = 0; i < result.Length; i++)
        {
            if (source.Length > 0) source.Append("\n\n");
            PageBlock block = blocks[i];
            bool isKept = kept[i] && !IsCode(block);
            bool nearTitle = Math.Abs(i - (title < 0 ? first : title)) < NearTitle;
            BlockKind kind = i == title ? BlockKind.Title : isKept ? KindOf(block) : LeftOutKind(block, metadata, nearTitle, language);
            if (isKept && kind is BlockKind.Body or BlockKind.Heading && paragraphs < 2)
            {
                if (IsStandfirst(block, metadata)) kind = BlockKind.Standfirst;
                else if (kind == BlockKind.Body && nearTitle) kind = MetaLine.KindOf(block.Text, language) ?? kind;
                if (kind is BlockKind.Body or BlockKind.Standfirst) paragraphs++;
            }

            result[i] = new Block
            {
                Kind = kind,
                Span = new TextSpan(source.Length, block.Text.Length),
                Reason = kind == BlockKind.Furniture ? ReasonOf(block) : FurnitureReason.None,
                Path = block.Path,
            };
            source.Append(block.Text);
        }

        bool isShown = title >= 0 && (metadata.Title is null || blocks[title].Text == metadata.Title);
        return new Article(source.ToString(), result, isShown ? null : metadata.Title, code);
    }

    /// <summary>
    /// The top heading that shares the most words with the title that the page declares; where none shares a third of
    /// them, the block that says just that title; without a declared title, the first top heading.
    /// </summary>
    private static int TitleIndex(List<PageBlock> blocks, string? declared)
    {
        const float LeastShared = 1 / 3f;
        var words = new HashSet<string>(Words(declared), StringComparer.Ordinal);
        string folded = Fold(declared ?? "");
        int best = -1, same = -1;
        float most = words.Count == 0 ? -1 : LeastShared;
        for (int i = 0; i < blocks.Count; i++)
        {
            bool isTop = blocks[i].Element.LocalName == "h1" || blocks[i].Parent?.LocalName == "h1";
            if (isTop)
            {
                float shared = Shared(blocks[i].Text, words);
                if (shared > most) (best, most) = (i, shared);
            }
            else if (same < 0 && folded.Length > 0 && blocks[i].Text.Length < 2 * declared!.Length + 10 && FoldsTo(blocks[i].Text, folded))
            {
                same = i;
            }
        }

        return best >= 0 ? best : same;
    }

    /// <summary>Share of the shorter one's words that stand in both.</summary>
    private static float Shared(string text, HashSet<string> words)
    {
        var own = new HashSet<string>(Words(text), StringComparer.Ordinal);
        int least = Math.Min(own.Count, words.Count);
        own.IntersectWith(words);
        return least == 0 ? 0 : (float)own.Count / least;
    }

    private static IEnumerable<string> Words(string? text)
    {
        var word = new StringBuilder();
        foreach (char c in text ?? "")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static BlockKind KindOf(PageBlock block) => block.Element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "figcaption" => BlockKind.Caption,
        _ when block.Around.Has(AncestorMarks.Quote) => BlockKind.Quotation,
        _ when block.Around.Has(AncestorMarks.List) => BlockKind.ListItem,
        _ => BlockKind.Body,
    };

    /// <summary>A program's lines, which have no sentences: as in Markdown, no part of the body.</summary>
    private static bool IsCode(PageBlock block)
    {
        if (block.Open.Name != "pre") return false;
        if (block.Element.QuerySelector("code") is not null) return true;
        for (OpenElement? at = block.Open; at is not null && at.Number + 2 >= block.Open.Number; at = at.Parent)
            if (at.Element.ClassName is { } name && (name.Contains("code", StringComparison.OrdinalIgnoreCase) || name.Contains("highlight", StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private static BlockKind LeftOutKind(PageBlock block, PageMetadata metadata, bool nearTitle, Language language)
    {
        if (block.Around.Has(AncestorMarks.Figure)) return BlockKind.Caption;
        if (!nearTitle || block.Text.Length > 120) return BlockKind.Furniture;
        foreach (string author in metadata.Authors)
            if (author.Length > 3 && block.Text.Contains(author, StringComparison.OrdinalIgnoreCase)) return BlockKind.Byline;
        if (block.Open.Name == "time" || block.Open.HoldsTime) return BlockKind.Date;
        return MetaLine.KindOf(block.Text, language) ?? BlockKind.Furniture;
    }

    private static bool IsStandfirst(PageBlock block, PageMetadata metadata)
    {
        if (block.Text.Length < 40) return false;
        if (metadata.Standfirst is { } description)
        {
            string text = Fold(block.Text), wanted = Fold(description.TrimEnd('.', '…', ' '));
            if (wanted.Length > 40 && (text.StartsWith(wanted[..40], StringComparison.Ordinal) && text.Length < 2 * wanted.Length)) return true;
        }

        foreach (string name in (string[])["chapo", "standfirst", "dek", "article__lead", "article-lead", "excerpt", "intro"])
            if (block.Element.ClassName?.Contains(name, StringComparison.OrdinalIgnoreCase) == true) return true;
        return false;
    }

    private static FurnitureReason ReasonOf(PageBlock block)
    {
        if (IsCode(block)) return FurnitureReason.Fragment;
        Surroundings around = block.Around;
        NameHits names = default;
        int steps = 0;
        for (OpenElement? at = block.Open; at is not null && steps < NamedAncestors; at = at.Parent, steps++) names += at.Names;
        foreach (FurnitureReason reason in s_named)
            if (names.Has(reason)) return reason;
        if (around.Has(AncestorMarks.Nav | AncestorMarks.Header) || names.Has(FurnitureReason.Navigation)) return FurnitureReason.Navigation;
        if (around.Has(AncestorMarks.Footer)) return FurnitureReason.Legal;
        if (around.Has(AncestorMarks.Aside) || block.LinkShare > 0.8f) return FurnitureReason.RelatedLinks;
        return block.Text.Length < 40 ? FurnitureReason.Fragment : FurnitureReason.OutsideArticle;
    }

    private static bool FoldsTo(string text, string folded)
    {
        int at = 0;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            if (at == folded.Length || char.ToLowerInvariant(c) != folded[at++]) return false;
        }

        return at == folded.Length;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
