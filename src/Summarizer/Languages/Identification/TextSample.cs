using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Text;

namespace Summarizer.Languages.Identification;

/// <summary>Which part of a text is read, and in which script it stands.</summary>
internal static class TextSample
{
    /// <summary>At most this many characters are read, however long the text.</summary>
    public const int Length = 512;

    /// <summary>So many are read of a long text at first: mostly they leave no doubt.</summary>
    public const int Glance = 192;

    private const int Window = 64;

    /// <summary>The whole of a short text; of a longer one its opening and stretches spread evenly over the rest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Room for the sample, a multiple of 64 characters: as much is taken.</param>
    /// <param name="opening">How much of it is the text's opening.</param>
    public static ReadOnlySpan<char> Take(ReadOnlySpan<char> text, Span<char> buffer, int opening)
    {
        if (text.Length <= buffer.Length) return text;
        int windows = (buffer.Length - opening) / Window;
        text[..opening].CopyTo(buffer);
        int rest = text.Length - opening;
        for (int i = 0; i < windows; i++)
        {
            int from = opening + (int)((long)rest * (i + 1) / windows) - Window;
            Span<char> to = buffer.Slice(opening + i * Window, Window);
            text.Slice(from, Window).CopyTo(to);

            // The word that the cut fell into says nothing.
            int cut = 0;
            while (cut < 24 && Chars.IsLetter(to[cut])) cut++;
            to[..cut].Fill(' ');
            buffer[opening + i * Window - 1] = ' ';
        }

        return buffer;
    }

    /// <summary>True when all is Latin letters, signs and usual punctuation, with one letter at least, as most texts of this part of the world are; their letters need no counting.</summary>
    private static bool IsLatinAlone(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<ushort> codes = MemoryMarshal.Cast<char, ushort>(text);
        Vector256<ushort> strange = default, letters = default;
        if (codes.Length < Vector256<ushort>.Count) return false;
        for (int i = 0; i < codes.Length; i += Vector256<ushort>.Count)
        {
            // The last step overlaps the one before where the text does not come out even.
            Vector256<ushort> c = Vector256.Create(codes[Math.Min(i, codes.Length - Vector256<ushort>.Count)..]);
            Vector256<ushort> latin = Vector256.LessThan(c, Vector256.Create((ushort)0x0250));
            Vector256<ushort> punctuation = Vector256.LessThanOrEqual(c - Vector256.Create((ushort)0x2010), Vector256.Create((ushort)(0x202F - 0x2010)));
            strange |= ~(latin | punctuation);
            letters |= Vector256.LessThanOrEqual((c | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)('z' - 'a')));
        }

        return strange == default && letters != default;
    }

    /// <summary>The script that most of the text's letters belong to; a character of a syllabic or word script weighs more.</summary>
    public static Script DominantScript(ReadOnlySpan<char> text, Span<int> counts)
    {
        counts.Clear();
        if (IsLatinAlone(text)) return Script.Latin;
        ReadOnlySpan<byte> blocks = Scripts.Table;

        // A run of one script is counted apart: adding to the same place of memory for each letter would wait for the last time.
        byte current = 0;
        int run = 0;
        foreach (char c in text)
        {
            if (!Chars.IsLetter(c)) continue;
            byte script = blocks[c >> 4];
            if (script != current)
            {
                counts[current] += run;
                current = script;
                run = 0;
            }

            run++;
        }

        counts[current] += run;
        counts[(int)Script.None] = 0;
        counts[(int)Script.Kana] *= 3;
        counts[(int)Script.Han] *= 3;
        counts[(int)Script.Hangul] *= 2;

        // Japanese is written in Han characters and kana together; Chinese never takes kana but in a name.
        if (counts[(int)Script.Kana] * 12 > counts[(int)Script.Han])
        {
            counts[(int)Script.Kana] += counts[(int)Script.Han];
            counts[(int)Script.Han] = 0;
        }

        int best = 0;
        for (int i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        return (Script)best;
    }
}
