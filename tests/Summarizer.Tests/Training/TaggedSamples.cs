using Summarizer.Training;

namespace Summarizer.Tests.Training;

/// <summary>Made-up articles on three subjects whose tags never stand in the text.</summary>
internal static class TaggedSamples
{
    private static readonly string[] s_health = ["l’hôpital", "le vaccin", "le médecin", "l’infirmière", "la fièvre", "les patients", "la clinique"];
    private static readonly string[] s_space = ["la fusée", "le satellite", "l’orbite", "le lanceur", "la capsule", "les astronautes", "le pas de tir"];
    private static readonly string[] s_games = ["la console", "la manette", "les joueurs", "le studio", "le niveau final", "la partie", "le scénario"];
    private static readonly string[] s_common = ["la ville", "le projet", "le directeur", "la semaine", "le budget", "la décision", "le public"];
    private static readonly string[] s_verbs = ["retarde", "prépare", "remplace", "accompagne", "surprend", "inquiète"];

    public static TaggedArticle[] Articles(int count)
    {
        var articles = new TaggedArticle[count];
        for (int i = 0; i < count; i++)
        {
            var random = new Random(i);
            (string tag, string[] words)[] subjects = [("santé", s_health), ("espace", s_space), ("loisirs", s_games)];
            (string tag, string[] words) = subjects[i % 3];
            // Every fifth article has two subjects.
            (string otherTag, string[] otherWords) = i % 5 == 0 ? subjects[(i + 1) % 3] : (tag, words);
            string[] sentences =
            [
                .. Enumerable.Range(0, 6).Select(n => Sentence($"{Pick(n % 2 == 0 ? words : otherWords)} {Pick(s_verbs)} {Pick(s_common)} et {Pick(n % 2 == 0 ? words : otherWords)} numéro {random.Next(10_000)}.")),
            ];
            articles[i] = new TaggedArticle { Title = sentences[0].TrimEnd('.'), Text = string.Join("\n\n", sentences), Tags = [.. new[] { tag, otherTag }.Distinct()] };

            string Pick(string[] from) => from[random.Next(from.Length)];
        }

        return articles;
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
