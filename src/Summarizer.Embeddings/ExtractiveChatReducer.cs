using Microsoft.Extensions.AI;

namespace Summarizer.Embeddings;

/// <summary>
/// Shortens the long messages of a chat's history to their best sentences, with no model call: everything stays in its order and in
/// its own words, and short messages stay whole. Immutable, thread-safe, deterministic.
/// </summary>
/// <remarks>
/// System messages, the newest messages, and contents that are not plain text (calls of functions and their results, pictures) are
/// left as they are. A shortened message keeps its role, author, id and further contents. The messages given are never changed.
/// </remarks>
public sealed class ExtractiveChatReducer : IChatReducer
{
    private readonly ArticleSummarizer _summarizer;
    private readonly int _longest;
    private readonly int _newest;
    private readonly SummaryLength _length;

    /// <summary>Creates a reducer.</summary>
    /// <param name="longestMessage">A text of more characters (UTF-16 code units) than this is shortened to at most as many; default 1,000.</param>
    /// <param name="newest">Number of newest messages that are left whole; default 2.</param>
    /// <param name="summarizer">What shortens; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longestMessage"/> is below 1 or <paramref name="newest"/> is negative.</exception>
    public ExtractiveChatReducer(int longestMessage = 1000, int newest = 2, ArticleSummarizer? summarizer = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longestMessage, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(newest);
        _longest = longestMessage;
        _newest = newest;
        _length = SummaryLength.Characters(longestMessage);
        _summarizer = summarizer ?? new ArticleSummarizer();
    }

    /// <summary>The same messages with the long ones shortened.</summary>
    /// <param name="messages">The history, oldest first.</param>
    /// <param name="cancellationToken">Stops between two messages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<IEnumerable<ChatMessage>> ReduceAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ChatMessage[] history = [.. messages];
        for (int i = 0; i < history.Length - _newest; i++)
        {
            if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<IEnumerable<ChatMessage>>(cancellationToken);
            history[i] = Shorten(history[i]);
        }

        return Task.FromResult<IEnumerable<ChatMessage>>(history);
    }

    private ChatMessage Shorten(ChatMessage message)
    {
        if (message.Role == ChatRole.System || !message.Contents.Any(IsLong)) return message;
        ChatMessage shorter = message.Clone();
        shorter.Contents = [.. message.Contents.Select(content => IsLong(content) ? Shorten((TextContent)content) : content)];
        return shorter;
    }

    private bool IsLong(AIContent content) => content is TextContent text && text.Text.Length > _longest;

    private TextContent Shorten(TextContent content)
    {
        ArticleSummary summary = _summarizer.Summarize(content.Text, _length);
        // A text without sentences that fit, such as a listing, is left alone rather than cut blindly.
        return summary.Sentences.Count == 0
            ? content
            : new TextContent(summary.Text) { AdditionalProperties = content.AdditionalProperties, Annotations = content.Annotations };
    }
}
