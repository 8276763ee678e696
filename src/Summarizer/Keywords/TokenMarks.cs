using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// What candidates need to know of each token, a number of 32 bits a token, so that it is worked out for eight tokens at once
/// and without jumps that depend on the words. Layout of a mark: bit 0 and bits 13 to 17 the <see cref="WordRole"/>, bit 1 a
/// word of three characters and more, bits 2 to 12 the <see cref="TokenFlags"/>, bits 18 to 20 what the sentence tells, from bit 21 on what is known of the term and of the
/// words beside it. The mark of
/// token t stands at t + 1; before the first and after the last stands one that belongs to no sentence.
/// Layout of an edge: bits 0 to 7 the <see cref="OccurrenceTraits"/> of the token as a candidate of its own (that a longer one stands around it is set once
/// that is found), then, by eights, the
/// <see cref="TokenEdges"/> for candidates that start and that end with it, and from bit 24 on how many tokens further the next content word of a phrase
/// stands, 0 where none may follow.
/// </summary>
internal static partial class TokenMarks
{
    public const uint Content = (uint)WordRole.Content, Lexical = (uint)WordRole.Lexical, Verb = (uint)WordRole.Verb;
    public const uint Connector = (uint)WordRole.Connector, Article = (uint)WordRole.Article;

    public const uint Capital = (uint)TokenFlags.Capitalized << FlagsAt, AllCaps = (uint)TokenFlags.AllCaps << FlagsAt;
    public const uint Digit = (uint)TokenFlags.HasDigit << FlagsAt, AfterBreak = (uint)TokenFlags.AfterBreak << FlagsAt;

    /// <summary>At the start of a sentence or of a quotation, where a capital tells nothing.</summary>
    public const uint Opening = (uint)(TokenFlags.SentenceStart | TokenFlags.AfterQuote) << FlagsAt;

    /// <summary>The first token of its sentence.</summary>
    public const uint First = 1 << 18;

    /// <summary>Every content word of the sentence has a capital: a heading in title case.</summary>
    public const uint Titles = 1 << 19;

    /// <summary>Most of the sentence is in capitals.</summary>
    public const uint Shouting = 1 << 20;

    /// <summary>Its form is a term; a stop word in capitals is none.</summary>
    public const uint Stem = 1 << 21;

    /// <summary>Its term occurs again, or is counted as if it did.</summary>
    public const uint Repeats = 1 << 22;

    /// <summary>A word of one letter; the English pronoun « I » does not count, its capital tells nothing.</summary>
    public const uint OneLetter = 1 << 23;

    /// <summary>What stands before a name and is a part of it: « Le » in « La Poste », « Anne Le Goff », « van » in « Vincent van Gogh ».</summary>
    public const uint Particle = 1 << 24;

    /// <summary>A particle with a part of the name before it.</summary>
    public const uint Joined = 1 << 25;

    /// <summary>A word that is a particle before a name and may be another elsewhere (« van »).</summary>
    public const uint MayBeParticle = 1 << 26;

    /// <summary>How far the bit of a digit stands over that of a capital.</summary>
    public const int DigitOverCapital = 2;

    /// <summary>Where in an edge the bits of phrases begin that start with the token, and of those that end with it.</summary>
    public const int StartsAt = 8, EndsAt = 16;

    private const int FlagsAt = 2, NextAt = 24;
    private const uint Long = 1 << 1, Letter = (uint)TokenFlags.HasLetter << FlagsAt;
    private const uint SentenceStart = (uint)TokenFlags.SentenceStart << FlagsAt, Clitic = (uint)TokenFlags.Clitic << FlagsAt;
    private const uint Elision = (uint)TokenFlags.Elision << FlagsAt;
    private const uint NoName = (uint)(TokenFlags.Elision | TokenFlags.Clitic | TokenFlags.Address) << FlagsAt;

    private static readonly ulong s_pronoun = WordKey.Of("i");

