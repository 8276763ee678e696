using System.Reflection;
using Summarizer.Ranking;
using Summarizer.Tokens;

namespace Summarizer.Cli;

/// <summary>The tool's own description.</summary>
internal static class Help
{
    public static string Version
    {
        get
        {
            string version = typeof(Help).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
            int build = version.IndexOf('+', StringComparison.Ordinal);
            return $"summarizer {(build < 0 ? version : version[..build])}\n";
        }
    }

    public static string Of(CommandName command) => command switch
    {
        CommandName.Summarize => $"""
            Summarises one article.

            Usage: summarizer summarize [FILE|-] [options]

            {Lengths}
            {Article}
            {Keywords}
            {TagModel}
              --format text|markdown|json|html
                                       text (default): a sentence a line; json: one batch object;
                                       html: the article with the chosen sentences marked
              --include PART,…         with json: body, boundaries, ranking, blocks, source

            """,
        CommandName.Keywords => $"""
            Finds the keywords of one article, best first (8 unless told).

            Usage: summarizer keywords [FILE|-] [options]

            {Title}
            {Keywords}
            {TagModel}
              --format text|json       text (default): a keyword a line

            """,
        CommandName.Read => $"""
            Shows how a page is read: its blocks, their kinds and places, what is left out and why.

            Usage: summarizer read [FILE|-] [options]

            {Title}
              --format text|json       text (default): kind, offset+length, reason, text

            """,
        CommandName.Sentences => $"""
            Cuts a text into sentences, one a line, page furniture included.

            Usage: summarizer sentences [FILE|-] [options]

            {Title}
              --format text|json

            """,
        CommandName.Language => """
            Identifies the language of a text: its BCP-47 code, "und" when unknown.

            Usage: summarizer language [FILE|-] [--format text|json]

            """,
        CommandName.Digest => $"""
            One digest of several articles on the same story: what most of them say, repetitions dropped.

            Usage: summarizer digest FILE… [options]

            FILEs stand in the order of their dates, oldest first.

            Length, at most one of (100 words unless told):
              --sentences N, --words N, --characters N
              --share S                at most this share of all articles' words
              --tokens N               at most N tokens of a language model, counted by
              --tokenizer NAME         {string.Join(" or ", Tokenizers.Names)} (the first unless told)

            Options:
              --known FILE             an article that the reader knows: the digest tells what the others
                                       add to it; may be given several times
              --language CODE          BCP-47 code; identified unless given
              --input auto|text|html|markdown
                                       what the files hold; auto (default) goes by name and beginning
              --order source|rank      by article and as in it (default), or best first
              --ranker NAME            {string.Join(", ", Rankers.Names)}
            {Keywords}
              --format text|json       text (default): a sentence a line with its file; json: one batch
                                       object whose sentences and mentions carry "document"

            """,
        CommandName.Duplicates => """
            Finds the articles of a stream that nearly repeat an earlier one, furniture and titles apart.

            Usage: summarizer duplicates [FILE|-] [options]

            Input: lines as for summarizer batch. Output, for each article that repeats an earlier one:
              {"id", "duplicateOf", "overlap", "resemblance"}
              overlap: share of the shorter article's runs of eight words that the other has too;
              resemblance: share of all their runs that both have.

            Options:
              --threshold S            least overlap, above 0 and at most 1; default 0.8
              --language CODE          BCP-47 code; identified unless given

            Exit status: 0, or 3 when some lines failed.

            """,
        CommandName.Trending => $"""
            What articles speak of now and did not before, best first (8 unless told).

            Usage: summarizer trending FILE… [--against FILE]… [options]

            FILEs are articles, or feeds that hold many.

            Options:
              --against FILE           an article or a feed of before; may be given several times. Without any, the
                                       words' usual frequency is what is compared with
              --language CODE          BCP-47 code; identified unless given
              --input auto|text|html|markdown|feed
                                       what the files hold; auto (default) goes by name and beginning
            {Keywords}
              --format text|json       text (default): a keyword a line, with how many articles hold it now and
                                       held it before; json: mentions carry "document"

            """,
        CommandName.Batch => $$"""
            Summarises articles by the line: JSON lines in, JSON lines out, in the same order.

            Usage: summarizer batch [FILE|-] [options]

            Input, one object a line:
              {"id": 1, "text": "…", "title": "…", "language": "fr", "sentences": 2}
              id is a string or a number; "html" may stand in place of "text"; title, language and one length (sentences, words,
              characters, share, or tokens and perhaps tokenizer) are optional and win over the options.
              Several articles on one story: {"id": 1, "documents": [{"id": "a", "title": "…", "text": "…"}, …]} is answered by
              one digest (100 words unless told) whose sentences and mentions carry "document": the document's id, or its
              index from 0 where it has none; offsets refer to that document's text; "include" does not apply.
            Output, one object a line (see output.schema.json):
              {"id", "language", "title", "sentences": [{"text", "start", "length", "score", "rank"}],
               "keywords": [{"label", "score", "mentions": [{"start", "length"}]}], "outcome"}
              or {"id", "error"} for a line that cannot be processed; the others go on.
              Offsets count UTF-16 code units of the text.

            {{Lengths}}
            {{Article}}
            {{Keywords}}
            {{TagModel}}
              --include PART,…         add body, boundaries, ranking, blocks, source
              --jobs N                 articles in work at once; default 1

            Exit status: 0, or 3 when some lines failed.

            """,
        _ => $"""
            Summaries and keywords of articles as they were scraped.

            Usage: summarizer COMMAND [FILE|-] [options]

            Commands:
              summarize   the sentences an editor would keep
              keywords    the tags an editor would set
              read        how the page is read: blocks, and what is left out
              sentences   the text cut into sentences
              language    the language's code
              batch       JSON lines in, JSON lines out
              digest      one digest of several articles on the same story
              duplicates  the articles of a stream that nearly repeat an earlier one
              trending    what articles speak of now and did not before

            FILE is plain text in UTF-8, a page's HTML, Markdown or a feed; without one, or with -, standard
            input is read.

            Options:
              --help      help of the tool, or of a command: summarizer batch --help
              --version   the version

            Exit status: 0 done; 1 the output could not be written; 2 wrong options or an unreadable file;
            3 some lines of a batch failed; 130 ended by Ctrl-C.

            """,
    };

    private static readonly string Lengths = $"""
        Length, at most one of:
          --sentences N            at most N sentences
          --words N                at most N words
          --characters N           at most N characters
          --share S                at most this share of the article's words, 0.2 for a fifth
          --tokens N               at most N tokens of a language model, counted by
          --tokenizer NAME         {string.Join(" or ", Tokenizers.Names)} (the first unless told)
          --length auto            as many sentences as the article deserves, 1 to 3 (default)

        """;

    private const string Title = """
        Options:
          --title TEXT             the title, where the text does not hold it
          --language CODE          BCP-47 code; identified unless given
          --input auto|text|html|markdown|feed
                                   what FILE holds; auto (default) goes by its name and beginning
        """;

    private static readonly string Article = $"""
        {Title}
          --order source|rank      as in the text (default), or best first
          --ranker NAME            {string.Join(", ", Rankers.Names)}
        """;

    private const string TagModel = """
          --tag-model FILE         a classifier of Summarizer.Training: adds the tags that it predicts
        """;

    private const string Keywords = """
          --keywords N             at most N keywords
          --keyword-preset editor|index
                                   as an editor tags (default), or as search indexes count
        """;
}
