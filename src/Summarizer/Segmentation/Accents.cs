namespace Summarizer.Segmentation;

/// <summary>
/// Letters with a combining mark as one character, for the marks of the European languages: text in decomposed form
/// gives the keys of composed text. Other marks stay characters of their own in the key.
/// </summary>
internal static class Accents
{
    /// <summary>For each mark, pairs of a letter and its composed form.</summary>
    private static readonly (char Mark, string Pairs)[] Compositions =
    [
        ('\u0300', "aàeèiìoòuùnǹ"),
        ('\u0301', "aáeéiíoóuúyýcćlĺnńrŕsśzźгѓкќ"),
        ('\u0302', "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ"),
        ('\u0303', "aãnñoõiĩuũ"),
        ('\u0304', "aāeēiīoōuūиӣуӯ"),
        ('\u0306', "aăeĕgğiĭoŏuŭийуў"),
        ('\u0307', "cċeėgġzż"),
        ('\u0308', "aäeëiïoöuüyÿеёіїиӥ"),
        ('\u030A', "aåuů"),
        ('\u030B', "oőuű"),
        ('\u030C', "cčdďeěnňrřsštťzžlľaǎiǐoǒuǔgǧ"),
        ('\u0326', "sștț"),
        ('\u0327', "cçsştţgģkķlļnņrŗ"),
        ('\u0328', "aąeęiįuųoǫ"),
    ];

    public static bool TryCompose(char letter, char mark, out char composed)
    {
        composed = '\0';
        if (mark is < '\u0300' or > '\u0328') return false;
        foreach ((char candidate, string pairs) in Compositions)
        {
            if (candidate != mark) continue;
            for (int i = 0; i < pairs.Length; i += 2)
            {
                if (pairs[i] != letter) continue;
                composed = pairs[i + 1];
                return true;
            }
        }

        return false;
    }
}
