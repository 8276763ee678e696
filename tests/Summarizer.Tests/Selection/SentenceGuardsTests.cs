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
    [TestCase("Logiquement, il a été abandonné au profit de la fibre.", SentenceFault.Dangling)]
    [TestCase("Pourtant, la société avait promis le contraire.", SentenceFault.Dangling)]
    [TestCase("Jeudi, elles ont voté la reprise du travail.", SentenceFault.Dangling)]
    [TestCase("Jeudi, les ouvrières ont voté la reprise du travail.", SentenceFault.None)]
    [TestCase("Logiquement, c’est à Brest que le constructeur ouvrira son usine.", SentenceFault.None)]
    [TestCase("Cela représente douze millions d’euros.", SentenceFault.Dangling)]
    [TestCase("C’est une première pour la région.", SentenceFault.Dangling)]
    [TestCase("C’est à Lyon, dans une ancienne usine, que la société ouvrira son école.", SentenceFault.None)]
    [TestCase("C'est lors d’un salon à Berlin que le constructeur a montré sa montre.", SentenceFault.None)]
    [TestCase("C’est mardi que l’usine fermera ses portes.", SentenceFault.None)]
    [TestCase("C’est en démontant le capot qu’un garagiste de Brest a trouvé la balise.", SentenceFault.None)]
    [TestCase("C’est à cette occasion que la société a changé de nom.", SentenceFault.Dangling)]
    [TestCase("C’est à Lyon qu’elle ouvrira son école.", SentenceFault.Dangling)]
    [TestCase("C’est d’ailleurs à Lyon que la société est née.", SentenceFault.Dangling)]
    [TestCase("C’est pour cela que le conseil a dit non.", SentenceFault.Dangling)]
    [TestCase("C’est à Lyon.", SentenceFault.Dangling)]
    [TestCase("Ces derniers mois, trois usines ont fermé dans la vallée.", SentenceFault.None)]
    [TestCase("Ces derniers ont refusé de signer.", SentenceFault.Dangling)]
    [TestCase("En plus de la prime, les salariés obtiennent deux jours de repos.", SentenceFault.None)]
    [TestCase("En plus, la prime est doublée.", SentenceFault.Dangling)]
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
    [TestCase("Installez la version du mois et épinglez-la dans le fichier de configuration :", SentenceFault.Fragment)]
    [TestCase("Bonne nouvelle : une heure suffit le plus souvent.", SentenceFault.None)]
    public void Find_FrenchSentence_NamesItsFault(string sentence, object fault)
    {
        ArticleIndex index = Indexed(sentence, out ArticleText text);
        SentenceGuards.Find(index, text, 0).Should().Be((SentenceFault)fault);
    }

    [TestCase("« Nous découvrons ces contrats dans la presse. Le logiciel ne doit pas servir à choisir des cibles.", SentenceFault.HalfQuotation)]
    [TestCase("“Nous découvrons ces contrats dans la presse. Le logiciel ne doit pas servir à choisir des cibles.", SentenceFault.HalfQuotation)]
    [TestCase("« Nous partons demain », écrit la direction. Le logiciel ne doit pas servir à choisir des cibles.", SentenceFault.None)]
    [TestCase("La direction « regrette. Le logiciel ne doit pas servir à choisir des cibles.", SentenceFault.None)]
    public void Find_SentenceBelowTheOpeningMarkOfItsParagraph_IsPartOfTheQuotation(string paragraph, object fault)
    {
        ArticleIndex index = Indexed(paragraph, out ArticleText text);
        SentenceGuards.Find(index, text, index.Rankable.Count - 1).Should().Be((SentenceFault)fault);
    }

    [TestCase("« Mais la facture a doublé », regrette Lucie Marchand.", true)]
    [TestCase("« La facture a doublé », regrette Lucie Marchand.", false)]
    [TestCase("Mais la facture a doublé.", false)]
    public void DanglesInQuotation_Opening_DecidesIt(string sentence, bool expected)
    {
        ArticleIndex index = Indexed(sentence, out ArticleText text);
        SentenceGuards.DanglesInQuotation(index, text, 0).Should().Be(expected);
    }

    private static ArticleIndex Indexed(string paragraph, out ArticleText text)
    {
        var index = new ArticleIndex();
        index.Blocks.Add(new BlockEntry { Start = 0, End = paragraph.Length, Kind = BlockKind.Body });
        text = new ArticleText(paragraph, default);
        index.Build(text, LanguageRegistry.Default.Find("fr"), null);
        index.Salience.Compute(new RankingContext(index, text), null);
        return index;
    }
}
