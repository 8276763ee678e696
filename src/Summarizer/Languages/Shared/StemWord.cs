namespace Summarizer.Languages.Shared;

/// <summary>
/// A word while it is being stemmed in its caller's buffer, with the regions that the Snowball algorithms speak of:
/// an ending may often be cut only where it lies in R1, R2 or RV (https://snowballstem.org/texts/r1r2.html). Regions are
/// the index where they begin and do not move when the end of the word does.
/// </summary>
internal ref struct StemWord(Span<char> buffer, int length)
{
    private readonly Span<char> _buffer = buffer;

    /// <summary>The word's length in UTF-16 code units.</summary>
    public int Length { get; private set; } = length;

    /// <summary>Start of the region after the first non-vowel that follows a vowel.</summary>
    public int R1 { get; set; } = length;

    /// <summary>The same, within R1.</summary>
    public int R2 { get; set; } = length;

    /// <summary>Start of the region of verb endings.</summary>
    public int RV { get; set; } = length;

    public readonly Span<char> Text => _buffer[..Length];

    public readonly ref char this[int index] => ref _buffer[index];

    /// <summary>The letter at a distance of at least 1 from the end, or NUL before the word's start.</summary>
    public readonly char FromEnd(int distance) => distance <= Length ? _buffer[Length - distance] : '\0';

    /// <summary>Puts another letter in the place of the last one.</summary>
    public readonly void SetLast(char letter) => _buffer[Length - 1] = letter;

    /// <summary>The part of the word from an index on, empty where the word is shorter.</summary>
    public readonly ReadOnlySpan<char> From(int index) => index < Length ? _buffer[index..Length] : default;

    public readonly bool EndsWith(string ending) => Text.EndsWith(ending);

    /// <summary>Whether the letters before the last <paramref name="skip"/> end so.</summary>
    public readonly bool EndsWith(string ending, int skip) => skip <= Length && _buffer[..(Length - skip)].EndsWith(ending);

    /// <summary>Whether the last <paramref name="ending"/> letters lie in R1.</summary>
    public readonly bool InR1(int ending) => Length - ending >= R1;

    /// <inheritdoc cref="InR1"/>
    public readonly bool InR2(int ending) => Length - ending >= R2;

    /// <inheritdoc cref="InR1"/>
    public readonly bool InRV(int ending) => Length - ending >= RV;

    /// <summary>Takes letters off the end.</summary>
    public void Cut(int letters) => Length -= letters;

    /// <summary>Cuts an ending if the word has it and it lies in R2.</summary>
    public bool CutInR2(string ending)
    {
        if (!EndsWith(ending) || !InR2(ending.Length)) return false;
        Cut(ending.Length);
        return true;
    }

    /// <summary>Replaces the last letters; nothing happens when the buffer is too short for it.</summary>
    public void Replace(int letters, string by)
    {
        int start = Length - letters;
        if (!by.AsSpan().TryCopyTo(_buffer[start..])) return;
        Length = start + by.Length;
    }

    /// <summary>Adds a letter at the end; nothing happens when the buffer is full.</summary>
    public void Append(char letter) => TryInsert(Length, letter);

    /// <summary>Takes letters off the start.</summary>
    public void CutStart(int letters) => Remove(0, letters);

    /// <summary>Removes letters within the word.</summary>
    public void Remove(int index, int letters)
    {
        _buffer[(index + letters)..Length].CopyTo(_buffer[index..]);
        Length -= letters;
    }

    /// <summary>Inserts a letter; false when the buffer is full.</summary>
    public bool TryInsert(int index, char letter)
    {
        if (Length == _buffer.Length) return false;
        _buffer[index..Length].CopyTo(_buffer[(index + 1)..]);
        _buffer[index] = letter;
        Length++;
        return true;
    }

    /// <summary>Sets R1 and R2 from the vowels; they are the word's end where the pattern is not found.</summary>
    /// <param name="vowels">The language's vowels.</param>
    /// <param name="start">Where to begin; R1 may be set before, to begin the search of R2 there.</param>
    public void MarkR1R2(LetterSet vowels, int start = 0)
    {
        R1 = AfterVowelAndConsonant(vowels, start);
        R2 = AfterVowelAndConsonant(vowels, R1);
        RV = Length;
    }

    /// <summary>R1 and R2 of the Germanic languages: at least three letters stand before R1, and words of less than three have no regions.</summary>
    public void MarkGermanicR1R2(LetterSet vowels)
    {
        if (Length < 3) return;
        MarkR1R2(vowels);
        R1 = Math.Max(R1, 3);
    }

    /// <summary>Index after the first non-vowel that follows a vowel, from <paramref name="start"/> on; the length when there is none.</summary>
    public readonly int AfterVowelAndConsonant(LetterSet vowels, int start)
    {
        int i = AfterVowel(vowels, start);
        return AfterConsonant(vowels, i);
    }

    /// <summary>Index after the first vowel from <paramref name="start"/> on, or the length.</summary>
    public readonly int AfterVowel(LetterSet vowels, int start)
    {
        for (int i = start; i < Length; i++)
            if (vowels.Contains(_buffer[i])) return i + 1;
        return Length;
    }

    /// <summary>Index after the first non-vowel from <paramref name="start"/> on, or the length.</summary>
    public readonly int AfterConsonant(LetterSet vowels, int start)
    {
        for (int i = start; i < Length; i++)
            if (!vowels.Contains(_buffer[i])) return i + 1;
        return Length;
    }

    /// <summary>
    /// RV of Spanish, Italian and Portuguese: after the next vowel when the second letter is a consonant; after the next
    /// consonant when the first two letters are vowels; after the third letter otherwise.
    /// </summary>
    public void MarkRomanceRV(LetterSet vowels)
    {
        RV = Length;
        if (Length < 2) return;
        bool first = vowels.Contains(_buffer[0]), second = vowels.Contains(_buffer[1]);
        if (!second) RV = AfterVowel(vowels, 2);
        else if (first) RV = AfterConsonant(vowels, 2);
        else if (Length > 2) RV = 3;
    }
}
