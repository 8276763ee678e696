using CsCheck;
using Summarizer.Reading;
using Summarizer.Text;

namespace Summarizer.Tests.Reading;

public sealed class BlockSegmenterTests
{
    [TestCase("La maire de Vannes renonce au parking souterrain")]
    [TestCase("Le conseil municipal de Vannes renonce au parking souterrain du port")]
    [TestCase("Le conseil municipal de Vannes renonce pour longtemps au parking souterrain")]
    [TestCase("Vannes renonce à son parking souterrain, trop cher et trop contesté par")]
    public void Split_WrappedTextWithoutBlankLines_DoesNotGlueTheTitleToTheLead(string title)
    {
        string text = title + "\n"
            + """
            La ville ne creusera pas sous la place de la République. Le projet, chiffré
            à douze millions d’euros, a été retiré hier soir de l’ordre du jour après
            trois heures de débat, sous les applaudissements des riverains venus en
            nombre. La majorité préfère agrandir les deux parcs relais de la rocade, que
            des navettes électriques relieront au centre toutes les huit minutes.
            Les commerçants se disent partagés. Certains craignent de perdre la clientèle
            des villages voisins, d’autres espèrent une place plus calme et des terrasses
            plus grandes. Une enquête publique s’ouvrira en mai, et le vote définitif aura
            lieu à l’automne, quand les comptes de la régie seront connus.
            """;
        var blocks = new Growable<BlockEntry>();

        BlockSegmenter.Split(text, TextMasks.Of(text), blocks);

        (text[blocks[0].Start..blocks[0].End] == title).Should().Be(!title.EndsWith(" par", StringComparison.Ordinal), "a line that breaks off in mid-sentence is no title");
    }

    [Test]
    public void Split_BlankLines_GivesAParagraphABlock() =>
        Split("Titre\n\nPremier paragraphe.\n\n\n  Second paragraphe.  \n").Should().Equal("Titre", "Premier paragraphe.", "Second paragraphe.");

    [Test]
    public void Split_OneLineAParagraph_GivesALineABlock() =>
        Split("Titre\nPremier paragraphe.\nSecond paragraphe.").Should().Equal("Titre", "Premier paragraphe.", "Second paragraphe.");

    [TestCase("\r\n")]
    [TestCase("\r")]
    [TestCase("\u2028")]
    [TestCase("\u2029")]
    [TestCase("\f")]
    [TestCase("\u0085")]
    public void Split_EveryLineBreak_Parts(string lineBreak) =>
        Split("Un." + lineBreak + "Deux." + lineBreak + lineBreak + "Trois.").Should().Equal("Un.", "Deux.", "Trois.");

    [Test]
    public void Split_TabIndentedParagraphs_GivesAParagraphABlock() =>
        Split("Un titre\n\tLe ministre a présenté son plan.\n\tLes syndicats le refusent.").Should()
            .Equal("Un titre", "Le ministre a présenté son plan.", "Les syndicats le refusent.");

    [Test]
    public void Split_LoneBreakInMidSentence_IsJoined() =>
        Split("La concurrence est vive. Les autres opérateurs promettent des offres qui arrivent\nen juin. Les prix baisseront.\n\nFin.").Should()
            .Equal("La concurrence est vive. Les autres opérateurs promettent des offres qui arrivent\nen juin. Les prix baisseront.", "Fin.");

    [Test]
    public void Split_LoneBreakBeforeASmallWordAndMore_IsJoined() =>
        Split("Le réseau de cuivre de la ville fermera deux ans plus tôt, selon un courrier signé\npar Jeanne Le Guen, la directrice.\n\nFin.").Should()
            .Equal("Le réseau de cuivre de la ville fermera deux ans plus tôt, selon un courrier signé\npar Jeanne Le Guen, la directrice.", "Fin.");

