using System.Globalization;
using CsCheck;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Tests.Languages;

public sealed class LanguageIdentifierTests
{
    [TestCase("el", "Η κυβέρνηση ανακοίνωσε νέα μέτρα για την ενέργεια.")]
    [TestCase("he", "הממשלה הודיעה על צעדים חדשים בתחום האנרגיה.")]
    [TestCase("hy", "Կառավարությունը նոր միջոցներ հայտարարեց։")]
    [TestCase("ka", "მთავრობამ ახალი ზომები გამოაცხადა.")]
    [TestCase("th", "รัฐบาลประกาศมาตรการใหม่ด้านพลังงาน")]
    [TestCase("bn", "সরকার আজ নতুন পদক্ষেপ ঘোষণা করেছে।")]
    [TestCase("ta", "அரசு இன்று புதிய திட்டத்தை அறிவித்தது.")]
    [TestCase("am", "መንግሥት ዛሬ አዲስ እቅድ አስታወቀ።")]
    [TestCase("ko", "정부는 오늘 새로운 에너지 대책을 발표했다.")]
    [TestCase("ja", "政府は本日、新しいエネルギー対策を発表した。")]
    [TestCase("zh", "政府今天宣布了新的能源措施，以降低居民的电费。")]
    public void Identify_ScriptOfOneLanguage_IsDecidedByTheScript(string language, string text)
    {
        LanguageGuess guess = LanguageIdentifier.Identify(text);
        guess.Language.Should().Be(language);
        guess.Confidence.Should().BeInRange(0.9, 1);
    }

    [TestCase("fr", "Le constructeur a présenté hier son nouveau téléphone, dont l’écran se plie en deux.")]
    [TestCase("en", "The company unveiled its new phone yesterday, whose screen folds in half.")]
    [TestCase("de", "Der Hersteller hat gestern sein neues Telefon vorgestellt, dessen Bildschirm sich falten lässt.")]
    [TestCase("nl", "De fabrikant heeft gisteren zijn nieuwe telefoon voorgesteld, waarvan het scherm kan worden gevouwen.")]
    [TestCase("af", "Die vervaardiger het gister sy nuwe foon bekend gestel, waarvan die skerm gevou kan word.")]
    [TestCase("es", "El fabricante presentó ayer su nuevo teléfono, cuya pantalla se pliega por la mitad.")]
    [TestCase("pt", "O fabricante apresentou ontem o seu novo telefone, cuja tela não é feita de vidro.")]
    [TestCase("gl", "O fabricante presentou onte o seu novo teléfono, coa pantalla que se prega pola metade.")]
    [TestCase("ca", "El fabricant va presentar ahir el seu nou telèfon, amb una pantalla que es plega per la meitat.")]
    [TestCase("it", "Il produttore ha presentato ieri il suo nuovo telefono, il cui schermo si piega in due.")]
    [TestCase("ro", "Producătorul a prezentat ieri noul său telefon, al cărui ecran se pliază în două.")]
    [TestCase("da", "Producenten præsenterede i går sin nye telefon, som kan foldes på midten, og den bliver ikke billig.")]
    [TestCase("nb", "Produsenten la i går fram sin nye telefon, som kan brettes på midten, og den blir ikke billig.")]
    [TestCase("sv", "Tillverkaren visade i går upp sin nya telefon, som kan vikas på mitten, och den blir inte billig.")]
    [TestCase("cs", "Výrobce včera představil svůj nový telefon, jehož displej se dá přeložit napůl.")]
    [TestCase("sk", "Výrobca včera predstavil svoj nový telefón, ktorého displej sa dá preložiť na polovicu.")]
    [TestCase("pl", "Producent zaprezentował wczoraj swój nowy telefon, którego ekran składa się na pół.")]
    [TestCase("sl", "Proizvajalec je včeraj predstavil svoj novi telefon, katerega zaslon se prepogne na pol.")]
    [TestCase("hr", "Tvrtka je jučer predstavila svoj novi telefon, čiji se zaslon može preklopiti na pola.")]
    [TestCase("sr", "Kompanija je juče predstavila svoj novi telefon, čiji ekran može da se presavije na pola.")]
    [TestCase("id", "Perusahaan itu kemarin memperkenalkan ponsel barunya yang layarnya bisa dilipat dua.")]
    [TestCase("ms", "Syarikat itu semalam memperkenalkan telefon baharunya yang skrinnya boleh dilipat dua.")]
    [TestCase("tr", "Üretici dün ekranı ikiye katlanan yeni telefonunu tanıttı.")]
    [TestCase("fi", "Valmistaja esitteli eilen uuden puhelimensa, jonka näyttö taittuu kahtia.")]
    [TestCase("vi", "Hôm qua nhà sản xuất đã giới thiệu chiếc điện thoại mới có màn hình gập đôi.")]
    public void Identify_LatinSentence_NamesTheLanguage(string language, string text) =>
        LanguageIdentifier.Identify(text).Language.Should().Be(language);

