using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Words of the page that announce what follows and are no part of what is told: « EN DIRECT. », « Exclusif. », « Résultat : … ». Wherever they stand, they
/// are a sentence by themselves, or open one before a colon. A title's label is one by its words.
/// </summary>
internal static class Rubric
{
    /// <summary>True for a candidate that is nothing else.</summary>
    public static bool Is(ArticleIndex index, in ArticleText text, KeywordScratch scratch, in Candidate candidate)
    {
        if (IsTitleLabel(index, text, scratch, candidate)) return true;

        // « km/h »; « Q : » and « R : » in an interview, whose letters look like names. Where letters have no case, one may be a word (« 猫 »).
        bool isLetter = candidate.Tokens == 1 && candidate.Characters == 1;
        if (isLetter && !candidate.IsName && char.IsLower(scratch.TextOf(text, candidate.FirstToken)[index.Tokens[candidate.FirstToken].Start])) return true;
        // A name is a subject even where it stands alone (« Nvidia : … »), but for several words in capitals, which look like one whatever they are.
        if (candidate.IsName && !isLetter && !IsShouted(scratch, candidate)) return false;
        if (NameList.Default.Find(index.Tokens[candidate.FirstToken].Key) != KeywordKind.Term) return false;
        for (int place = candidate.FirstPlace; place >= 0; place = scratch.NextPlace(candidate, place))
            if (!StandsApart(index, text, scratch, scratch.TokenAt(candidate, place), candidate)) return false;
        return true;
    }

    // « En direct – », « Bon plan : », « Vidéo. »: what pages are furnished with, or a word for the kind of article, opening a title.
    private static bool IsTitleLabel(ArticleIndex index, in ArticleText text, KeywordScratch scratch, in Candidate candidate)
    {
        if (candidate.Count > 1 || index.TitleRow < 0) return false;
        int token = candidate.FirstToken;
        if (token != index.Sentences[index.TitleRow].TokenStart) return false;
        ReadOnlySpan<char> source = scratch.TextOf(text, token);
        int end = index.Tokens[token + candidate.Tokens - 1].End;
        if (!IsBeforeColon(source, end) && !IsBeforeDash(source, end) && !IsBeforeStop(source, end)) return false;
        if (KindCues.Default.TitleLabels.Contains(index.Tokens[token + candidate.Tokens - 1].Key)) return true;
        ReadOnlySpan<char> label = source[index.Tokens[token].Start..end];
        foreach (FurnitureCue cue in index.Language.FurnitureCues)
            if (label.Equals(cue.Phrase, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // « VIDÉO. Le pont s'ouvre »
    private static bool IsBeforeStop(ReadOnlySpan<char> source, int end) => end + 1 < source.Length && source[end] == '.' && Chars.IsSpace(source[end + 1]);

    private static bool IsBeforeDash(ReadOnlySpan<char> source, int end) =>
        end + 1 < source.Length && Chars.IsSpace(source[end]) && source[end + 1] is '-' or '–' or '—' or '|';

    private static bool IsShouted(KeywordScratch scratch, in Candidate candidate)
    {
        uint all = uint.MaxValue;
        for (int t = candidate.FirstToken; t < candidate.FirstToken + candidate.Tokens; t++) all &= scratch.MarkOf(t);
        return candidate.Tokens > 1 && (all & TokenMarks.AllCaps) != 0;
    }

    private static bool StandsApart(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int token, in Candidate candidate)
    {
        int after = token + candidate.Tokens;
        // What a text opens with may be its title.
        if ((token == 0 && !candidate.IsName) || !scratch.StartsSentence(token) || !(scratch.StartsSentence(after) || IsBeforeColon(scratch.TextOf(text, token), index.Tokens[after - 1].End))) return false;
        BlockKind kind = scratch.KindAt(token);
        // A name may head a section that only describes it; what a list holds is told.
        return kind is BlockKind.Body or BlockKind.Standfirst || (kind is BlockKind.Heading && !candidate.IsName);
    }

    private static bool IsBeforeColon(ReadOnlySpan<char> source, int end)
    {
        while (end < source.Length && Chars.IsSpace(source[end])) end++;
        return end < source.Length && source[end] == ':';
    }
}
