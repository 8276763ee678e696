using Microsoft.Extensions.AI;

namespace Summarizer.Embeddings.Tests;

public sealed class ExtractiveChatReducerTests
{
    private static readonly string s_long = string.Join(' ', SampleArticles.Network.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..]);

    [Test]
    public async Task ReduceAsync_LongMessage_BecomesItsBestSentencesInOrder()
    {
        var reducer = new ExtractiveChatReducer(longestMessage: 200, newest: 0);

        ChatMessage reduced = (await reducer.ReduceAsync([new ChatMessage(ChatRole.User, s_long)], default)).Single();

        reduced.Text.Length.Should().BeInRange(1, 200);
        int at = 0;
        foreach (string sentence in reduced.Text.Split(". ", StringSplitOptions.RemoveEmptyEntries))
        {
            at = s_long.IndexOf(sentence, at, StringComparison.Ordinal);
            at.Should().BeGreaterThanOrEqualTo(0, "the words are the message's own, in its order");
        }
    }

    [Test]
    public async Task ReduceAsync_SystemShortAndNewestMessages_StayTheSame()
    {
        ChatMessage[] history =
        [
            new(ChatRole.System, s_long), new(ChatRole.User, "Que s’est-il passé ?"), new(ChatRole.Assistant, s_long), new(ChatRole.User, s_long),
        ];

        ChatMessage[] reduced = [.. await new ExtractiveChatReducer(100, newest: 1).ReduceAsync(history, default)];

        reduced.Should().HaveCount(4);
        reduced[0].Should().BeSameAs(history[0]);
        reduced[1].Should().BeSameAs(history[1]);
        reduced[2].Text.Length.Should().BeLessThanOrEqualTo(100);
        reduced[3].Should().BeSameAs(history[3]);
    }

    [Test]
    public async Task ReduceAsync_ShortenedMessage_KeepsAuthorIdAndOtherContents()
    {
        var call = new FunctionCallContent("1", "chercher", new Dictionary<string, object?> { ["mot"] = "réseau" });
        var message = new ChatMessage(ChatRole.Assistant, [new TextContent(s_long), call]) { AuthorName = "Anne", MessageId = "m1" };

        ChatMessage reduced = (await new ExtractiveChatReducer(150, newest: 0).ReduceAsync([message], default)).Single();

        reduced.AuthorName.Should().Be("Anne");
        reduced.MessageId.Should().Be("m1");
        reduced.Contents.Should().HaveCount(2);
        reduced.Contents[1].Should().BeSameAs(call);
        ((TextContent)message.Contents[0]).Text.Should().Be(s_long, "the message given is not changed");
    }

    [Test]
    public async Task ReduceAsync_NoSentenceFits_LeavesTheText()
    {
        string listing = new('x', 500);

        ChatMessage reduced = (await new ExtractiveChatReducer(100, newest: 0).ReduceAsync([new ChatMessage(ChatRole.Tool, listing)], default)).Single();

        reduced.Text.Should().Be(listing);
    }

    [Test]
    public async Task ReduceAsync_Cancelled_IsCancelled()
    {
        Func<Task> reduce = () => new ExtractiveChatReducer(newest: 0).ReduceAsync([new ChatMessage(ChatRole.User, s_long)], new CancellationToken(true));

        await reduce.Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public void ExtractiveChatReducer_BadArguments_ThrowByName()
    {
        ((Action)(() => _ = new ExtractiveChatReducer(0))).Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("longestMessage");
        ((Action)(() => _ = new ExtractiveChatReducer(10, -1))).Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be("newest");
        ((Action)(() => new ExtractiveChatReducer().ReduceAsync(null!, default))).Should().Throw<ArgumentNullException>().Which.ParamName.Should().Be("messages");
    }
}
