using CsCheck;
using Summarizer.Languages;

namespace Summarizer.Tests.Reading;

/// <summary>
/// The pages in the folder Pages were written for these tests: a line is the kind expected and the block. Kinds that an
/// editor could argue about (a kicker, a byline that names a paper) are not in them.
/// </summary>
public sealed class BlockClassifierTests
{
    private static readonly ArticleSummarizer Reader = new();

    private static string[] PageNames => ["french-tech", "english-science", "german-transport", "spanish-city", "french-interview", "french-crossheads", "traps-newsletter", "traps-list", "traps-repeated-title", "traps-dialogue", "traps-live", "traps-forecast"];

    [TestCaseSource(nameof(PageNames))]
    public void Read_OwnPage_HasExpectedKinds(string name)
    {
        (string[] kinds, string[] blocks) = Page(name);

        Article article = Reader.Read(string.Join("\n\n", blocks));

        article.Blocks.Select(block => $"{block.Kind,-10} {Text(article, block)}").Should().Equal(kinds.Zip(blocks, (kind, block) => $"{kind,-10} {block}"));
    }

    [TestCaseSource(nameof(PageNames))]
    public void Read_OneLineABlock_ReadsTheSameBody(string name)
    {
        (_, string[] blocks) = Page(name);

        Reader.Read(string.Join("\r\n", blocks)).Body.Should().Be(Reader.Read(string.Join("\n\n", blocks)).Body);
    }

    [TestCaseSource(nameof(PageNames))]
    public void Read_ArticleAlone_IsKeptWhole(string name)
    {
        (string[] kinds, string[] blocks) = Page(name);
        string[] body = [.. blocks.Where((_, i) => kinds[i] is "Body" or "Heading" or "ListItem" or "Quotation" or "Standfirst")];

        Reader.Read(string.Join("\n\n", body)).Body.Should().Be(string.Join("\n\n", body));
    }

    [TestCase("À propos d’Atelier Morvan", "Atelier Morvan conçoit des outils pour les ateliers de quartier. Fondée à Nantes, la société emploie vingt personnes.", true)]
    [TestCase("À propos de Morvan :", "Créée à Nantes, Morvan emploie vingt personnes et vend ses outils dans cinq pays.", true)]
    [TestCase("About Morvan", "Morvan emploie vingt personnes et vend ses outils dans cinq pays depuis la fin des travaux.", false)]
    [TestCase("À propos de la batterie", "La batterie tient deux jours, et son chargeur se range dans une poche du sac.", false)]
    [TestCase("À propos de Morvan", "Le prix des outils reste élevé, et la mairie ne promet rien avant la fin de l’année.", false)]
    public void Read_LastParagraphBelowItsName_IsFurnitureWhenItPresentsACompany(string line, string paragraph, bool isFurniture)
    {
        const string Text = "L’atelier répare les vélos et les outils que l’on croyait perdus, et ses trois mécaniciens n’ont pas pris de vacances.\n"
            + "La ville a prêté les murs, les habitants ont apporté leurs outils, et cent personnes sont venues depuis le printemps.\n"
            + "Les premiers clients sont arrivés lundi, avec des cadres rouillés que personne ne voulait plus réparer dans les boutiques du centre.\n";

        Article article = Reader.Read($"{Text}{line}\n{paragraph}");

        article.Blocks[^1].Kind.Should().Be(isFurniture ? BlockKind.Furniture : BlockKind.Body);
        article.Blocks.Take(3).Should().OnlyContain(block => block.Kind == BlockKind.Body);
    }

    [TestCaseSource(nameof(PageNames))]
    public void Read_AnyPage_OnlyFurnitureHasAReason(string name)
    {
        (_, string[] blocks) = Page(name);

        Reader.Read(string.Join("\n\n", blocks)).Blocks.Should().OnlyContain(block => block.Kind == BlockKind.Furniture == (block.Reason != FurnitureReason.None));
    }

