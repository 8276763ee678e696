namespace Summarizer.Tests.Segmentation;

/// <summary>Golden rules of French sentences: « ¦ » stands where a sentence ends.</summary>
public sealed class FrenchSentenceTests
{
    private static readonly string[] Table =
    [
        // Plain ends.
        "Le fabricant a présenté son casque.¦ Il pèse 300 grammes.",
        "Est-ce la fin du mot de passe ?¦ Les ingénieurs le croient.",
        "Le pari est tenu !¦ La fusée s’est posée sans encombre.",
        "Vraiment ?!¦ Personne n’y croyait.",
        "La presse attendait…¦ Rien n’est venu.",
        "Il hésite... puis signe le contrat.¦ L’accord tient.",
        "Le service ferme… mais les données restent.¦ On respire.",
        "… Et pourtant elle tourne.¦ La preuve est faite.",

        // No mark but a heading in capitals; what introduces the sentence is no heading.
        "LA FIN DU PAPIER¦ Les journaux ferment leurs imprimeries.",
        "LYON, FRANCE - Les journaux ferment leurs imprimeries.¦ Le papier manque.",
        "ALERTE INFO : Les journaux ferment.¦ Le papier manque.",
        "BNP PARIBAS Cardif ferme deux agences.¦ Le siège reste.",

        // The place and the day of a dispatch are no part of its first sentence.
        "PARIS, 3 mars (AFP) –¦ Les journaux ferment leurs imprimeries.¦ Le papier manque.",
        "Toulouse, le 3\u00A0février 2026 —¦ Orvane lève 18 millions d’euros.¦ Ses drones partiront en juin.",
        "Saint-Étienne (AFP) -¦ Le stade rouvre en août.¦ La pelouse est neuve.",
        "LYON, France –¦ Orvane lève 18 millions d’euros.¦ Ses drones partiront en juin.",
        "SAINT-DENIS, 3 mars 2026 /Presse-Fil/ --¦ Orvane lève 18 millions d’euros.¦ Ses drones partiront en juin.",
        "PARIS--(BUSINESS WIRE)--¦Orvane lève 18 millions d’euros.¦ Ses drones partiront en juin.",
        "PARIS, 3 mars 2026 (GLOBE NEWSWIRE) --¦ Orvane lève 18 millions d’euros.¦ Ses drones partiront en juin.",
        "Le drone (et son sac)--Orvane les vend ensemble--arrive en juin.¦ Le site est à Lyon.",
        "Orvane, Nivelo – Les deux marques s’allient.¦ Le marché applaudit.",
        "Orvane (ORV) – Le titre gagne 3 %.¦ Le marché applaudit.",
        "Lyon – Le maire ouvre le salon.¦ Il dure trois jours.",
        "En mars 2026, Orvane - un fabricant de drones - embauche.¦ Le site est à Lyon.",
        "Orvane, né le 3 mars - un samedi - fête ses dix ans.¦ Le site est à Lyon.",

        // Paragraphs glued together.
        "La boutique ouvre à 8 h.¦Le public attend déjà.",
        "Les trains sont vendus par la SNCF.¦Les prix montent.",
        "Il achète ASP.NET et le livre de J.Le Goff.¦ Il lit.",
        "Trois robots sont partis en 6.¦Les autres restent.",
        "La ministre a reçu la lettre.¦\"Nous répondrons demain\", a-t-elle dit.",
        "La ministre a reçu la lettre.¦«\u00A0Nous répondrons demain\u00A0», a-t-elle dit.",
        "Il répond : \"Le projet avance.\"¦Le public applaudit.",

        // Items after semicolons, and entities before a full stop.
        "La loi vaut pour tous ;¦ 2. Toute personne peut partir ;¦ 3. Nul n’est exclu.",
        "La grille B existe ; C est vide ; les autres sont pleines.",
        "Elle a choisi le mot &#39;cloud&#39;.¦ Le public rit.",

        // A straight mark between spaces closes what is open.
        "Il a dit : \" Le projet avance. \"¦ Elle a souri.",

        // Quotations stay whole.
        "«\u202FC’est un tournant.\u202F»¦ La salle applaudit.",
        "« Nous recrutons. Nous investissons aussi », assure la directrice.¦ Le site rouvre en mars.",
        "«\u00A0Nous avons gagné !\u00A0» s’exclame-t-elle.¦ Son équipe sourit.",
        "«\u202FEst-ce légal ?\u202F» demande un élu.¦ La question reste posée.",
        "Il l’a promis : « Le code sera ouvert. »¦ Les développeurs patientent.",
        "Selon lui, «\u00A0le modèle apprend seul. Il ne dort jamais\u00A0».¦ Voilà qui surprend.",
        "“Le marché change. Tout va plus vite”, note l’analyste.¦ Les ventes suivent.",
        "\"C’est prêt. On livre demain\", dit le patron.¦ Le client attend.",
        "Le mot «\u202Fcloud\u202F» agace.¦ On lui préfère «\u202Fnuage\u202F».",
        "« Un robot ? Pour quoi faire ? »¦ L’idée fait sourire.",
        "Elle conclut (sans rire.) son exposé.¦ La salle se lève.",
        "Le projet (lancé en 2019. Puis abandonné.) renaît.¦ Il change de nom.",

        // Titles and abbreviations.
        "M. Durand a rencontré Mme Petit.¦ Ils ont parlé de batteries.",
        "Le Dr. Lemoine et le Pr. Haddad signent l’étude.¦ Elle fait douze pages.",
        "Me Garnier plaide pour MM. Roy et Blanc.¦ Le verdict tombe lundi.",
        "Mlle. Faure a codé le jeu.¦ Il est gratuit.",
        "Le siège se trouve 12, bd. Voltaire.¦ Il date de 1900.",
        "Des robots, des drones, etc.¦ Le salon ouvre ses portes.",
        "Des robots, des drones, etc. sont exposés.¦ Le salon ouvre.",
        "Voir p. 12 et fig. 3 du rapport.¦ Tout y est.",
        "L’art. 5 du règlement est clair.¦ Il protège les usagers.",
        "Le vol. 2 paraît en janv. 2026.¦ Le premier est épuisé.",
        "Certains métaux, p. ex. le cobalt, manquent.¦ Les prix grimpent.",
        "Il faut env. 40 minutes pour la recharge.¦ C’est peu.",
        "La ville existait déjà au Ier siècle av. J.-C. selon les fouilles.¦ Elle a prospéré.",
        "Le tél. fixe disparaît.¦ Le mobile règne.",

        // Initials, acronyms, names.
        "J. K. Rowling vend ses droits.¦ Une série est prévue.",
        "Le brevet est au nom de A. B. Martin.¦ Il expire bientôt.",
        "Le groupe a son siège aux U.S.A. et à Paris.¦ Il emploie 300 personnes.",
        "La société Lumen S.A. entre en Bourse.¦ Le titre bondit.",
        "Il vit aux U.S.A.¦ Le climat lui plaît.",
        "Les joueurs de St. Louis ont gagné.¦ La foule chante.",

        // Amounts, times, numbers, versions.
        "Le fonds réunit 4,4 milliards d’euros.¦ C’est un record.",
        "Plus de 10.000 abonnés ont fui.¦ La direction relativise.",
        "Le train part à 7h44.¦ Il arrive à 9 h.¦ Le trajet est court.",
        "La puce coûte 12.50 dollars.¦ Elle tient dans la main.",
        "La version 3.5. du noyau corrige la faille.¦ Elle est urgente.",
        "En 2024.¦ Personne ne l’avait prévu.",
        "Le capteur mesure 5 mm.¦ Il résiste à l’eau.",

        // Technical words and addresses.
        "Le code est écrit en .NET et en C#.¦ Il tourne partout.",
        "Elle préfère Node.js.¦ Lui ne jure que par ASP.NET.",
        "GPT-4 et Llama-3.1 répondent en 5G.¦ La latence baisse.",
        "Le guide est sur https://exemple.fr/Guide.Complet/index.html pour tous.¦ Il est bref.",
        "Écrivez à Jeanne.Roy@exemple.fr.¦ Elle répond vite.",
        "iOS 26 est sorti.¦ iPadOS suit de près.",

        // Names in programs.
        "N’utilisez plus DateTime.Now pour mesurer une durée.¦ Préférez Stopwatch.",
        "L’appel à string.Join(\", \", noms) alloue peu.¦ Il reste lent.",
        "Écrivez await client.GetStringAsync(url) et rien d’autre.¦ Le reste suit.",
        "La classe System.Text.Json.JsonSerializer suffit.¦ Elle est rapide.",
        "Le délai se règle par SocketsHttpHandler.PooledConnectionLifetime.¦ Deux minutes suffisent.",
        "La vidéo est restée sur YouTube.¦Elle a été vue deux millions de fois.",
        "Le direct est fini.¦OpenAI publiera les chiffres demain.",

        // Paragraphs glued without a space.
        "L’usine ouvre en avril.¦En mai, les embauches commencent.",
        "Le titre perd 4 % en 2023.¦L’année suivante est meilleure.",
        "Qui paiera ?¦Les usagers, sans doute.",
        "«\u00A0Nous y croyons.\u00A0»¦La phrase est restée.",

        // Dialogue, lists, notes.
        "— Vous signez ?¦ — Pas encore.¦ — Alors demain.",
        "– Où est le serveur ? demanda-t-elle.¦ – À la cave.",
        "1. Branchez le câble.¦ 2. Appuyez sur le bouton.",
        "a) le câble¦ b) le boîtier¦ c) la notice",
        "• Un écran¦ • Deux batteries¦ • Un chargeur",
        "Le record date de 2011.[3]¦ Il tient toujours.",
        "Le ministre recule (...) et consulte.¦ Le texte change.",
        "Le texte est long [...].¦ Il sera coupé.",

        // Lines broken by hand, no capital, no mark.
        "Le satellite tourne\nautour de Mars depuis\nun an.¦ Il filme tout.",
        "Un titre sans point",
        "bonjour à tous.¦ j’ai un souci avec ma box.¦ une idée ?",
    ];

    [TestCaseSource(nameof(Table))]
    public void Split_French_EndsSentencesAtTheBars(string marked)
    {
        SentenceTable.Marked(marked, "fr").Should().Be(marked);
    }

    [Test]
    public void Table_OfGoldenRules_HasAtLeastSixtyCases() => Table.Should().HaveCountGreaterThanOrEqualTo(60).And.OnlyHaveUniqueItems();
}