    /// <summary>Sets the marks and edges of all tokens, and the bits of those that a candidate of several words may start with.</summary>
    public static void Set(ArticleIndex index, KeywordScratch scratch)
    {
        int tokens = index.Tokens.Count;
        // Whole vectors, a mark before them and three after; sentences are read in whole vectors from wherever they begin.
        int padded = (tokens + Vector256<uint>.Count - 1) & -Vector256<uint>.Count;
        Span<uint> marks = scratch.Marks.Take(padded + 4);
        Span<uint> plain = scratch.PlainMarks.Take(padded + 4 + Vector256<uint>.Count);
        plain[0] = marks[0] = First;
        Join(index, scratch.FormRoles.Span, plain[1..], scratch.Words.Take(padded));
        scratch.Words.RemoveFrom(tokens);
        plain[(tokens + 1)..].Fill(First);
        marks[(padded + 1)..].Fill(First);
        JudgeSentences(index, plain[1..]);
        int masks = (padded + 63) / 64;
        SetCapitals(plain, marks, padded, MemoryMarshal.AsBytes(scratch.NamedTokens.Reset(masks)));
        SetEdges(marks, scratch.Edges.Take(padded), MemoryMarshal.AsBytes(scratch.PhraseStarts.Reset(masks)), MemoryMarshal.AsBytes(scratch.RepeatedTokens.Reset(masks)));
        scratch.Edges.RemoveFrom(tokens);
    }

    /// <summary>How many tokens after one with this edge the next content word of a phrase stands; 0 for none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Next(uint edge) => (int)(edge >> NextAt);

    /// <summary>Joins what is known of the form and of the token, and writes down its term.</summary>
    private static unsafe void Join(ArticleIndex index, ReadOnlySpan<int> formRoles, Span<uint> marks, Span<int> terms)
    {
        int count = index.Tokens.Count, stride = sizeof(Token) / sizeof(int), formStride = sizeof(FormEntry) / sizeof(int);
        fixed (Token* tokens = index.Tokens.Span)
        fixed (FormEntry* forms = index.Forms.Span)
        fixed (int* roles = formRoles, to = terms)
        fixed (uint* marked = marks)
        {
            for (int t = 0; t < count; t += Vector256<int>.Count)
            {
                Vector256<int> token = Vector256.Min(Vector256.Create(t) + Vector256<int>.Indices, Vector256.Create(count - 1)) * stride;
                Vector256<int> form = Gather.Of(&tokens->Form, token), flags = Gather.Of((int*)&tokens->Flags, token);
                Vector256<int> length = Gather.Of(&tokens->Length, token), isLong = Vector256.GreaterThan(length, Vector256.Create(2));
                // The lower half of a key tells one letter from another.
                Vector256<int> isPronoun = Vector256.Equals(Gather.Of((int*)&tokens->Key, token), Vector256.Create((int)s_pronoun));
                Vector256<int> isLetter = Vector256.AndNot(Vector256.Equals(length, Vector256<int>.One), isPronoun);
                Gather.Of(&forms->Term, form * formStride).Store(to + t);
                (Gather.Of(roles, form) | (isLong & Vector256.Create((int)Long)) | (isLetter & Vector256.Create((int)OneLetter)) | (flags << FlagsAt)).AsUInt32().Store(marked + t);
            }
        }
    }

    /// <summary>Looks at each sentence's capitals.</summary>
    private static void JudgeSentences(ArticleIndex index, Span<uint> marks)
    {
        ref uint from = ref MemoryMarshal.GetReference(marks);
        foreach (ref readonly SentenceEntry sentence in index.Sentences.Span)
        {
            int words = 0, allCaps = 0, contents = 0, capitals = 0;
            for (int t = sentence.TokenStart; t < sentence.TokenEnd; t += Vector256<uint>.Count)
            {
                Vector256<uint> mark = Vector256.LoadUnsafe(ref from, (nuint)t);
                Vector256<uint> isWord = Any(mark, Long) & Any(mark, Letter)
                    & Vector256.LessThan(Vector256<uint>.Indices, Vector256.Create((uint)(sentence.TokenEnd - t)));
                Vector256<uint> content = isWord & Any(mark, Content);
                words += CountOf(isWord);
                allCaps += CountOf(isWord & Any(mark, AllCaps));
                contents += CountOf(content);
                capitals += CountOf(content & Any(mark, Capital));
            }

            if (sentence.TokenStart < sentence.TokenEnd) marks[sentence.TokenStart] |= First;
            uint said = words > 2 && allCaps * 2 > words ? Shouting : contents >= 5 && capitals == contents ? Titles : 0;
            if (said == 0) continue;
            foreach (ref uint mark in marks[sentence.TokenStart..sentence.TokenEnd]) mark |= said;
        }
    }

