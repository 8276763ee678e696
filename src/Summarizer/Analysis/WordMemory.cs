using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Analysis;

/// <summary>
/// What a thread has worked out about the words it met: the key of the stem, the idf, whether it is a stop word. Stemming
/// is the dearest thing that happens to a word, and most words of an article stood in the articles before it.
/// A table of fixed size with three places a word, which lie in one line of the processor's cache: a new word takes the
/// first, the others move on and the oldest out. Layout of a line, eight numbers of 64 bits: three salted keys, the keys of their three stems, then their
/// codes of 32 bits. Holds keys, never text; what it answers depends only on the word and the language, never on what it remembers.
/// </summary>
internal sealed unsafe class WordMemory
{
    private const int LineBits = 15;
    private const int LineLength = 8;
    private const int Places = 3;
    private const int MaxStemmed = 72;

    /// <summary>Tokens that stand for no word of their own.</summary>
    private const TokenFlags NoContent = TokenFlags.Elision | TokenFlags.Clitic | TokenFlags.Address;

    /// <summary>No word is less noun-like than this, so that a product of powers stays above 0.</summary>
    private const float LeastNoun = 0.02f;

    // A code: three numbers of nine bits, which are the bytes of the background table for idf, noun-likeness and share of capitals, from 256 on where it
    // says nothing; then two bits, and three of what it may do in phrases. Three tables of 512 make numbers of them without asking which it is.
    private const int NounAt = 9, NameAt = 18, RolesAt = 29, Nothing = 256;
    private const uint StopWord = 1 << 27, Cue = 1 << 28;

    private static readonly float[] LogNouns = Table.Of(512, code => code < Nothing ? MathF.Log2(Math.Max(BackgroundTable.Share((byte)code), LeastNoun)) : 0);
    private static readonly float[] Names = Table.Of(512, code => code < Nothing ? BackgroundTable.Share((byte)code) : -1);
    private static readonly float[] Ones = Table.Of(512, _ => 1);

    private readonly ulong[] _owner = GC.AllocateArray<ulong>((LineLength << LineBits) + LineLength, pinned: true);
    private readonly ulong* _lines;

    // With room for what reads eight letters at a time.
    private readonly char[] _buffer = new char[MaxStemmed + 8];
    private Language _language = Language.Neutral;
    private BackgroundTable? _background;
    private float[] _idfs = Ones;
    private Language _article = Language.Neutral;
    private ulong _salt;

