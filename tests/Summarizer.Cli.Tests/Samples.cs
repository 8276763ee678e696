using System.Text;
using System.Text.Json;

namespace Summarizer.Cli.Tests;

/// <summary>Articles of our own writing.</summary>
internal static class Samples
{
    public const string Page = """
        Le port de Brest teste des grues pilotées à distance

        Par Hélène Kervella

        Publié le 12 mars 2025

        Le port de Brest a mis en service trois grues pilotées à distance, une première en Bretagne. Les opérateurs travaillent désormais depuis une salle située à deux kilomètres des quais.

        Un chantier de deux ans

        Le projet a coûté 4,4 millions d’euros, dont la moitié vient de la région. « Nous voulions garder nos équipes et leur offrir de meilleures conditions », explique M. Le Goff, directeur technique du port. Les grues transmettent leurs images par un réseau 5G privé.

        Les syndicats restent prudents. Ils demandent que chaque poste supprimé soit remplacé par une formation. La direction du port promet un premier bilan en juin.

        Sur le même sujet

        Abonnez-vous à notre newsletter
        """;

    /// <summary>A batch line; further properties as they stand in JSON.</summary>
    public static string Line(string rawId, string text, string more = "") =>
        $"{{\"id\":{rawId},\"text\":{Quote(text)}{(more.Length > 0 ? "," + more : "")}}}";

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    public static byte[] Bytes(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
}
