using System.Numerics.Tensors;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>
/// Multinomial logistic regression over hashed features by AdaGrad (Duchi et al., 2011): the score of a language is the sum
/// of its weights over the text's features divided by the square root of their number, plus its bias.
/// </summary>
internal sealed class SoftmaxFit(int buckets, int labels, float rate)
{
    private readonly float[] _weights = new float[buckets * labels];
    private readonly float[] _squares = new float[buckets * labels];
    private readonly float[] _biases = new float[labels];
    private readonly float[] _biasSquares = new float[labels];

    public float[] Weights => _weights;

    public float[] Biases => _biases;

    public int Bucket(uint hash) => (int)(((ulong)hash * (uint)buckets) >> 32);

    /// <summary>One step towards <paramref name="target"/>, a share a language; returns the loss.</summary>
    public double Learn(ReadOnlySpan<uint> hashes, ReadOnlySpan<float> target)
    {
        Span<float> scores = stackalloc float[labels], gradient = stackalloc float[labels], square = stackalloc float[labels], step = stackalloc float[labels];
        float scale = 1 / MathF.Sqrt(hashes.Length);
        Score(hashes, scores);
        TensorPrimitives.SoftMax(scores, gradient);
        double loss = 0;
        for (int i = 0; i < labels; i++)
            if (target[i] > 0) loss -= target[i] * Math.Log(Math.Max(gradient[i], 1e-9f));
        TensorPrimitives.Subtract(gradient, target, gradient);
        Step(_biases, _biasSquares, gradient, square, step);
        TensorPrimitives.Multiply(gradient, scale, gradient);
        foreach (uint hash in hashes)
        {
            int at = Bucket(hash) * labels;
            Step(_weights.AsSpan(at, labels), _squares.AsSpan(at, labels), gradient, square, step);
        }

        return loss;
    }

    public void Score(ReadOnlySpan<uint> hashes, Span<float> scores)
    {
        scores.Clear();
        foreach (uint hash in hashes) TensorPrimitives.Add(scores, _weights.AsSpan(Bucket(hash) * labels, labels), scores);
        TensorPrimitives.Multiply(scores, 1 / MathF.Sqrt(hashes.Length), scores);
        TensorPrimitives.Add(scores, _biases, scores);
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, Span<float> square, Span<float> step)
    {
        TensorPrimitives.Multiply(gradient, gradient, square);
        TensorPrimitives.Add(squares, square, squares);
        TensorPrimitives.Add(squares, 1e-4f, step);
        TensorPrimitives.Sqrt(step, step);
        TensorPrimitives.Divide(gradient, step, step);
        TensorPrimitives.Multiply(step, -rate, step);
        TensorPrimitives.Add(weights, step, weights);
    }
}
