using CsCheck;
using Summarizer.Languages;
using Summarizer.Selection;

namespace Summarizer.Tests.Selection;

public sealed class SelectionTests
{
    private static readonly ArticleSummarizer s_summarizer = new(new SummarizerOptions { Language = "fr" });

    private static readonly string[] s_sentences =
    [
        "La société Volterre a présenté mardi une batterie au sodium destinée aux vélos électriques.",
        "Elle se recharge en douze minutes sur une prise ordinaire.",
        "Mais son autonomie reste inférieure de moitié à celle du lithium.",
        "Le directeur technique, Marc Delaunay, promet une production en série dès l’automne à Valenciennes.",
        "« Nous avons trois ans d’avance », assure-t-il.",
        "L’usine emploiera 240 personnes et recevra 18 millions d’euros de la région.",
        "La société Volterre a présenté mardi une batterie au sodium destinée aux vélos électriques de ville.",
        "Les associations d’usagers demandent des garanties sur le recyclage des cellules usagées.",
        "Faut-il s’en réjouir ?",
        "Selon le cabinet Orme, le marché européen du vélo électrique a reculé de 9 % en un an.",
        "Le ministère de l’Industrie suivra le dossier avec l’agence de l’environnement.",
    ];

    private static readonly Gen<string> s_articles =
        Gen.Int[0, s_sentences.Length - 1].Array[1, 14].Select(picks => string.Join("\n\n", picks.Select(pick => s_sentences[pick])));

    [Test]
    public void Summarize_AnyArticleAndBudget_KeepsTheMaximum()
    {
        Gen.Select(s_articles, Gen.Int[0, 3], Gen.Int[1, 120]).Sample((text, unit, amount) =>
        {
            SummaryLength length = unit switch
            {
                0 => SummaryLength.Sentences(1 + amount % 8),
                1 => SummaryLength.Words(amount),
                2 => SummaryLength.Characters(amount * 6),
                _ => SummaryLength.Units(amount * 6, sentence => sentence.Length),
            };
            ArticleSummary summary = s_summarizer.Summarize(text, length);
            Language french = LanguageRegistry.Default.Find("fr");
            int used = unit switch
            {
                0 => summary.Sentences.Count,
                1 => summary.Sentences.Sum(sentence => LengthBudget.CountWords(sentence.Text, french)),
                2 => summary.Text.Length,
                _ => summary.Sentences.Sum(sentence => sentence.Text.Length),
            };
            int limit = unit switch { 0 => 1 + amount % 8, 1 => amount, _ => amount * 6 };
            used.Should().BeLessThanOrEqualTo(limit);
            if (summary.Sentences.Count == 0) summary.Outcome.Should().NotBe(SummaryOutcome.Ok);
            else summary.Sentences.Select(sentence => sentence.Span.Start).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        }, iter: 400);
    }

    [Test]
    public void Summarize_OwnUnits_CountsEachCandidateOnce([Values(1, 150, 400, 2000)] int maximum)
    {
        var counted = new List<string>();
        s_summarizer.Summarize(string.Join("\n\n", s_sentences), SummaryLength.Units(maximum, sentence =>
        {
            counted.Add(sentence);
            return sentence.Length;
        }));
        counted.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.BeSubsetOf(s_sentences);
    }

    [Test]
    public void Summarize_AnyArticle_AutoIsNeverEmptyAndNeverLong()
    {
        s_articles.Sample(text =>
        {
            ArticleSummary summary = s_summarizer.Summarize(text);
            summary.Sentences.Count.Should().BeInRange(1, 3);
            summary.Outcome.Should().Be(SummaryOutcome.Ok);
        }, iter: 300);
    }

    [Test]
    public void Summarize_NearDuplicates_AreNeverChosenTogether()
    {
        string text = string.Join("\n\n", s_sentences);
        foreach (SummaryLength length in new[] { SummaryLength.Sentences(2), SummaryLength.Sentences(3), SummaryLength.Sentences(9), SummaryLength.Words(150) })
        {
            s_summarizer.Summarize(text, length).Sentences.Count(sentence => sentence.Text.StartsWith("La société Volterre", StringComparison.Ordinal))
                .Should().BeLessThanOrEqualTo(1);
        }
    }

    [Test]
    public void Summarize_ShortSummary_HasNoDanglingStart()
    {
        string text = string.Join("\n\n", s_sentences);
        for (int count = 1; count <= 3; count++)
        {
            foreach (SummarySentence sentence in s_summarizer.Summarize(text, SummaryLength.Sentences(count)).Sentences)
                sentence.Text.Should().NotMatchRegex("^(Elle|Mais|« Nous|Faut)");
        }
    }

    [Test]
    public void Summarize_OnlyDanglingSentences_StillGivesOne()
    {
        ArticleSummary summary = s_summarizer.Summarize("Il pleut depuis trois jours sur la vallée.\n\nMais les secours tiennent bon.", SummaryLength.Sentences(1));
        summary.Sentences.Should().ContainSingle();
    }

    [Test]
    public void Summarize_SmallShare_GivesOneSentence()
    {
        s_summarizer.Summarize(string.Join("\n\n", s_sentences), SummaryLength.Share(0.01)).Sentences.Should().ContainSingle();
    }

    [Test]
    public void Summarize_Twice_GivesTheSameScores()
    {
        string text = string.Join("\n\n", s_sentences);
        ArticleAnalysis first = s_summarizer.Analyze(text), second = new ArticleSummarizer(new SummarizerOptions { Language = "fr" }).Analyze(text);
        first.Sentences.Select(sentence => sentence.Score).Should().Equal(second.Sentences.Select(sentence => sentence.Score));
        first.Sentences.Should().OnlyContain(sentence => sentence.Score >= 0 && sentence.Score <= 1);
    }

    [Test]
    public void Analyze_Components_ExplainTheScore()
    {
        ArticleAnalysis analysis = s_summarizer.Analyze(string.Join("\n\n", s_sentences));
        foreach (AnalyzedSentence sentence in analysis.Sentences)
        {
            sentence.Components.Should().NotBeEmpty();
            sentence.Components.Select(component => Math.Abs(component.Contribution)).Should().BeInDescendingOrder();
        }

        // The differences between two scores are the differences between what they are made of.
        AnalyzedSentence a = analysis.Sentences[0], b = analysis.Sentences[7];
        double told = a.Components.Sum(component => component.Contribution) - b.Components.Sum(component => component.Contribution);
        told.Should().BeApproximately(a.Score - b.Score, 0.01);
    }
}
