namespace Summarizer.Evaluation;

internal static class Usage
{
    public const string Text = """
        Measures the library on corpora of JSON lines (plain or gzip), by default those in ../shared/data.

          summaries  [SET…]   ROUGE-1, ROUGE-2, ROUGE-L; share of dangling starts
          keywords   [SET…]   precision, recall, F1 at 5, 10 and 15
          sentences  [SET…]   sentence boundaries (--by treebank: a line per value of that property, and their mean)
          bodies     [SET…]   words of the body kept after reading a page's plain text (--html: its HTML), beside a baseline; titles right
          kept       [SET…]   share of a clean article's words that the body keeps
          languages  [SET…]   language identification (--languages fr,en,…: only these)
          table      [SET…]   the rankers side by side, with 95 % bootstrap intervals
          worst MEASURE SET   the worst --count N (20) items of summaries, keywords, sentences, bodies, titles or kept (--html)
          compare MEASURE SET --results FILE   a file of results scored here and by the reference scorer
          consistency [SET]   how often the sentence chosen in French is the one chosen in a translation (--languages)
          kinds               precision of the kinds of names on annotated mentions
          stemmers            how far stemmers and prefixes group words as the reference vocabularies do
          report              one page of plots and worst cases (--out FILE, report.html unless told; --figures DIR:
                              the README's plots)
          duplicates [SET…]   near copies found in a stream of articles, against an exact comparison
          gate                floors in baseline.json; --update raises them, --allow-lower lowers them too,
                              --accept-corpus takes changed corpora; --baseline FILE names another file

        SET is a name in the data folder (summaries/fr-news-dev) or a file.
          --data DIR          the data folder
          --results FILE      score what the tool wrote in batch mode instead of calling the library
          --sentences N | --words N | --characters N | --share S | --length auto|reference
          --ranker NAME  --no-title  --with-abstract  --mean (over several references, not the best)
          --keyword-preset editor|index  --keywords N  --stems FILE|none (default: stems.<language>.json beside the set)
        """;
}
