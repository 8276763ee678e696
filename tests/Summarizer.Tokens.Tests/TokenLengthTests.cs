using Microsoft.ML.Tokenizers;

namespace Summarizer.Tokens.Tests;

public sealed class TokenLengthTests
{
    private const string Text =
        """
        Le câble sous-marin qui relie Lorient à Bilbao est entré en service mardi. Il transporte 24 térabits par seconde sur 480 kilomètres.

        « Nous avons posé la fibre en onze jours, malgré deux coups de vent », raconte Maïwenn Gloaguen, cheffe de projet chez Atlanticâble. L’opérateur espagnol Bidea en loue la moitié.

        Le chantier a coûté 41 millions d’euros, dont un tiers versé par l’Union européenne. Un second câble, vers Cork, doit suivre en 2028 si les deux régions s’accordent sur son tracé.
        """;

    [Test]
    public void Summarize_TokenBudget_IsNeverExceeded([Range(10, 200, 10)] int budget, [Values("o200k_base", "cl100k_base")] string encoding)
    {
        Tokenizer tokenizer = Tokenizers.Find(encoding)!;

        ArticleSummary summary = new ArticleSummarizer().Summarize(Text, SummaryLength.Tokens(budget, tokenizer));

        tokenizer.CountTokens(summary.Text).Should().BeLessThanOrEqualTo(budget);
        if (budget >= 60) summary.Outcome.Should().Be(SummaryOutcome.Ok);
    }

    [Test]
    public void Tokens_BadArguments_ThrowAtOnce()
    {
        FluentActions.Invoking(() => SummaryLength.Tokens(5, null!)).Should().Throw<ArgumentNullException>().WithParameterName("tokenizer");
        FluentActions.Invoking(() => SummaryLength.Tokens(0, Tokenizers.Cl100kBase)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("maximum");
    }

    [Test]
    public void Find_UnknownEncoding_GivesNull()
    {
        Tokenizers.Find("p50k").Should().BeNull();
    }
}
