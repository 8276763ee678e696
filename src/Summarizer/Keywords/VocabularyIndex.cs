using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// The labels of a vocabulary as sequences of one language's stems: a hash of each label and of each of its beginnings, so
/// that a text is matched in one pass that stops where no label goes on. Immutable once made.
/// </summary>
internal sealed class VocabularyIndex
{
    /// <summary>A beginning of a label that is none itself.</summary>
    private const int Beginning = -1;

    private readonly Dictionary<ulong, int> _concepts = [];
    private readonly TagVocabulary _vocabulary;

    public VocabularyIndex(TagVocabulary vocabulary, Language language)
    {
        _vocabulary = vocabulary;
        Language = language;
        var index = new ArticleIndex();
        for (int c = 0; c < vocabulary.Concepts.Count; c++)
        {
            TagConcept concept = vocabulary.Concepts[c];
            // A label of any language may stand in a text: names and terms cross borders. The stems are the text's.
            foreach (string label in concept.Labels.Values.Concat(concept.Alternatives.Values.SelectMany(a => a))) Add(index, label, c);
        }
    }

    public Language Language { get; }

    /// <summary>Adds the tags that the article mentions, of overlapping mentions the longest.</summary>
    public List<VocabularyTag> Match(ArticleIndex index)
    {
        var mentions = new Dictionary<int, (List<TextSpan> Spans, double Score)>();
        for (int s = 0; s < index.Sentences.Count; s++)
        {
            SentenceEntry sentence = index.Sentences[s];
            int token = sentence.TokenStart;
            while (token < sentence.TokenEnd)
            {
                int length = Longest(index, token, sentence.TokenEnd, out int concept);
                if (length == 0)
                {
                    token++;
                    continue;
                }

                (List<TextSpan> spans, double score) = mentions.GetValueOrDefault(concept, ([], 0));
                if (!sentence.IsExternalTitle) spans.Add(TextSpan.FromBounds(index.Tokens[token].Start, index.Tokens[token + length - 1].End));
                mentions[concept] = (spans, score + ((1 + (0.5 * (length - 1))) / Math.Sqrt(Math.Sqrt(1 + token))));
                token += length;
            }
        }

        return
        [
            .. mentions.OrderByDescending(m => m.Value.Score).ThenBy(m => m.Key).Select(m => new VocabularyTag
            {
                Concept = _vocabulary.Concepts[m.Key],
                Label = _vocabulary.Concepts[m.Key].LabelIn(Language.Code),
                Score = m.Value.Score,
                Mentions = m.Value.Spans,
            }),
        ];
    }

    /// <summary>Finds every mention of every tag, also those inside longer ones: tag, sentence, first token, number of tokens.</summary>
    public IEnumerable<(int Concept, int Sentence, int Token, int Tokens)> MatchAll(ArticleIndex index)
    {
        for (int s = 0; s < index.Sentences.Count; s++)
        {
            SentenceEntry sentence = index.Sentences[s];
            for (int first = sentence.TokenStart; first < sentence.TokenEnd; first++)
            {
                ulong key = WordKey.Seed;
                for (int t = first; t < sentence.TokenEnd; t++)
                {
                    key = Next(index, key, t);
                    if (!_concepts.TryGetValue(key, out int found)) break;
                    if (found != Beginning) yield return (found, s, first, t - first + 1);
                }
            }
        }
    }

    /// <summary>True when the words are a label as a whole.</summary>
    public bool IsKnown(string label)
    {
        ArticleIndex index = Read(new ArticleIndex(), label);
        return index.Tokens.Count > 0 && Longest(index, 0, index.Tokens.Count, out _) == index.Tokens.Count;
    }

    private void Add(ArticleIndex index, string label, int concept)
    {
        Read(index, label);
        ulong key = WordKey.Seed;
        for (int t = 0; t < index.Tokens.Count; t++)
        {
            key = Next(index, key, t);
            bool whole = t == index.Tokens.Count - 1;
            // Of two tags with one label the first is meant; a beginning never hides a label.
            if (!_concepts.TryGetValue(key, out int known) || (whole && known == Beginning)) _concepts[key] = whole ? concept : Beginning;
        }
    }

    private int Longest(ArticleIndex index, int first, int end, out int concept)
    {
        concept = 0;
        int length = 0;
        ulong key = WordKey.Seed;
        for (int t = first; t < end; t++)
        {
            key = Next(index, key, t);
            if (!_concepts.TryGetValue(key, out int found)) break;
            if (found == Beginning) continue;
            concept = found;
            length = t - first + 1;
        }

        return length;
    }

    private static ulong Next(ArticleIndex index, ulong key, int token)
    {
        FormEntry form = index.Forms[index.Tokens[token].Form];
        return WordKey.Finish(WordKey.Add(key ^ (form.Term >= 0 ? index.Terms[form.Term].Key : form.Key), '+'));
    }

    private ArticleIndex Read(ArticleIndex index, string label)
    {
        index.Blocks.Clear();
        index.Blocks.Add(new Reading.BlockEntry { Start = 0, End = label.Length, Kind = BlockKind.Title });
        index.Build(new ArticleText(label, default), Language, null);
        return index;
    }
}
