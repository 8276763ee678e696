namespace Summarizer;

/// <summary>An earlier article that a new one nearly repeats.</summary>
/// <param name="Id">The earlier article's id, as the caller gave it.</param>
/// <param name="Overlap">
/// Share (0 to 1) of the shorter article's runs of eight words that the other has too; see <see cref="ArticleFingerprint.Overlap"/>.
/// </param>
/// <param name="Resemblance">
/// Share (0 to 1) of all their runs that both have; see <see cref="ArticleFingerprint.Resemblance"/>. Much lower than the overlap when
/// one of them says much more.
/// </param>
public readonly record struct NearDuplicate(string Id, double Overlap, double Resemblance);