    [TestCase("March 3, 2025 | 4 min read", "en")]
    [TestCase("Mar 3, 2025 · 12 min read", "en")]
    [TestCase("3 mars 2025 – 4 minutes de lecture", "fr")]
    public void Read_DateBesideReadingTime_IsADate(string line, string language)
    {
        string text = $"{(language == "fr" ? "Le port de Brest s’équipe d’une grue électrique" : "The port of Brest buys an electric crane")}\n\n{line}\n\n"
            + (language == "fr"
                ? "La grue arrivera en juin par la mer, démontée en quatre morceaux, et travaillera dès septembre sur le quai nord. Elle remplace deux engins au gazole qui datent de 1987.\n\nLe port y voit une économie de 90 000 euros par an, et moins de bruit pour les riverains."
                : "The crane will arrive by sea in June, taken apart into four pieces, and will work on the northern quay from September. It replaces two diesel machines that were built in 1987.\n\nThe port expects to save 90,000 euros a year, and its neighbours expect quieter nights.");

        Article article = Reader.Read(text, language: language);

        article.Blocks.Select(block => block.Kind).Should().Equal(BlockKind.Title, BlockKind.Date, BlockKind.Body, BlockKind.Body);
    }

    [TestCase("Solène Kervadec est journaliste", "Solène Kervadec est journaliste")]
    [TestCase("Solène Kervadec est journaliste spécialisée dans les logiciels. Elle a rejoint la rédaction en 2019.", "Solène Kervadec suit les logiciels depuis dix ans, à Rennes puis à Nantes.")]
    public void Read_BiographyBelowTheArticle_IsAnAuthorBox(string old, string biography)
    {
        (_, string[] blocks) = Page("french-tech");
        string text = string.Join("\n\n", blocks).Replace(old, biography, StringComparison.Ordinal);

        Article article = Reader.Read(text);

        article.Blocks.Single(block => Text(article, block).StartsWith(biography, StringComparison.Ordinal)).Reason.Should().Be(FurnitureReason.AuthorBox);
    }

    [Test]
    public void Read_ShortArticle_TellsItsDatesAndTheOfferBelow()
    {
        const string Text =
            """
            Une faille critique touche les routeurs d’entreprise

            Par Nadia Benali
            Publié le 12 février 2025 à 07:44 – Mis à jour le 12 février 2025 à 18:02

            L’agence a publié mardi un avis sur une faille critique des routeurs NetVega. Elle permet d’exécuter du code à distance.

            Les attaques observées visent surtout la santé et la logistique. L’agence demande aux entreprises de garder leurs journaux.

            Abonnez-vous à notre newsletter pour ne rien manquer de l’actualité.
            """;

        Reader.Read(Text).Blocks.Select(block => block.Kind).Should().Equal(
            BlockKind.Title, BlockKind.Byline, BlockKind.Date, BlockKind.Body, BlockKind.Body, BlockKind.Furniture);
    }

    [TestCase("Certains liens de cet article sont affiliés. Nous pouvons toucher une commission.", BlockKind.Furniture)]
    [TestCase("Si vous achetez via ces liens, notre rédaction peut recevoir une commission, sans que cela change le prix que vous payez.", BlockKind.Furniture)]
    [TestCase("Cet article a été rédigé avec l’aide d’une intelligence artificielle, puis relu par la rédaction.", BlockKind.Furniture)]
    [TestCase("Pour ne rien manquer de l’actualité, abonnez-vous à notre chaîne WhatsApp.", BlockKind.Furniture)]
    [TestCase("Suivez toute l’actualité tech en ajoutant notre site à vos sources sur Google Actualités.", BlockKind.Furniture)]
    [TestCase("Ce contenu a été réalisé en partenariat avec Nivelo. La rédaction n’a pas participé à son écriture.", BlockKind.Furniture)]
    [TestCase("Profitez de l’offre sur le site du marchand", BlockKind.Furniture)]
    [TestCase("La rédaction du règlement a pris deux ans, et la marque n’y a pas participé, selon la commission.", BlockKind.Body)]
    [TestCase("Certains liens entre les deux groupes restent secrets, selon le parquet de Paris.", BlockKind.Body)]
    [TestCase("Le vendeur peut toucher une commission de 8 % sur chaque montre, selon le contrat que nous avons lu.", BlockKind.Body)]
    [TestCase("La marque promet de livrer la montre à temps pour ne rien manquer des soldes d’hiver.", BlockKind.Body)]
    public void Read_LastLineOfACleanArticle_IsFurnitureWhenItSpeaksOfTheSite(string line, BlockKind kind) =>
        Reader.Read(
            $"""
            Une nouvelle montre connectée chez Veloria

            Veloria a présenté mardi une montre de course à pied dont l’autonomie atteint quinze jours. Elle sera vendue 549 euros à partir du 4 décembre.

            Le fabricant ajoute une mesure de la fréquence cardiaque plus précise, fondée sur six capteurs optiques. Les premiers essais montrent un écart de deux battements.

            {line}
            """).Blocks[^1].Kind.Should().Be(kind);

