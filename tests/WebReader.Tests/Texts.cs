namespace WebReader.Tests;

/// <summary>Articles of our own.</summary>
internal static class Texts
{
    public const string French =
        "Un robot trie les huîtres à Cancale\n\n" +
        "Depuis mardi, un robot trie les huîtres de la maison Le Gall à Cancale. Il pèse, photographie et range 6 000 coquilles par heure, " +
        "quatre fois plus qu’une équipe de trois personnes.\n\n" +
        "L’appareil a été conçu par Calibra, une société de Saint-Malo fondée en 2021. Ses caméras mesurent la forme de chaque coquille, " +
        "et un modèle entraîné sur 200 000 images devine le poids de la chair. « Nous ouvrons moins d’huîtres pour rien », explique Mme Anne Le Gall.\n\n" +
        "La machine coûte 85 000 euros. Calibra en a vendu douze en Bretagne et prépare une version pour les moules.\n\n" +
        "Partager sur Facebook Partager sur LinkedIn\n\n" +
        "Abonnez-vous à notre newsletter pour recevoir nos articles chaque matin.";

    public const string Page =
        "<!doctype html><html lang=fr><head><title>Un robot trie les huîtres à Cancale</title></head><body>" +
        "<nav><a href=/>Accueil</a> <a href=/mer>La mer</a></nav><article><h1>Un robot trie les huîtres à Cancale</h1>" +
        "<p>Depuis mardi, un robot trie les huîtres de la maison Le Gall à Cancale. Il pèse, photographie et range 6 000 coquilles par heure, quatre fois plus qu’une équipe de trois personnes.</p>" +
        "<p>L’appareil a été conçu par Calibra, une société de Saint-Malo fondée en 2021. Ses caméras mesurent la forme de chaque coquille, et un modèle entraîné sur 200 000 images devine le poids de la chair.</p>" +
        "<p>La machine coûte 85 000 euros. Calibra en a vendu douze en Bretagne et prépare une version pour les moules.</p></article>" +
        "<footer>Mentions légales</footer></body></html>";

    public const string Feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Le Large</title><language>fr</language>" +
        "<item><title>Un robot trie les huîtres</title><description>Depuis mardi, un robot trie les huîtres de la maison Le Gall à Cancale. Il range 6 000 coquilles par heure.</description></item>" +
        "<item><title>Le phare change de lampe</title><description>Le phare de l’île Vierge éclaire désormais avec des diodes. La consommation baisse de 70 % et la portée reste la même.</description></item>" +
        "</channel></rss>";

    public const string Markdown =
        "# Un robot trie les huîtres à Cancale\n\nDepuis mardi, un robot trie les *huîtres* de la maison Le Gall à Cancale. Il range 6 000 coquilles par heure.\n\n" +
        "## La machine\n\nElle coûte 85 000 euros. Calibra en a vendu douze en Bretagne.\n\n```\ncode à laisser\n```\n";

    /// <summary>A text about as long as asked.</summary>
    public static string Long(int characters) => string.Concat(Enumerable.Repeat(French + "\n\n", 1 + characters / French.Length));
}