    [TestCase("ru", "Компания вчера представила новый телефон, экран которого складывается пополам.")]
    [TestCase("uk", "Компанія вчора представила новий телефон, екран якого складається навпіл.")]
    [TestCase("be", "Кампанія ўчора прадставіла новы тэлефон, экран якога складаецца напалову.")]
    [TestCase("bg", "Компанията представи вчера новия си телефон, чийто екран се сгъва на две.")]
    [TestCase("mk", "Компанијата вчера го претстави својот нов телефон, чиј екран се витка на половина.")]
    [TestCase("sr", "Компанија је јуче представила нови телефон чији се екран савија напола.")]
    [TestCase("ar", "أعلنت الشركة أمس عن هاتفها الجديد الذي تنطوي شاشته إلى نصفين.")]
    [TestCase("fa", "این شرکت دیروز تلفن جدید خود را معرفی کرد که صفحهٔ آن تا می‌شود.")]
    [TestCase("ur", "کمپنی نے کل اپنا نیا فون پیش کیا جس کی اسکرین دہری ہو جاتی ہے۔")]
    [TestCase("hi", "कंपनी ने कल अपना नया फ़ोन पेश किया जिसकी स्क्रीन मुड़ सकती है।")]
    [TestCase("mr", "कंपनीने काल आपला नवीन फोन सादर केला ज्याची स्क्रीन दुमडता येते आणि तो स्वस्त नाही.")]
    [TestCase("ne", "कम्पनीले हिजो आफ्नो नयाँ फोन सार्वजनिक गर्‍यो जसको स्क्रिन दोब्रिन्छ।")]
    public void Identify_SharedScript_NamesTheLanguage(string language, string text) =>
        LanguageIdentifier.Identify(text).Language.Should().Be(language);

    [TestCase("")]
    [TestCase("   \r\n\t ")]
    [TestCase("2026-01-15 12:30:45 — 1 234,56 €")]
    [TestCase("🙂🙃 → ★★★")]
    [TestCase("xkqzv wprtz bvgqk jjxwq zzkpt qwrtp vbnmx")]
    [TestCase("\0\0\uD800\uDC00\uDFFF")]
    public void Identify_NoLanguage_IsUndetermined(string text) =>
        LanguageIdentifier.Identify(text).Should().Be(new LanguageGuess("und", 0));

    [TestCase("for (int i = 0; i < n; i++) { sum += values[i]; } return sum;")]
    [TestCase("Cicero orationem in senatu habuit atque cives de periculis rei publicae monuit.")]
    public void Identify_CodeOrUnsupportedLanguage_IsAtMostDoubtful(string text) =>
        LanguageIdentifier.Identify(text).Confidence.Should().BeLessThan(0.6);

    [Test]
    public void Identify_Paragraphs_EachInItsOwnLanguage()
    {
        const string Article = "La ministre a présenté le projet devant les députés mardi soir.\n\n“We will build the plant together with our partners,” she told reporters.";
        int border = Article.IndexOf('\n', StringComparison.Ordinal);
        LanguageIdentifier.Identify(Article.AsSpan(0, border)).Language.Should().Be("fr");
        LanguageIdentifier.Identify(Article.AsSpan(border)).Language.Should().Be("en");
    }

    [Test]
    public void Identify_FrenchFullOfEnglishTerms_IsFrench() =>
        LanguageIdentifier.Identify("Le « machine learning » et le cloud computing d’Amazon Web Services, Google Cloud et Microsoft Azure : " +
            "notre comparatif des start-up de la Silicon Valley").Language.Should().Be("fr");

    [Test]
    public void Identify_Among_ChoosesOnlyFromTheList()
    {
        const string Spanish = "El fabricante presentó ayer su nuevo teléfono.";
        LanguageIdentifier.Identify(Spanish, ["pt-BR", "FR"]).Language.Should().Be("pt");
        LanguageIdentifier.Identify(Spanish, ["ru", "el"]).Should().Be(new LanguageGuess("und", 0));
        LanguageIdentifier.Identify(Spanish, []).Should().Be(new LanguageGuess("und", 0));
        LanguageIdentifier.Identify("Regjeringen legger fram statsbudsjettet.", ["no", "da"]).Language.Should().Be("nb");
    }

