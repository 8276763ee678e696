using CsCheck;
using Summarizer.Languages;
using Summarizer.Reading;
using Summarizer.Text;

namespace Summarizer.Tests.Reading;

public sealed class TraitScannerTests
{
    private static readonly string[] s_pieces =
    [
        " ", " ", " ", "\n", "l’", "d'", "le ", "Le ", "abonnez-vous ", "newsletter", "12", "2026", "10h30", "à", "\u200B", "\u00AD", "e\u0301", "中文", "カナ", "anticonstitutionnellement",
        "recommandations", "ʼ", "œuvre ", "É", ". ", ", ", "x ", "\u200B\n", "\uD83D",
    ];

    [Test]
    public void Scan_AnyText_SumsWhatGoingByCharactersFinds() =>
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]).Array[0, 80].Select(string.Concat).Sample(text =>
        {
            var blocks = new Growable<BlockEntry>();
            TextMasks masks = TextMasks.Of(text);
            BlockSegmenter.Split(text, masks, blocks);
            CueTable cues = CueTable.For(LanguageRegistry.Default.Find("fr"));
            var scratch = new ReadingScratch();
            TraitScanner.Scan(text, masks, blocks.Span, cues, scratch);
            for (int b = 0; b < blocks.Count; b++) Compare(text, masks, blocks[b], cues, scratch.Traits[b]);
        });

    [TestCase("L’atelier de Nantes répare les vélos, les trottinettes et les outils que l’on croyait perdus ; ses trois mécaniciens n’ont pas pris de vacances cette année, dit-on.", false)]
    [TestCase("« L’atelier », dit-elle, « répare les vélos, les trottinettes et les outils que l’on croyait perdus, et ses trois mécaniciens n’ont pas pris de vacances cette année ».", true)]
    [TestCase("L’atelier de Nantes répare les vélos – et les trottinettes – que l’on croyait perdus, et ses trois mécaniciens n’ont pas pris de vacances cette année, dit-on en ville.", false)]
    [TestCase("L’atelier rouvre lundi.", false)]
    public void Glance_Block_LeavesOutOnlyWhatCompleteAdds(string text, bool isPlain)
    {
        TextMasks masks = TextMasks.Of(text);
        BlockEntry block = new() { End = text.Length };
        CueTable cues = CueTable.For(LanguageRegistry.Default.Find("fr"));
        ReadingScratch glance = new(), whole = new();

        TraitScanner.Glance(text, masks, [block], cues, glance);
        TraitScanner.Scan(text, masks, [block], cues, whole);

        glance.Traits[0].IsComplete.Should().Be(!isPlain);
        (glance.Traits[0].Separators, glance.Traits[0].IsProse).Should().Be((whole.Traits[0].Separators, whole.Traits[0].IsProse));
        TraitScanner.Complete(text, masks, block, cues, ref glance.Traits[0]);
        glance.Traits[0].Should().Be(whole.Traits[0]);
        whole.Traits[0].StopWords.Should().BePositive();
    }

    private static void Compare(string text, TextMasks masks, BlockEntry block, CueTable cues, BlockTraits traits)
    {
        int words = 0, stopWords = 0, capitals = 0, small = 0;
        for (int at = block.Start; at < block.End; at++)
        {
            if (!Chars.IsLetterOrDigit(text[at])) continue;
            int start = at;
            while (at < block.End && (Chars.Class(text[at]) & Chars.WordChar) != 0) at++;
            ReadOnlySpan<char> word = text.AsSpan(start, at - start);
            ulong key = WordKey.Of(word);
            masks.Keys[traits.FirstWord + words].Should().Be(key, "of « {0} » in « {1} »", word.ToString(), text);
            words++;
            if (word.ContainsAnyInRange('0', '9') && word.IndexOfAnyExceptInRange('0', '9') < 0) continue;
            bool isElided = word.Length == 1 && start + 1 < text.Length && Chars.IsApostrophe(text[start + 1]);
            if ((cues.Find(key) & 1) != 0 || isElided) stopWords++;
            if (Chars.IsUpper(word[0])) capitals++;
            else small++;
        }

        (traits.Runs, traits.StopWords, traits.CapitalWords, traits.SmallWords).Should().Be((words, stopWords, capitals, small), "of « {0} »", text);
    }
}
