using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Tests.Segmentation;

/// <summary>A text and its tokens, with a bar between them.</summary>
public sealed class TokenTests
{
    [TestCase("L’IA d'Apple qu’on jusqu'à", "L’|IA|d'|Apple|qu’|on|jusqu'|à")]
    [TestCase("lʼavenir", "lʼ|avenir")]
    [TestCase("aujourd’hui, la presqu’île et le prud'homme O’Brien", "aujourd’hui|la|presqu’île|et|le|prud'homme|O’Brien")]
    [TestCase("d’aujourd’hui", "d’|aujourd’hui")]
    [TestCase("l’« IA »", "l’|IA")]
    [TestCase("GPT-4, Llama-3.1 et l’e-commerce", "GPT-4|Llama-3.1|et|l’|e-commerce")]
    [TestCase(".NET, C#, C++ et F# en 5G", ".NET|C#|C++|et|F#|en|5G")]
    [TestCase("à 7h44, 4,4 % et 10.000", "à|7h44|4,4|et|10.000")]
    [TestCase("10 000 euros, 1 234 567 francs, 2024 100 fois", "10 000|euros|1 234 567|francs|2024|100|fois")]
    [TestCase("AT&T, R&D et H&M", "AT&T|R&D|et|H&M")]
    [TestCase("Voir https://exemple.fr/a?b=c, www.exemple.fr/x ou jean@exemple.fr.", "Voir|https://exemple.fr/a?b=c|www.exemple.fr/x|ou|jean@exemple.fr")]
    [TestCase("#IA et @nom", "#IA|et|@nom")]
    [TestCase("les U.S.A. et la S.A. Lumen", "les|U.S.A.|et|la|S.A.|Lumen")]
    [TestCase("Node.js, ASP.NET, exemple.fr", "Node.js|ASP.NET|exemple.fr")]
    [TestCase("dit-il, a-t-elle, expliquent-ils, est-ce, celui-ci", "dit|il|a|t-elle|expliquent|ils|est|ce|celui|ci")]
    [TestCase("un rendez-vous peut-être", "un|rendez-vous|peut-être")]
    [TestCase("Canal+ et Disney+ mais a+b", "Canal+|et|Disney+|mais|a|b")]
    [TestCase("co\u00ADopé\u200Bration", "co\u00ADopé\u200Bration")]
    [TestCase("🚀 la fusée 🚀", "la|fusée")]
    [TestCase("\uD801\uDC00\uD801\uDC01 x", "\uD801\uDC00\uD801\uDC01|x")]
    [TestCase("snake_case 2024-2025 étudiant·es", "snake_case|2024-2025|étudiant·es")]
    public void Tokenize_French_GivesTheWords(string text, string words) => Words(text, "fr").Should().Be(words);

    [TestCase("en", "Apple's CEO didn't say they'll sell AT&T's store", "Apple|'s|CEO|didn't|say|they|'ll|sell|AT&T|'s|store")]
    [TestCase("it", "dell’intelligenza c’è l’uomo", "dell’|intelligenza|c’|è|l’|uomo")]
    [TestCase("und", "l’avenir d’un qu’il", "l’|avenir|d’|un|qu’|il")]
    [TestCase("zh", "人工智能公司的未来", "人工|智能|公司|的|未来")]
    [TestCase("ja", "トヨタの自動車", "トヨタ|の|自動車")]
    [TestCase("zh", "GPT模型2024年", "GPT|模型|2024|年")]
    [TestCase("ko", "한국 기업", "한국|기업")]
    public void Tokenize_InALanguage_GivesTheWords(string language, string text, string words) => Words(text, language).Should().Be(words);

    [Test]
    public void Tokenize_FormsOfOneWord_HaveOneKey()
    {
        ulong key = Tokens("état", "fr")[0].Key;
        foreach (string form in (string[])["État", "ÉTAT", "e\u0301tat", "é\u00ADtat", "é\u200Btat"]) Tokens(form, "fr")[0].Key.Should().Be(key, "{0} is the same word", form);
        Tokens("aujourd’hui", "fr")[0].Key.Should().Be(Tokens("aujourd'hui", "fr")[0].Key);
        Tokens("10 000", "fr")[0].Key.Should().Be(WordKey.Of("10000"));
    }

    [Test]
    public void Tokenize_Punctuation_IsKeptAsFlags()
    {
        Token[] tokens = Tokens("Le PDG, « l’IA d’abord » a-t-il écrit sur https://exemple.fr", "fr");
        Flags("Le").Should().HaveFlag(TokenFlags.SentenceStart | TokenFlags.Capitalized | TokenFlags.HasLetter);
        Flags("PDG").Should().HaveFlag(TokenFlags.AllCaps);
        Flags("l’").Should().HaveFlag(TokenFlags.Elision | TokenFlags.AfterBreak | TokenFlags.AfterQuote | TokenFlags.Quoted);
        Flags("abord").Should().HaveFlag(TokenFlags.Quoted).And.NotHaveFlag(TokenFlags.AfterBreak);
        Flags("a").Should().HaveFlag(TokenFlags.AfterBreak).And.NotHaveFlag(TokenFlags.Quoted);
        Flags("t-il").Should().HaveFlag(TokenFlags.Clitic);
        Flags("https://exemple.fr").Should().HaveFlag(TokenFlags.Address);

        TokenFlags Flags(string word) => tokens.First(t => Slice("Le PDG, « l’IA d’abord » a-t-il écrit sur https://exemple.fr", t) == word).Flags;
    }

    internal static Token[] Tokens(string text, string language)
    {
        var tokens = new Growable<Token>();
        WordTokenizer.Tokenize(text, 0, text.Length, LanguageRegistry.Default.Find(language), tokens);
        return tokens.Span.ToArray();
    }

    private static string Words(string text, string language) => string.Join('|', Tokens(text, language).Select(t => Slice(text, t)));

    private static string Slice(string text, Token token) => text.Substring(token.Start, token.Length);
}
