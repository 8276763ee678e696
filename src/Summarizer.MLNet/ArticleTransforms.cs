using Microsoft.ML;

namespace Summarizer.MLNet;

/// <summary>Steps of an ML.NET pipeline, under <c>mlContext.Transforms.Text</c>.</summary>
public static class ArticleTransforms
{
    /// <summary>Adds a column of summaries: the chosen sentences joined by a space, empty where there is nothing to say.</summary>
    /// <param name="catalog">The catalog of text transforms.</param>
    /// <param name="outputColumnName">The new column, of text.</param>
    /// <param name="inputColumnName">The column of articles, of text; null takes the name of the output.</param>
    /// <param name="sentences">At most so many sentences; 0 (default) as many as the article deserves. Not beside <paramref name="words"/>.</param>
    /// <param name="words">At most so many words; 0 (default) for no such limit.</param>
    /// <param name="titleColumnName">The column of titles, of text, where they are known apart from the articles; null for none.</param>
    /// <param name="language">BCP-47 code of all articles; null (default) identifies each article's language.</param>
    /// <remarks>
    /// Rows are worked on when they are asked for, by as many threads as ask. A model that holds the step is saved and loaded as
    /// any other; call <see cref="Register"/> before it is loaded.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> or <paramref name="outputColumnName"/> is null.</exception>
    /// <exception cref="ArgumentException">A name is empty, the language is no code, or both lengths are given.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sentences"/> or <paramref name="words"/> is negative.</exception>
    public static ArticleEstimator SummarizeArticle(
        this TransformsCatalog.TextTransforms catalog, string outputColumnName, string? inputColumnName = null, int sentences = 0, int words = 0,
        string? titleColumnName = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentOutOfRangeException.ThrowIfNegative(sentences);
        ArgumentOutOfRangeException.ThrowIfNegative(words);
        if (sentences > 0 && words > 0) throw new ArgumentException("Give sentences or words, not both.", nameof(words));
        return new ArticleEstimator(StepKind.Summary, outputColumnName, inputColumnName, titleColumnName, new StepSettings(sentences, words, 0, KeywordPreset.Editor, language ?? ""));
    }

    /// <summary>Adds a column of keywords: for each article a vector of texts, best first.</summary>
    /// <param name="catalog">The catalog of text transforms.</param>
    /// <param name="outputColumnName">The new column, a vector of text of varying length.</param>
    /// <param name="inputColumnName">The column of articles, of text; null takes the name of the output.</param>
    /// <param name="count">At most so many keywords; at least 1, default 8.</param>
    /// <param name="preset">What the keywords are for.</param>
    /// <param name="titleColumnName">The column of titles, of text, where they are known apart from the articles; null for none.</param>
    /// <param name="language">BCP-47 code of all articles; null (default) identifies each article's language.</param>
    /// <inheritdoc cref="SummarizeArticle" path="/remarks"/>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> or <paramref name="outputColumnName"/> is null.</exception>
    /// <exception cref="ArgumentException">A name is empty, the language is no code, or the preset is not defined.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static ArticleEstimator ExtractKeywords(
        this TransformsCatalog.TextTransforms catalog, string outputColumnName, string? inputColumnName = null, int count = 8,
        KeywordPreset preset = KeywordPreset.Editor, string? titleColumnName = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (!Enum.IsDefined(preset)) throw new ArgumentException("The preset is not defined.", nameof(preset));
        return new ArticleEstimator(StepKind.Keywords, outputColumnName, inputColumnName, titleColumnName, new StepSettings(0, 0, count, preset, language ?? ""));
    }

    /// <summary>Makes the steps known to a context, so that it can load models that hold them.</summary>
    /// <param name="context">The context that a model will be loaded with.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static void Register(MLContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ComponentCatalog.RegisterAssembly(typeof(ArticleTransforms).Assembly);
    }
}