    [TestCase("")]
    [TestCase("Par Jean Dupont\n\n")]
    public void Read_OpeningQuestion_IsTheTitle(string byline) =>
        Reader.Read(
            "Faut-il passer à la 6G dès maintenant ?\n\n" + byline
            + "La 6G promet des débits cent fois plus élevés que la 5G, selon Nokia et Ericsson. Les premiers réseaux sont attendus en 2030.\n\n"
            + "Elle doit servir aux robots, aux hologrammes et aux voitures autonomes.").Title.Should().Be("Faut-il passer à la 6G dès maintenant ?");

    // A brief: nothing but its title and two sentences.
    [TestCase("Le forfait de Nivelo passe à 19,99 €")]
    [TestCase("Nivelo perd 4 % en Bourse après une hausse de 12 %")]
    public void Read_BriefWhoseTitleEndsInASign_IsTheTitle(string title) =>
        Reader.Read($"{title}\nL’opérateur rennais l’a annoncé mardi à ses abonnés. Le forfait comprend 350 Go de données et les appels vers 110 destinations.")
            .Title.Should().Be(title);

    [Test]
    public void Read_NameAndReadingTimeBesideTheDate_AreNotBody()
    {
        const string Text =
            """
            Fibre : Nivelo veut fermer le cuivre deux ans plus tôt que prévu
            L’opérateur a proposé d’avancer à 2028 l’extinction du réseau. Ses concurrents dénoncent un calendrier intenable.
            Mathieu Le Guen
            Publié hier à 18:05, mis à jour hier à 19:22
            Lecture 4 min.
            Le courrier est daté du 3 mars. Dans ce document de onze pages, que nous avons pu lire, la directrice générale demande d’avancer la fermeture du réseau de cuivre.
            L’argument est d’abord financier. Entretenir deux réseaux coûte à l’opérateur 510 millions d’euros par an, alors que peu de foyers en dépendent encore.
            """;

        Reader.Read(Text).Blocks.Select(block => block.Kind).Should().Equal(
            BlockKind.Title, BlockKind.Standfirst, BlockKind.Byline, BlockKind.Date, BlockKind.Furniture, BlockKind.Body, BlockKind.Body);
    }

    [Test]
    public void Read_NamesOfTheBylineBelowTheArticle_SignItAgain()
    {
        const string Text =
            """
            Dans les sous-sols de Brest, la bataille du cuivre
            Par Jeanne Le Guen et Marc Tanguy (à Brest)
            Publié le 3 mars 2026 à 06h00
            Le courrier est daté du 3 mars. Dans ce document de onze pages, que nous avons pu lire, la directrice générale demande d’avancer la fermeture du réseau de cuivre.
            L’argument est d’abord financier. Entretenir deux réseaux coûte à l’opérateur 510 millions d’euros par an, alors que peu de foyers en dépendent encore.
            Jeanne Le Guen et Marc Tanguy (à Brest)
            """;

        Reader.Read(Text).Blocks.Select(block => block.Kind).Should().Equal(
            BlockKind.Title, BlockKind.Byline, BlockKind.Date, BlockKind.Body, BlockKind.Body, BlockKind.Byline);
    }

