namespace Summarizer.Html.Tests;

/// <summary>Pages of our own writing, dressed as publishers dress them.</summary>
internal static class SamplePages
{
    public const string French =
        """
        <!DOCTYPE html>
        <html lang="fr-FR"><head>
        <meta charset="utf-8"><title>Un drone livre les médicaments à Ouessant - Le Courrier du Large</title>
        <meta property="og:site_name" content="Le Courrier du Large">
        <meta property="og:title" content="Un drone livre les médicaments à Ouessant">
        <meta name="description" content="Depuis lundi, un drone relie Brest à l’île d’Ouessant en vingt minutes et y dépose les commandes de la pharmacie.">
        <meta property="article:published_time" content="2026-03-02T07:44:00+01:00">
        <meta property="article:tag" content="drones"><meta property="article:tag" content="santé">
        <meta name="author" content="Nolwenn Kerbrat">
        <link rel="canonical" href="https://courrier.example/drone">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Un drone livre les médicaments à Ouessant",
        "author":{"@type":"Person","name":"Nolwenn Kerbrat"},"datePublished":"2026-03-02T07:44:00+01:00","keywords":"drones, santé, Bretagne"}</script>
        </head><body>
        <header class="site-header"><nav><ul><li><a href="/">Accueil</a></li><li><a href="/mer">Mer</a></li><li><a href="/tech">Technologies</a></li><li><a href="/meteo">Météo</a></li></ul></nav></header>
        <main><article>
        <h1>Un drone livre les médicaments à Ouessant</h1>
        <p class="chapo">Depuis lundi, un drone relie Brest à l’île d’Ouessant en vingt minutes et y dépose les commandes de la pharmacie.</p>
        <div class="author-line">Par <a rel="author" href="/nk">Nolwenn Kerbrat</a> <time datetime="2026-03-02">2 mars 2026 à 7h44</time></div>
        <div class="share-bar"><a href="#">Facebook</a> <a href="#">LinkedIn</a> <a href="#">Envoyer par e-mail</a></div>
        <figure><img src="drone.jpg" alt=""><figcaption>Le drone au-dessus du Stiff. © C. Rozen</figcaption></figure>
        <p>L’appareil, construit à Guipavas par la société Aéroval, emporte quatre kilos sur quarante kilomètres. Il vole à cent mètres d’altitude, sous la surveillance d’un pilote resté à terre, et se pose seul près du cabinet médical.</p>
        <p>« Avant, un traitement urgent attendait le bateau du lendemain », raconte le docteur Le Bras, médecin de l’île. Quinze livraisons ont déjà eu lieu, dont trois de nuit, et aucune n’a été annulée malgré le vent d’ouest.</p>
        <aside class="related"><h3>À lire aussi</h3><ul><li><a href="/a">Les pêcheurs testent la voile</a></li><li><a href="/b">Brest agrandit son port</a></li></ul></aside>
        <h2>Un permis encore provisoire</h2>
        <p>L’autorisation de la Direction générale de l’aviation civile court jusqu’en septembre. Aéroval espère ensuite desservir Molène et Sein, où les rotations du bateau sont plus rares encore en hiver.</p>
        <p>Le vol coûte 38 euros, pris en charge par le conseil départemental pendant l’essai. À terme, l’assurance maladie pourrait en rembourser une partie, si l’étude confiée à l’université confirme les premiers chiffres.</p>
        </article></main>
        <section class="newsletter-signup"><h2>Recevez notre lettre du matin</h2><p>Inscrivez-vous à la newsletter pour ne rien manquer de l’actualité du large.</p><form><input type="email"><button>Je m’inscris</button></form></section>
        <section class="comments"><h2>Commentaires</h2><p>Connectez-vous pour laisser un commentaire sur cet article.</p></section>
        <footer><p>© 2026 Le Courrier du Large. Tous droits réservés.</p><a href="/mentions">Mentions légales</a> <a href="/cookies">Gérer les cookies</a></footer>
        <script>alert('jamais');</script>
        </body></html>
        """;

    public const string Rss =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>Le Courrier du Large</title><language>fr-FR</language>
        <item><guid>a-1</guid><title>Le port de Brest s’équipe &amp;amp; recrute</title><link>https://courrier.example/port</link><pubDate>Mon, 02 Mar 2026 07:44:00 GMT</pubDate>
        <dc:creator>Nolwenn Kerbrat</dc:creator><category>Mer</category><category>Emploi</category>
        <content:encoded><![CDATA[<p>Le port de Brest a commandé deux grues électriques à un constructeur allemand. Elles seront livrées en juin.</p><p>Trente grutiers seront formés d’ici à l’été, selon la chambre de commerce.</p><p><a href="x">Lire la suite</a></p>]]></content:encoded></item>
        <item><guid>a-2</guid></item>
        <item><title>Un titre sans texte</title><link>https://courrier.example/titre</link></item>
        </channel></rss>
        """;

    public const string Atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Notes</title>
        <entry><id>urn:1</id><title>Ferry turns electric</title><link href="https://notes.example/ferry"/><updated>2026-02-01T08:00:00Z</updated>
        <author><name>Ann Pool</name></author><category term="ferries"/>
        <content type="html">&lt;p&gt;The night ferry now runs on batteries, the harbour office said.&lt;/p&gt;&lt;p&gt;Charging takes forty minutes at the quay.&lt;/p&gt;</content></entry>
        </feed>
        """;

    public const string Json =
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Notes","language":"fr","items":[
        {"id":7,"title":"La grue électrique","content_text":"La grue électrique fonctionne depuis mardi. Elle remplace deux moteurs diesel.","date_published":"2026-02-01T08:00:00Z","tags":["port"]},
        "pas un objet"]}
        """;

    public const string Markdown =
        """
        ---
        layout: post
        ---

        # Le phare passe au solaire

        Le phare de la Jument est alimenté depuis jeudi par des **panneaux solaires**. Le groupe électrogène ne sert plus qu’en secours.

        ## Un chantier de six mois

        > « Nous avons tout monté par hélicoptère », raconte le chef de chantier.

        - Huit panneaux ont été fixés sur la lanterne.
        - Deux batteries tiennent une semaine sans soleil.

        ```
        code = 1
        ```
        """;
}