    [TestCase("La concurrence est vive. Les autres opérateurs promettent des offres semblables.\niPhone et iPad se vendent.")]
    [TestCase("Tous les articles de la rédaction sur les opérateurs de téléphonie mobile\nEn juin, les prix baisseront.")]
    [TestCase("actualités de la semaine\nen direct\nvidéos")]
    [TestCase("Fibre : le réseau de cuivre fermera deux ans plus tôt que prévu à Brest\npar Jeanne Le Guen")]
    [TestCase("Fibra, la rete in rame chiuderà due anni prima del previsto a Bologna\ndi Marta Bellandi")]
    [TestCase("La concurrence est vive et les autres opérateurs promettent des offres qui\n\narrivent en juin.")]
    public void Split_BreakThatMayBeMeant_Parts(string text) =>
        Split(text).Should().Equal(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Test]
    public void Split_HardWrappedLines_JoinsThemIntoParagraphs()
    {
        const string Text =
            """
            La municipalité a présenté lundi soir le calendrier des travaux
            du pont, qui restera fermé aux voitures jusqu'à la fin du mois
            de juin. Les piétons et les cyclistes passeront par une
            passerelle provisoire.

            Les commerçants du quartier, eux, demandent une indemnité. Ils
            rappellent que la fermeture précédente leur avait coûté un tiers
            de leur chiffre d'affaires en trois mois seulement.
            """;

        List<string> blocks = Split(Text);

        blocks.Should().HaveCount(2);
        blocks[0].Should().StartWith("La municipalité").And.EndWith("provisoire.");
        blocks[1].Should().StartWith("Les commerçants").And.EndWith("seulement.");
    }

    [Test]
    public void Split_HardWrappedWithList_KeepsItemsApart()
    {
        const string Text =
            """
            Le rapport remis hier à la présidente de la région propose trois
            mesures qui devront être votées avant la fin de la session
            ordinaire :
            - supprimer les abonnements de plus de douze mois pour les lignes
              de montagne, trop peu fréquentées ;
            - rendre les bus gratuits pour les lycéens.
            """;

        Split(Text).Should().HaveCount(3);
    }

    [Test]
    public void Split_HeadlinesOfLikeLength_StaysALineABlock()
    {
        string[] lines =
        [
            "Le maire de Briançon rouvre la piscine après deux ans",
            "Trois communes renoncent à l'éclairage de nuit en ville",
            "Une médiathèque flottante accoste sur le lac du Bourget",
            "Le tribunal donne raison aux riverains du parc éolien",
        ];

        Split(string.Join('\n', lines)).Should().Equal(lines);
    }

    [TestCase("- un point", true)]
    [TestCase("• un point", true)]
    [TestCase("– un point", true)]
    [TestCase("1. un point", true)]
    [TestCase("12) un point", true)]
    [TestCase("a) un point", true)]
    [TestCase("-5 degrés", false)]
    [TestCase("1.5 million", false)]
    [TestCase("2026. Une année", false)]
    [TestCase("Un point", false)]
    public void IsListItem_Markers(string line, bool expected) => BlockSegmenter.IsListItem(line).Should().Be(expected);

    [Test]
    public void Split_AnyText_BlocksAreTrimmedOrderedAndHoldAllInk()
    {
        Gen<string> texts = Gen.OneOf(
            Gen.String,
            Gen.Char["ab. \n\r\t\f-•1\u2028\uFEFF\u00A0É«"].Array[0, 400].Select(chars => new string(chars)));
        texts.Sample(text =>
        {
            var blocks = new Growable<BlockEntry>();
            BlockSegmenter.Split(text, TextMasks.Of(text), blocks);
            int at = 0;
            foreach (BlockEntry block in blocks.Span)
            {
                if (block.Start < at || block.End <= block.Start || block.End > text.Length) return false;
                if (LineReader.IsBlankChar(text[block.Start]) || LineReader.IsBlankChar(text[block.End - 1])) return false;
                if (!IsBlank(text, at, block.Start)) return false;
                at = block.End;
            }

            return IsBlank(text, at, text.Length);
        });
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (!LineReader.IsBlankChar(text[i])) return false;
        return true;
    }

    private static List<string> Split(string text)
    {
        var blocks = new Growable<BlockEntry>();
        BlockSegmenter.Split(text, TextMasks.Of(text), blocks);
        return [.. blocks.Span.ToArray().Select(block => text[block.Start..block.End])];
    }
}
