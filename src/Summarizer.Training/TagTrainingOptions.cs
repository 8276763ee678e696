namespace Summarizer.Training;

/// <summary>How a tag classifier is fitted.</summary>
public sealed record TagTrainingOptions
{
    /// <summary>BCP-47 code of the articles' language; default "fr".</summary>
    public string Language { get; init; } = "fr";

    /// <summary>At most so many tags, the most frequent first; from 1 to 10,000, default 50.</summary>
    public int Tags { get; init; } = 50;

    /// <summary>A tag on fewer articles than this is left out; at least 1, default 20.</summary>
    public int FewestArticles { get; init; } = 20;

    /// <summary>Folds of the cross-validation, which gives figures, calibration and thresholds; at least 2, default 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>
    /// What a training article on the wrong side costs, against the size of the weights: above 0, default 1. Lower values suit
    /// noisy tags.
    /// </summary>
    public double Cost { get; init; } = 1;

    /// <summary>Seed of everything random; default 1.</summary>
    public int Seed { get; init; } = 1;
}
