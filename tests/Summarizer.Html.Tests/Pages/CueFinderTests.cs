using Summarizer.Html.Pages;
using Summarizer.Languages;

namespace Summarizer.Html.Tests.Pages;

public sealed class CueFinderTests
{
    private static readonly CueFinder s_cues = CueFinder.For(new Language("fr", "Français")
    {
        FurnitureCues =
        [
            new(FurnitureReason.Advertisement, "pub"), new(FurnitureReason.RelatedLinks, "À lire aussi"), new(FurnitureReason.Promotion, "s’abonner"), new(FurnitureReason.Sharing, "赞"),
        ],
    });

    [TestCase("Pub", true)]
    [TestCase("Après la pub, le film.", true)]
    [TestCase("Une publication de la mairie", false, Description = "a short phrase is a whole word")]
    [TestCase("L’Espub", false, Description = "it begins where a word begins")]
    [TestCase("« À LIRE AUSSI » : le port", true)]
    [TestCase("Il faut s'abonner", true, Description = "either apostrophe")]
    [TestCase("S’abonnera qui veut", true, Description = "a long one with another ending")]
    [TestCase("很多赞了", true, Description = "a script without spaces")]
    [TestCase("", false)]
    public void IsIn_Text_FindsPhrasesWhereWordsBegin(string text, bool found) => s_cues.IsIn(text).Should().Be(found);
}
