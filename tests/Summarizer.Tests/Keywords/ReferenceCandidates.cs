using Summarizer.Analysis;
using Summarizer.Keywords;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Tests.Keywords;

/// <summary>
/// The candidates that <see cref="CandidateExtractor"/> must find and the scores that <see cref="KeywordScorer"/> must give them, the slow and
/// obvious way: token by token, dictionaries, no bits. Sentences, tokens, forms and terms come from the product's index.
/// </summary>
internal sealed class ReferenceCandidates
{
    private const int MaxTokens = 8, MaxContents = 4, MaxConnectors = 2;

    private readonly ArticleIndex _index;
    private readonly bool[] _isContent, _isNumber, _isConnector, _isArticle, _isDate, _isVerb, _mayBeParticle, _isParticle, _isJoined;
    private readonly Dictionary<string, ReferenceCandidate> _byStems = [];
    private readonly Dictionary<(int Token, int Tokens), ReferenceCandidate> _at = [];

    public ReferenceCandidates(ArticleIndex index)
    {
        _index = index;
        int tokens = index.Tokens.Count;
        (_isContent, _isNumber, _isConnector) = (new bool[tokens], new bool[tokens], new bool[tokens]);
        (_isArticle, _isDate, _isVerb) = (new bool[tokens], new bool[tokens], new bool[tokens]);
        (_mayBeParticle, _isParticle, _isJoined) = (new bool[tokens], new bool[tokens], new bool[tokens]);
        SetRoles();
        for (int s = 0; s < index.Sentences.Count; s++) AddSentence(s);
        foreach (ReferenceCandidate word in All.Where(candidate => candidate.Tokens == 1)) PartName(word);
        foreach (ReferenceCandidate longer in All) CountWithin(longer);
    }

    public List<ReferenceCandidate> All { get; } = [];

    public ReferenceCandidate? Find(int token, int tokens) => _at.GetValueOrDefault((token, tokens));

    /// <summary>The formula as docs/keywords.md has it, before any kind is known.</summary>
    public double Score(ReferenceCandidate candidate, KeywordWeights weights)
    {
        double count = candidate.Count, words = candidate.Contents;
        double idf = Math.Max(0.01, candidate.Idf / words);
        FormEntry form = _index.Forms[_index.Tokens[candidate.FirstToken].Form];
        bool name = IsName(candidate, form);
        int verbs = candidate.Verbs;
        if (candidate.Tokens == 1 && !name && candidate.Count is > 1 and <= 6)
            verbs += candidate.Places.Count(place => _index.Tokens[place].Form != _index.Tokens[candidate.FirstToken].Form && _index.Forms[_index.Tokens[place].Form].LogNoun < -1.5f);
        bool verb = (verbs > 0 && verbs * 2 >= candidate.Count) || (candidate.Count == 1 && candidate.Tokens == 1 && form.LogNoun < -1.5f);
        double score = Math.Pow(Math.Log(count) + weights.Once, weights.CountPower)
            * Math.Pow(Math.Min(idf, KeywordWeights.IdfCap), weights.IdfPower)
            * Math.Pow(1 + candidate.FirstToken, -(name ? weights.NamePositionPower : weights.PositionPower))
            * Math.Pow(1 + (candidate.Chunks / count), weights.ChunkPower)
            * Math.Pow(1 + (candidate.Characters / words), weights.CharactersPower)
            * Math.Pow(2, weights.NounPower * form.LogNoun)
            * Math.Pow(1 + (candidate.LongerCount / (2 * count)), -weights.LongerPower)
            * Math.Pow(2, -weights.Cut * candidate.Cuts / count)
            * weights.Length[candidate.Contents - 1];
        if (candidate.HasDate) score *= weights.Date;
        if (candidate.HasNumber) score *= weights.Number;
        if (name) return score * weights.Name;
        if (candidate.Contents > 1 && candidate.Count > 1) score *= weights.RepeatedPhrase;
        else if (candidate.Contents == 1 && idf < weights.CommonIdf) score *= weights.Common;
        if (candidate.Tokens == 1 && candidate.Leads == 0 && form.LogNoun < -0.32f) score *= weights.Follower;
        return verb ? score * weights.Verb : score;
    }

    private static bool IsName(ReferenceCandidate candidate, FormEntry form)
    {
        int telling = candidate.Count - candidate.Mute;
        if (telling > 0) return candidate.Names * 2 > telling && candidate.Lowers * 3 <= candidate.Count;
        return candidate.Lowers == 0 && candidate.Tokens == 1 && form.Name > 0.6f;
    }

