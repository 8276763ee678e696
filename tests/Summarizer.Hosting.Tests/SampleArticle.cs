namespace Summarizer.Hosting.Tests;

internal static class SampleArticle
{
    public const string Text = """
        Une librairie de Nantes prête ses livres à vélo

        La librairie Les Quais a lancé lundi un service de prêt à vélo dans trois quartiers de Nantes. Chaque livreur emporte quarante romans dans une caisse étanche.

        Le service coûte 4,50 euros par mois. « Nos clients les plus âgés ne venaient plus jusqu’au centre », explique Mme Bodin, qui dirige la librairie. La ville finance la moitié des vélos.

        Un premier bilan est prévu en juin. Si le service plaît, la librairie l’étendra à toute l’agglomération de Nantes.
        """;
}
