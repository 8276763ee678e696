using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>Cuts a stretch of text into words.</summary>
internal static class WordTokenizer
{
    public static void Tokenize(ReadOnlySpan<char> text, int start, int end, Language language, Growable<Token> tokens)
    {
        int at = start;
        TokenFlags pending = TokenFlags.SentenceStart | TokenFlags.AfterBreak;
        while (at < end)
        {
            char c = text[at];
            byte cls = Chars.Class(c);
            if ((cls & (Chars.Letter | Chars.Digit)) == 0)
            {
                if ((cls & Chars.Space) == 0) pending |= TokenFlags.AfterBreak;
                at++;
                continue;
            }

            int first = at;
            ulong key = WordKey.Seed;
            TokenFlags flags = pending;
            pending = TokenFlags.None;
            bool allCaps = true;
            int letters = 0;
            if ((cls & Chars.Upper) != 0) flags |= TokenFlags.Capitalized;
            while (at < end)
            {
                c = text[at];
                cls = Chars.Class(c);
                if ((cls & Chars.Letter) != 0)
                {
                    letters++;
                    allCaps &= (cls & Chars.Upper) != 0;
                    flags |= TokenFlags.HasLetter;
                    key = WordKey.Add(key, Chars.Lower(c));
                }
                else if ((cls & Chars.Digit) != 0)
                {
                    flags |= TokenFlags.HasDigit;
                    key = WordKey.Add(key, c);
                }
                else if ((cls & Chars.Mark) != 0)
                {
                    if (!WordKey.IsInvisible(c)) key = WordKey.Add(key, c);
                }
                else if ((cls & Chars.Joiner) != 0 && at + 1 < end && Chars.IsLetterOrDigit(text[at + 1]))
                {
                    key = WordKey.Add(key, Chars.Lower(c));
                    if (Chars.IsApostrophe(c) && language.ElisionSet.Contains(WordKey.Finish(key)))
                    {
                        at++;
                        flags |= TokenFlags.Elision;
                        break;
                    }
                }
                else if (c is '.' or ',' && at + 1 < end && (flags & TokenFlags.HasDigit) != 0 && Chars.IsDigit(text[at + 1]))
                {
                    key = WordKey.Add(key, c);
                }
                else
                {
                    break;
                }

                at++;
            }

            if (letters >= 2 && allCaps) flags |= TokenFlags.AllCaps;
            tokens.Add(new Token { Start = first, Length = at - first, Key = WordKey.Finish(key), Flags = flags });
        }
    }
}
