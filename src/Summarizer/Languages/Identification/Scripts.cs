namespace Summarizer.Languages.Identification;

/// <summary>Writing systems that the identifier tells apart; the order is that of the model file.</summary>
internal enum Script : byte
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
    Armenian,
    Georgian,
    Thai,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Lao,
    Burmese,
    Khmer,
    Ethiopic,
    Tibetan,
    Thaana,
    Odia,

    /// <summary>Letters of a script that no supported language is written in.</summary>
    Other,
}

/// <summary>The script of a character, by Unicode block: one load.</summary>
internal static class Scripts
{
    public const int Count = (int)Script.Other + 1;

    private static readonly byte[] Blocks = Build();

    public static ReadOnlySpan<byte> Table => Blocks;

    /// <summary>Correct for letters; punctuation of a block counts as its script, so test for a letter first where it matters.</summary>
    public static Script Of(char c) => (Script)Blocks[c >> 4];

    /// <summary>Languages that their script gives away.</summary>
    public static IEnumerable<string> OnlyLanguages
    {
        get
        {
            for (Script script = Script.None; script < Script.Other; script++)
                foreach (string language in Languages(script)) yield return language;
        }
    }

    /// <summary>The languages of a script that needs no model, the likeliest first; empty where none is supported or the model decides.</summary>
    public static string[] Languages(Script script) => ByScript[(int)script];

    private static readonly string[][] ByScript = Assign();

    private static string[][] Assign()
    {
        string[][] byScript = new string[Count][];
        for (int i = 0; i < Count; i++) byScript[i] = [];
        byScript[(int)Script.Han] = ["zh", "ja"];
        byScript[(int)Script.Kana] = ["ja"];
        byScript[(int)Script.Hangul] = ["ko"];
        byScript[(int)Script.Greek] = ["el"];
        byScript[(int)Script.Hebrew] = ["he"];
        byScript[(int)Script.Armenian] = ["hy"];
        byScript[(int)Script.Georgian] = ["ka"];
        byScript[(int)Script.Thai] = ["th"];
        byScript[(int)Script.Bengali] = ["bn"];
        byScript[(int)Script.Gurmukhi] = ["pa"];
        byScript[(int)Script.Gujarati] = ["gu"];
        byScript[(int)Script.Tamil] = ["ta"];
        byScript[(int)Script.Telugu] = ["te"];
        byScript[(int)Script.Kannada] = ["kn"];
        byScript[(int)Script.Malayalam] = ["ml"];
        byScript[(int)Script.Sinhala] = ["si"];
        byScript[(int)Script.Lao] = ["lo"];
        byScript[(int)Script.Burmese] = ["my"];
        byScript[(int)Script.Khmer] = ["km"];
        byScript[(int)Script.Ethiopic] = ["am"];
        return byScript;
    }

    private static byte[] Build()
    {
        byte[] blocks = new byte[4096];
        void Set(int from, int to, Script script) => blocks.AsSpan(from >> 4, (to >> 4) - (from >> 4) + 1).Fill((byte)script);

        // Everything that is not named below is some other script, from the end of Latin on; symbols are no letters and never asked for.
        Set(0x0370, 0xFFFF, Script.Other);
        Set(0x0000, 0x02FF, Script.Latin);
        Set(0x0300, 0x036F, Script.None);
        Set(0x0370, 0x03FF, Script.Greek);
        Set(0x0400, 0x052F, Script.Cyrillic);
        Set(0x0530, 0x058F, Script.Armenian);
        Set(0x0590, 0x05FF, Script.Hebrew);
        Set(0x0600, 0x06FF, Script.Arabic);
        Set(0x0750, 0x077F, Script.Arabic);
        Set(0x0780, 0x07BF, Script.Thaana);
        Set(0x08A0, 0x08FF, Script.Arabic);
        Set(0x0900, 0x097F, Script.Devanagari);
        Set(0x0980, 0x09FF, Script.Bengali);
        Set(0x0A00, 0x0A7F, Script.Gurmukhi);
        Set(0x0A80, 0x0AFF, Script.Gujarati);
        Set(0x0B00, 0x0B7F, Script.Odia);
        Set(0x0B80, 0x0BFF, Script.Tamil);
        Set(0x0C00, 0x0C7F, Script.Telugu);
        Set(0x0C80, 0x0CFF, Script.Kannada);
        Set(0x0D00, 0x0D7F, Script.Malayalam);
        Set(0x0D80, 0x0DFF, Script.Sinhala);
        Set(0x0E00, 0x0E7F, Script.Thai);
        Set(0x0E80, 0x0EFF, Script.Lao);
        Set(0x0F00, 0x0FFF, Script.Tibetan);
        Set(0x1000, 0x109F, Script.Burmese);
        Set(0x10A0, 0x10FF, Script.Georgian);
        Set(0x1100, 0x11FF, Script.Hangul);
        Set(0x1200, 0x139F, Script.Ethiopic);
        Set(0x1780, 0x17FF, Script.Khmer);
        Set(0x1C80, 0x1C8F, Script.Cyrillic);
        Set(0x1C90, 0x1CBF, Script.Georgian);
        Set(0x1E00, 0x1EFF, Script.Latin);
        Set(0x1F00, 0x1FFF, Script.Greek);
        Set(0x2000, 0x2BFF, Script.None);
        Set(0x2C60, 0x2C7F, Script.Latin);
        Set(0x3000, 0x303F, Script.None);
        Set(0x3040, 0x30FF, Script.Kana);
        Set(0x3130, 0x318F, Script.Hangul);
        Set(0x31F0, 0x31FF, Script.Kana);
        Set(0x3200, 0x33FF, Script.None);
        Set(0x3400, 0x9FFF, Script.Han);
        Set(0xA720, 0xA7FF, Script.Latin);
        Set(0xA960, 0xA97F, Script.Hangul);
        Set(0xAC00, 0xD7FF, Script.Hangul);
        Set(0xD800, 0xF8FF, Script.None);
        Set(0xF900, 0xFAFF, Script.Han);
        Set(0xFB00, 0xFB0F, Script.Latin);
        Set(0xFB10, 0xFB1F, Script.Armenian);
        Set(0xFB20, 0xFB4F, Script.Hebrew);
        Set(0xFB50, 0xFDFF, Script.Arabic);
        Set(0xFE00, 0xFE6F, Script.None);
        Set(0xFE70, 0xFEFF, Script.Arabic);
        Set(0xFF00, 0xFF1F, Script.None);
        Set(0xFF20, 0xFF5F, Script.Latin);
        Set(0xFF60, 0xFF9F, Script.Kana);
        Set(0xFFA0, 0xFFDF, Script.Hangul);
        Set(0xFFE0, 0xFFFF, Script.None);
        return blocks;
    }
}
