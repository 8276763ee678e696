namespace Summarizer.Cli;

/// <summary>
/// The form of a BCP-47 code: a primary part of two to eight letters, further parts of letters and digits. A language has
/// one code here whatever it was called by: two letters where they exist, as BCP-47 asks.
/// </summary>
internal static class LanguageCode
{
    // ISO 639-2 and withdrawn codes, each before the code that BCP-47 has for the language.
    private const string LongCodes =
        """
        aar aa abk ab afr af aka ak amh am ara ar arg an asm as ava av ave ae aym ay aze az bak ba bam bm bel be ben bn bih bh
        bis bi bod bo bos bs bre br bul bg cat ca ces cs cha ch che ce chu cu chv cv cor kw cos co cre cr cym cy dan da deu de
        div dv dzo dz ell el eng en epo eo est et eus eu ewe ee fao fo fas fa fij fj fin fi fra fr fry fy ful ff gla gd gle ga
        glg gl glv gv grn gn guj gu hat ht hau ha heb he her hz hin hi hmo ho hrv hr hun hu hye hy ibo ig ido io iii ii iku iu
        ile ie ina ia ind id ipk ik isl is ita it jav jv jpn ja kal kl kan kn kas ks kat ka kau kr kaz kk khm km kik ki kin rw
        kir ky kom kv kon kg kor ko kua kj kur ku lao lo lat la lav lv lim li lin ln lit lt ltz lb lub lu lug lg mah mh mal ml
        mar mr mkd mk mlg mg mlt mt mon mn mri mi msa ms mya my nau na nav nv nbl nr nde nd ndo ng nep ne nld nl nno nn nob nb
        nya ny oci oc oji oj ori or orm om oss os pan pa pli pi pol pl por pt pus ps que qu roh rm ron ro run rn rus ru sag sg
        san sa sin si slk sk slv sl sme se smo sm sna sn snd sd som so sot st spa es sqi sq srd sc srp sr ssw ss sun su swa sw
        swe sv tah ty tam ta tat tt tel te tgk tg tgl tl tha th tir ti ton to tsn tn tso ts tuk tk tur tr twi tw uig ug ukr uk
        urd ur uzb uz ven ve vie vi vol vo wln wa wol wo xho xh yid yi yor yo zha za zho zh zul zu alb sq arm hy baq eu bur my
        chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk mao mi may ms per fa rum ro slo sk tib bo wel cy cmn zh
        arb ar pes fa nor nb no nb iw he in id ji yi mo ro
        """;

    private static readonly Lazy<Dictionary<string, string>> Preferred = new(ReadCodes);

    /// <summary>The code in its usual letters, or null for an empty one, which means: identify the language.</summary>
    public static string? Check(string code)
    {
        if (code.Length == 0) return null;
        if (!IsWellFormed(code)) throw new UsageException($"language wants a BCP-47 code such as fr or pt-BR, not '{code}'");
        int hyphen = code.IndexOf('-', StringComparison.Ordinal);
        string primary = (hyphen < 0 ? code : code[..hyphen]).ToLowerInvariant();
        return Preferred.Value.GetValueOrDefault(primary, primary) + (hyphen < 0 ? "" : code[hyphen..]);
    }

    private static Dictionary<string, string> ReadCodes()
    {
        string[] words = LongCodes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i += 2) codes[words[i]] = words[i + 1];
        return codes;
    }

    private static bool IsWellFormed(string code)
    {
        int part = 0, length = 0;
        foreach (char c in code)
        {
            if (c == '-')
            {
                if (length == 0 || (part == 0 && length < 2)) return false;
                part++;
                length = 0;
            }
            else if (char.IsAsciiLetter(c) || (part > 0 && char.IsAsciiDigit(c)))
            {
                if (++length > 8) return false;
            }
            else
            {
                return false;
            }
        }

        return length > 0 && (part > 0 || length > 1);
    }
}
