using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Finds the candidates of an article: runs of words without punctuation between them that start on a content word, or on
/// the capital article of a name (« La Poste »), and end on a content word or a number, joined by at most two connectors
/// (« de », « à la »).
/// </summary>
internal static class CandidateExtractor
{
    private const int MaxContents = 4, MaxConnectors = 2;
    private const WordRole Lexical = WordRole.Content | WordRole.Number;

    /// <summary>Base-2 logarithm of the noun-likeness below which a form is a verb.</summary>
    private const float VerbNoun = -3.5f;

    public static void Extract(ArticleIndex index, KeywordScratch scratch)
    {
        scratch.Table.Clear();
        scratch.Candidates.Clear();
        scratch.Occurrences.Clear();
        scratch.At.Reset(index.Tokens.Count * KeywordScratch.MaxTokens);
        scratch.Roles.Reset(index.Tokens.Count);
        SetForms(index, scratch.Forms);
        for (int s = 0; s < index.Sentences.Count; s++)
        {
            Capitals capitals = SetRoles(index, scratch, index.Sentences[s]);
            AddSentence(index, scratch, s, capitals);
        }

        CountLonger(scratch);
    }

    /// <summary>What the capitals of a sentence tell.</summary>
    private enum Capitals
    {
        /// <summary>They mark names.</summary>
        Names,

        /// <summary>Every content word has one: a heading in title case.</summary>
        Titles,

        /// <summary>Most of it is in capitals.</summary>
        Shouting,
    }

    private static void SetForms(ArticleIndex index, Growable<FormFacts> facts)
    {
        Language language = index.Language;
        WordSet connectors = language.ConnectorSet, articles = language.ConnectorArticleSet, calendar = language.CalendarSet;
        ReadOnlySpan<FormEntry> forms = index.Forms.Span;
        ReadOnlySpan<TermEntry> terms = index.Terms.Span;
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        Span<FormFacts> of = facts.Reset(forms.Length);
        for (int f = 0; f < of.Length; f++)
        {
            ref readonly FormEntry form = ref forms[f];
            ref FormFacts fact = ref of[f];
            if (form.Term >= 0)
            {
                TokenFlags flags = tokens[form.FirstToken].Flags;
                bool number = (flags & (TokenFlags.HasDigit | TokenFlags.HasLetter)) == TokenFlags.HasDigit;
                fact.Role = number ? WordRole.Number : calendar.Contains(form.Key) ? WordRole.Content | WordRole.DateWord : WordRole.Content;
                if (form.LogNoun < VerbNoun) fact.Role |= WordRole.Verb;
                ref readonly TermEntry term = ref terms[form.Term];
                fact.Key = term.Key;
                fact.Idf = term.Idf;
            }
            else
            {
                if (connectors.Contains(form.Key)) fact.Role = WordRole.Connector;
                if (articles.Contains(form.Key)) fact.Role |= WordRole.Article;
                fact.Key = form.Key;
                // A stop word in capitals is an acronym, as rare as any.
                fact.Idf = KeywordWeights.IdfCap;
            }
        }
    }

    /// <summary>Sets the role of each token of a sentence from its form, with what the capitals change.</summary>
    private static Capitals SetRoles(ArticleIndex index, KeywordScratch scratch, in SentenceEntry sentence)
    {
        ReadOnlySpan<Token> tokens = index.Tokens.Span[sentence.TokenStart..sentence.TokenEnd];
        Span<WordRole> roles = scratch.Roles.Span[sentence.TokenStart..sentence.TokenEnd];
        ReadOnlySpan<FormFacts> forms = scratch.Forms.Span;
        int words = 0, allCaps = 0, capitals = 0, contents = 0;
        for (int t = 0; t < tokens.Length; t++)
        {
            ref readonly Token token = ref tokens[t];
            WordRole role = forms[token.Form].Role;
            if ((role & WordRole.Verb) != 0 && HasNameCapital(token.Flags)) role &= ~WordRole.Verb;
            roles[t] = role;
            if (token.Length < 3 || (token.Flags & TokenFlags.HasLetter) == 0) continue;
            words++;
            if ((token.Flags & TokenFlags.AllCaps) != 0) allCaps++;
            if ((role & WordRole.Content) == 0) continue;
            contents++;
            if ((token.Flags & TokenFlags.Capitalized) != 0) capitals++;
        }

        if (words > 2 && allCaps * 2 > words) return Capitals.Shouting;
        for (int t = 0; t < tokens.Length; t++)
        {
            if ((roles[t] & Lexical) != 0 || (tokens[t].Flags & TokenFlags.Capitalized) == 0) continue;
            TokenFlags flags = tokens[t].Flags;
            if ((flags & (TokenFlags.Elision | TokenFlags.Clitic | TokenFlags.Address)) != 0) continue;
            // A stop word in capitals (« l'IA », « OU ») or with a capital after an elision (« l'Est ») is a name.
            bool elided = t > 0 && (tokens[t - 1].Flags & TokenFlags.Elision) != 0 && (flags & TokenFlags.AfterBreak) == 0;
            if ((flags & TokenFlags.AllCaps) != 0 || elided) roles[t] |= WordRole.Content;
        }

        return contents >= 5 && capitals == contents ? Capitals.Titles : Capitals.Names;
    }

