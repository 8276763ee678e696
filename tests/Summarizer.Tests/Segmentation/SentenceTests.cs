namespace Summarizer.Tests.Segmentation;

/// <summary>Golden rules of other languages, and of text whose language is not known: « ¦ » stands where a sentence ends.</summary>
public sealed class SentenceTests
{
    [TestCase("en", "Dr. Smith met Mr. Jones at 5 p.m. in Boston.¦ They spoke for an hour.")]
    [TestCase("en", "He works at Example Inc. and lives in the U.S. with his family.¦ He likes it.")]
    [TestCase("en", "\"It works. We ship today,\" she said.¦ Nobody left.")]
    [TestCase("en", "See fig. 3 and no. 5 on p. 12.¦ Then read on.")]
    [TestCase("en", "The update came on Jan. 20.¦ Users cheered.")]
    [TestCase("en", "1. Open the box¦ 2. Plug the cable¦ 3. Press start")]
    [TestCase("en", "He left; I stayed.¦ It rained.")]
    [TestCase("en", "It measured 120 °C.¦ Then it cooled.")]
    [TestCase("en", "THE END OF PAPER¦ The last printer of the newsroom was sold.¦ Nobody wept.")]
    [TestCase("en", "KATHMANDU, April 25 (Reuters) -¦ The flight landed.¦ Nobody was hurt.")]
    [TestCase("en", "SAN FRANCISCO, Sept. 3, 2026 --¦ Orvane opens an office.¦ It hires ten people.")]
    [TestCase("de", "Am 3. Oktober feiern sie.¦ Danach ist Ruhe.")]
    [TestCase("de", "Das gilt z. B. für Wasser, Saft usw.¦ Es ist bekannt.")]
    [TestCase("de", "„Wir gehen. Jetzt“, sagte er.¦ Dann war es still.")]
    [TestCase("es", "El Sr. Ruiz llegó a las 5.¦ ¿Quién lo vio?¦ ¡Nadie!")]
    [TestCase("it", "Il Dott. Neri ha parlato con l’avv. Bruni.¦ È finita bene.")]
    [TestCase("it", "Il ponte risale al II secolo a.C.¦ Alla fine fu distrutto.")]
    [TestCase("it", "«Siamo pronti».¦ «partiamo domani», ha detto.¦ Nessuno ride.")]
    [TestCase("pt", "O acordo foi assinado pela ANAC.¦Para a empresa, é um alívio.")]
    [TestCase("pt", "Foram colhidas duas toneladas;¦ A entrega é amanhã.")]
    [TestCase("ko", "방이 넓고 깨끗합니다¦ 다음에 또 가고 싶어요¦ 주차장은 조금 좁다.")]
    [TestCase("ko", "그는 \"비가 옵니다 조심하세요\"라고 말했다.¦ 우리는 걸었다.")]
    [TestCase("et", "Ta võitis soomlast (ATP 107.) 7:6, 6:3.¦ Homme puhkab.")]
    [TestCase("lt", "„Mes laukiame ilgai. “¦ Tada jis išėjo.")]
    [TestCase("pt", "O Sr. Silva chegou às 9h.¦ Ninguém esperava.")]
    [TestCase("nl", "Dhr. de Vries zag o.a. drie robots.¦ Ze waren snel.")]
    [TestCase("pl", "Zgodnie z art. 5 ust. 2 prawo działa.¦ Tak jest.")]
    [TestCase("ru", "Он живёт на ул. Мира с 2010 г. и работает.¦ Ему нравится.")]
    [TestCase("zh", "机器人来了。¦它会说话！¦你信吗？")]
    [TestCase("ja", "「もう終わりだ。帰ろう」と彼は言った。¦雨が降っていた。")]
    [TestCase("ar", "هل وصل القطار؟¦ نعم وصل.¦ شكرا.")]
    [TestCase("hi", "यह सच है।¦ सब जानते हैं।")]
    [TestCase("hy", "Բարև Ձեզ:¦ Ես գնում եմ տուն:")]
    [TestCase("und", "Prof. Novak ima 12 robota.¦ Svi rade.")]
    [TestCase("und", "Visit www.example.com.¦ It is free.")]
    public void Split_InALanguage_EndsSentencesAtTheBars(string language, string marked)
    {
        SentenceTable.Marked(marked, language).Should().Be(marked);
    }

    [TestCase("fr", "M. Dupont a dit : « Oui. »¦ Elle a ri.")]
    [TestCase("de", "Das kostet 3,5 Mrd. Euro.¦ Es ist viel.")]
    public void Split_WhenTheLanguageIsNotTold_StillFollowsTheRulesOfAllLanguages(string like, string marked)
    {
        like.Should().NotBeEmpty();
        SentenceTable.Marked(marked, "und").Should().Be(marked);
    }
}
