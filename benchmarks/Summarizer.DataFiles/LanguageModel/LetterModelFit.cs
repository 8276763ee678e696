using System.Diagnostics;
using System.Text;
using Summarizer.Languages.Identification;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>Fits the weights of every script on samples drawn from the texts and lists, and packs them as the library reads them.</summary>
internal static class LetterModelFit
{
    private const int Seed = 20260101;
    private const float Rate = 0.25f;

    /// <summary>Samples drawn, for each language of a script.</summary>
    private const int SamplesPerLanguage = 6000;

    /// <summary>Longer samples are cut; fewer features than the least are no sample.</summary>
    private const int LongestSample = 4000, FewestFeatures = 6;

    public static byte[] Fit(string data, List<LabelledText> texts)
    {
        var blocks = new List<(LanguagePlan Plan, byte[] Block, float Unit)>();
        foreach (LanguagePlan plan in LanguagePlan.All)
        {
            SoftmaxFit fit = FitScript(data, texts, plan);
            (byte[] block, float unit) = Quantize(fit, plan);
            blocks.Add((plan, block, unit));
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(LetterModel.Magic);
        writer.Write(blocks.Count);
        int at = LetterModel.HeaderBytes + blocks.Count * LetterModel.EntryBytes;
        foreach ((LanguagePlan plan, byte[] block, float unit) in blocks)
        {
            foreach (int field in (int[])[(int)plan.Script, Columns(plan), plan.Labels.Length, plan.Buckets, at]) writer.Write(field);
            writer.Write(unit);
            at += block.Length;
        }

        foreach ((_, byte[] block, _) in blocks) writer.Write(block);
        writer.Flush();
        return stream.ToArray();
    }

    private static SoftmaxFit FitScript(string data, List<LabelledText> texts, LanguagePlan plan)
    {
        var watch = Stopwatch.StartNew();
        int labels = plan.Labels.Length;
        SampleSource[] sources = Sources(data, texts, plan);
        double[] draws = [.. plan.Draws.Select((draw, label) => sources[label].IsEmpty && plan.Labels[label] != LetterModel.NoLanguage ? 0 : draw)];
        var random = new Random(Seed);
        var fit = new SoftmaxFit(plan.Buckets, labels, Rate);
        float[] target = new float[labels];
        uint[] hashes = new uint[LetterGrams.PerCharacter * (LongestSample + 1)];
        double loss = 0;
        for (int step = labels * SamplesPerLanguage; step > 0; step--)
        {
            int label = Draw(random, draws);
            string sample = plan.Labels[label] == LetterModel.NoLanguage ? Noise.Draw(random, plan.Script) : sources[label].Draw(random);
            int count = LetterGrams.Read(sample.AsSpan(0, Math.Min(sample.Length, LongestSample)), plan.Script, hashes);
            if (count < FewestFeatures) continue;
            Array.Clear(target);
            target[label] = 1;
            loss += (fit.Learn(hashes.AsSpan(0, count), target) - loss) / 5000;
        }

        Console.Error.WriteLine($"{plan.Script}: {labels} labels, loss at the end {loss:F3}, {watch.Elapsed.TotalSeconds:F0} s");
        return fit;
    }

    private static SampleSource[] Sources(string data, List<LabelledText> texts, LanguagePlan plan)
    {
        ILookup<string?, LabelledText> byLabel = texts.Where(text => LanguageCorpus.Teaches(text) && LanguageCorpus.ScriptOf(text.Text) == plan.Script)
            .ToLookup(text => plan.LabelOf(text.Language));
        return [.. plan.Labels.Select((label, column) =>
        {
            (string Word, double Share)[] words = LanguageCorpus.Frequencies(data, label, plan.Script);
            return new SampleSource(byLabel[label], words, plan.HasHeadlines(column));
        })];
    }

    private static int Draw(Random random, double[] draws)
    {
        double at = random.NextDouble() * draws.Sum();
        for (int label = 0; label < draws.Length; label++)
        {
            if (at < draws[label]) return label;
            at -= draws[label];
        }

        return 0;
    }

    private static int Columns(LanguagePlan plan) => (plan.Labels.Length + LetterGroup.Block - 1) / LetterGroup.Block * LetterGroup.Block;

    /// <summary>The largest weight but for one in ten thousand fills a byte; what is larger is cut.</summary>
    private static (byte[] Block, float Unit) Quantize(SoftmaxFit fit, LanguagePlan plan)
    {
        int labels = plan.Labels.Length, columns = Columns(plan);

        // A shift of a whole row changes no decision; around its mean a row needs the smallest range.
        for (int bucket = 0; bucket < plan.Buckets; bucket++)
        {
            Span<float> row = fit.Weights.AsSpan(bucket * labels, labels);
            float mean = 0;
            foreach (float weight in row) mean += weight / labels;
            foreach (ref float weight in row) weight -= mean;
        }

        float[] sizes = [.. fit.Weights.Select(Math.Abs).Order()];
        float unit = sizes[(int)(sizes.Length * 0.9999)] / 127;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        for (int column = 0; column < columns; column++)
            writer.Write(Encoding.ASCII.GetBytes((column < labels ? plan.Labels[column] : "").PadRight(LetterModel.LabelBytes)));
        for (int column = 0; column < columns; column++)
            writer.Write(column < labels ? (int)MathF.Round(fit.Biases[column] / unit) : 0);
        for (int bucket = 0; bucket < plan.Buckets; bucket++)
            for (int column = 0; column < columns; column++)
                writer.Write((sbyte)(column < labels ? Math.Clamp(MathF.Round(fit.Weights[bucket * labels + column] / unit), -127, 127) : 0));
        writer.Flush();
        return (stream.ToArray(), unit);
    }
}