    private static void AddSentence(ArticleIndex index, KeywordScratch scratch, int s, Capitals capitals)
    {
        SentenceEntry sentence = index.Sentences[s];
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        ReadOnlySpan<WordRole> roles = scratch.Roles.Span;
        ReadOnlySpan<FormFacts> forms = scratch.Forms.Span;
        int end = sentence.TokenEnd;
        for (int first = sentence.TokenStart; first < end; first++)
        {
            bool article = false;
            if ((roles[first] & Lexical) == 0)
            {
                article = capitals == Capitals.Names && IsNameArticle(tokens, roles, first, end);
                if (!article) continue;
            }

            TokenFlags opening = tokens[first].Flags;
            bool start = (opening & (TokenFlags.SentenceStart | TokenFlags.AfterQuote)) != 0;
            bool broken = first == sentence.TokenStart || (opening & TokenFlags.AfterBreak) != 0;
            // « la puce Blackwell »: a name begins where the capitals do.
            bool leftEdge = broken || IsEdge(roles[first - 1]) || (capitals == Capitals.Names && (opening & TokenFlags.Capitalized) != 0
                && (tokens[first - 1].Flags & (TokenFlags.Capitalized | TokenFlags.HasDigit)) == 0);
            bool leftCut = !leftEdge && (opening & tokens[first - 1].Flags & TokenFlags.Capitalized) != 0;
            int contents = 0, connectors = 0, characters = 0;
            float idf = 0;
            WordRole union = WordRole.Barrier;
            bool afterConnector = false, allCapitals = true;
            ulong key = WordKey.Seed;
            int last = Math.Min(end, first + KeywordScratch.MaxTokens);
            for (int at = first; at < last; at++)
            {
                ref readonly Token token = ref tokens[at];
                if (at > first && (token.Flags & TokenFlags.AfterBreak) != 0) break;
                WordRole role = roles[at];
                ref readonly FormFacts form = ref forms[token.Form];
                key = (key ^ form.Key) * 0x9FB21C651E98DF25;
                key ^= key >> 32;
                if ((role & Lexical) != 0)
                {
                    if (at > first && ((role | union) & WordRole.Verb) != 0) break;
                    if (++contents > MaxContents) break;
                    idf += form.Idf;
                    characters += token.Length;
                    union |= role;
                    allCapitals &= (token.Flags & (TokenFlags.Capitalized | TokenFlags.HasDigit)) != 0;
                    afterConnector = false;
                }
                else if (at == first && article)
                {
                    continue;
                }
                else if (afterConnector && (role & WordRole.Article) != 0)
                {
                    afterConnector = false;
                    if (at + 1 >= last || (roles[at + 1] & Lexical) == 0) break;
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

                bool closed = at + 1 == end || (tokens[at + 1].Flags & TokenFlags.AfterBreak) != 0;
                bool rightEdge = closed || IsEdge(roles[at + 1]);
                bool rightCut = !rightEdge && (token.Flags & tokens[at + 1].Flags & TokenFlags.Capitalized) != 0;
                // The longest phrases are cut out of longer ones in many ways: only what stands alone is one.
                if (contents == MaxContents && !(leftEdge && rightEdge)) break;
                bool mute = capitals == Capitals.Shouting || (start || capitals == Capitals.Titles) && contents == 1
                    && (opening & (TokenFlags.AllCaps | TokenFlags.HasDigit)) == 0;
                ref Candidate candidate = ref Add(scratch, s, first, at - first + 1, key);
                if (candidate.Contents == 0)
                {
                    candidate.Contents = contents;
                    candidate.Idf = idf;
                    candidate.Characters = characters;
                    candidate.Roles = union;
                    candidate.IsAnnounced = at > first && connectors == 0 && (opening & TokenFlags.Capitalized) == 0
                        && (opening & TokenFlags.HasDigit) == 0 && (token.Flags & TokenFlags.Capitalized) != 0;
                    candidate.IsTrailed = at > first && connectors == 0 && (opening & TokenFlags.Capitalized) != 0
                        && (token.Flags & (TokenFlags.Capitalized | TokenFlags.HasDigit)) == 0;
                }

                if (leftEdge && rightEdge) candidate.Chunks++;
                if (mute) candidate.Mute++;
                else if (allCapitals && (capitals == Capitals.Names || (opening & TokenFlags.AllCaps) != 0)) candidate.Names++;
                if ((opening & TokenFlags.Capitalized) == 0) candidate.Lowers++;
                // « coupe », and what ends in it: « start-up développe ».
                if ((token.Flags & TokenFlags.Capitalized) == 0 && IsVerb(index, roles, s, at)) candidate.Verbs++;
                if (capitals == Capitals.Names && (leftCut || rightCut)) candidate.Cuts++;
            }
        }
    }

    /// <summary>True for what stands beside a phrase without being a part of it: a stop word, a verb.</summary>
    private static bool IsEdge(WordRole role) => (role & Lexical) == 0 || (role & WordRole.Verb) != 0;

    /// <summary>A capital that is not the sentence's own.</summary>
    private static bool HasNameCapital(TokenFlags flags) =>
        (flags & (TokenFlags.AllCaps | TokenFlags.HasDigit)) != 0
        || (flags & (TokenFlags.Capitalized | TokenFlags.SentenceStart | TokenFlags.AfterQuote)) == TokenFlags.Capitalized;

    /// <summary>
    /// « Alibaba coupe les ponts », "Acme cuts the price": after a content word or a stop word that announces no noun, and
    /// right before an article.
    /// </summary>
    private static bool IsVerb(ArticleIndex index, ReadOnlySpan<WordRole> roles, int s, int at)
    {
        SentenceEntry sentence = index.Sentences[s];
        if (at == sentence.TokenStart || at + 1 >= sentence.TokenEnd) return false;
        if (((index.Tokens[at].Flags | index.Tokens[at + 1].Flags) & TokenFlags.AfterBreak) != 0) return false;
        return (roles[at + 1] & WordRole.Article) != 0 && (roles[at + 1] & WordRole.Connector) == 0
            && (roles[at - 1] & (WordRole.Article | WordRole.Connector)) == 0;
    }

    /// <summary>« La » in « le groupe La Poste »: a stop word with a capital inside a sentence, before another capital.</summary>
    private static bool IsNameArticle(ReadOnlySpan<Token> tokens, ReadOnlySpan<WordRole> roles, int at, int end)
    {
        const TokenFlags Unclear = TokenFlags.SentenceStart | TokenFlags.AfterBreak | TokenFlags.Elision | TokenFlags.Clitic;
        return (tokens[at].Flags & (Unclear | TokenFlags.Capitalized)) == TokenFlags.Capitalized && at + 1 < end
            && (tokens[at + 1].Flags & (TokenFlags.AfterBreak | TokenFlags.Capitalized)) == TokenFlags.Capitalized
            && (roles[at + 1] & WordRole.Content) != 0;
    }

    private static ref Candidate Add(KeywordScratch scratch, int s, int first, int count, ulong key)
    {
        int id = scratch.Table.GetOrAdd(key);
        int occurrence = scratch.Occurrences.Count;
        if (id == scratch.Candidates.Count)
        {
            ref Candidate added = ref scratch.Candidates.Append();
            added.FirstToken = first;
            added.Position = first;
            added.Tokens = count;
            added.FirstOccurrence = occurrence;
            added.LastOccurrence = -1;
            added.NextVariant = -1;
        }

        scratch.At[(first * KeywordScratch.MaxTokens) + count - 1] = id + 1;
        ref Candidate candidate = ref scratch.Candidates[id];
        if (candidate.LastOccurrence >= 0)
        {
            // « ha ha ha »: an occurrence that overlaps the one before is none.
            ref Occurrence before = ref scratch.Occurrences[candidate.LastOccurrence];
            if (before.Token + before.Tokens > first)
            {
                scratch.Ignored = default;
                return ref scratch.Ignored;
            }

            before.Next = occurrence;
        }

        candidate.LastOccurrence = occurrence;
        candidate.Count++;
        scratch.Occurrences.Add(new Occurrence { Token = first, Tokens = count, Sentence = s, Next = -1 });
        return ref candidate;
    }

    /// <summary>For each candidate, the most occurrences of a longer one around it.</summary>
    private static void CountLonger(KeywordScratch scratch)
    {
        Span<Candidate> candidates = scratch.Candidates.Span;
        ReadOnlySpan<int> at = scratch.At.Span;
        for (int c = 0; c < candidates.Length; c++)
        {
            int tokens = candidates[c].Tokens, count = candidates[c].Count;
            int row = candidates[c].FirstToken * KeywordScratch.MaxTokens, most = tokens - 1;
            bool whole = !candidates[c].IsAnnounced && !candidates[c].IsTrailed && candidates[c].Chunks * 2 >= count && candidates[c].Verbs * 2 < count;
            // Those that start with it, without itself; then those that start at its later tokens.
            for (int start = 0; start < tokens; start++, row += KeywordScratch.MaxTokens)
            {
                foreach (int inner in at.Slice(row, most))
                {
                    if (inner == 0) continue;
                    ref Candidate part = ref candidates[inner - 1];
                    if (part.LongerCount < count) part.LongerCount = count;
                    if (whole && count == part.Count) part.Whole = c + 1;
                }

                if (start > 0) most--;
            }
        }
    }
}
