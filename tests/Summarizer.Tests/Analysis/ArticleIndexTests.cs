using CsCheck;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Reading;
using Summarizer.Segmentation;

namespace Summarizer.Tests.Analysis;

public sealed class ArticleIndexTests
{
    private const string French =
        "L’opérateur Lumenza ouvre son réseau à Brest\n" +
        "L’opérateur Lumenza a ouvert lundi son réseau à Brest, après dix-huit mois de travaux. Les opérateurs concurrents s’y raccorderont en 2027 : " +
        "« Nous ne craignons personne », assure M. Yann Kervella, directeur de Lumenza.\n" +
        "Des réseaux plus sobres\n" +
        "Selon l’A.R.C.E.P., le nouveau réseau consomme 40 % d’électricité en moins. Qu’en pensent les 10 000 abonnés ? Ils s’abonnent, se désabonnent, " +
        "puis se réabonnent. Cela ne coûte rien, dit-il, et rendez-vous sur https://lumenza.example pour en savoir plus.";

    private const string English =
        "Harbour board tests quieter ferries\n" +
        "The harbour board's ferries will run on batteries. Its engineers tested one ferry, then another; the testing didn't stop the U.S. visitors. " +
        "Dr. Hale says that a tested battery is a boring battery, and boring batteries are what the board wants.";

    private readonly ArticleIndex _used = new();

    [TestCase("fr", French, "")]
    [TestCase("fr", French, "Lumenza : un réseau à Brest")]
    [TestCase("en", English, "")]
    [TestCase("und", French, "")]
    [TestCase("und", English, "Ferries")]
    public void Build_OwnArticles_EqualsTheReference(string language, string text, string title) =>
        Compare(text, title, LanguageRegistry.Default.Find(language));

    [Test]
    public void Build_RandomArticles_EqualsTheReferenceWhateverCameBefore()
    {
        Gen<string> word = Gen.OneOf(
            Among("réseau", "réseaux", "Réseau", "re\u0301seau", "le", "la", "l’", "d'", "qu’", "ne", "NATO", "U.S.", "10 000", "3,5", "C#", ".NET", "dix-huit", "dit-il", "ab\u00ADonner", "Abonner"),
            Gen.String[Gen.Char["aeéilnrstAE"], 1, 6]);
        Gen<string> article = Gen.Select(word, Among(" ", " ", " ", ", ", ". ", " « ", " » ", "\n", " : ")).Array[0, 60]
            .Select(parts => string.Concat(parts.Select(part => part.Item1 + part.Item2)));
        Gen.Select(article, Among("fr", "en", "und")).Sample(
            (text, language) => Compare(text, "", LanguageRegistry.Default.Find(language)), iter: 150, threads: 1);
    }

    [Test]
    public void Build_ShortArticleAfterALongOne_IsNotDisturbed()
    {
        string[] words = [.. Enumerable.Range(0, 5000).Select(i => "mot" + (char)('a' + i % 26) + (char)('a' + i / 26 % 26) + (char)('a' + i / 676))];
        Compare(string.Join(' ', words), "", LanguageRegistry.Default.Find("fr"));
        Compare(French, "", LanguageRegistry.Default.Find("fr"));
    }

    private static Gen<string> Among(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    /// <summary>Compares an index that has seen other articles with the reference.</summary>
    private void Compare(string text, string title, Language language)
    {
        _used.Read(text);
        BlockSegmenter.Split(text, _used.Masks, _used.Blocks);
        BlockClassifier.Classify(text, _used.Masks, title, language, _used.Blocks);
        _used.Build(new ArticleText(text, title), language, null);
        var expected = new ReferenceIndex(text, title, _used.Blocks.Span.ToArray(), language);

        _used.Sentences.Count.Should().Be(expected.Rows.Count);
        var forms = new Dictionary<int, string>();
        var terms = new Dictionary<int, string>();
        for (int r = 0; r < expected.Rows.Count; r++)
        {
            SentenceEntry entry = _used.Sentences[r];
            Token[] tokens = _used.Tokens.Span[entry.TokenStart..entry.TokenEnd].ToArray();
            tokens.Should().HaveCount(expected.Forms[r].Count);
            for (int t = 0; t < tokens.Length; t++)
            {
                string form = expected.Forms[r][t];
                forms.TryAdd(tokens[t].Form, form);
                forms[tokens[t].Form].Should().Be(form);
                int term = _used.Forms[tokens[t].Form].Term;
                (term >= 0 ? "a term" : null).Should().Be(expected.TermOf(form) is null ? null : "a term", "« {0} » is or is not one", form);
                if (term >= 0) terms.TryAdd(term, expected.TermOf(form)!);
            }

            var row = new Dictionary<string, int>();
            for (int k = _used.RowStart[r]; k < _used.RowStart[r + 1]; k++) row.Add(terms[_used.Columns[k]], (int)_used.Counts[k]);
            row.Should().BeEquivalentTo(expected.Rows[r]);
        }

        forms.Values.Should().OnlyHaveUniqueItems().And.HaveCount(_used.Forms.Count);
        terms.Values.Should().OnlyHaveUniqueItems().And.HaveCount(_used.Terms.Count);
        foreach ((int number, string term) in terms)
        {
            _used.Terms[number].Count.Should().Be(expected.Rows.Sum(row => row.GetValueOrDefault(term)));
            _used.Terms[number].Rows.Should().Be(expected.Rows.Count(row => row.ContainsKey(term)));
        }

        foreach ((int number, string form) in forms) _used.Forms[number].Count.Should().Be(expected.Forms.Sum(row => row.Count(other => other == form)));
    }
}
