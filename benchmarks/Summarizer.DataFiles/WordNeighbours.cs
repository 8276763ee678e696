namespace Summarizer.DataFiles;

/// <summary>Words that tell nouns from verbs by standing before them.</summary>
/// <param name="Determiners">What stands before a noun or its adjective.</param>
/// <param name="Pronouns">What stands before a verb and hardly before a noun.</param>
/// <param name="VerbEnding">Ending of verbs in the plural that no adjective in the plural has.</param>
/// <param name="InTerms">Verbs that end terms of the trade (« mot de passe »): a phrase may hold them.</param>
internal sealed record WordNeighbours(HashSet<string> Determiners, HashSet<string> Pronouns, string? VerbEnding, string[] InTerms)
{
    /// <summary>« associations réclament »: an adjective would agree with the plural before it.</summary>
    public bool IsVerbOf(string before, string word) =>
        VerbEnding is not null && word.EndsWith(VerbEnding, StringComparison.Ordinal) && before.Length > 3 && before[^1] is 's' or 'x';

    public static WordNeighbours French { get; } = Of(
        "le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs",
        "je j' tu il elle on nous vous ils elles se s' ne n' me m' te t' qui y",
        verbEnding: "ent",
        inTerms: ["passe"]);

    public static WordNeighbours Portuguese { get; } = Of(
        "o a os as um uma uns umas do da dos das no na nos nas ao à aos às num numa pelo pela pelos pelas este esta estes estas esse essa "
        + "esses essas aquele aquela aqueles aquelas deste desta neste nesta desse dessa nesse nessa meu minha meus minhas seu sua seus suas "
        + "nosso nossa nossos nossas cada",
        "eu tu ele ela nós eles elas você vocês se me te lhe lhes não que quem já vai vão vamos ia iam pode podem podia deve devem quer querem ter "
        + "tem têm tinha tinham foi foram ser está estão estava");

    private static WordNeighbours Of(string determiners, string pronouns, string? verbEnding = null, string[]? inTerms = null) => new(
        new HashSet<string>(determiners.Split(' '), StringComparer.Ordinal),
        new HashSet<string>(pronouns.Split(' '), StringComparer.Ordinal),
        verbEnding,
        inTerms ?? []);
}
