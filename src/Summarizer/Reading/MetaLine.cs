using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Lines such as « Publié le 3 mai 2026 | Luc Arnaud », told by their words alone: for readers of markup, which know where blocks end.</summary>
internal static class MetaLine
{
    /// <summary>Characters of the longest line that is looked at.</summary>
    private const int MaxLength = 120;

    /// <summary>Whether a line says who wrote the article, or when it came out; null where it does neither, or is a sentence (« La mise à jour de 2026 est là. »).</summary>
    public static BlockKind? KindOf(ReadOnlySpan<char> line, Language language)
    {
        line = line.Trim();
        if (line.IsEmpty || line.Length > MaxLength) return null;
        ReadingScratch scratch = ReadingScratch.ForThread;
        TraitScanner.Scan(line, TextMasks.Of(line), [new BlockEntry { End = line.Length }], CueTable.For(language), scratch);
        ref readonly BlockTraits traits = ref scratch.Traits[0];
        if (traits.IsProse) return null;
        return KindRules.IsDate(traits) ? BlockKind.Date : KindRules.IsSigned(traits) ? BlockKind.Byline : null;
    }
}
