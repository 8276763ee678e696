namespace Summarizer;

/// <summary>How long a summary may be: always a hard maximum.</summary>
public sealed class SummaryLength
{
    private SummaryLength(LengthUnit unit, double amount, Func<string, int>? counter = null)
    {
        Unit = unit;
        Amount = amount;
        Counter = counter;
    }

    /// <summary>As many sentences as the article deserves, one to three (the default).</summary>
    public static SummaryLength Auto { get; } = new(LengthUnit.Auto, 0);

    internal LengthUnit Unit { get; }

    internal double Amount { get; }

    internal Func<string, int>? Counter { get; }

    /// <summary>At most <paramref name="count"/> sentences.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static SummaryLength Sentences(int count) => Of(LengthUnit.Sentences, count, nameof(count));

    /// <summary>
    /// At most <paramref name="count"/> words. A word is a maximal run without white space that holds a letter or a
    /// digit; in scripts written without spaces, a segmented word.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static SummaryLength Words(int count) => Of(LengthUnit.Words, count, nameof(count));

    /// <summary>At most <paramref name="count"/> UTF-16 code units, the spaces between sentences included.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static SummaryLength Characters(int count) => Of(LengthUnit.Characters, count, nameof(count));

    /// <summary>At most this share of the body's words; one sentence at least.</summary>
    /// <param name="share">Above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not above 0 and at most 1.</exception>
    public static SummaryLength Share(double share)
    {
        if (!(share > 0 && share <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies above 0 and is at most 1.");
        return new SummaryLength(LengthUnit.Share, share);
    }

    /// <summary>At most <paramref name="maximum"/> units of the caller's own counting, summed over the sentences.</summary>
    /// <param name="maximum">The most units the summary may hold.</param>
    /// <param name="counter">Counts the units of one sentence's text; must be thread-safe and never negative.</param>
    /// <exception cref="ArgumentNullException"><paramref name="counter"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is below 1.</exception>
    public static SummaryLength Units(int maximum, Func<string, int> counter)
    {
        ArgumentNullException.ThrowIfNull(counter);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        return new SummaryLength(LengthUnit.Custom, maximum, counter);
    }

    private static SummaryLength Of(LengthUnit unit, int count, string name)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(name, count, "A length is at least 1.");
        return new SummaryLength(unit, count);
    }
}
