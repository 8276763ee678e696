using System.Text.Json;

namespace OrleansBatch.Tests;

/// <summary>A folder of shards with short articles made from a few sentences of our own, and one for results; removed afterwards.</summary>
internal sealed class ShardFolder : IDisposable
{
    private static readonly string[] s_sentences =
    [
        "L’opérateur Armor Télécom a rétabli le réseau de Rennes mardi soir.", "La jeune pousse Silicéo grave ses puces sur du verre à Grenoble.",
        "Le régulateur ouvre une enquête sur les nuages publics.", "Une faille touche les routeurs de 40 000 entreprises.",
        "Le studio Korrigan repousse son jeu au printemps.", "Le satellite breton a transmis sa première image.",
        "Mme Le Goff prendra la tête du fabricant en mai.", "Le fabricant promet une batterie en 48 heures.",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("orleans-batch-").FullName;

    public ShardFolder(int shards, int articlesEach)
    {
        Directory.CreateDirectory(Output);
        Directory.CreateDirectory(Input);
        for (int s = 0; s < shards; s++)
        {
            string[] lines = new string[articlesEach];
            for (int a = 0; a < articlesEach; a++)
            {
                int number = (s * articlesEach) + a;
                string text = string.Join(' ', Enumerable.Range(0, 8).Select(k => s_sentences[((number * 7) + (k * (1 + (number % 5)))) % s_sentences.Length]));
                lines[a] = JsonSerializer.Serialize(new { id = $"a{number}", title = $"Brève numéro {number}", text });
            }

            File.WriteAllLines(Path.Combine(Input, $"{s:000}.jsonl"), lines);
        }
    }

    public string Input => Path.Combine(_root, "in");

    public string Output => Path.Combine(_root, "out");

    public string[] Shards => [.. Directory.EnumerateFiles(Input).Order(StringComparer.Ordinal)];

    /// <summary>What one process without a cluster gives.</summary>
    public (long Results, string Digest) Expected()
    {
        string alone = Directory.CreateDirectory(Path.Combine(_root, "alone")).FullName;
        foreach (string shard in Shards) ShardWork.Run(shard, alone);
        return CorpusRun.Digest(Shards, alone);
    }

    public string[] Ids() =>
        [.. Shards.SelectMany(shard => File.ReadLines(ShardWork.PathOf(shard, Output, ShardWork.Results))).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
