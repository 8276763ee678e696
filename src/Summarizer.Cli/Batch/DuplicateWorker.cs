using System.Text;

namespace Summarizer.Cli.Batch;

/// <summary>summarizer duplicates: answers an article that nearly repeats an earlier one by that one's id. Alone: order counts.</summary>
internal sealed class DuplicateWorker(ArticleSummarizer summarizer, Options options) : LineWorker(summarizer, options)
{
    private readonly NearDuplicateIndex _index = new(options.Threshold);

    protected override bool TryAnswer(ResultWriter result, ReadOnlySpan<byte> rawId)
    {
        if (Line.Documents is not null) throw new UsageException("\"documents\" is for summarizer batch");
        if (_index.Add(Encoding.UTF8.GetString(rawId), Summarizer.Fingerprint(ReadArticle())) is not { } earlier) return false;
        result.WriteDuplicate(Encoding.UTF8.GetBytes(earlier.Id), earlier);
        return true;
    }
}
