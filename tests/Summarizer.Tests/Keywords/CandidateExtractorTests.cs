using CsCheck;
using Summarizer.Analysis;
using Summarizer.Keywords;
using Summarizer.Languages;
using Summarizer.Reading;
using Summarizer.Tests.Invariants;
using Summarizer.Text;

namespace Summarizer.Tests.Keywords;

public sealed class CandidateExtractorTests
{
    private static readonly string[] s_words =
    [
        "Macron", "métavers", "Metaverse", "de", "de la", "d’", "la", "l’", "le", "La", "Poste", "LA", "POSTE", "OU", "IA", "(IA)", "intelligence", "Intelligence",
        "artificielle", "artificielles", "coupe", "coupent", "annonce", "ha", "16", "2024", "millions", "mars", "GPT-4", "iPhone", "Pro", ",", ".", "«", "»", "\n\n", "l’Est",
        "Le", "Van", "van", "der", "un", "Mme", "Toulouse", "réseau", "réseaux", "est", "Signal", "signaler", "signalé",
    ];

    private readonly ArticleIndex _used = new();

    [TestCaseSource(typeof(SampleArticles), nameof(SampleArticles.All))]
    [TestCaseSource(typeof(SampleArticles), nameof(SampleArticles.Languages))]
    public void Extract_SampleArticles_EqualsTheReference(string text)
    {
        foreach (string language in new[] { "fr", "en", "und" }) Compare(text, language);
    }

    [TestCase("Ha ha ha ha, dit Pipo. Ha ha ha encore ha ha.")]
    [TestCase("LA POSTE COUPE LES PONTS AVEC LE RÉSEAU. La Poste coupe les ponts, La Poste Mobile aussi.")]
    [TestCase("L’Est et OU. Le groupe La Poste, la puce Blackwell et 22 millions d’euros, 22 millions d’euros.")]
    [TestCase("Il faut signaler que la messagerie Signal et l’éditeur de Signal ont signalé la panne.")]
    [TestCase("Ursula von der Leyen a reçu Anne Le Goff. Mme von der Leyen et Le Goff ont vu un van Mercedes, Guido van Rossum et Le Havre.")]
    [TestCase("")]
    [TestCase("le de la")]
    public void Extract_SpecialCases_EqualsTheReference(string text) => Compare(text, "fr");

    [Test]
    public void Extract_RandomWords_EqualsTheReferenceWhateverCameBefore() =>
        Gen.Select(Gen.Int[0, s_words.Length - 1].Array[1, 120], Gen.Bool).Sample(
            (picks, french) => Compare(string.Join(' ', picks.Select(pick => s_words[pick])), french ? "fr" : "und"), iter: 600, threads: 1);

    [Test]
    public void Extract_ManyOccurrencesFarInTheText_AreScoredAsFewAre()
    {
        string[] words = [.. Enumerable.Range(0, 2500).Select(i => i % 3 == 0 ? "Zorglub" : "mot" + (char)('a' + (i % 26)) + (char)('a' + (i / 26 % 26)))];
        Compare(string.Join(". ", words) + ". Une fin avec Zorglub mobile.", "fr");
    }

    /// <summary>Compares candidates, what they hold and their scores, in scratch memory that has seen other articles.</summary>
    private void Compare(string text, string language)
    {
        _used.Read(text);
        BlockSegmenter.Split(text, _used.Masks, _used.Blocks);
        BlockClassifier.Classify(text, _used.Masks, default, LanguageRegistry.Default.Find(language), _used.Blocks);
        _used.Build(new ArticleText(text, default), LanguageRegistry.Default.Find(language), null);
        KeywordScratch scratch = _used.Keywords;
        CandidateExtractor.Extract(_used, scratch);
        var reference = new ReferenceCandidates(_used);

        Enumerable.Range(0, scratch.Numbers).Count(scratch.IsCandidate).Should().Be(reference.All.Count);
        for (int token = 0; token < _used.Tokens.Count; token++)
            for (int tokens = 1; tokens <= KeywordScratch.MaxTokens; tokens++)
                (scratch.Find(token, tokens) >= 0).Should().Be(reference.Find(token, tokens) is not null);
        foreach (ReferenceCandidate candidate in reference.All)
        {
            int found = scratch.Find(candidate.FirstToken, candidate.Tokens);
            (found < scratch.WordCount).Should().Be(candidate.Tokens == 1);
            candidate.Places.Should().OnlyContain(place => scratch.Find(place, candidate.Tokens) == found);
            Describe(scratch, found).Should().Be(Describe(candidate));
        }

        CompareScores(scratch, reference);
    }

    private void CompareScores(KeywordScratch scratch, ReferenceCandidates reference)
    {
        foreach (KeywordWeights weights in new[] { KeywordWeights.Editor, KeywordWeights.FrenchIndex, KeywordWeights.OtherIndex })
        {
            CandidateExtractor.Extract(_used, scratch);
            KeywordScorer.ScoreAll(_used, scratch, weights);
            foreach (ReferenceCandidate candidate in reference.All)
                ((double)scratch.Scores[scratch.Find(candidate.FirstToken, candidate.Tokens)]).Should().BeApproximately(Math.Log2(reference.Score(candidate, weights)), 1e-4);
        }
    }

    private static string Describe(KeywordScratch scratch, int c)
    {
        Candidate of = scratch.Of(c);
        var places = new List<int>();
        for (int place = of.FirstPlace; place >= 0; place = scratch.NextPlace(of, place)) places.Add(scratch.TokenAt(of, place));
        bool number = (of.Roles & WordRole.Number) != 0, date = (of.Roles & WordRole.DateWord) != 0;
        // Which whole a phrase is a part of counts for what is said twice, and for numbers.
        int whole = of.Count > 1 || number ? KeywordSelector.WholeOf(scratch, c) : -1;
        return Describe(of.FirstToken, of.Tokens, of.Contents, of.Characters, number, date, scratch.IsAnnounced(of), scratch.IsTrailed(of),
            of.Count, of.Chunks, of.Names, of.Mute, of.Lowers, of.Cuts, of.Verbs, of.LongerCount, whole < 0 ? -1 : scratch.Of(whole).Order, string.Join(' ', places));
    }

    private static string Describe(ReferenceCandidate of)
    {
        int whole = of.Whole is not null && (of.Count > 1 || of.HasNumber) ? (of.Whole.FirstToken * Candidate.OrdersPerToken) + of.Whole.Tokens : -1;
        return Describe(of.FirstToken, of.Tokens, of.Contents, of.Characters, of.HasNumber, of.HasDate, of.IsAnnounced, of.IsTrailed,
            of.Count, of.Chunks, of.Names, of.Mute, of.Lowers, of.Cuts, of.Verbs, of.LongerCount, whole, string.Join(' ', of.Places));
    }

    private static string Describe(
        int token, int tokens, int contents, int characters, bool number, bool date, bool announced, bool trailed,
        int count, int chunks, int names, int mute, int lowers, int cuts, int verbs, int longer, int whole, string places) =>
        $"{token}+{tokens}: {contents} words of {characters}, number {number}, date {date}, announced {announced}, trailed {trailed}, count {count}, chunks {chunks}, "
        + $"names {names}, mute {mute}, lowers {lowers}, cuts {cuts}, verbs {verbs}, longer {longer}, whole {whole}, at {places}";
}
