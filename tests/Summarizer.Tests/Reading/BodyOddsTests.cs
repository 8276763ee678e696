using CsCheck;
using Summarizer.Languages;
using Summarizer.Reading;
using Summarizer.Tests.Invariants;
using Summarizer.Text;

namespace Summarizer.Tests.Reading;

public sealed class BodyOddsTests
{
    [TestCase("")]
    [TestCase("Accueil\nNos lettres\nAbonnements\n")]
    [TestCase("Un atelier rouvre à Nantes\nPar Jeanne Morvan, le 12 mars 2026\n")]
    public void Fill_Article_SaysWhatTheNetworkSaysOfEachBlock(string above)
    {
        string text = above + SampleArticles.French + "\nÀ lire aussi : trois idées pour réparer soi-même\n© 2026 Tous droits réservés";
        (TextMasks masks, Growable<BlockEntry> blocks, CueTable cues, ReadingScratch scratch) = Glance(text);
        float[] odds = new float[blocks.Count], row = new float[BodyFeatures.Count];

        BodyOdds.Fill(text, masks, blocks.Span, true, cues, scratch, odds);

        TraitScanner.Scan(text, masks, blocks.Span, cues, scratch);
        BodyFeatures.Prepare(masks.Keys, scratch);
        for (int i = 0; i < odds.Length; i++)
        {
            BodyFeatures.Fill(i, masks.Keys, true, scratch, row);
            (odds[i] > 0).Should().Be(BlockNetwork.Body.Score(row) > 0, "of block {0}", i);
        }
    }

    [TestCase("Un savoir-faire retrouvé", true)]
    [TestCase("Lire aussi : l’atelier de Brest", false)]
    [TestCase("Crédit photo : Jeanne Morvan", false)]
    [TestCase("Mardi 3 mars 2026", false)]
    public void Fill_LineBetweenParagraphs_AsksTheNetworkUnlessItIsACrosshead(string line, bool isPlain)
    {
        const string Paragraph = "L’atelier répare les vélos que l’on croyait perdus, et ses trois mécaniciens n’ont pas pris de vacances cette année.";
        string text = $"{Paragraph}\nLa ville a prêté les murs, et les habitants du quartier ont apporté leurs outils.\n{line}\nLes premiers clients sont venus lundi, avec des cadres rouillés et des roues voilées.";
        (TextMasks masks, Growable<BlockEntry> blocks, CueTable cues, ReadingScratch scratch) = Glance(text);

        BodyOdds.Fill(text, masks, blocks.Span, true, cues, scratch, new float[blocks.Count]);

        scratch.Unsure.Span.Contains(2).Should().Be(!isPlain);
    }

    [Test]
    public void Score_RowsWithZeros_IsThatOfEachRowSummedOneByOne() =>
        Gen.Select(Gen.Int[1, BlockNetwork.RowsAtOnce], Gen.Int[1, 150], Gen.Int[0, int.MaxValue]).Sample((count, inputs, seed) =>
        {
            var random = new Random(seed);
            float[] weights = [.. Enumerable.Range(0, BlockNetwork.Size(inputs)).Select(_ => random.NextSingle() - 0.5f)];
            float[] rows = [.. Enumerable.Range(0, count * inputs).Select(_ => random.Next(3) == 0 ? random.NextSingle() : 0)];
            float[] scores = new float[count];

            new BlockNetwork(inputs, weights).Score(rows, scores);

            for (int row = 0; row < count; row++) scores[row].Should().Be(OneByOne(rows.AsSpan(row * inputs, inputs), weights));
        }, iter: 200);

    private static float OneByOne(ReadOnlySpan<float> row, float[] weights)
    {
        const int Units = BlockNetwork.Units;
        float[] units = new float[Units];
        for (int unit = 0; unit < Units; unit++)
        {
            float sum = weights[row.Length * Units + unit];
            for (int i = 0; i < row.Length; i++) sum += row[i] * weights[i * Units + unit];
            units[unit] = Math.Max(sum, 0) * weights[(row.Length + 1) * Units + unit];
        }

        // The output adds the units of the two halves pair by pair.
        float score = weights[^1];
        for (int unit = 0; unit < Units / 2; unit++) score += units[unit] + units[unit + Units / 2];
        return score;
    }

    /// <summary>A French text as reading has it before it asks which blocks are the article.</summary>
    private static (TextMasks Masks, Growable<BlockEntry> Blocks, CueTable Cues, ReadingScratch Scratch) Glance(string text)
    {
        var scratch = new ReadingScratch();
        var blocks = new Growable<BlockEntry>();
        TextMasks masks = TextMasks.Of(text);
        BlockSegmenter.Split(text, masks, blocks);
        CueTable cues = CueTable.For(LanguageRegistry.Default.Find("fr"));
        TraitScanner.Glance(text, masks, blocks.Span, cues, scratch);
        return (masks, blocks, cues, scratch);
    }
}
