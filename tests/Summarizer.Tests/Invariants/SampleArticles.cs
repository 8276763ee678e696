namespace Summarizer.Tests.Invariants;

/// <summary>Short articles of our own writing in several languages, and texts that are none.</summary>
internal static class SampleArticles
{
    public const string French =
        """
        Un fabricant breton veut réparer les téléphones par correspondance

        À Lannion, l’atelier de Réparélec reçoit désormais 400 smartphones par jour. L’entreprise de Mme Le Goff promet une réparation en 48 heures et facture 29,90 € la batterie.

        « Nous ne vendons pas de neuf, nous prolongeons », résume la dirigeante. Réparélec emploie 60 techniciens, contre 12 en 2021, et prévoit d’ouvrir un second atelier à Nantes au printemps.

        Le marché progresse vite : selon la société, une batterie sur trois est remplacée après 7h44 d’autonomie constatée, loin des 4,4 milliards d’appareils qui finissent au tiroir. Les pièces viennent d’appareils recyclés.

        À lire aussi : nos conseils pour garder son téléphone plus longtemps
        """;

    public const string English =
        """
        Harbour city puts its traffic lights on an open network

        The port of Felmouth has connected 1,200 traffic lights to an open radio network, the city said on Tuesday. Buses now get a green light four seconds sooner on average.

        Dr. Hanna Weiss, who leads the project, said the network cost less than the cables it replaces. "We rent nothing and we own the data," she said.

        Two other cities have asked for the plans. The software will be published under a free licence in May, together with the measurements of the first year.
        """;

    public const string German =
        """
        Ein Dorf speichert seinen Strom im alten Bergwerk

        In Oberlauten lagert seit Montag Strom unter Tage. Eine Seilwinde hebt tagsüber 400 Tonnen schwere Gewichte, nachts treiben sie beim Absinken einen Generator an.

        Die Anlage versorgt rund 300 Haushalte. Nach Angaben der Gemeinde kostete sie 2,4 Millionen Euro, ein Drittel davon zahlte das Land.
        """;

    public const string Spanish =
        """
        Una cooperativa de Lugo fabrica sensores para los viñedos

        La cooperativa Terra Fina ha instalado 800 sensores de humedad en viñedos gallegos. Cada uno cuesta once euros y funciona dos años con una pila.

        «Queríamos algo que pudiera arreglar el propio viticultor», explica Marta Seijas, ingeniera del proyecto. Los datos se publican cada mañana en una página abierta.
        """;

    public const string Russian =
        """
        Обсерватория открыла архив снимков неба

        Горная обсерватория опубликовала во вторник двадцать тысяч снимков ночного неба. Архив доступен бесплатно и пополняется каждую ночь.

        По словам директора, снимки помогут школьникам искать новые кометы. Первую такую находку сделали ученики из соседнего города.
        """;

    public const string Japanese =
        """
        港町の図書館が古い新聞を公開

        港町の図書館は火曜日、百年前の新聞を一万枚公開した。利用者は自宅から無料で読むことができる。作業には三年かかったという。

        館長は「町の記憶を残したかった」と話した。来年は写真の公開も予定している。
        """;

    public const string Arabic =
        """
        مدينة ساحلية تطلق حافلات كهربائية

        أطلقت المدينة الساحلية يوم الثلاثاء عشرين حافلة كهربائية جديدة. وقالت البلدية إن الحافلات توفر نصف تكلفة الوقود.

        وسوف تصل عشر حافلات أخرى في الربيع المقبل. هل تكفي محطات الشحن؟ يقول المهندسون إن العمل مستمر.
        """;

    public static readonly (string Name, string Text)[] Articles =
    [
        ("French", French), ("English", English), ("German", German), ("Spanish", Spanish),
        ("Russian", Russian), ("Japanese", Japanese), ("Arabic", Arabic),
    ];

    /// <summary>What a scraper may hand over instead of an article.</summary>
    public static readonly (string Name, string Text)[] Oddities =
    [
        ("empty", ""),
        ("white space", " \r\n\t\u00A0\u202F\n"),
        ("one word", "Bonjour"),
        ("only punctuation", "... !!! — « » ?!"),
        ("NUL", "Une phrase\0 avec un zéro. Une autre\0."),
        ("lone surrogates", "Début \uD83D milieu \uDE00 fin. Encore \uD800."),
        ("right-to-left marks", "\u200FUne phrase\u200E. \u202EUne autre\u202C."),
        ("invisible characters", "• 港町の" + new string('\u200B', 400) + "古い新聞を公開"),
        ("emoji", "🚀 Lancement réussi 🎉! La fusée 👩‍🚀 a décollé 🇫🇷. 🚀🚀🚀"),
        ("HTML", "<p>Une <b>phrase</b> balisée.</p>\n<script>alert('x')</script>\n<p>Une autre &amp; la fin.</p>"),
        ("no punctuation", string.Concat(Enumerable.Repeat("un mot après l'autre sans aucun point ", 3000))),
        ("one endless word", new string('a', 120_000)),
        ("dots", new string('.', 5_000)),
        ("quotes never closed", string.Concat(Enumerable.Repeat("« Une citation ouverte. ", 2000))),
        ("breaks", string.Concat(Enumerable.Repeat("\r\n\n\r", 5000))),
        ("apostrophes", string.Concat(Enumerable.Repeat("l’", 20_000))),
        ("combining marks", string.Concat(Enumerable.Repeat("e\u0301\u0301 ", 5000))),
    ];

    public static IEnumerable<TestCaseData> All =>
        Articles.Concat(Oddities).Select(item => new TestCaseData(item.Text).SetArgDisplayNames(item.Name));

    public static IEnumerable<TestCaseData> Languages =>
        Articles.Select(item => new TestCaseData(item.Text).SetArgDisplayNames(item.Name));
}
