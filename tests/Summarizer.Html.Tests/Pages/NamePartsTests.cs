using CsCheck;
using Summarizer.Html.Pages;

namespace Summarizer.Html.Tests.Pages;

public sealed class NamePartsTests
{
    private static readonly string[] s_parts = ["share", "sharing", "are", "read-more", "more-", "sp_message", "a", "he"];

    [Test]
    public void Find_AnyName_CountsEveryPartItHoldsOnce()
    {
        var parts = new NameParts(s_parts.Select(part => (part, new NameHits { Positive = 1 })));
        Gen.OneOf(Gen.Int[0, s_parts.Length - 1].Select(i => s_parts[i]), Gen.String[Gen.Char["sharemo-_É9 K"], 0, 6]).Array[0, 6].Select(pieces => string.Concat(pieces)).Sample(name =>
            parts.Find(name).Positive == s_parts.Count(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)));
    }

    [Test]
    public void Find_PartThatSaysTwoThings_SaysBoth()
    {
        var parts = new NameParts([("promo", new NameHits { Furniture = 1 }), ("promo", new NameHits { Marks = AncestorMarks.Related })]);

        parts.Find("Big-Promo-promo").Should().Be(new NameHits { Furniture = 1, Marks = AncestorMarks.Related });
    }
}
