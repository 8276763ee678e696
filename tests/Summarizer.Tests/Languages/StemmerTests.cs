using CsCheck;
using Summarizer.Languages;

namespace Summarizer.Tests.Languages;

public sealed class StemmerTests
{
    [TestCase("de", "unternehmens", "unternehm")]
    [TestCase("de", "geordnet", "geordnet")]
    [TestCase("de", "leistungsfähigkeiten", "leistungsfah")]
    [TestCase("de", "straße", "strass")]
    [TestCase("de", "quellen", "quell")]
    [TestCase("es", "empresas", "empres")]
    [TestCase("es", "diciéndoselo", "dic")]
    [TestCase("es", "rápidamente", "rapid")]
    [TestCase("es", "tecnología", "tecnolog")]
    [TestCase("it", "società", "societ")]
    [TestCase("it", "ricercatori", "ricerc")]
    [TestCase("it", "acquistarlo", "acquist")]
    [TestCase("it", "divano", "divan")]
    [TestCase("pt", "corações", "coraçõ")]
    [TestCase("pt", "rapidamente", "rapid")]
    [TestCase("pt", "empresas", "empres")]
    [TestCase("nl", "gelopen", "loop")]
    [TestCase("nl", "huizen", "huis")]
    [TestCase("nl", "waarheden", "waar")]
    [TestCase("nl", "schilderij", "schilder")]
    [TestCase("nl", "boompje", "boom")]
    [TestCase("sv", "företagen", "företag")]
    [TestCase("sv", "identiteten", "identitet")]
    [TestCase("da", "virksomhederne", "virksomhed")]
    [TestCase("da", "hurtigst", "hurt")]
    [TestCase("nb", "selskapene", "selskap")]
    [TestCase("nb", "bedrifters", "bedrift")]
    [TestCase("ru", "компаниями", "компан")]
    [TestCase("ru", "компания", "компан")]
    [TestCase("uk", "мешканцями", "мешканц")]
    [TestCase("pl", "mieszkańcami", "mieszkańc")]
    [TestCase("cs", "stanicemi", "stanic")]
    [TestCase("ro", "companiilor", "compan")]
    [TestCase("tr", "kitaplarından", "kitap")]
    [TestCase("ar", "والشركات", "شرك")]
    [TestCase("ko", "서버에서는", "서버")]
    [TestCase("ru", "дом", "дом")]
    [TestCase("en", "company's", "compani")]
    [TestCase("en", "lying", "lie")]
    [TestCase("en", "succeeded", "succeed")]
    [TestCase("en", "hopping", "hop")]
    [TestCase("en", "hoping", "hope")]
    [TestCase("en", "generically", "generic")]
    [TestCase("en", "psychologist", "psycholog")]
    [TestCase("fr", "l'entreprise", "entrepris")]
    [TestCase("fr", "entreprises", "entrepris")]
    [TestCase("fr", "développeurs", "développeur")]
    [TestCase("fr", "puissamment", "puiss")]
    [TestCase("fr", "genoux", "genou")]
    [TestCase("fr", "réseaux", "réseau")]
    [TestCase("fr", "naïve", "naïv")]
    public void Stem_Word_GivesItsStem(string code, string word, string stem)
    {
        Stem(LanguageRegistry.Default.Find(code).Stemmer!, word).Should().Be(stem);
    }

    [Test]
    public void Stem_AnyLetters_StaysWithinTheBuffer()
    {
        foreach (string code in LanguageRegistry.Default.Codes)
        {
            if (LanguageRegistry.Default.Find(code).Stemmer is not { } stemmer) continue;
            Gen.String[Gen.Char["aeioudgnrstlycqßëïãõéèàäöü'-Iy\0漢"], 0, 72].Sample(word =>
            {
                int length = stemmer.Stem(Buffer(word), word.Length);
                return length >= 0 && length <= word.Length + 8;
            });
        }
    }

    internal static string Stem(IStemmer stemmer, string word)
    {
        char[] buffer = Buffer(word);
        return new string(buffer, 0, stemmer.Stem(buffer, word.Length));
    }

    private static char[] Buffer(string word)
    {
        char[] buffer = new char[word.Length + 8];
        word.CopyTo(buffer);
        return buffer;
    }
}
