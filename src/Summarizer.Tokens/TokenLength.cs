using Microsoft.ML.Tokenizers;

namespace Summarizer.Tokens;

/// <summary>Summary lengths in LLM tokens: <c>SummaryLength.Tokens(200, tokenizer)</c>.</summary>
public static class TokenLength
{
    extension(SummaryLength)
    {
        /// <summary>
        /// At most <paramref name="maximum"/> tokens, a hard maximum for the summary's sentences joined by a space. Only the
        /// candidate sentences are counted, never the article.
        /// </summary>
        /// <param name="maximum">The most tokens the summary may hold; at least 1.</param>
        /// <param name="tokenizer">Any tokenizer; those of Microsoft.ML.Tokenizers are thread-safe. See <see cref="Tokenizers"/>.</param>
        /// <exception cref="ArgumentNullException"><paramref name="tokenizer"/> is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is below 1.</exception>
        public static SummaryLength Tokens(int maximum, Tokenizer tokenizer)
        {
            ArgumentNullException.ThrowIfNull(tokenizer);
            // The space before a sentence belongs to its first token, but the first sentence has none, which may cost more.
            return SummaryLength.Units(maximum, sentence => Math.Max(tokenizer.CountTokens(sentence), tokenizer.CountTokens(" " + sentence)));
        }
    }
}
