namespace Summarizer.Evaluation.Measures;

/// <summary>Compares language codes by their primary part; both Norwegian standards count as one.</summary>
internal static class LanguageCodes
{
    public static string Fold(string code)
    {
        int hyphen = code.IndexOf('-', StringComparison.Ordinal);
        string primary = hyphen < 0 ? code : code[..hyphen];
        return primary is "no" or "nn" ? "nb" : primary;
    }

    public static bool Same(string a, string b) => Fold(a) == Fold(b);
}
