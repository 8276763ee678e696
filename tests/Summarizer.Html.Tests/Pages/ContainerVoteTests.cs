using Summarizer.Html.Pages;

namespace Summarizer.Html.Tests.Pages;

public sealed class ContainerVoteTests
{
    private const string Sentence = "La criée du Guilvinec a vendu hier trois tonnes de langoustines, un record pour la saison.";

    [Test]
    public void Count_ArticleInSections_HoldsAllOfThem()
    {
        string[] votes = Kept($"<nav><a href=/>Accueil du site</a></nav><article><div><h1>Titre</h1><p>{Sentence}</p></div><div><div><p>Deux. {Sentence}</p></div></div></article><footer><p>Fin. {Sentence}</p></footer>");

        votes.Should().Equal("Titre", Sentence, "Deux. " + Sentence);
    }

    [Test]
    public void Count_FormAroundThePage_SaysNothing()
    {
        string[] votes = Kept($"<form><div><p>{Sentence}</p><p>Deux. {Sentence}</p></div></form>");

        votes.Should().HaveCount(2);
    }

    [Test]
    public void Count_CommentsLongerThanTheArticle_AreNotTheContainer()
    {
        string comments = string.Concat(Enumerable.Range(1, 20).Select(i => $"<p>Avis {i}. {Sentence}</p>"));

        Kept($"<article><p>{Sentence}</p><p>Deux. {Sentence}</p><p>Trois. {Sentence}</p></article><div class='comments'>{comments}</div>").Should().HaveCount(3);
    }

    [Test]
    public void Count_PageWithoutProse_HoldsNothing() => Kept("<ul><li><a href=/>Accueil</a></li></ul>").Should().BeEmpty();

    [Test]
    public void Count_ListOfLinksInTheArticle_IsLeftOut() =>
        Kept($"<article><p>{Sentence}</p><p>Deux. {Sentence}</p><ul><li><a href=/1>Les quais rouvrent</a></li><li><a href=/2>La digue tient</a></li></ul></article>").Should().HaveCount(2);

    private static string[] Kept(string body)
    {
        List<PageBlock> blocks = PageWalker.Walk(PageParser.Parse($"<html><body>{body}</body></html>", HtmlLimits.Default).DocumentElement, HtmlLimits.Default);
        float[] votes = new ContainerVote(blocks).Wide;
        return [.. blocks.Where((_, i) => votes[i] > 0).Select(block => block.Text)];
    }
}
