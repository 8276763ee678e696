using Summarizer.Html.Titles;

namespace Summarizer.Html.Tests;

/// <summary>What a page's address says of its title.</summary>
public sealed class AddressWordsTests
{
    [TestCase("L’été des vélos électriques", "https://gazette.example/mobilite/l-ete-des-velos-electriques-128")]
    [TestCase("L’été des vélos électriques", "/lete-des-velos-electriques.html")]
    [TestCase("Grüne Wähler müssen größere Brücken bauen", "https://zeitung.example/gruene-waehler-muessen-groessere-bruecken-bauen-1234567/")]
    [TestCase("Grüne Wähler müssen größere Brücken bauen", "https://zeitung.example/grune-wahler-mussen-groessere-brucken-bauen")]
    [TestCase("Les vélos du dépôt", "https://gazette.example/?titre=les-v%C3%A9los-du-d%C3%A9p%C3%B4t")]
    public void Agreement_AddressMadeOfTheTitle_IsHigh(string title, string address)
    {
        AddressWords.Agreement([Candidate(title), Candidate("Tout autre chose que cela")], address).Should().SatisfyRespectively(
            first => first.Should().BeGreaterThan(0.7f),
            second => second.Should().BeLessThan(0.3f));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("https://gazette.example/article-4711")]
    [TestCase("%%%/%ZZ/???")]
    public void Agreement_AddressWithoutATitle_IsZero(string? address)
    {
        AddressWords.Agreement([Candidate("Les vélos du dépôt de tramways")], address).Should().Equal(0);
    }

    [Test]
    public void Agreement_EndlessAddress_IsNotLookedAt()
    {
        string endless = "https://gazette.example/les-velos-du-depot-de-tramways/" + string.Join('-', Enumerable.Range(0, 300_000));

        AddressWords.Agreement([Candidate("Les vélos du dépôt de tramways")], endless).Should().Equal(0);
    }

    [TestCase(0.9f, 0.5f, true)]
    [TestCase(0.9f, 0.8f, false)]
    [TestCase(0.6f, 0, false)]
    public void IsSaidBy_Agreement_HasToBeHighAndAlone(float agreement, float others, bool expected)
    {
        AddressWords.IsSaidBy(agreement, others).Should().Be(expected);
    }

    private static TitleCandidate Candidate(string text)
    {
        var candidate = new TitleCandidate(TitleCandidates.Fold(text));
        candidate.Add(text, TitleSources.TopHeading, 0);
        return candidate;
    }
}
