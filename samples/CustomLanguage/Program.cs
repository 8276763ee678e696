// A language that the package does not know, brought by the caller: no file to embed, no registration anywhere else.
using Summarizer;
using Summarizer.Languages;

var esperanto = new Language("eo", "Esperanto")
{
    StopWords =
    [
        "al", "ankaŭ", "ankoraŭ", "antaŭ", "aŭ", "ĉar", "ĉe", "ĉi", "ĉiu", "ĉiuj", "ĉu", "da", "de", "do", "dum", "ekde", "el", "en", "eĉ",
        "estas", "esti", "estis", "estos", "estus", "ĝi", "ĝia", "ĝin", "ĝis", "iu", "iuj", "jam", "je", "jes", "kaj", "ke", "kiam",
        "kie", "kiel", "kiu", "kiuj", "kiun", "kun", "kvankam", "la", "laŭ", "li", "lia", "lin", "mi", "ne", "nek", "ni", "nia", "nun", "nur",
        "ol", "oni", "per", "pli", "plej", "por", "post", "preskaŭ", "pri", "pro", "se", "sed", "sen", "si", "sia", "siaj", "sub", "super",
        "ŝi", "ŝia", "tamen", "tie", "tiel", "tio", "tiu", "tiuj", "tre", "tra", "trans", "tro", "unu", "vi",
    ],
    Abbreviations = ["d-ro", "ekz", "k.a", "prof", "s-ino", "s-ro"],
    Danglers = ["ĝi", "ili", "li", "ŝi", "sed", "tamen", "tial", "tiu", "tio", "krome"],
    Connectors = ["de", "de la", "por", "en"],
    DateWords = ["januaro", "februaro", "marto", "aprilo", "majo", "junio", "julio", "aŭgusto", "septembro", "oktobro", "novembro", "decembro"],
    FurnitureCues = [new FurnitureCue(FurnitureReason.RelatedLinks, "legu ankaŭ"), new FurnitureCue(FurnitureReason.Sharing, "kunhavigi")],
    Stemmer = new EsperantoStemmer(),
};

const string Text = """
    La urbo Verdmonto malfermis lunde bibliotekon, kiu funkcias nur per sunenergio. La nova biblioteko havas 12 mil librojn kaj salonon por kursoj pri komputiloj.

    Laŭ d-ro Marta Lindo, kiu gvidis la projekton, la konstruaĵo uzas kvinonon de la energio de la malnova biblioteko. Tamen la kostoj estis pli altaj ol planite.

    La urbo pagis 3 milionojn da eŭroj. Duono de la mono venis de la ŝtato, kaj loĝantoj donacis librojn kaj meblojn.

    Legu ankaŭ: Kiel urboj ŝparas energion
    """;

var summarizer = new ArticleSummarizer(SummarizerOptions.Default with
{
    Languages = LanguageRegistry.Default.With(esperanto),
    Language = "eo",
});

ArticleAnalysis analysis = summarizer.Analyze(Text, SummaryLength.Sentences(2), keywords: 5);
Console.WriteLine($"Language: {analysis.Language}");
foreach (SummarySentence sentence in analysis.Summary.Sentences)
    Console.WriteLine($"  {sentence.Span.Start,4}+{sentence.Span.Length,-4} {sentence.Text.ReplaceLineEndings(" ")}");
Console.WriteLine("Keywords: " + string.Join(", ", analysis.Keywords.Select(keyword => keyword.Label)));
