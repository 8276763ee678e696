using System.Globalization;
using Summarizer.Ranking;

namespace Summarizer.Training;

/// <summary>A fitted model with what is to be said about it. Immutable.</summary>
public sealed class TrainedModel
{
    internal TrainedModel(SalienceModel model, string figures, int articles, TrainingOptions options)
    {
        Model = model;
        Figures = figures;
        Articles = articles;
        Options = options;
    }

    /// <summary>The model: give it to <see cref="Rankers.SalienceWith"/>, or save it.</summary>
    public SalienceModel Model { get; }

    /// <summary>Figures of the cross-validation, a table in Markdown.</summary>
    public string Figures { get; }

    /// <summary>Number of training articles.</summary>
    public int Articles { get; }

    /// <summary>The settings it was fitted with.</summary>
    public TrainingOptions Options { get; }

    /// <summary>Writes the model file and, beside it with the ending .md, its model card.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="data">What it was trained on, with its licence: for the card.</param>
    /// <param name="command">The command that trains it again: for the card.</param>
    /// <param name="date">The day of the training: for the card.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path, string data, string command, DateOnly date)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        byte[] file = SalienceModelFile.Write(Model);
        File.WriteAllBytes(path, file);
        File.WriteAllText(Path.ChangeExtension(path, ".md"), Card(data, command, date, file.Length));
    }

    private string Card(string data, string command, DateOnly date, int bytes) => string.Create(CultureInfo.InvariantCulture, $"""
        # Salience model

        What: scores sentences of a news article by the mean of ROUGE-1, ROUGE-2 (four times) and ROUGE-L (F1) that they are predicted
        to reach against an editor's summary, and sets of one to three sentences. Language of its words: {Options.Language}.

        - Data: {data}; {Articles} articles. The file holds weights and thresholds computed from them, no text.
        - Trained: {date:yyyy-MM-dd}, with Microsoft.ML (FastTree, SDCA); {bytes} bytes, format version {SalienceModelFile.Version}.
        - Command: `{command}`
        - Settings: {Options.Trees} trees of the sentence model, {Options.Folds} folds, seed {Options.Seed}; {Options.StandfirstShare:P0} of the
          articles have their summary put back as first paragraph, so that a true standfirst is recognised.
        - Limits: made for news. Other languages are scored by a few language-neutral features instead.

        Cross-validation (near-duplicates in one fold; sentence scores and set scores are both out of fold):

        {Figures}

        """);
}