    /// <summary>
    /// A capital inside a sentence tells that a form is no verb here; a stop word in capitals (« l'IA », « OU »), with a capital
    /// after an elision (« l'Est ») or one letter behind another name (« Model Y ») is a name; one before a name is its particle.
    /// </summary>
    private static void SetCapitals(ReadOnlySpan<uint> plain, Span<uint> marks, int padded, Span<byte> named)
    {
        // Read from elsewhere: what was just written is slow to read again from another place in its midst.
        ref uint from = ref MemoryMarshal.GetReference(plain), to = ref MemoryMarshal.GetReference(marks);
        for (int t = 0; t < padded; t += Vector256<uint>.Count)
        {
            Vector256<uint> before = Vector256.LoadUnsafe(ref from, (nuint)t), mark = Vector256.LoadUnsafe(ref from, (nuint)t + 1);
            Vector256<uint> elided = Any(before, Elision) & None(mark, AfterBreak | First);
            Vector256<uint> nameCapital = Any(mark, AllCaps | Digit) | (Any(mark, Capital) & None(mark, Opening));
            Vector256<uint> letter = Any(mark, OneLetter) & None(mark, Article | Titles | AfterBreak | First) & Any(before, Capital) & Any(before, Content);
            Vector256<uint> name = Any(mark, Capital) & None(mark, Lexical | NoName | Shouting) & (Any(mark, AllCaps) | elided | letter);
            Vector256<uint> after = Vector256.LoadUnsafe(ref from, (nuint)t + 2), second = Vector256.LoadUnsafe(ref from, (nuint)t + 3);
            Vector256<uint> closed = Any(after, First | AfterBreak);

            // « La » in « le groupe La Poste »: a stop word with a capital inside a sentence, before another capital.
            Vector256<uint> article = Vector256.AndNot(
                OpensName(after) & Any(mark, Capital) & None(mark, Lexical | AfterBreak | SentenceStart | Elision | Clitic | Titles | Shouting), closed);
            // « von der » before « Leyen »; a noun after its article is none (« un van Mercedes »).
            Vector256<uint> listed = Any(mark, MayBeParticle) & (Any(mark, First | AfterBreak) | None(before, Article))
                & Vector256.AndNot(OpensName(after) | (Any(after, MayBeParticle) & OpensName(second) & None(second, First | AfterBreak)), closed);
            Vector256<uint> particle = article | listed, joined = (listed | Any(mark, Article)) & particle & (OpensName(before) | Any(before, MayBeParticle)) & None(mark, First | AfterBreak);

            mark = Vector256.AndNot(mark, (nameCapital & Vector256.Create(Verb)) | (listed & Vector256.Create(Lexical | Verb))) | (name & Vector256.Create(Content));
            (mark | Bit(particle, Particle) | Bit(joined, Joined | Connector | Article)).StoreUnsafe(ref to, (nuint)t + 1);
            named[ByteOf(t)] = (byte)name.ExtractMostSignificantBits();
        }
    }

    /// <summary>A content word with a capital.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> OpensName(Vector256<uint> mark) => Any(mark, Capital) & Any(mark, Content);

    /// <summary>Where the bits of eight tokens stand among the bytes of numbers of 64 bits, the lowest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ByteOf(int token) => BitConverter.IsLittleEndian ? token / 8 : (token / 8) ^ 7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Any(Vector256<uint> mark, uint bits) => ~None(mark, bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> None(Vector256<uint> mark, uint bits) => Vector256.Equals(mark & Vector256.Create(bits), Vector256<uint>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Bit(Vector256<uint> where, uint bit) => where & Vector256.Create(bit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountOf(Vector256<uint> where) => BitOperations.PopCount(where.ExtractMostSignificantBits());
}
