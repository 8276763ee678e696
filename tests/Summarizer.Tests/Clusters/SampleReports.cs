namespace Summarizer.Tests.Clusters;

/// <summary>Three reports on the same breakdown, and one of the day after; of our own writing.</summary>
internal static class SampleReports
{
    public const string First =
        """
        Une panne géante prive l’ouest du pays de téléphone

        Une panne du réseau d’Armor Télécom a privé de téléphone près de deux millions d’abonnés dans l’ouest du pays mardi matin. L’opérateur évoque une mise à jour défectueuse dans son centre de Rennes.

        Les numéros d’urgence sont restés joignables grâce aux réseaux concurrents. La préfecture a activé une cellule de crise vers 9 heures.

        Plusieurs commerces de Quimper n’acceptaient plus que les espèces.
        """;

    public const string Second =
        """
        Armor Télécom en panne pendant six heures

        Une panne du réseau d’Armor Télécom a privé de téléphone près de deux millions d’abonnés mardi matin dans l’ouest du pays. Le service a été rétabli à 14 heures, après six heures de coupure.

        La panne vient d’une mise à jour défectueuse du centre de Rennes, selon l’opérateur. Mme Kervella, sa directrice technique, a présenté des excuses aux abonnés.

        L’action de l’opérateur a reculé de 4 % à la Bourse de Paris.
        """;

    public const string Third =
        """
        Téléphone coupé : les clients d’Armor Télécom seront dédommagés

        Armor Télécom offrira un mois d’abonnement aux deux millions d’abonnés privés de téléphone mardi. Le geste coûtera environ 30 millions d’euros à l’opérateur.

        La mise à jour défectueuse du centre de Rennes avait pourtant été testée pendant deux semaines. La préfecture avait activé une cellule de crise vers 9 heures.
        """;

    public const string DayAfter =
        """
        Panne d’Armor Télécom : le régulateur ouvre une enquête

        Une panne du réseau d’Armor Télécom a privé de téléphone près de deux millions d’abonnés mardi matin dans l’ouest du pays. Le régulateur des télécoms a ouvert mercredi une enquête sur les procédures de secours de la société.

        Les sénateurs bretons réclament une commission parlementaire avant la fin du mois de juin.
        """;

    public static IReadOnlyList<Article> Read(ArticleSummarizer summarizer, params string[] texts) => [.. texts.Select(text => summarizer.Read(text))];
}
