using CsCheck;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;
using Summarizer.Text;

namespace Summarizer.Tests.Ranking;

public sealed class SentenceSurfaceTests
{
    /// <summary>By signs against character by character, at every place in a text.</summary>
    [Test]
    public void Add_RandomMarks_EqualsOneByOne() =>
        Gen.Select(Gen.Char["ab éÀ«»“”„‟\"!?:;,()…’.x〝〜〞"].Array[1, 70], Gen.Int[0, 40], Gen.Int[0, 40]).Sample((characters, before, after) =>
        {
            string sentence = new([.. characters, 'a']), source = new string('«', before) + sentence + new string(',', after);
            float[] row = new float[SentenceFeatures.Width];
            int sign = after;
            SentenceSurface.Add(Context(source, before, sentence.Length), 0, row, ref sign);
            (int quoted, int commas) = OneByOne(sentence);
            row[(int)SentenceFeature.Quoted].Should().Be(Math.Min(1f, quoted / (float)sentence.Length));
            row[(int)SentenceFeature.Commas].Should().Be(Math.Min(commas, 8));
            row[(int)SentenceFeature.Exclamation].Should().Be(sentence.AsSpan().Contains('!') ? 1 : 0);
            row[(int)SentenceFeature.Colon].Should().Be(sentence.AsSpan().ContainsAny(':', ';') ? 1 : 0);
            row[(int)SentenceFeature.Parentheses].Should().Be(sentence.AsSpan().ContainsAny('(', ')') ? 1 : 0);
        }, iter: 3000);

    private static (int Quoted, int Commas) OneByOne(string sentence)
    {
        int open = -1, quoted = 0, commas = 0;
        for (int at = 0; at < sentence.Length; at++)
        {
            char c = sentence[at];
            if (c == ',') commas++;
            bool closes = c is '»' or '”' || (c == '"' && open >= 0);
            if (closes) quoted += at - Math.Max(open, 0);
            if (closes) open = -1;
            else if (c is '«' or '“' or '„' or '"' && open < 0) open = at;
        }

        return (quoted + (open >= 0 ? sentence.Length - open : 0), commas);
    }

    private static RankingContext Context(string source, int start, int length)
    {
        var index = new ArticleIndex();
        index.Blocks.Add(new BlockEntry { Start = 0, End = source.Length, Kind = BlockKind.Body });
        var text = new ArticleText(source, default);
        index.Build(text, Language.Neutral, null);
        index.Sentences.Clear();
        index.Rankable.Clear();
        index.Sentences.Add(new SentenceEntry { Start = start, End = start + length, Kind = BlockKind.Body, Language = Language.Neutral });
        index.Rankable.Add(0);
        return new RankingContext(index, text);
    }
}
