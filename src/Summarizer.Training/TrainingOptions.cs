namespace Summarizer.Training;

/// <summary>How a salience model is fitted; every default is what the package's own model was fitted with.</summary>
public sealed record TrainingOptions
{
    /// <summary>BCP-47 code of the articles' language; default "fr".</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Folds of the cross-validation, at least 2; default 3. Near-duplicates share a fold.</summary>
    public int Folds { get; init; } = 3;

    /// <summary>
    /// Share of the articles that get their summary put back as first paragraph, between 0 and 1; default 0.03. Newsrooms'
    /// archives often keep the standfirst apart: without this the model would learn to pass over a true one.
    /// </summary>
    public double StandfirstShare { get; init; } = 0.03;

    /// <summary>
    /// At most so many articles teach words and go through the cross-validation that gives the set scorer its scores; default 25,000.
    /// All articles fit the sentence model.
    /// </summary>
    public int CrossValidated { get; init; } = 25_000;

    /// <summary>Trees of the sentence model; default 150, of 8 leaves.</summary>
    public int Trees { get; init; } = 150;

    /// <summary>Trees of the set scorer, on top of a linear function; default 0.</summary>
    public int SetTrees { get; init; }

    /// <summary>Seed of everything random; default 1.</summary>
    public int Seed { get; init; } = 1;
}