    private void SetRoles()
    {
        string[][] connectors = [.. _index.Language.Connectors.Select(connector => connector.Split(' '))];
        var first = new WordSet(connectors.Select(words => words[0]));
        var second = new WordSet(connectors.Where(words => words.Length > 1).Select(words => words[1]));
        var calendar = new WordSet(_index.Language.Calendar);
        var particles = new WordSet(_index.Language.StopWords.Count > 0 ? LanguageResources.Lines("Shared", "particles") : []);
        for (int t = 0; t < _index.Tokens.Count; t++)
        {
            FormEntry form = _index.Forms[_index.Tokens[t].Form];
            if (form.Term < 0)
            {
                _isConnector[t] = first.Contains(form.Key);
                _isArticle[t] = second.Contains(form.Key);
                continue;
            }

            _mayBeParticle[t] = particles.Contains(form.Key);
            TokenFlags known = _index.Tokens[form.FirstToken].Flags;
            _isNumber[t] = known.HasFlag(TokenFlags.HasDigit) && !known.HasFlag(TokenFlags.HasLetter);
            _isContent[t] = !_isNumber[t];
            _isDate[t] = !_isNumber[t] && calendar.Contains(form.Key);
            bool nameCapital = Has(t, TokenFlags.AllCaps) || Has(t, TokenFlags.HasDigit)
                || (Has(t, TokenFlags.Capitalized) && !Has(t, TokenFlags.SentenceStart) && !Has(t, TokenFlags.AfterQuote));
            _isVerb[t] = form.LogNoun < -3.5f && !nameCapital;
        }
    }

    private void AddSentence(int s)
    {
        int start = _index.Sentences[s].TokenStart, end = _index.Sentences[s].TokenEnd;
        int[] words = [.. Enumerable.Range(start, end - start).Where(t => _index.Tokens[t].Length >= 3 && Has(t, TokenFlags.HasLetter))];
        int[] contents = [.. words.Where(t => _isContent[t])];
        bool shouting = words.Length > 2 && words.Count(t => Has(t, TokenFlags.AllCaps)) * 2 > words.Length;
        bool titles = !shouting && contents.Length >= 5 && contents.All(t => Has(t, TokenFlags.Capitalized));
        bool[] wasContent = _isContent[start..end];
        for (int t = start; t < end; t++) SetParticle(t, start, end, !titles && !shouting, wasContent);
        for (int t = start; t < end && !shouting; t++)
        {
            if (IsLexical(t) || !Has(t, TokenFlags.Capitalized) || Has(t, TokenFlags.Elision) || Has(t, TokenFlags.Clitic) || Has(t, TokenFlags.Address)) continue;
            bool elided = t > start && Has(t - 1, TokenFlags.Elision) && !Has(t, TokenFlags.AfterBreak);
            bool letter = t > start && _index.Tokens[t].Length == 1 && _index.Tokens[t].Key != WordKey.Of("i") && !titles && !_isArticle[t] && !Has(t, TokenFlags.AfterBreak)
                && wasContent[t - 1 - start] && Has(t - 1, TokenFlags.Capitalized);
            _isContent[t] |= Has(t, TokenFlags.AllCaps) || elided || letter;
        }

        for (int t = start; t < end; t++)
        {
            if (_isParticle[t] && _mayBeParticle[t]) _isContent[t] = _isVerb[t] = false;
            if (_isJoined[t]) _isConnector[t] = _isArticle[t] = true;
        }

        for (int t = start; t < end; t++) AddFrom(s, t, titles, shouting);
    }

    // « Le » in « Anne Le Goff » and « La Poste », « van » in « Vincent van Gogh ».
    private void SetParticle(int t, int start, int end, bool named, bool[] wasContent)
    {
        bool OpensName(int at) => at >= start && at < end && wasContent[at - start] && Has(at, TokenFlags.Capitalized);
        bool IsBroken(int at) => at == start || at >= end || Has(at, TokenFlags.AfterBreak);
        bool isLexical = wasContent[t - start] || _isNumber[t];
        bool article = named && !isLexical && Has(t, TokenFlags.Capitalized) && !Has(t, TokenFlags.AfterBreak) && !Has(t, TokenFlags.SentenceStart)
            && !Has(t, TokenFlags.Elision) && !Has(t, TokenFlags.Clitic) && OpensName(t + 1) && !IsBroken(t + 1);
        bool listed = _mayBeParticle[t] && (IsBroken(t) || !_isArticle[t - 1]) && !IsBroken(t + 1)
            && (OpensName(t + 1) || (t + 2 < end && _mayBeParticle[t + 1] && OpensName(t + 2) && !IsBroken(t + 2)));
        _isParticle[t] = article || listed;
        _isJoined[t] = _isParticle[t] && (listed || _isArticle[t]) && !IsBroken(t) && (OpensName(t - 1) || _mayBeParticle[t - 1]);
    }

