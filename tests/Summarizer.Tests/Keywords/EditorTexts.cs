namespace Summarizer.Tests.Keywords;

/// <summary>Twenty short tech news texts of our own writing, each with the tags that an editor would set.</summary>
internal static class EditorTexts
{
    public static IEnumerable<TestCaseData> All()
    {
        yield return Case("chips", "Nvidia, Blackwell, centres de données, TSMC, puce",
            """
            Nvidia reporte la livraison de sa puce Blackwell

            Le fabricant américain Nvidia a prévenu ses clients que sa puce Blackwell arriverait avec trois mois de retard. Un défaut de gravure, repéré chez le fondeur TSMC, oblige à revoir une partie du circuit.

            Les centres de données attendent cette puce pour entraîner des modèles plus vastes. « Nous avons sécurisé la production de l’hiver », assure un porte-parole de Nvidia, tandis que TSMC refuse de commenter.
            """);
        yield return Case("foundry", "Soitec, Bernin, plaquettes de silicium, usine, semi-conducteurs",
            """
            Soitec agrandit son usine de Bernin

            Le spécialiste isérois des semi-conducteurs Soitec va agrandir son usine de Bernin, près de Grenoble. L’investissement, de 310 millions d’euros, doit doubler la production de plaquettes de silicium destinées aux voitures électriques.

            La nouvelle usine emploiera 400 personnes. Soitec compte sur une subvention de l’État et sur la demande des fabricants de semi-conducteurs, qui cherchent des plaquettes de silicium plus fines.
            """);
        yield return Case("telecom", "Orange, fibre optique, Arcep, cuivre, réseau",
            """
            Orange éteindra le réseau de cuivre dans cinq villes

            L’opérateur Orange va couper le réseau de cuivre dans cinq villes dès janvier. Les abonnés devront passer à la fibre optique, que l’Arcep juge disponible dans 95 % des foyers concernés.

            Le régulateur surveille l’opération : « personne ne doit rester sans téléphone », rappelle l’Arcep. Orange promet un technicien à domicile pour chaque raccordement à la fibre optique.
            """);
        yield return Case("5G", "5G, Free, antennes, Bouygues Telecom, fréquences",
            """
            Free et Bouygues Telecom partageront leurs antennes 5G

            Les opérateurs Free et Bouygues Telecom ont signé un accord pour partager leurs antennes 5G dans les zones rurales. Chacun gardera ses fréquences, mais les pylônes et l’alimentation électrique seront communs.

            L’accord porte sur 2 800 antennes. Selon Bouygues Telecom, il économise 90 millions d’euros par an ; Free y voit surtout une façon d’étendre la 5G plus vite.
            """);
        yield return Case("security", "rançongiciel, LockBit, hôpital de Varennes, cyberattaque, données",
            """
            Un rançongiciel paralyse l’hôpital de Varennes

            L’hôpital de Varennes a été frappé dans la nuit de mardi par le rançongiciel LockBit. Les urgences tournent au ralenti et les dossiers sont remplis à la main depuis la cyberattaque.

            La direction de l’hôpital de Varennes affirme qu’aucune rançon ne sera payée. Les enquêteurs cherchent à savoir si des données de patients ont été copiées par les auteurs du rançongiciel. LockBit menace de publier ces données samedi.
            """);
        yield return Case("leak", "fuite de données, Cnil, mutuelle Solidéo, mots de passe",
            """
            La Cnil enquête sur la fuite de données de Solidéo

            La Cnil a ouvert une enquête après la fuite de données qui touche la mutuelle Solidéo. Les noms, adresses et mots de passe de 640 000 assurés circulent sur un forum depuis dimanche.

            Solidéo a reconnu que les mots de passe n’étaient pas chiffrés. La mutuelle Solidéo doit prévenir chaque assuré ; la Cnil peut infliger une amende allant jusqu’à 4 % du chiffre d’affaires pour une telle fuite de données.
            """);
        yield return Case("AI", "intelligence artificielle, Mistral AI, grands modèles de langage, Le Chat",
            """
            Mistral AI ouvre son assistant Le Chat aux entreprises

            La start-up parisienne Mistral AI propose aux entreprises une version payante de son assistant Le Chat. L’outil s’appuie sur les grands modèles de langage que la société entraîne depuis un an.

            « L’intelligence artificielle (IA) doit rester maîtrisable », plaide la direction de Mistral AI. Le Chat peut fonctionner sur les serveurs du client, un argument face aux géants américains de l’IA. Ses grands modèles de langage sont publiés sous licence libre.
            """);
        yield return Case("AI Act", "AI Act, Commission européenne, intelligence artificielle, reconnaissance faciale",
            """
            L’AI Act entre en application, la reconnaissance faciale encadrée

            Le règlement européen sur l’intelligence artificielle, l’AI Act, s’applique depuis lundi. La Commission européenne interdit la notation sociale et limite la reconnaissance faciale dans la rue aux enquêtes les plus graves.

            Les associations jugent que la reconnaissance faciale reste trop permise. La Commission européenne répond que l’AI Act sera revu dans deux ans. Les fournisseurs d’intelligence artificielle devront documenter leurs données d’entraînement.
            """);
        yield return Case("start-up", "Réparélec, levée de fonds, smartphones reconditionnés, Lannion",
            """
            Réparélec boucle une levée de fonds de 22 millions d’euros

            La start-up bretonne Réparélec, qui vend des smartphones reconditionnés, annonce une levée de fonds de 22 millions d’euros. L’argent servira à ouvrir un second atelier à Lannion.

            Réparélec traite 400 appareils par jour. Sa fondatrice, Maëlle Le Goff, veut convaincre les administrations d’acheter des smartphones reconditionnés. La levée de fonds a été menée par la banque publique.
            """);
        yield return Case("bankruptcy", "Volteo, vélos électriques, redressement judiciaire, Dijon",
            """
            Volteo placé en redressement judiciaire

            Le fabricant de vélos électriques Volteo a été placé en redressement judiciaire par le tribunal de Dijon. L’entreprise avait vendu 30 000 vélos électriques en trois ans avant que les stocks ne s’accumulent.

            Les 140 salariés de Volteo espèrent un repreneur. À Dijon, deux candidats se sont déclarés ; le redressement judiciaire doit durer six mois.
            """);
        yield return Case("games", "Ubisoft, Assassin's Creed, jeu vidéo, report",
            """
            Ubisoft repousse encore Assassin’s Creed

            L’éditeur français Ubisoft repousse de trois mois la sortie du prochain Assassin’s Creed. Le jeu vidéo, attendu en novembre, paraîtra en février afin de corriger des défauts relevés par les testeurs.

            Ce report pèse sur l’action d’Ubisoft, qui a perdu 18 % en deux jours. Assassin’s Creed représente à lui seul un tiers des recettes de l’éditeur de jeu vidéo.
            """);
        yield return Case("console", "Nintendo, Switch 2, console, rétrocompatibilité",
            """
            Nintendo dévoile la Switch 2

            Le constructeur japonais Nintendo a présenté jeudi la Switch 2, une console plus grande que la précédente. La rétrocompatibilité avec les cartouches actuelles est assurée, ce que réclamaient les joueurs.

            La console coûtera 469 euros. Nintendo espère vendre 15 millions d’exemplaires de la Switch 2 la première année, grâce à la rétrocompatibilité et à un nouvel épisode de course.
            """);
        yield return Case("space", "Ariane 6, Arianespace, Kourou, satellite, fusée",
            """
            Ariane 6 place un satellite militaire en orbite

            La fusée Ariane 6 a décollé de Kourou jeudi soir et placé un satellite d’observation sur son orbite. C’est le premier vol commercial du lanceur pour Arianespace, après un essai l’été précédent.

            Le satellite servira à l’armée française. Arianespace prévoit six tirs d’Ariane 6 cette année depuis Kourou, et le double l’an prochain.
            """);
        yield return Case("moon", "Artemis, Nasa, Lune, combinaison spatiale",
            """
            La Nasa retarde la mission Artemis vers la Lune

            La Nasa reporte à 2027 le retour d’astronautes sur la Lune. La mission Artemis attend encore sa combinaison spatiale, dont les essais de pression ont échoué.

            L’agence avait prévu de poser deux personnes près du pôle Sud de la Lune. La combinaison spatiale est fabriquée par une société texane que la Nasa paie au résultat. Artemis a déjà coûté 93 milliards de dollars.
            """);
        yield return Case("regulation", "Digital Markets Act, Apple, App Store, Commission européenne, amende",
            """
            Apple écope d’une amende au titre du Digital Markets Act

            La Commission européenne inflige à Apple une amende de 500 millions d’euros pour avoir violé le Digital Markets Act. L’App Store empêchait les développeurs d’indiquer des offres moins chères ailleurs.

            Apple va faire appel. Le groupe estime que le Digital Markets Act met en danger la sécurité de l’App Store ; la Commission européenne lui donne soixante jours pour changer ses règles sous peine d’une nouvelle amende.
            """);
        yield return Case("antitrust", "Google, abus de position dominante, moteur de recherche, Autorité de la concurrence",
            """
            Google sanctionné pour abus de position dominante

            L’Autorité de la concurrence reproche à Google un abus de position dominante sur la publicité en ligne. Le moteur de recherche aurait favorisé ses propres services dans les enchères.

            Google conteste et rappelle que son moteur de recherche est gratuit. L’Autorité de la concurrence, saisie par trois éditeurs de presse, considère que l’abus de position dominante dure depuis 2014.
            """);
        yield return Case("cloud", "cloud, OVHcloud, souveraineté numérique, Microsoft, Health Data Hub",
            """
            OVHcloud candidat à l’hébergement du Health Data Hub

            L’hébergeur OVHcloud se porte candidat pour accueillir les données de santé du Health Data Hub, confiées jusqu’ici à Microsoft. Le gouvernement veut un cloud à l’abri des lois américaines.

            La souveraineté numérique est devenue un argument commercial, observe le patron d’OVHcloud. Microsoft répond que son cloud européen suffit. Le Health Data Hub doit choisir avant l’été, au nom de la souveraineté numérique.
            """);
        yield return Case("social", "TikTok, ByteDance, mineurs, interdiction, États-Unis",
            """
            TikTok menacé d’interdiction aux États-Unis

            Le réseau TikTok risque une interdiction aux États-Unis si sa maison mère, ByteDance, ne le vend pas avant janvier. Le Congrès invoque la sécurité nationale et la protection des mineurs.

            ByteDance exclut toute vente. TikTok revendique 170 millions d’utilisateurs aux États-Unis, dont un quart de mineurs, et conteste l’interdiction devant la Cour suprême.
            """);
        yield return Case("quantum", "ordinateur quantique, Pasqal, qubits, Massy",
            """
            Pasqal livre son premier ordinateur quantique industriel

            La société Pasqal a livré à un énergéticien un ordinateur quantique de 200 qubits. La machine, assemblée à Massy, piège des atomes de rubidium avec des lasers.

            Un ordinateur quantique reste difficile à régler : les qubits perdent leur état en quelques microsecondes. Pasqal, fondée par des chercheurs de Massy et d’Orsay, vise 1 000 qubits dans deux ans.
            """);
        yield return Case("robots", "robots humanoïdes, Wandercraft, exosquelette, Renault",
            """
            Renault teste les robots humanoïdes de Wandercraft

            Le constructeur Renault va essayer dans son usine de Douai les robots humanoïdes de la start-up Wandercraft. Connue pour son exosquelette, la jeune pousse a conçu la machine en quarante jours.

            Les robots humanoïdes déplaceront des pneus. Renault prend aussi une part minoritaire de Wandercraft, dont l’exosquelette aide déjà des patients à remarcher.
            """);
    }

    private static TestCaseData Case(string name, string tags, string text) => new TestCaseData(text, tags.Split(", ")).SetArgDisplayNames(name);
}
