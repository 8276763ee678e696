using System.Diagnostics;
using System.Text;
using Summarizer.Languages;
using Summarizer.Languages.Identification;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>
/// "language-model": fits the identifier's letter model and writes it; with --cross-validate it reports how the same fit does on
/// the articles and sentences that it was not shown.
/// </summary>
internal static class LanguageModelCommand
{
    public static int Run(string[] args)
    {
        string data = Corpora.Folder(args);
        List<LabelledText> texts = LanguageCorpus.Texts(data);
        if (!args.Contains("--cross-validate"))
        {
            byte[] model = Fit(data, texts);
            string output = Path.Combine(Corpora.Root, "src", "Summarizer", "Languages", "Identification", "letters.bin");
            File.WriteAllBytes(output, model);
            Console.WriteLine($"{output}: {model.Length} bytes");
            return 0;
        }

        var results = new List<(LabelledText Text, LanguageGuess Guess)>();
        int folds = args.Contains("--quick") ? 2 : LanguageCorpus.Folds;
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            byte[] bytes = Fit(data, [.. texts.Where(text => text.Fold != fold)]);
            unsafe
            {
                byte* pinned = (byte*)System.Runtime.InteropServices.NativeMemory.Alloc((nuint)bytes.Length);
                bytes.CopyTo(new Span<byte>(pinned, bytes.Length));
                LetterModel model = LetterModel.FromPinned(pinned, bytes.Length);
                foreach (LabelledText text in texts.Where(text => text.Fold == fold))
                {
                    LanguageGuess guess = LanguageIdentifier.Identify(text.Text, model, null);
                    lock (results) results.Add((text, guess));
                }
            }
        });
        Report(results);
        return 0;
    }

    private static byte[] Fit(string data, List<LabelledText> texts)
    {
        var groups = new List<(LanguagePlan Plan, byte[] Block, float Unit)>();
        foreach (LanguagePlan plan in LanguagePlan.All)
        {
            (byte[] block, float unit) = FitGroup(data, texts, plan);
            groups.Add((plan, block, unit));
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(LetterModel.Magic);
        writer.Write(groups.Count);
        int at = LetterModel.HeaderBytes + groups.Count * LetterModel.EntryBytes;
        foreach ((LanguagePlan plan, byte[] block, float unit) in groups)
        {
            foreach (int field in (int[])[(int)plan.Script, Columns(plan), plan.Languages.Length, plan.Buckets, at]) writer.Write(field);
            writer.Write(unit);
            at += block.Length;
        }

        foreach ((_, byte[] block, _) in groups) writer.Write(block);
        writer.Flush();
        return stream.ToArray();
    }

    private static int Columns(LanguagePlan plan) => (plan.Languages.Length + LetterGroup.Block - 1) / LetterGroup.Block * LetterGroup.Block;

    private static (byte[] Block, float Unit) FitGroup(string data, List<LabelledText> texts, LanguagePlan plan)
    {
        var watch = Stopwatch.StartNew();
        int labels = plan.Languages.Length;
        var sources = new SampleSource[labels];
        ILookup<string, LabelledText> byLanguage = texts.Where(text => LanguageCorpus.ScriptOf(text.Text) == plan.Script)
            .ToLookup(text => LanguagePlan.All.Any(other => other.Languages.Contains(text.Language)) ? text.Language : LetterModel.Unsupported);
        for (int label = 0; label < labels; label++)
        {
            string language = plan.Languages[label];
            (string Word, double Share)[] frequencies = LanguageCorpus.Frequencies(data, language);
            if (language is "hr" or "bs" or "sr" && plan.Script == Script.Latin) frequencies = [];
            if (language == "sr") frequencies = [.. frequencies.Select(word => (Transliteration.SerbianCyrillic(word.Word), word.Share))];
            frequencies = [.. frequencies.Where(word => LanguageCorpus.ScriptOf(word.Word) == plan.Script)];
            sources[label] = new SampleSource(byLanguage[language], frequencies);
        }

        var random = new Random(20260101);
        var fit = new SoftmaxFit(plan.Buckets, labels, Rate);
        float[] target = new float[labels];
        uint[] hashes = new uint[LetterGrams.PerCharacter * 4001];
        int steps = labels * SamplesPerLanguage;
        double loss = 0;
        for (int step = 0; step < steps; step++)
        {
            int label = random.Next(labels);
            string sample = plan.Languages[label] == LetterModel.NoLanguage ? Noise.Draw(random, plan.Script)
                : sources[label].IsEmpty ? "" : sources[label].Draw(random);
            if (sample.Length > 4000) sample = sample[..4000];
            int count = LetterGrams.Read(sample, plan.Script, hashes);
            if (count < 8) continue;
            Array.Clear(target);
            target[label] = 1;
            loss += fit.Learn(hashes.AsSpan(0, count), target);
            if (step % (steps / 4) == steps / 4 - 1)
            {
                Console.Error.WriteLine($"{plan.Script} {step + 1} samples, loss {loss / (steps / 4):F4}, {watch.Elapsed.TotalSeconds:F0} s");
                loss = 0;
            }
        }

        return Quantize(fit, plan);
    }

    private const float Rate = 0.3f;
    private const int SamplesPerLanguage = 4000;

    /// <summary>The largest weights but for one in a thousand fit into a byte; the rest is cut.</summary>
    private static (byte[] Block, float Unit) Quantize(SoftmaxFit fit, LanguagePlan plan)
    {
        int labels = plan.Languages.Length, columns = Columns(plan);

        // A shift of a whole row changes no decision; around its mean a row needs the smallest range.
        for (int bucket = 0; bucket < plan.Buckets; bucket++)
        {
            Span<float> row = fit.Weights.AsSpan(bucket * labels, labels);
            float mean = 0;
            foreach (float weight in row) mean += weight / labels;
            for (int i = 0; i < labels; i++) row[i] -= mean;
        }

        float[] sizes = [.. fit.Weights.Select(Math.Abs).Order()];
        float unit = sizes[(int)(sizes.Length * 0.9999)] / 127;
        Console.Error.WriteLine($"{plan.Script} unit {unit}");
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        for (int column = 0; column < columns; column++)
            writer.Write(Encoding.ASCII.GetBytes((column < labels ? plan.Languages[column] : "").PadRight(LetterModel.LabelBytes)));
        for (int column = 0; column < columns; column++)
            writer.Write(column < labels ? (int)MathF.Round(fit.Biases[column] / unit) : 0);
        for (int bucket = 0; bucket < plan.Buckets; bucket++)
            for (int column = 0; column < columns; column++)
                writer.Write((sbyte)(column < labels ? Math.Clamp(MathF.Round(fit.Weights[bucket * labels + column] / unit), -127, 127) : 0));
        writer.Flush();
        return (stream.ToArray(), unit);
    }

    private static void Report(List<(LabelledText Text, LanguageGuess Guess)> results)
    {
        HashSet<string> supported = [.. LanguagePlan.All.SelectMany(plan => plan.Languages).Where(LetterModel.IsLanguage), .. Scripts.OnlyLanguages];
        string[] twenty = "fr en de es it pt nl sv da nb pl ro cs tr ru uk ar zh ja ko".Split(' ');
        foreach (string set in (string[])["articles", "sentences"])
        {
            var known = results.Where(result => result.Text.Source == set && supported.Contains(result.Text.Language)).ToList();
            bool Right((LabelledText Text, LanguageGuess Guess) result) => result.Guess.Language == result.Text.Language;
            double Share(IEnumerable<(LabelledText, LanguageGuess)> of) => 100 * of.Select(Right).Average(right => right ? 1.0 : 0);
            var tuned = known.Where(result => twenty.Contains(result.Text.Language)).ToList();
            Console.WriteLine($"{set}: {known.Select(r => r.Text.Language).Distinct().Count()} languages {Share(known):F2} % of {known.Count}, the twenty {Share(tuned):F2} % of {tuned.Count}");
            foreach (var language in known.GroupBy(result => result.Text.Language).OrderBy(group => Share(group)).Where(group => Share(group) < 99))
            {
                string wrong = string.Join(" ", language.Where(r => !Right(r)).GroupBy(r => r.Guess.Language).OrderByDescending(g => g.Count()).Select(g => $"{g.Key}:{g.Count()}"));
                Console.WriteLine($"  {language.Key} {Share(language):F1} of {language.Count()}: {wrong}");
            }

            var unknown = results.Where(result => result.Text.Source == set && !supported.Contains(result.Text.Language)).ToList();
            if (unknown.Count == 0) continue;
            Console.WriteLine($"  not supported: {unknown.Count(r => r.Guess.Language == "und")} of {unknown.Count} left undetermined; " +
                string.Join(" ", unknown.Where(r => r.Guess.Language != "und").GroupBy(r => r.Text.Language + ">" + r.Guess.Language).OrderByDescending(g => g.Count()).Select(g => $"{g.Key}:{g.Count()}")));
        }
    }
}
