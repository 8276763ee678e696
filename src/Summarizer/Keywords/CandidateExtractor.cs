using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Finds the candidates of an article: runs of words without punctuation between them that start on a content word and
/// end on a content word, a number or a single capital, joined by at most two connectors (« de », « à la »).
/// </summary>
internal static class CandidateExtractor
{
    private const int MaxContents = 4, MaxConnectors = 2;

    public static void Extract(ArticleIndex index, ArticleText text, KeywordScratch scratch)
    {
        scratch.Table.Clear();
        scratch.Candidates.Clear();
        scratch.Occurrences.Clear();
        scratch.At.Reset(index.Tokens.Count * KeywordScratch.MaxTokens);
        SetRoles(index, scratch.Roles);
        for (int s = 0; s < index.Sentences.Count; s++) AddSentence(index, scratch, s);
        CountLonger(scratch);
    }

    private static void SetRoles(ArticleIndex index, Growable<WordRole> roles)
    {
        Language language = index.Language;
        WordSet connectors = language.ConnectorSet, articles = language.ConnectorArticleSet, dates = language.DateWordSet;
        Span<WordRole> role = roles.Reset(index.Forms.Count);
        for (int f = 0; f < role.Length; f++)
        {
            FormEntry form = index.Forms[f];
            if (form.Term >= 0)
            {
                TokenFlags flags = index.Tokens[form.FirstToken].Flags;
                bool number = (flags & (TokenFlags.HasDigit | TokenFlags.HasLetter)) == TokenFlags.HasDigit;
                role[f] = number ? WordRole.Number : dates.Contains(form.Key) ? WordRole.Content | WordRole.DateWord : WordRole.Content;
            }
            else
            {
                if (connectors.Contains(form.Key)) role[f] = WordRole.Connector;
                if (articles.Contains(form.Key)) role[f] |= WordRole.Article;
            }
        }
    }

    private static void AddSentence(ArticleIndex index, KeywordScratch scratch, int s)
    {
        SentenceEntry sentence = index.Sentences[s];
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        ReadOnlySpan<WordRole> roles = scratch.Roles.Span;
        bool shouting = IsShouting(tokens[sentence.TokenStart..sentence.TokenEnd]);
        for (int first = sentence.TokenStart; first < sentence.TokenEnd; first++)
        {
            if ((RoleOf(tokens[first], roles, shouting) & (WordRole.Content | WordRole.Number)) == 0) continue;
            bool leftEdge = first == sentence.TokenStart || (tokens[first].Flags & TokenFlags.AfterBreak) != 0
                || (RoleOf(tokens[first - 1], roles, shouting) & (WordRole.Content | WordRole.Number)) == 0;
            int contents = 0, connectors = 0;
            bool afterConnector = false, names = true;
            ulong key = WordKey.Seed;
            int last = Math.Min(sentence.TokenEnd, first + KeywordScratch.MaxTokens);
            for (int at = first; at < last; at++)
            {
                ref readonly Token token = ref tokens[at];
                if (at > first && (token.Flags & TokenFlags.AfterBreak) != 0) break;
                WordRole role = RoleOf(token, roles, shouting);
                FormEntry form = index.Forms[token.Form];
                key = WordKey.Add(key * 31, '+') ^ (form.Term >= 0 ? index.Terms[form.Term].Key : form.Key);
                if ((role & WordRole.Content) != 0)
                {
                    if (++contents > MaxContents) break;
                    names &= (token.Flags & (TokenFlags.Capitalized | TokenFlags.HasDigit)) != 0;
                    afterConnector = false;
                }
                else if ((role & WordRole.Number) != 0)
                {
                    if (++contents > MaxContents) break;
                    afterConnector = false;
                }
                else if (afterConnector && (role & WordRole.Article) != 0)
                {
                    afterConnector = false;
                    if (at + 1 >= last || (RoleOf(tokens[at + 1], roles, shouting) & (WordRole.Content | WordRole.Number)) == 0) break;
                    continue;
                }
                else if ((role & WordRole.Connector) != 0 && !afterConnector && at > first && connectors < MaxConnectors)
                {
                    connectors++;
                    afterConnector = true;
                    continue;
                }
                else
                {
                    break;
                }

                bool rightEdge = at + 1 == sentence.TokenEnd || (tokens[at + 1].Flags & TokenFlags.AfterBreak) != 0
                    || (RoleOf(tokens[at + 1], roles, shouting) & (WordRole.Content | WordRole.Number)) == 0;
                bool name = names && !shouting && (tokens[first].Flags & (TokenFlags.SentenceStart | TokenFlags.AfterQuote)) == 0;
                Add(index, scratch, s, first, at - first + 1, WordKey.Finish(key), contents, leftEdge && rightEdge, name);
            }
        }
    }