    private void AddFrom(int s, int first, bool titles, bool shouting)
    {
        int start = _index.Sentences[s].TokenStart, end = _index.Sentences[s].TokenEnd;
        bool named = !titles && !shouting;
        bool opens = Has(first, TokenFlags.SentenceStart) || Has(first, TokenFlags.AfterQuote);
        bool broken = first == start || Has(first, TokenFlags.AfterBreak);
        // A listed particle is a word by itself as well.
        bool isWord = IsLexical(first) || (_isParticle[first] && _mayBeParticle[first]), opensPhrases = IsLexical(first) || (_isParticle[first] && (broken || !_isParticle[first - 1]));
        if (!isWord && !opensPhrases) return;
        bool capital = Has(first, TokenFlags.Capitalized), opensName = capital || _isParticle[first];
        bool leftEdge = broken || (!_isJoined[first - 1]
            && (IsEdge(first - 1) || (named && opensName && !Has(first - 1, TokenFlags.Capitalized) && !Has(first - 1, TokenFlags.HasDigit))));
        bool leftCut = !leftEdge && opensName && (Has(first - 1, TokenFlags.Capitalized) || _isJoined[first - 1]);
        var stems = new List<ulong>();
        var lexical = new List<int>();
        int connectors = 0;
        bool afterConnector = false;
        for (int at = first; at < Math.Min(end, first + MaxTokens); at++)
        {
            if (at > first && Has(at, TokenFlags.AfterBreak)) return;
            FormEntry form = _index.Forms[_index.Tokens[at].Form];
            stems.Add(form.Term >= 0 ? _index.Terms[form.Term].Key : form.Key);
            if (!IsLexical(at) && !(at == first && isWord))
            {
                if (at == first) continue;
                if (afterConnector)
                {
                    if (!_isArticle[at] || at + 1 >= Math.Min(end, first + MaxTokens) || !IsLexical(at + 1)) return;
                    afterConnector = false;
                    continue;
                }

                if (!_isConnector[at] || connectors == MaxConnectors) return;
                connectors++;
                afterConnector = true;
                continue;
            }

            lexical.Add(at);
            if ((at > first && lexical.Any(t => _isVerb[t])) || lexical.Count > MaxContents) return;
            afterConnector = false;
            bool closed = at + 1 == end || Has(at + 1, TokenFlags.AfterBreak);
            bool rightEdge = closed || (IsEdge(at + 1) && !_isJoined[at + 1]);
            bool rightCut = !rightEdge && (Has(at, TokenFlags.Capitalized) || _isParticle[at]) && (Has(at + 1, TokenFlags.Capitalized) || _isJoined[at + 1]);
            if (lexical.Count == MaxContents && !(leftEdge && rightEdge)) return;
            if (!_byStems.TryGetValue(string.Join(' ', stems), out ReferenceCandidate? candidate))
            {
                bool plainFirst = !opensName && !Has(first, TokenFlags.HasDigit), plainLast = !Has(at, TokenFlags.Capitalized) && !Has(at, TokenFlags.HasDigit);
                candidate = new ReferenceCandidate
                {
                    FirstToken = first,
                    Tokens = at - first + 1,
                    Contents = lexical.Count,
                    Idf = lexical.Sum(t => _index.Forms[_index.Tokens[t].Form].Term is >= 0 and int term ? _index.Terms[term].Idf : KeywordWeights.IdfCap),
                    Characters = lexical.Sum(t => _index.Tokens[t].Length),
                    HasNumber = lexical.Any(t => _isNumber[t]),
                    HasDate = lexical.Any(t => _isDate[t]),
                    IsAnnounced = at > first && connectors == 0 && plainFirst && Has(at, TokenFlags.Capitalized),
                    IsTrailed = at > first && connectors == 0 && capital && plainLast,
                };
                _byStems.Add(string.Join(' ', stems), candidate);
                All.Add(candidate);
            }

            _at.Add((first, at - first + 1), candidate);
            if (candidate.Count > 0 && candidate.Occurrences[^1].Token + (at - first + 1) > first) continue;
            bool mute = shouting || ((opens || titles) && lexical.Count == 1 && !Has(first, TokenFlags.AllCaps) && !Has(first, TokenFlags.HasDigit));
            bool allCapitals = lexical.All(t => Has(t, TokenFlags.Capitalized) || Has(t, TokenFlags.HasDigit));
            candidate.Occurrences.Add(new ReferenceOccurrence(first)
            {
                IsChunk = leftEdge && rightEdge,
                IsLead = leftEdge,
                IsMute = mute,
                IsName = !mute && allCapitals && (named || Has(first, TokenFlags.AllCaps)),
                IsLower = at == first ? !capital : !opensName,
                IsVerb = !Has(at, TokenFlags.Capitalized) && IsVerb(at, start, end),
                IsCut = named && (leftCut || rightCut),
            });
            if (!opensPhrases) return;
            if (!IsLexical(first)) lexical.Remove(first);
        }
    }

