using CsCheck;
using Summarizer.Html.Pages;

namespace Summarizer.Html.Tests.Pages;

public sealed class TreeModelTests
{
    private const int Width = 3;

    [Test]
    public void Sum_AnyBlocks_IsTheSumOfTheLeavesReached()
    {
        TreeModel model = TwoTrees();
        Gen.Float[-1, 4].Array[Width].Array[0, 50].Sample(rows =>
        {
            float[] values = new float[(Width * rows.Length) + TreeModel.Lanes];
            int[] starts = [0, rows.Length, 2 * rows.Length];
            for (int i = 0; i < rows.Length; i++)
                for (int f = 0; f < Width; f++) values[starts[f] + i] = rows[i][f];
            float[] wide = new float[rows.Length], single = new float[rows.Length];

            model.Sum(values, starts, wide);
            model.SumSingly(values, starts, single);

            return wide.SequenceEqual(single) && wide.SequenceEqual(rows.Select(Expected));
        });
    }

    [Test]
    public void Score_FeaturesOfAnotherModel_IsRefused() =>
        FluentActions.Invoking(() => TwoTrees().Score(new float[64], [0, 1], new float[1])).Should().Throw<ArgumentException>();

    [Test]
    public void Load_WhatWasSaved_ScoresTheSame()
    {
        using var stream = new MemoryStream();
        TwoTrees().Save(stream);
        stream.Position = 0;
        float[] values = new float[64], saved = new float[1], loaded = new float[1];
        values[0] = 2;

        TwoTrees().Score(values, [0, 1, 2], saved);
        TreeModel.Load(stream, Width).Score(values, [0, 1, 2], loaded);

        loaded.Should().Equal(saved);
    }

    // A node's negative child is the complement of a leaf; the leaves' order in the file is not that of the tree.
    private static TreeModel TwoTrees() => TreeModel.From(
        [
            ([0, 1], [1.5f, 0.5f], [1, ~0], [~1, ~2], [10, 20, 30]),
            ([2], [2f], [~1], [~0], [1, 2]),
        ],
        [1, 1], bias: 0, Width);

    private static float Expected(float[] row) => 0.4f * (row[0] <= 1.5f ? row[1] <= 0.5f ? 10 : 30 : 20) + (0.4f * (row[2] <= 2 ? 2 : 1));
}
