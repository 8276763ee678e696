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

    /// <summary>The sets of one size and one article.</summary>
    private readonly List<SetSample[]> _groups = [];

    /// <param name="Row">Its features.</param>
    /// <param name="Size">Number of its sentences.</param>
    /// <param name="Worth">What it is worth beside sets of any size: the mean of ROUGE-1, ROUGE-2 and ROUGE-L.</param>
    /// <param name="GivenWorth">What it is worth beside the article's other sets of its size: their length is about the same, so that matches
    /// of whole phrases may count more.</param>
    /// <param name="Fold">Its article's fold.</param>
    private readonly record struct SetSample(float[] Row, int Size, float Worth, float GivenWorth, int Fold);

    /// <summary>Adds every set that the selector would try on this article.</summary>
    public void Add(ArticleSample sample, Lexicon lexicon)
    {
        int[] candidates = Prepare(sample, lexicon);
        if (candidates.Length < 2) return;
        var article = new List<SetSample>();
        for (int set = 1; set < 1 << candidates.Length; set++)
        {
            if (SetTable.LaneOf(set) < 0) continue;
            float[] row = new float[SetFeatures.Width];
            index.Selection.Sets.Write(set, row);
            (float worth, float given) = sample.Worth(Members(candidates, set));
            article.Add(new SetSample(row, BitOperations.PopCount((uint)set), worth, given, sample.Fold));
        }

        _groups.AddRange(article.GroupBy(set => set.Size).Select(group => group.ToArray()));
    }

    /// <summary>Fits one function a size to all sets but those of one fold (-1 for all).</summary>
    public SetFunctions Fit(int leftOut) => new(
        [.. Enumerable.Range(1, SetSelector.LargestSet).Select(size => FitAuto(leftOut, size))],
        [.. Enumerable.Range(1, SetSelector.LargestSet).Select(size => FitGiven(leftOut, size))]);

    private ScoringFunction FitAuto(int leftOut, int size)
    {
        SetSample[] sets = [.. Groups(leftOut, size).SelectMany(group => group)];
        List<ReadOnlyMemory<float>> rows = [.. sets.Select(set => (ReadOnlyMemory<float>)set.Row)];
        float[] labels = [.. sets.Select(set => set.Worth)];
        ScoringFunction linear = Ridge.Fit(rows, labels, SetFeatures.Width);
        return options.SetTrees == 0 ? linear : TreeFit.Fit(rows, labels, SetFeatures.Width, options.SetTrees, Leaves, Rate, options.Seed, linear);
    }

    /// <summary>Fits to what sets of one size are worth above the article's mean: whether the article is an easy one is of no account.</summary>
    private ScoringFunction FitGiven(int leftOut, int size)
    {
        var ridge = new Ridge(SetFeatures.Width);
        float[] row = new float[SetFeatures.Width];
        foreach (SetSample[] sets in Groups(leftOut, size))
        {
            float[] mean = [.. Enumerable.Range(0, SetFeatures.Width).Select(feature => sets.Average(set => set.Row[feature]))];
            float worth = sets.Average(set => set.GivenWorth);
            foreach (SetSample set in sets)
            {
                for (int f = 0; f < row.Length; f++) row[f] = set.Row[f] - mean[f];
                ridge.Add(row, set.GivenWorth - worth);
            }
        }

        return ridge.Solve();
    }

    private IEnumerable<SetSample[]> Groups(int leftOut, int size) => _groups.Where(group => group[0].Fold != leftOut && group[0].Size == size);

    /// <summary>What the selector would choose; 0 for as many sentences as the article deserves.</summary>
    public int[] Choose(ArticleSample sample, Lexicon lexicon, SetFunctions functions, int count)
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