    // « Signal » is not « signaler »: see NameSpelling.
    private void PartName(ReferenceCandidate word)
    {
        if (word.Occurrences.Find(occurrence => occurrence.IsName) is not { } name) return;
        int form = _index.Tokens[name.Token].Form;
        bool IsOther(ReferenceOccurrence occurrence)
        {
            int own = _index.Tokens[occurrence.Token].Form;
            return own != form && occurrence.IsLower && _index.Forms[own].LogNoun < -0.32f && _index.Forms[own].Name < 0.05f;
        }

        int others = word.Occurrences.Count(IsOther);
        if (others == 0 || others * 2 > word.Count) return;
        foreach (ReferenceOccurrence other in word.Occurrences.Where(IsOther)) _at.Remove((other.Token, 1));
        word.Occurrences.RemoveAll(IsOther);
        word.FirstToken = word.Occurrences[0].Token;
        word.Characters = _index.Tokens[word.FirstToken].Length;
    }

    private void CountWithin(ReferenceCandidate longer)
    {
        bool whole = !longer.IsAnnounced && !longer.IsTrailed && longer.Chunks * 2 >= longer.Count && longer.Verbs * 2 < longer.Count;
        for (int start = 0; start < longer.Tokens; start++)
        {
            for (int length = 1; length <= longer.Tokens - start; length++)
            {
                if (Find(longer.FirstToken + start, length) is not { } part || part == longer) continue;
                part.LongerCount = Math.Max(part.LongerCount, longer.Count);
                if (whole && part.Count == longer.Count) part.Whole = longer;
            }
        }
    }

    private bool IsVerb(int at, int start, int end) =>
        at > start && at + 1 < end && !Has(at, TokenFlags.AfterBreak) && !Has(at + 1, TokenFlags.AfterBreak)
        && _isArticle[at + 1] && !_isConnector[at + 1] && !_isArticle[at - 1] && !_isConnector[at - 1];

    private bool IsLexical(int t) => _isContent[t] || _isNumber[t];

    private bool IsEdge(int t) => !IsLexical(t) || _isVerb[t];

    private bool Has(int t, TokenFlags flag) => (_index.Tokens[t].Flags & flag) != 0;
}

internal sealed class ReferenceCandidate
{
    public required int FirstToken { get; set; }
    public required int Tokens { get; init; }
    public required int Contents { get; init; }
    public required double Idf { get; init; }
    public required int Characters { get; set; }
    public required bool HasNumber { get; init; }
    public required bool HasDate { get; init; }
    public required bool IsAnnounced { get; init; }
    public required bool IsTrailed { get; init; }
    public List<ReferenceOccurrence> Occurrences { get; } = [];
    public IReadOnlyList<int> Places => [.. Occurrences.Select(occurrence => occurrence.Token)];
    public int Count => Occurrences.Count;
    public int Chunks => Occurrences.Count(occurrence => occurrence.IsChunk);
    public int Leads => Occurrences.Count(occurrence => occurrence.IsLead);
    public int Names => Occurrences.Count(occurrence => occurrence.IsName);
    public int Mute => Occurrences.Count(occurrence => occurrence.IsMute);
    public int Lowers => Occurrences.Count(occurrence => occurrence.IsLower);
    public int Cuts => Occurrences.Count(occurrence => occurrence.IsCut);
    public int Verbs => Occurrences.Count(occurrence => occurrence.IsVerb);
    public int LongerCount { get; set; }
    public ReferenceCandidate? Whole { get; set; }
}

internal sealed record ReferenceOccurrence(int Token)
{
    public bool IsChunk { get; init; }
    public bool IsLead { get; init; }
    public bool IsMute { get; init; }
    public bool IsName { get; init; }
    public bool IsLower { get; init; }
    public bool IsCut { get; init; }
    public bool IsVerb { get; init; }
}
