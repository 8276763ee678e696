using System.Runtime.InteropServices;
using System.Text;
using Summarizer.Selection;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>
/// The salience model's file: the header of every <see cref="ModelFile"/>, magic "SMSL"; then language, word weights and the
/// scoring functions.
/// </summary>
internal static class SalienceModelFile
{
    public const int Version = 3;
    private const string Name = "salience model";

    private static ReadOnlySpan<byte> Magic => "SMSL"u8;

    /// <summary>Identity of the features: their names in order.</summary>
    public static ulong FeatureHash { get; } =
        ModelFile.Hash(Encoding.UTF8.GetBytes(
            string.Join('\n', SentenceFeatures.Names) + "\n\n" + string.Join('\n', SetFeatures.Names) + "\n\n" +
            string.Join('\n', [.. Enum.GetNames(typeof(StopWordFeature)), .. Enum.GetNames(typeof(ContentWordFeature)), .. Enum.GetNames(typeof(PairFeature))])));

    public static byte[] Write(SalienceModel model)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8))
        {
            writer.Write(model.Language);
            Write(writer, model.Lexicon.Weights);
            Write(writer, model.Lexicon.StopWords);
            Write(writer, model.Lexicon.ContentWords);
            Write(writer, model.Lexicon.Prior);
            Write(writer, model.Lexicon.PairPrior);
            Write(writer, model.Lexicon.Pairs);
            Write(writer, model.Titled);
            Write(writer, model.Untitled);
            foreach (ScoringFunction function in model.Sets.Auto.Concat(model.Sets.Given)) Write(writer, function);
        }

        return ModelFile.Seal(Magic, Version, FeatureHash, body.ToArray());
    }

    /// <exception cref="InvalidDataException">The bytes are not a model that this version can use.</exception>
    public static SalienceModel Read(ReadOnlySpan<byte> file)
    {
        var reader = new ModelReader(ModelFile.Open(file, Magic, Version, FeatureHash, Name), Name);
        string language = reader.Text();
        WordWeights weights = ReadWeights(ref reader);
        ScoringFunction stopWords = ReadLinear(ref reader, WordChances.StopWidth), contentWords = ReadLinear(ref reader, WordChances.ContentWidth);
        WordWeights prior = ReadWeights(ref reader);
        WordWeights pairPrior = ReadWeights(ref reader);
        if (pairPrior.Table.Length != weights.Table.Length) throw Corrupt();
        var lexicon = new Lexicon(weights, stopWords, contentWords, prior, pairPrior, ReadLinear(ref reader, WordChances.PairWidth));
        ScoringFunction titled = ReadFunction(ref reader, SentenceFeatures.Width);
        ScoringFunction untitled = ReadFunction(ref reader, SentenceFeatures.Width);
        var sets = new SetFunctions(ReadSets(ref reader), ReadSets(ref reader));
        if (!reader.IsAtEnd) throw Corrupt();
        return new SalienceModel(language, lexicon, titled, untitled, sets);
    }

    private static ScoringFunction[] ReadSets(ref ModelReader reader)
    {
        var sets = new ScoringFunction[SetSelector.LargestSet];
        for (int i = 0; i < sets.Length; i++) sets[i] = ReadFunction(ref reader, SetFeatures.Width);
        return sets;
    }

    private static void Write(BinaryWriter writer, ScoringFunction function)
    {
        writer.Write(function.Bias);
        writer.Write(MemoryMarshal.AsBytes(function.Weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(function.Means.AsSpan()));
        TreeEnsemble trees = function.Trees;
        writer.Write(trees.Roots.Length);
        writer.Write(MemoryMarshal.AsBytes(trees.Roots.AsSpan()));
        writer.Write(trees.Nodes.Length);
        writer.Write(MemoryMarshal.AsBytes(trees.Nodes.AsSpan()));
        writer.Write(trees.Leaves.Length);
        writer.Write(MemoryMarshal.AsBytes(trees.Leaves.AsSpan()));
    }

    private static void Write(BinaryWriter writer, WordWeights weights)
    {
        writer.Write(weights.Table.Length);
        writer.Write(weights.Scale);
        writer.Write(MemoryMarshal.AsBytes(weights.Table));
    }

    private static WordWeights ReadWeights(ref ModelReader reader)
    {
        var weights = new sbyte[reader.Count(1)];
        if (weights.Length == 0 || (weights.Length & (weights.Length - 1)) != 0) throw Corrupt();
        float scale = reader.Number();
        reader.Bytes(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new WordWeights(weights, scale);
    }

    /// <summary>Chances are linear, so that they can be folded (<see cref="ChanceWeights"/>).</summary>
    private static ScoringFunction ReadLinear(ref ModelReader reader, int width)
    {
        ScoringFunction function = ReadFunction(ref reader, width);
        return function.Trees.Roots.Length == 0 ? function : throw Corrupt();
    }

    private static ScoringFunction ReadFunction(ref ModelReader reader, int width)
    {
        float bias = reader.Number();
        float[] weights = new float[width], means = new float[width];
        reader.Bytes(MemoryMarshal.AsBytes(weights.AsSpan()));
        reader.Bytes(MemoryMarshal.AsBytes(means.AsSpan()));
        int[] roots = new int[reader.Count(4)];
        reader.Bytes(MemoryMarshal.AsBytes(roots.AsSpan()));
        var nodes = new TreeNode[reader.Count(Marshal.SizeOf<TreeNode>())];
        reader.Bytes(MemoryMarshal.AsBytes(nodes.AsSpan()));
        float[] leaves = new float[reader.Count(4)];
        reader.Bytes(MemoryMarshal.AsBytes(leaves.AsSpan()));
        Check(roots, nodes, leaves.Length, width);
        return new ScoringFunction(bias, weights, means, new TreeEnsemble(roots, nodes, leaves));
    }

    /// <summary>Every child is a later node or a leaf, so a walk always ends within the arrays.</summary>
    private static void Check(int[] roots, TreeNode[] nodes, int leaves, int width)
    {
        foreach (int root in roots)
            if (root >= nodes.Length || ~root >= leaves) throw Corrupt();
        for (int n = 0; n < nodes.Length; n++)
        {
            TreeNode node = nodes[n];
            if ((uint)node.Feature >= (uint)width || !IsChild(node.Left) || !IsChild(node.Right)) throw Corrupt();

            bool IsChild(int child) => child >= 0 ? child > n && child < nodes.Length : ~child < leaves;
        }
    }

    private static InvalidDataException Corrupt() => new($"The {Name} is corrupt: a value lies out of its range.");
}