    [Test]
    public void Read_HeadingsOfATableOfContents_AreHeadingsAboveTheirParagraphs()
    {
        const string Paragraph = "Le boîtier tient bien en main, et ses touches répondent sans bruit. Nous l’avons gardé deux semaines dans un sac sans y voir une rayure.";
        const string Opening = "La liseuse de la marque bretonne arrive dans les rayons avec un an de retard, un écran plus grand et un prix qui a fondu de moitié.";
        string[] parts = ["Écran et boîtier", "Autonomie mesurée", "Prix et concurrents"];
        string text = $"Test de la liseuse Orvane 3\nPar Jeanne Le Guen, le 4 mars 2026\nSommaire\n{string.Join('\n', parts)}\n{Opening}\n{Opening[..^1]}, dit-on.\n{Opening[..^1]}, selon elle.\n{string.Join('\n', parts.Select(part => $"{part}\n{Paragraph} {part}."))}";

        Article article = Reader.Read(text);

        article.Title.Should().Be("Test de la liseuse Orvane 3");
        article.Blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => Text(article, block)).Should().Equal(parts);
        article.Blocks.Count(block => block.Reason == FurnitureReason.Repetition).Should().Be(parts.Length);
    }

    [TestCase("Madrid - 24 FEB 2026 - 18:12 CET", BlockKind.Date)]
    [TestCase("Madrid vendió 24 redes en 2026 a las 18:12", BlockKind.Furniture)]
    public void Read_PlaceDayAndTimeAboveTheArticle_AreADate(string line, BlockKind kind) =>
        Reader.Read(
            $"""
            Nivelo cierra la venta de su red de cobre en Vigo
            {line}
            Compartir en Facebook
            Nivelo ha vendido su red de cobre en Vigo a la empresa Orvane por doce millones de euros, según ha comunicado este lunes la compañía.
            El gobierno estudiará la operación, ya que el comprador pasaría a controlar la mitad de las líneas de la provincia, según el alcalde.
            Las acciones de la compañía cerraron con una subida del dos por ciento. Los analistas valoran la venta porque reduce la deuda del grupo.
            """).Blocks[1].Kind.Should().Be(kind);

    [TestCase("À lire aussi : Freebox ou Livebox, laquelle choisir pour une maison de deux étages ?", BlockKind.Furniture)]
    [TestCase("Lire aussi – Quimper : la fibre arrive enfin dans les dernières maisons du quartier nord", BlockKind.Furniture)]
    [TestCase("Pour aller plus loin, Nivelo posera deux antennes de plus sur le toit de la mairie.", BlockKind.Body)]
    public void Read_LinkBelowACleanArticle_IsNotItsLastParagraph(string line, BlockKind kind) =>
        Reader.Read(
            $"""
            Le Wi-Fi 7 s’installe à la bibliothèque

            La bibliothèque de Brest a remplacé ses bornes mardi. Le débit passe à 2 Gb/s, et les salles de lecture du sous-sol sont enfin couvertes.

            L’opération a coûté 48 000 euros, payés par la métropole. Nivelo, qui l’a menée, promet une panne au plus par an.

            Les étudiants s’en réjouissent, car les places manquaient près des fenêtres, où l’ancien réseau arrivait seul.

            {line}
            """).Blocks[^1].Kind.Should().Be(kind);

    [Test]
    public void Read_TitleBetweenAPathAndADate_IsTheTitle() =>
        Reader.Read(File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Reading", "Pages", "quickstart.txt")))
            .Title.Should().Be("À Grenoble, une jeune pousse fait tenir un modèle de langage dans une prise électrique");

    [Test]
    public void Read_TitleGiven_TakesTheBlockWithItsLettersAsTitle()
    {
        (_, string[] blocks) = Page("french-tech");
        string text = string.Join("\n\n", blocks);

        Article article = Reader.Read(text, "Orvane dévoile un assistant de code, qui tient sur un ordinateur portable ");

        article.Blocks.Single(block => block.Kind == BlockKind.Title).Span.Start.Should().Be(text.IndexOf("Orvane dévoile", StringComparison.Ordinal));
    }

    [Test]
    public void Read_RepeatedTitle_OnlyTheFirstIsTitleAndNoneIsBody()
    {
        (_, string[] blocks) = Page("traps-repeated-title");
        Article article = Reader.Read(string.Join("\n\n", blocks));

        article.Blocks.Count(block => block.Kind == BlockKind.Title).Should().Be(1);
        article.Blocks.Count(block => block.Reason == FurnitureReason.Repetition).Should().Be(1);
        article.Body.Should().NotContain("UN SATELLITE BRETON");
    }

    [TestCase("Sur le même sujet", FurnitureReason.RelatedLinks)]
    [TestCase("Partager sur Facebook", FurnitureReason.Sharing)]
    [TestCase("Abonnez-vous à notre newsletter", FurnitureReason.Promotion)]
    [TestCase("Laisser un commentaire", FurnitureReason.Comments)]
    [TestCase("Mentions légales", FurnitureReason.Legal)]
    public void Read_Furniture_SaysWhy(string line, FurnitureReason reason)
    {
        (_, string[] blocks) = Page("french-tech");
        if (!blocks.Contains(line)) blocks = [.. blocks, line];

        Article article = Reader.Read(string.Join("\n\n", blocks));

        article.Blocks.Single(block => Text(article, block) == line).Reason.Should().Be(reason);
    }

    [TestCase("Tags : satellites, Bretagne, Kourou", FurnitureReason.Tags)]
    [TestCase("Mots-clés : satellites, Bretagne", FurnitureReason.Tags)]
    [TestCase("<TargetFramework>net10.0</TargetFramework>", FurnitureReason.Fragment)]
    [TestCase("\"sdk\": { \"version\": \"10.0.100\" }", FurnitureReason.Fragment)]
    [TestCase("var lecteur = new Lecteur(chemin);", FurnitureReason.Fragment)]
    [TestCase("La version du mois (la 10.0) se trouve dans « global.json »", FurnitureReason.None)]
    public void Read_LineBetweenParagraphs_IsTakenForWhatItIs(string line, FurnitureReason reason)
    {
        const string Before = "La migration ne demande qu’une heure dans la plupart des projets, selon les équipes qui l’ont tentée cette semaine.";
        const string After = "Sur notre service, le débit grimpe de 14 % et la mémoire baisse d’un cinquième, sans que l’on touche à une ligne.";
        string text = $"Migrer une application sans douleur\n\n{Before}\n\n{line}\n\n{After}";

        Article article = Reader.Read(text);

        article.Blocks.Single(block => Text(article, block) == line).Reason.Should().Be(reason);
        article.Body.Should().Contain(After);
    }

    [TestCase("Le ministre a démissionné.")]
    [TestCase("Le ministre a démissionné")]
    [TestCase("Newsletter")]
    [TestCase("Une fusée a décollé de Kourou mardi soir, avec à son bord deux satellites de télécommunications.")]
    [TestCase("東京で新しい電車が走り始めた。")]
    [TestCase("A")]
    [TestCase("Accueil\n\nMenu\n\nConnexion")]
    [TestCase("© 2026")]
    public void Read_AnyWords_KeepsSomething(string text) => Reader.Read(text).Body.Should().NotBeEmpty();

    [TestCase("")]
    [TestCase(" \n\t ")]
    [TestCase("…\n\n* * *")]
    public void Read_NoWords_KeepsNothing(string text)
    {
        Article article = Reader.Read(text);

        article.Body.Where(char.IsLetterOrDigit).Should().BeEmpty();
        article.Title.Should().BeNull();
    }

    [Test]
    public void Read_AnyText_CoversAllInkInOrderAndIsRepeatable()
    {
        string[] pool = [.. PageNames.SelectMany(name => Page(name).Blocks), "", "—", "\u0000", "\uD83D", "1.", "Par", "12 mai 2026"];
        string[] breaks = ["\n", "\n\n", "\r\n", "\u2028"];
        Gen.Int[0, pool.Length - 1].Array[0, 40].Select(Gen.Int[0, breaks.Length - 1]).Sample((chosen, kind) =>
        {
            string[] parts = [.. chosen.Select(i => pool[i])];
            string separator = breaks[kind];
            string text = string.Join(separator, parts);
            Article article = Reader.Read(text), again = Reader.Read(text);
            int at = 0;
            foreach (Block block in article.Blocks)
            {
                if (block.Span.Start < at || block.Span.Length == 0 || block.Span.End > text.Length) return false;
                if (text[at..block.Span.Start].Trim().Length > 0) return false;
                at = block.Span.End;
            }

            return text[at..].Trim().Length == 0 && article.Blocks.SequenceEqual(again.Blocks);
        });
    }

    [Test]
    public void Read_ConcurrentThreads_GiveTheSame()
    {
        string[] texts = [.. PageNames.Select(name => string.Join("\n\n", Page(name).Blocks))];
        string[] expected = [.. texts.Select(text => Reader.Read(text).Body)];

        Parallel.For(0, 200, i => Reader.Read(texts[i % texts.Length]).Body.Should().Be(expected[i % texts.Length]));
    }

    [Test]
    public void FurnitureCues_EveryLanguage_NameAReasonAndAreLowerCase()
    {
        foreach (string code in LanguageRegistry.Default.Codes)
        {
            // A language may have stop words alone.
            Language language = LanguageRegistry.Default.Find(code);
            language.FurnitureCues.Should().NotContain(cue => cue.Reason == FurnitureReason.None || cue.Reason == FurnitureReason.Fragment || cue.Phrase != cue.Phrase.ToLowerInvariant(), code);
        }
    }

    private static string Text(Article article, Block block) => block.Span.Slice(article.Source).ToString();

    private static (string[] Kinds, string[] Blocks) Page(string name)
    {
        string folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Reading", "Pages");
        string[] lines = File.ReadAllLines(Path.Combine(folder, name + ".txt"));
        return ([.. lines.Select(line => line[..10].Trim())], [.. lines.Select(line => line[11..])]);
    }
}
