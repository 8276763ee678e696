using System.Numerics;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Selection;

namespace Summarizer.Training;

/// <summary>Fits the set scorer to sets drawn from articles whose sentences were scored out of fold.</summary>
internal sealed class SetFit(TrainingOptions options, Language language, ArticleIndex index)
{
    private const int Leaves = 8;
    private const double Rate = 0.15;

    private readonly List<ReadOnlyMemory<float>> _rows = [];
    private readonly List<float> _labels = [];
    private readonly List<int> _folds = [];
    private readonly List<int> _sizes = [];

    /// <summary>Adds every set that the selector would try on this article.</summary>
    public void Add(ArticleSample sample, Lexicon lexicon)
    {
        int[] candidates = Prepare(sample, lexicon);
        if (candidates.Length < 2) return;
        for (int set = 1; set < 1 << candidates.Length; set++)
        {
            int size = BitOperations.PopCount((uint)set);
            if (SetTable.LaneOf(set) < 0) continue;
            float[] row = new float[SetFeatures.Width];
            index.Selection.Sets.Write(set, row);
            _rows.Add(row);
            _labels.Add((float)sample.Worth(Members(candidates, set)));
            _folds.Add(sample.Fold);
            _sizes.Add(size);
        }
    }

    /// <summary>Fits one function a size to all sets but those of one fold (-1 for all).</summary>
    public ScoringFunction[] Fit(int leftOut) => [.. Enumerable.Range(1, SetSelector.LargestSet).Select(size => Fit(leftOut, size))];

    private ScoringFunction Fit(int leftOut, int size)
    {
        var rows = new List<ReadOnlyMemory<float>>();
        var labels = new List<float>();
        for (int i = 0; i < _rows.Count; i++)
        {
            if (_folds[i] == leftOut || _sizes[i] != size) continue;
            rows.Add(_rows[i]);
            labels.Add(_labels[i]);
        }

        float[] targets = [.. labels];
        ScoringFunction linear = Ridge.Fit(rows, targets, SetFeatures.Width);
        return options.SetTrees == 0 ? linear : TreeFit.Fit(rows, targets, SetFeatures.Width, options.SetTrees, Leaves, Rate, options.Seed, linear);
    }

    /// <summary>What the selector would choose; 0 for as many sentences as the article deserves.</summary>
    public int[] Choose(ArticleSample sample, Lexicon lexicon, ScoringFunction[] functions, int count)
    {
        sample.Compute(index, language, lexicon);
        index.Selection.Sort(sample.Scores);
        index.Selection.Chosen.Clear();
        SetSelector.Select(index, sample.Text, functions, count);
        int[] chosen = index.Selection.Chosen.Span.ToArray();
        Array.Sort(chosen);
        return chosen;
    }

    private int[] Prepare(ArticleSample sample, Lexicon lexicon)
    {
        sample.Compute(index, language, lexicon);
        index.Selection.Sort(sample.Scores);
        Span<int> candidates = stackalloc int[SetFeatures.MostCandidates];
        candidates = candidates[..SetSelector.Candidates(index, sample.Text, 1, candidates)];
        index.Selection.Sets.Prepare(index, sample.Scores, candidates);
        return candidates.ToArray();
    }

    private static int[] Members(int[] candidates, int set)
    {
        int[] members = [.. Enumerable.Range(0, candidates.Length).Where(c => (set & (1 << c)) != 0).Select(c => candidates[c])];
        Array.Sort(members);
        return members;
    }
}
