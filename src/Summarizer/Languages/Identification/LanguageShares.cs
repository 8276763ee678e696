using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Languages.Identification;

/// <summary>How likely each language of a text's script is, as shares of one.</summary>
internal ref struct LanguageShares(Span<double> shares, LetterModel model)
{
    /// <summary>As many columns as the widest script may have.</summary>
    public const int Capacity = 96;

    private readonly Span<double> _shares = shares;
    private string[] _codes = [];

    /// <summary>How many languages there are to choose from, with those that stand for none.</summary>
    public readonly int Count => _codes.Length;

    /// <summary>Index of the most likely one, the earlier of equals; -1 where there is none.</summary>
    public int Best { get; private set; } = -1;

    public readonly double this[int index] => _shares[index];

    public readonly string Code(int index) => _codes[index];

    public readonly bool IsLanguage(int index) => LetterModel.IsLanguage(_codes[index]);

    /// <summary>Reads half a sample of a long text's opening, the other half of the rest.</summary>
    [SkipLocalsInit]
    public void Read(ReadOnlySpan<char> text, IReadOnlyCollection<string>? among)
    {
        Span<char> buffer = stackalloc char[TextSample.Length];
        ReadSample(TextSample.Take(text, buffer, TextSample.Length / 2), among);
    }

    /// <summary>Reads a smaller sample, a third of it the text's opening.</summary>
    [SkipLocalsInit]
    public void ReadGlance(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[TextSample.Glance];
        ReadSample(TextSample.Take(text, buffer, TextSample.Glance / 3), null);
    }

    [SkipLocalsInit]
    private void ReadSample(scoped ReadOnlySpan<char> sample, IReadOnlyCollection<string>? among)
    {
        Span<int> counts = stackalloc int[Scripts.Count];
        Script script = TextSample.DominantScript(sample, counts);
        if (model.Of(script) is not { } group)
        {
            ReadScript(script, counts, among);
            return;
        }

        Span<uint> hashes = stackalloc uint[LetterGrams.PerCharacter * (TextSample.Length + 1)];
        hashes = hashes[..LetterGrams.Read(sample, script, hashes)];
        Span<int> scores = stackalloc int[group.Columns];
        _codes = group.Codes;
        double root = Math.Sqrt(hashes.Length);
        if (root > 0) group.Score(hashes, root, scores);
        int best = -1;
        for (int i = 0; root > 0 && i < _codes.Length; i++)
            if ((best < 0 || scores[i] > scores[best]) && IsAllowed(_codes[i], among)) best = i;
        if (best < 0) return;
        Best = best;
        double sum = 0, unit = group.Unit / root;
        Span<double> shares = _shares[..group.Columns];
        for (int i = 0; i < shares.Length; i++) shares[i] = (scores[i] - scores[best]) * unit;
        Exponentials(shares);
        shares = shares[.._codes.Length];
        for (int i = 0; i < shares.Length; i++)
        {
            if (!IsAllowed(_codes[i], among)) shares[i] = 0;
            sum += shares[i];
        }

        for (int i = 0; i < shares.Length; i++) shares[i] /= sum;
    }

    /// <summary>The script decides alone. The fewer letters, the less it says; Han without kana may still be a line of Japanese.</summary>
    private void ReadScript(Script script, scoped ReadOnlySpan<int> counts, IReadOnlyCollection<string>? among)
    {
        string[] codes = Scripts.Languages(script);
        int total = 0;
        foreach (int count in counts) total += count;
        if (total == 0) return;
        double certain = (double)counts[(int)script] / total * (1 - Exponential(-0.5 * counts[(int)script]));
        for (int i = 0; i < codes.Length; i++)
        {
            _shares[i] = !IsAllowed(codes[i], among) ? 0 : i == 0 ? certain : (1 - certain) / (codes.Length - 1);
            if (_shares[i] > 0 && (Best < 0 || _shares[i] > _shares[Best])) Best = i;
        }

        _codes = codes;
    }

    /// <summary>Noise stays noise whatever the caller expects, but an unsupported language is taken for the nearest that the caller named.</summary>
    private static bool IsAllowed(string code, IReadOnlyCollection<string>? among)
    {
        if (among is null || code == LetterModel.NoLanguage) return true;
        foreach (string allowed in among)
        {
            if (allowed is null) continue;
            int hyphen = allowed.IndexOf('-', StringComparison.Ordinal);
            ReadOnlySpan<char> language = hyphen < 0 ? allowed : allowed.AsSpan(0, hyphen);
            if (language.Equals(code, StringComparison.OrdinalIgnoreCase)) return true;
            if (code == "nb" && (language.Equals("no", StringComparison.OrdinalIgnoreCase) || language.Equals("nn", StringComparison.OrdinalIgnoreCase))) return true;
        }

        return false;
    }

    /// <summary><see cref="Exponential"/> of each of a multiple of four powers; those of columns without a language are of no consequence.</summary>
    private static void Exponentials(Span<double> powers)
    {
        for (int i = 0; i < powers.Length; i += 4)
        {
            Vector256<double> power = Vector256.Create<double>(powers[i..]), result = Vector256<double>.One + power / 4096;
            for (int squared = 0; squared < 12; squared++) result *= result;
            Vector256.ConditionalSelect(Vector256.LessThan(power, Vector256.Create(-20.0)), Vector256<double>.Zero, result).CopyTo(powers[i..]);
        }
    }

    /// <summary>e to the power of a number that is not positive, by basic operations only, which every machine rounds alike.</summary>
    private static double Exponential(double power)
    {
        if (power < -20) return 0;
        double result = 1 + power / 4096;
        for (int i = 0; i < 12; i++) result *= result;
        return result;
    }
}