    [Test]
    public void Rank_CloseLanguages_GivesTheRunnersUp()
    {
        IReadOnlyList<LanguageGuess> guesses = LanguageIdentifier.Rank("Regjeringen vil gi mer til skolene.", 3);
        guesses.Should().HaveCountLessThanOrEqualTo(3).And.BeInDescendingOrder(guess => guess.Confidence);
        guesses.Take(2).Select(guess => guess.Language).Should().BeEquivalentTo("nb", "da");
        guesses.Sum(guess => guess.Confidence).Should().BeLessThanOrEqualTo(1.000001);
    }

    [Test]
    public void Rank_BestGuess_IsThatOfIdentify()
    {
        const string Text = "La société a publié ses résultats.";
        LanguageIdentifier.Rank(Text, 1).Should().Equal(LanguageIdentifier.Identify(Text));
        LanguageIdentifier.Rank("12345", 3).Should().BeEmpty();
    }

    [Test]
    public void BadArguments_Throw()
    {
        FluentActions.Invoking(() => LanguageIdentifier.Rank("x", 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
        FluentActions.Invoking(() => LanguageIdentifier.Identify("x", null!)).Should().Throw<ArgumentNullException>().WithParameterName("among");
    }

    [Test]
    public void Languages_AreAtLeastFiftyAndSorted() =>
        LanguageIdentifier.Languages.Should().HaveCountGreaterThanOrEqualTo(50).And.OnlyHaveUniqueItems()
            .And.BeInAscendingOrder(StringComparer.Ordinal).And.NotContain(["und", "mis", "zxx"]);

    [Test]
    public void Model_FitsItsBudget()
    {
        using Stream stream = typeof(LanguageIdentifier).Assembly.GetManifestResourceStream("Identification/letters.bin")!;
        stream.Length.Should().BeLessThanOrEqualTo(600 * 1000);
    }

    [Test]
    public void Identify_LongText_ReadsBeyondItsOpening()
    {
        string menu = string.Concat(Enumerable.Repeat("Home News Sport Video Login Subscribe Newsletter ", 4));
        string article = string.Concat(Enumerable.Repeat("Le gouvernement a annoncé de nouvelles mesures pour l’énergie, que les députés examineront lundi. ", 30));
        LanguageIdentifier.Identify(menu + article).Language.Should().Be("fr");
        LanguageIdentifier.CodeOf(menu + article).Should().Be("fr");
    }

    [Test]
    public void CodeOf_LongTexts_IsTheLanguageThatIsIdentified()
    {
        string[] texts = [.. LanguageRegistry.Default.Codes.Select(code => string.Join(' ', LanguageRegistry.Default.Find(code).Examples)).Where(text => text.Length > 200)];
        texts.Length.Should().BeGreaterThan(10);
        foreach (string text in texts)
        {
            string longer = string.Join('\n', Enumerable.Repeat(text, 4));
            string identified = LanguageIdentifier.Identify(longer).Language;
            LanguageIdentifier.CodeOf(longer).Should().Be(identified, text);
            LanguageIdentifier.CodeOf(longer, TextMasks.Of(longer)).Should().Be(identified, text);
        }
    }

    [Test]
    public void CodeOf_RandomText_NeverThrows() =>
        Gen.String[Gen.Char, 500, 3000].Sample(text => LanguageIdentifier.CodeOf(text).Length > 0 && LanguageIdentifier.CodeOf(text, TextMasks.Of(text)).Length > 0);

    [Test]
    public void Identify_DecomposedAccents_AreTheSameLanguage()
    {
        const string Text = "Le président a été élu à la majorité des députés français.";
        LanguageIdentifier.Identify(Text.Normalize(System.Text.NormalizationForm.FormD)).Language.Should().Be("fr");
    }

    [Test]
    public void Identify_AnyCulture_GivesTheSame()
    {
        const string Text = "ISTANBUL — The IMF said inflation in Italy is INCREASING, according to officials.";
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            LanguageGuess invariant = LanguageIdentifier.Identify(Text);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            LanguageIdentifier.Identify(Text).Should().Be(invariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Identify_RandomText_NeverThrowsAndRepeats() =>
        Gen.String[Gen.Char, 0, 3000].Sample(text =>
        {
            LanguageGuess guess = LanguageIdentifier.Identify(text);
            return guess.Confidence is >= 0 and <= 1 && guess == LanguageIdentifier.Identify(text);
        });

    [Test]
    public void Identify_LettersWithoutEnd_NeverThrows() =>
        Gen.String[Gen.Char['a', 'é'], 0, 3000].Sample(text => LanguageIdentifier.Identify(text).Confidence is >= 0 and <= 1);
}
