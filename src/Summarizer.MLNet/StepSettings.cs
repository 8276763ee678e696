using System.Globalization;

namespace Summarizer.MLNet;

/// <summary>What a step does.</summary>
internal enum StepKind
{
    Summary,
    Keywords,
}

/// <summary>A step's settings, which travel in the saved model as a constant column of text.</summary>
internal readonly record struct StepSettings(int Sentences, int Words, int Keywords, KeywordPreset Preset, string Language)
{
    public SummaryLength Length => Sentences > 0 ? SummaryLength.Sentences(Sentences) : Words > 0 ? SummaryLength.Words(Words) : SummaryLength.Auto;

    public static StepSettings Parse(string text)
    {
        string[] parts = text.Split(' ');
        if (parts.Length != 5 || !Number(parts[0], out int sentences) || !Number(parts[1], out int words) || !Number(parts[2], out int keywords) || !Number(parts[3], out int preset))
            throw new InvalidDataException("The model's settings of Summarizer are of another version. Fit the pipeline again.");
        return new StepSettings(sentences, words, keywords, (KeywordPreset)preset, parts[4]);

        static bool Number(string part, out int value) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sentences} {Words} {Keywords} {(int)Preset} {Language}");
}
