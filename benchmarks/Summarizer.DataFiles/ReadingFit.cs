using System.Runtime.Intrinsics;
using Summarizer.Reading;

namespace Summarizer.DataFiles;

/// <summary>One block to learn from.</summary>
internal readonly record struct ReadingRow(ReadOnlyMemory<float> Features, bool IsGold, float Weight);

/// <summary>Fits the network of <see cref="BlockNetwork"/> by Adam (Kingma and Ba 2015) on the weighted logistic loss.</summary>
internal sealed class ReadingFit(int inputs, int seed, int epochs, double decay, double rate)
{
    private const int Units = BlockNetwork.Units, Batch = 128;
    private readonly Random _random = new(seed);

    public float[] Fit(List<ReadingRow> rows)
    {
        float[] weights = new float[BlockNetwork.Size(inputs)], gradient = new float[BlockNetwork.Size(inputs)], first = new float[BlockNetwork.Size(inputs)], second = new float[BlockNetwork.Size(inputs)];
        for (int i = 0; i < inputs * Units; i++) weights[i] = (float)((_random.NextDouble() - 0.5) * 2 * Math.Sqrt(3.0 / 40));
        int outputs = (inputs + 1) * Units;
        for (int i = 0; i < Units; i++) weights[outputs + i] = (float)((_random.NextDouble() - 0.5) * 2 * Math.Sqrt(3.0 / Units));
        var order = rows.ToArray();
        int step = 0, steps = epochs * (order.Length / Batch + 1);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            for (int at = 0; at < order.Length; at += Batch)
            {
                Array.Clear(gradient);
                int end = Math.Min(order.Length, at + Batch);
                for (int r = at; r < end; r++) Add(order[r], weights, gradient, outputs);
                step++;
                double speed = rate * Math.Min(1, step / 100.0) * 0.5 * (1 + Math.Cos(Math.PI * step / steps));
                double c1 = 1 - Math.Pow(0.9, step), c2 = 1 - Math.Pow(0.999, step);
                for (int i = 0; i < weights.Length; i++)
                {
                    float g = gradient[i] / Batch;
                    first[i] = 0.9f * first[i] + 0.1f * g;
                    second[i] = 0.999f * second[i] + 0.001f * g * g;
                    weights[i] -= (float)(speed * (first[i] / c1 / (Math.Sqrt(second[i] / c2) + 1e-8) + decay * weights[i]));
                }
            }
        }

        return weights;
    }

    private void Add(ReadingRow row, float[] weights, float[] gradient, int outputs)
    {
        ReadOnlySpan<float> x = row.Features.Span;
        ReadOnlySpan<float> w = weights;
        int biases = inputs * Units;
        Vector256<float> a = Vector256.Create(w[biases..]), b = Vector256.Create(w[(biases + 8)..]);
        for (int i = 0; i < inputs; i++)
        {
            if (x[i] == 0) continue;
            Vector256<float> v = Vector256.Create(x[i]);
            a += v * Vector256.Create(w[(i * Units)..]);
            b += v * Vector256.Create(w[(i * Units + 8)..]);
        }

        Vector256<float> oa = Vector256.Create(w[outputs..]), ob = Vector256.Create(w[(outputs + 8)..]);
        Vector256<float> ha = Vector256.Max(a, Vector256<float>.Zero), hb = Vector256.Max(b, Vector256<float>.Zero);
        float score = w[outputs + Units] + Vector256.Sum(ha * oa + hb * ob);
        float error = row.Weight * ((float)(1 / (1 + Math.Exp(-score))) - (row.IsGold ? 1 : 0));
        Vector256<float> e = Vector256.Create(error);
        Span<float> g = gradient;
        gradient[outputs + Units] += error;
        (Vector256.Create<float>(g.Slice(outputs, 8)) + e * ha).CopyTo(g[outputs..]);
        (Vector256.Create<float>(g.Slice(outputs + 8, 8)) + e * hb).CopyTo(g[(outputs + 8)..]);
        Vector256<float> da = Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256<float>.Zero), e * oa, Vector256<float>.Zero);
        Vector256<float> db = Vector256.ConditionalSelect(Vector256.GreaterThan(b, Vector256<float>.Zero), e * ob, Vector256<float>.Zero);
        (Vector256.Create<float>(g.Slice(biases, 8)) + da).CopyTo(g[biases..]);
        (Vector256.Create<float>(g.Slice(biases + 8, 8)) + db).CopyTo(g[(biases + 8)..]);
        for (int i = 0; i < inputs; i++)
        {
            if (x[i] == 0) continue;
            Vector256<float> v = Vector256.Create(x[i]);
            (Vector256.Create<float>(g.Slice(i * Units, 8)) + v * da).CopyTo(g[(i * Units)..]);
            (Vector256.Create<float>(g.Slice(i * Units + 8, 8)) + v * db).CopyTo(g[(i * Units + 8)..]);
        }
    }
}