    /// <summary>A stop word in capitals (« l'IA est », « OU ») is a name, unless everything is in capitals.</summary>
    private static WordRole RoleOf(in Token token, ReadOnlySpan<WordRole> roles, bool shouting)
    {
        WordRole role = roles[token.Form];
        bool capitals = (token.Flags & (TokenFlags.AllCaps | TokenFlags.Elision)) == TokenFlags.AllCaps;
        return capitals && !shouting && (role & (WordRole.Content | WordRole.Number)) == 0 ? WordRole.Content : role;
    }

    private static bool IsShouting(ReadOnlySpan<Token> tokens)
    {
        int words = 0, capitals = 0;
        foreach (ref readonly Token token in tokens)
        {
            if ((token.Flags & TokenFlags.HasLetter) == 0 || token.Length < 3) continue;
            words++;
            if ((token.Flags & TokenFlags.AllCaps) != 0) capitals++;
        }

        return words > 2 && capitals * 2 > words;
    }

    private static void Add(ArticleIndex index, KeywordScratch scratch, int s, int first, int count, ulong key, int contents, bool chunk, bool name)
    {
        int id = scratch.Table.GetOrAdd(key);
        int occurrence = scratch.Occurrences.Count;
        if (id == scratch.Candidates.Count)
        {
            scratch.Candidates.Add(new Candidate
            {
                Key = key,
                FirstToken = first,
                Tokens = count,
                Contents = contents,
                LastSentence = -1,
                FirstOccurrence = occurrence,
                LastOccurrence = -1,
            });
        }

        ref Candidate candidate = ref scratch.Candidates[id];
        scratch.At[(first * KeywordScratch.MaxTokens) + count - 1] = id + 1;
        if (candidate.LastOccurrence >= 0)
        {
            // « ha ha ha »: an occurrence that overlaps the one before is none.
            ref Occurrence before = ref scratch.Occurrences[candidate.LastOccurrence];
            if (before.Token + before.Tokens > first) return;
            before.Next = occurrence;
        }

        candidate.LastOccurrence = occurrence;
        candidate.Count++;
        if (chunk) candidate.Chunks++;
        if (name) candidate.Names++;
        if ((index.Tokens[first].Flags & TokenFlags.Capitalized) == 0) candidate.Lowers++;
        if (s == index.TitleRow) candidate.Titles++;
        if (candidate.LastSentence != s)
        {
            candidate.LastSentence = s;
            candidate.Sentences++;
        }

        scratch.Occurrences.Add(new Occurrence { Candidate = id, Token = first, Tokens = count, Sentence = s, Next = -1 });
    }

    /// <summary>For each candidate, the most occurrences of a longer one around it.</summary>
    private static void CountLonger(KeywordScratch scratch)
    {
        Span<Candidate> candidates = scratch.Candidates.Span;
        ReadOnlySpan<int> at = scratch.At.Span;
        for (int c = 0; c < candidates.Length; c++)
        {
            ref readonly Candidate longer = ref candidates[c];
            for (int start = 0; start < longer.Tokens; start++)
            {
                int row = (longer.FirstToken + start) * KeywordScratch.MaxTokens;
                int most = longer.Tokens - start - (start == 0 ? 1 : 0);
                for (int length = 1; length <= most; length++)
                {
                    int inner = at[row + length - 1] - 1;
                    if (inner >= 0 && candidates[inner].LongerCount < longer.Count) candidates[inner].LongerCount = longer.Count;
                }
            }
        }
    }
}