    public WordMemory() =>
        _lines = (ulong*)(((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_owner)) + LineLength * sizeof(ulong) - 1) & ~(nuint)(LineLength * sizeof(ulong) - 1));

    /// <summary>Sets the language of the words to come.</summary>
    /// <param name="language">Their language.</param>
    /// <param name="article">The article's language: what cues and joins the article's words is on its lists.</param>
    public void Use(Language language, Language article)
    {
        _article = article;
        _language = language;
        _background = language.Background;
        _idfs = _background?.Idfs ?? Ones;
        _salt = (ulong)language.Number * 0x9E3779B97F4A7C15;
    }

    /// <summary>Has the place of a word loaded before it is asked for: the table is larger than the nearest caches.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong key)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Line(key ^ _salt));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong* Line(ulong salted) => _lines + (salted >> (64 - LineBits)) * LineLength;

    /// <summary>Fills forms with what is known of their words, but their terms; gives how many are no stop words.</summary>
    /// <param name="source">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="firstTokens">For each form the token that had it first.</param>
    /// <param name="stopWords">The caller's own stop words, or null.</param>
    /// <param name="first">The first form to fill, up to the last.</param>
    /// <param name="forms">Forms.</param>
    /// <param name="terms">Receives those that are no stop words; must have room for as many as there are forms to fill.</param>
    public int Recall(
        ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> firstTokens, WordSet? stopWords, int first, Span<FormEntry> forms, Span<NewTerm> terms)
    {
        uint codes = LookUp(source, tokens, firstTokens[first..forms.Length], forms[first..], terms);
        if ((codes & Cue) != 0 || stopWords is not null || _language != _article)
        {
            WordFlags cues = _article.CueFlags;
            for (int f = first; f < forms.Length; f++)
            {
                ref uint code = ref terms[f - first].Code;
                if (_language != _article) forms[f].Listed = (int)_article.RolesOf(forms[f].Key) << FormEntry.RolesAt;
                if ((code & Cue) != 0) forms[f].Listed |= cues.Find(forms[f].Key);
                if (stopWords is not null && stopWords.Contains(forms[f].Key)) code |= StopWord;
            }
        }

        return Fill(first, forms[first..], terms);
    }

    // Keys and first tokens of the forms; for each of them, in the terms, stem and code. Gives the bits of all codes.
    private uint LookUp(ReadOnlySpan<char> source, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> firstTokens, Span<FormEntry> forms, Span<NewTerm> terms)
    {
        ulong* lines = _lines;
        ulong salt = _salt;
        uint codes = 0;
        _ = terms[..forms.Length];
        ref FormEntry form = ref MemoryMarshal.GetReference(forms);
        ref NewTerm term = ref MemoryMarshal.GetReference(terms);
        foreach (int at in firstTokens[..forms.Length])
        {
            ref readonly Token token = ref tokens[at];
            ulong key = token.Key, salted = key ^ salt;
            ulong* line = lines + (salted >> (64 - LineBits)) * LineLength;
            nuint notFirst = (nuint)Bit.Of(line[0] != salted), notSecond = (nuint)Bit.Of(line[1] != salted), place = notFirst + (notFirst & notSecond);
            if (line[place] != salted)
            {
                Learn(source.Slice(token.Start, token.Length), key, salted, line);
                place = 0;
            }

            uint code = ((uint*)(line + 2 * Places))[place] | (uint)Bit.Of((token.Flags & NoContent) != 0) * StopWord;
            codes |= code;
            form.Key = key;
            form.FirstToken = at;
            form.Listed = (int)(code >> RolesAt) << FormEntry.RolesAt;
            form = ref Unsafe.Add(ref form, 1);
            term.Key = line[Places + place];
            term.Code = code;
            term = ref Unsafe.Add(ref term, 1);
        }

        return codes;
    }

    // What the codes say; the terms move up over those of stop words. Field by field: a whole form would be put together elsewhere and copied. A code's
    // numbers lie within their tables.
    private int Fill(int first, Span<FormEntry> forms, Span<NewTerm> terms)
    {
        ref float idfs = ref MemoryMarshal.GetArrayDataReference(_idfs), logNouns = ref MemoryMarshal.GetArrayDataReference(LogNouns);
        ref float names = ref MemoryMarshal.GetArrayDataReference(Names);
        ref NewTerm found = ref MemoryMarshal.GetReference(terms), term = ref found;
        foreach (ref FormEntry form in forms)
        {
            nuint code = found.Code, stop = code / StopWord & 1;
            form.Term = -1;
            form.Count = 0;
            form.LogNoun = Unsafe.Add(ref logNouns, code >> NounAt & 511 | stop * Nothing);
            form.Name = Unsafe.Add(ref names, code >> NameAt & 511 | stop * Nothing);
            term.Key = found.Key;
            term.Form = first++;
            term.Idf = Unsafe.Add(ref idfs, code & 511);
            term = ref Unsafe.Add(ref term, 1 - stop);
            found = ref Unsafe.Add(ref found, 1);
        }

        return (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetReference(terms), ref term) / sizeof(NewTerm));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Learn(ReadOnlySpan<char> word, ulong key, ulong salted, ulong* line)
    {
        bool stop = _language.StopWordSet.Contains(key);
        uint code = stop ? StopWord : CodeOf(word, key);
        if (_language.CueFlags.Find(key) != 0) code |= Cue;
        code |= _language.RolesOf(key) << RolesAt;
        ulong term = stop ? 0 : StemKey(word, key);
        uint* codes = (uint*)(line + 2 * Places);
        for (int place = Places - 1; place > 0; place--)
            (line[place], line[Places + place], codes[place]) = (line[place - 1], line[Places + place - 1], codes[place - 1]);
        (line[0], line[Places], codes[0]) = (salted, term, code);
    }

    private uint CodeOf(ReadOnlySpan<char> word, ulong key)
    {
        if (_background is not { } background) return CodeOf(Nothing, Nothing, Nothing);
        if (background.TryFindCodes(key, out uint codes))
            return background.HasNouns ? CodeOf((byte)codes, (byte)(codes >> 8), (byte)(codes >> 16)) : CodeOf((byte)codes, Nothing, Nothing);
        bool hasEnding = TrySpell(word, key, out int length) & background.TryFindEnding(_buffer.AsSpan(0, length), out codes);
        return CodeOf(Nothing, hasEnding ? (byte)(codes >> 8) : Nothing, Nothing);
    }

    private static uint CodeOf(int idf, int noun, int name) => (uint)(idf | noun << NounAt | name << NameAt);

    private ulong StemKey(ReadOnlySpan<char> word, ulong key)
    {
        // Where the key is not that of the letters (there is no such word known), the key alone decides, unstemmed.
        if (_language.Stemmer is not { } stemmer || !TrySpell(word, key, out int length)) return key;
        length = stemmer.Stem(_buffer, length);
        return WordKey.Of(_buffer.AsSpan(0, length));
    }

    /// <summary>Writes the letters that the tokenizer put into the key: lower case, accents on their letters, without spaces and a last stop.</summary>
    private bool TrySpell(ReadOnlySpan<char> word, ulong key, out int length)
    {
        length = 0;
        if (word[^1] == '.') word = word[..^1];
        foreach (char c in word)
        {
            byte kind = Chars.Class(c);
            if ((kind & Chars.Space) != 0 || WordKey.IsInvisible(c)) continue;
            if ((kind & Chars.Mark) != 0 && length > 0 && Accents.TryCompose(_buffer[length - 1], c, out char letter))
            {
                _buffer[length - 1] = letter;
                continue;
            }

            if (length == MaxStemmed) return false;
            _buffer[length++] = Chars.Lower(c);
        }

        return length > 0 && WordKey.Finish(WordKey.OfLower(_buffer, length, WordKey.Seed)) == key;
    }
}

/// <summary>A form that is no stop word, until its term is found.</summary>
internal struct NewTerm
{
    public ulong Key;
    public int Form;
    public float Idf;

    /// <summary>What the memory holds of the form, while it is being recalled.</summary>
    public uint Code;
}
