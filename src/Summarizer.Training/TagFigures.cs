using System.Globalization;
using System.Text;
using Summarizer.Keywords;

namespace Summarizer.Training;

/// <summary>Right and wrong tags on articles that were not trained on. Counts are summed while training, then it is read only.</summary>
public sealed class TagFigures
{
    private readonly string[] _names;
    private readonly int[] _right, _given, _wanted;
    private int _articles;

    internal TagFigures(string[] names)
    {
        _names = names;
        (_right, _given, _wanted) = (new int[names.Length], new int[names.Length], new int[names.Length]);
    }

    /// <summary>Of all tags given, the share that editors had set, from 0 to 1.</summary>
    public double Precision => Share(_right.Sum(), _given.Sum());

    /// <summary>Of all tags (among those learned) that editors had set, the share given, from 0 to 1.</summary>
    public double Recall => Share(_right.Sum(), _wanted.Sum());

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>: every tag set counts the same.</summary>
    public double MicroF1 => Share(2 * _right.Sum(), _given.Sum() + _wanted.Sum());

    /// <summary>Mean of the tags' own F1: every tag counts the same.</summary>
    public double MacroF1 => Enumerable.Range(0, _names.Length).Average(tag => Share(2 * _right[tag], _given[tag] + _wanted[tag]));

    /// <summary>The figures as Markdown: all tags together, then each.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{_articles} articles, {_names.Length} tags: micro-F1 {100 * MicroF1:F2} (precision {100 * Precision:F2}, recall {100 * Recall:F2}), macro-F1 {100 * MacroF1:F2}\n\n");
        table.Append("| tag | articles | precision | recall | F1 |\n|---|---|---|---|---|\n");
        for (int tag = 0; tag < _names.Length; tag++)
        {
            double precision = Share(_right[tag], _given[tag]), recall = Share(_right[tag], _wanted[tag]);
            table.Append(CultureInfo.InvariantCulture, $"| {_names[tag].Replace("|", "\\|", StringComparison.Ordinal)} | {_wanted[tag]} | {100 * precision:F1} | {100 * recall:F1} | {100 * Share(2 * _right[tag], _given[tag] + _wanted[tag]):F1} |\n");
        }

        return table.ToString();
    }

    internal void Add(TagSample sample, ReadOnlySpan<float> margins, TagCalibration[] calibrations)
    {
        _articles++;
        foreach (int tag in sample.Tags) _wanted[tag]++;
        for (int tag = 0; tag < margins.Length; tag++)
            if (calibrations[tag].Probability(margins[tag]) >= calibrations[tag].Threshold) Give(tag, sample.Has(tag));
    }

    internal void Add(IEnumerable<string> wanted, IEnumerable<PredictedTag> given)
    {
        _articles++;
        HashSet<string> tags = [.. wanted];
        for (int tag = 0; tag < _names.Length; tag++)
            if (tags.Contains(_names[tag])) _wanted[tag]++;
        foreach (PredictedTag prediction in given) Give(Array.IndexOf(_names, prediction.Tag), tags.Contains(prediction.Tag));
    }

    private void Give(int tag, bool right)
    {
        _given[tag]++;
        if (right) _right[tag]++;
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;
}
