namespace Summarizer.Embeddings.Tests;

/// <summary>Articles of our own writing.</summary>
internal static class SampleArticles
{
    public const string Network =
        """
        Une panne prive de réseau les clients d’Armor Télécom

        Une panne a privé de réseau les clients d’Armor Télécom dans l’ouest du pays mardi matin. L’entreprise évoque une mise à jour défectueuse de son centre de Rennes.

        Une coupure a privé de réseau les abonnés d’Armor Télécom dans l’ouest du pays mardi matin. Les numéros d’urgence sont restés joignables.

        Plusieurs commerces de Quimper n’acceptaient plus que les espèces. La préfecture a activé une cellule de crise vers 9 heures.
        """;

    public const string NetworkAgain =
        """
        Coupure de réseau chez Armor Télécom : les usagers dédommagés

        Après la panne qui a privé de réseau les clients d’Armor Télécom, la société promet un mois gratuit. Le service est rétabli depuis mardi soir.
        """;

    public const string Chips =
        """
        Un fondeur grenoblois grave ses puces sur du verre

        À Grenoble, la jeune pousse Silicéo a présenté jeudi un procédé de gravure sur verre. Les premiers circuits consomment deux fois moins que ceux de ses rivaux.

        L’usine pilote emploiera 40 personnes dès septembre. Le procédé intéresse déjà deux fabricants de capteurs.
        """;
}
