using System.Runtime.InteropServices;
using Summarizer.Languages;
using Summarizer.Languages.Identification;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>
/// "language-model": fits the identifier's letter model and writes it. With --cross-validate it reports instead how the same fit
/// does on the articles and sentences that it was not shown (--quick: two folds of the five; --errors: the sentences that went wrong).
/// With --check it reports how the model in the library does on whole articles, titles and pages, none of them used in the fit.
/// </summary>
internal static class LanguageModelCommand
{
    public static int Run(string[] args)
    {
        string data = Corpora.Folder(args);
        if (args.Contains("--check"))
        {
            LanguageReport.Check(data);
            return 0;
        }

        List<LabelledText> texts = LanguageCorpus.Texts(data);
        if (args.Contains("--cross-validate"))
        {
            LanguageReport.CrossValidation(Guesses(data, texts, args.Contains("--quick") ? 2 : LanguageCorpus.Folds), args.Contains("--errors"));
            return 0;
        }

        byte[] model = LetterModelFit.Fit(data, texts);
        string output = Path.Combine(Corpora.Root, "src", "Summarizer", "Languages", "Identification", "letters.bin");
        File.WriteAllBytes(output, model);
        Console.WriteLine($"{output}: {model.Length} bytes");
        return 0;
    }

    /// <summary>What a model says of each text that it was not fitted on.</summary>
    private static unsafe List<LanguageTrial> Guesses(string data, List<LabelledText> texts, int folds)
    {
        var trials = new List<LanguageTrial>[folds];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            byte[] bytes = LetterModelFit.Fit(data, [.. texts.Where(text => text.Fold != fold)]);
            byte* pinned = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
            bytes.CopyTo(new Span<byte>(pinned, bytes.Length));
            LetterModel model = LetterModel.FromPinned(pinned, bytes.Length);
            trials[fold] = [.. texts.Where(text => text.Fold == fold).Select(text => new LanguageTrial(text, LanguageIdentifier.Identify(text.Text, model, null)))];
            NativeMemory.Free(pinned);
        });
        return [.. trials.SelectMany(of => of)];
    }
}
