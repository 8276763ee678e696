using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;
using Summarizer.Selection;

namespace Summarizer.Tests.Selection;

public sealed class SentenceGuardsTests
{
    [TestCase("La mairie ouvre une troisième piscine à la rentrée.", SentenceFault.None)]
    [TestCase("Il ouvrira ses portes en septembre.", SentenceFault.Dangling)]
    [TestCase("Elle avait pourtant promis de payer.", SentenceFault.Dangling)]
    [TestCase("Ce dernier a refusé de répondre.", SentenceFault.Dangling)]
    [TestCase("Cela représente douze millions d’euros.", SentenceFault.Dangling)]
    [TestCase("C’est une première pour la région.", SentenceFault.Dangling)]
    [TestCase("Mais la facture a doublé en trois ans.", SentenceFault.Dangling)]
    [TestCase("Par ailleurs, la tour sera repeinte.", SentenceFault.Dangling)]
    [TestCase("De son côté, le syndicat appelle à la grève.", SentenceFault.Dangling)]
    [TestCase("L’accord inclut aussi une clause de retrait.", SentenceFault.Dangling)]
    [TestCase("Ilona Garnier dirige le laboratoire depuis mars.", SentenceFault.None)]
    [TestCase("Alors que la pluie tombe, le chantier avance.", SentenceFault.None)]
    [TestCase("Faut-il vraiment changer de téléphone ?", SentenceFault.Question)]
    [TestCase("« Nous avons tout repris à zéro », explique Lucie Marchand.", SentenceFault.None)]
    [TestCase("« Nous avons tout repris à zéro », a-t-elle expliqué.", SentenceFault.NoSpeaker)]
    [TestCase("« Nous avons tout repris à zéro. »", SentenceFault.NoSpeaker)]
    [TestCase("Nous avons tout repris à zéro », explique Lucie Marchand.", SentenceFault.HalfQuotation)]
    [TestCase("\"Nous avons tout repris à zéro, explique Lucie Marchand.", SentenceFault.HalfQuotation)]
    [TestCase("Un peu de calme", SentenceFault.Fragment)]
    public void Find_FrenchSentence_NamesItsFault(string sentence, object fault)
    {
        var index = new ArticleIndex();
        index.Blocks.Add(new BlockEntry { Start = 0, End = sentence.Length, Kind = BlockKind.Body });
        var text = new ArticleText(sentence, default);
        index.Build(text, LanguageRegistry.Default.Find("fr"), null);
        index.Salience.Compute(new RankingContext(index, text), null);
        SentenceGuards.Find(index, text, 0).Should().Be((SentenceFault)fault);
    }

    [TestCase("« Mais la facture a doublé », regrette Lucie Marchand.", true)]
    [TestCase("« La facture a doublé », regrette Lucie Marchand.", false)]
    [TestCase("Mais la facture a doublé.", false)]
    public void DanglesInQuotation_Opening_DecidesIt(string sentence, bool expected)
    {
        var index = new ArticleIndex();
        index.Blocks.Add(new BlockEntry { Start = 0, End = sentence.Length, Kind = BlockKind.Body });
        var text = new ArticleText(sentence, default);
        index.Build(text, LanguageRegistry.Default.Find("fr"), null);
        index.Salience.Compute(new RankingContext(index, text), null);
        SentenceGuards.DanglesInQuotation(index, text, 0).Should().Be(expected);
    }
}
