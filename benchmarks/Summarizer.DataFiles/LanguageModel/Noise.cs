using System.Text;
using Summarizer.Languages.Identification;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>Letters that are no language: random strings, keys, program code. What they teach is to leave such text undetermined.</summary>
internal static class Noise
{
    private static readonly string[] CodeWords =
        ("public static void int string return if else for while class new null true false var let const function async await import from export def self " +
         "print println printf main args argv struct enum switch case break continue try catch finally throw throws using namespace include define std cout " +
         "endl char float double bool boolean byte long short unsigned sizeof typedef template typename virtual override abstract interface extends implements " +
         "private protected internal sealed readonly final package module require console log div span href src img html body head script style width height px em " +
         "margin padding border color background select where insert update delete join table index key value map list array dict set get push pop len range lambda " +
         "elif except raise with yield pass none echo sudo apt npm git commit push pull clone docker run exec env usr bin etc tmp lib http https www com org json xml " +
         "utf id uid ctx req res err fn impl pub mut str vec usize i32 u8 foo bar baz tmp buf ptr idx cfg init").Split(' ');

    public static string Draw(Random random, Script script)
    {
        int length = (int)(20 * Math.Pow(20, random.NextDouble()));
        var text = new StringBuilder();
        int kind = script == Script.Latin ? random.Next(5) : 0;
        string pool = kind switch
        {
            1 => "abcdef",
            2 => "qwertyuiopasdfghjklzxcvbnm",
            3 => "asdfghjklasdfjkl",
            _ => Alphabet(script),
        };
        while (text.Length < length)
        {
            if (kind == 4)
            {
                text.Append(CodeWords[random.Next(CodeWords.Length)]);
                if (random.Next(4) == 0) text.Append(CodeWords[random.Next(CodeWords.Length)]);
                text.Append(" .(_;{"[random.Next(6)]);
                continue;
            }

            int letters = 1 + random.Next(random.Next(3) == 0 ? 20 : 8);
            for (int i = 0; i < letters; i++) text.Append(pool[random.Next(pool.Length)]);
            text.Append(random.Next(4) == 0 ? random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture) : " ");
        }

        return text.ToString();
    }

    private static string Alphabet(Script script) => script switch
    {
        Script.Latin => "abcdefghijklmnopqrstuvwxyz",
        Script.Cyrillic => "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        Script.Arabic => "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        _ => "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह",
    };
}
