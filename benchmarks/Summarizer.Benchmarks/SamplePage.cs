using System.Net;
using System.Text;

namespace Summarizer.Benchmarks;

/// <summary>A web page of our own, as long as asked for: menus, an article, teasers, readers' comments, a footer.</summary>
internal sealed record SamplePage(string Html, string Text)
{
    private static readonly string[] s_menu = ["Accueil", "Politique", "Économie", "Sciences", "Sports", "Culture", "Vidéos", "Nos lettres", "Services", "Abonnements"];

    /// <summary>The text of a page of at least so many characters; two fifths of them are the article.</summary>
    public static SamplePage Compose(int characters)
    {
        string[] paragraphs = SampleArticles.Compose(characters / 100).Split("\n\n");
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><head><title>Une page comme les autres | Le Banc d’essai</title><meta property=\"og:site_name\" content=\"Le Banc d’essai\"></head><body>");
        var text = new StringBuilder();
        html.Append("<header class=\"site-header\"><nav><ul>");
        for (int i = 0; i < 60; i++) Add("li", $"{s_menu[i % s_menu.Length]} {i / s_menu.Length}", isLink: true);
        html.Append("</ul></nav></header><main><article class=\"story\">");
        Add("h1", "Une page comme les autres, avec son article au milieu");
        Add("div", "Par Jeanne Morvan, le 12 mars 2026 à 8 h 30");
        int p = 0;
        for (; p < paragraphs.Length && text.Length < characters * 2 / 5; p++)
        {
            if (p % 6 == 5) Add("h2", "Ce que l’on en sait aujourd’hui");
            Add("p", paragraphs[p]);
            if (p % 8 == 7) Add("div", "À lire aussi : " + Start(paragraphs[p], 9), isLink: true);
        }

        html.Append("</article><aside class=\"related\">");
        for (int i = 0; text.Length < characters * 7 / 10; i++)
        {
            Add("h3", Start(paragraphs[i % paragraphs.Length], 8), isLink: true);
            Add("p", Start(paragraphs[i % paragraphs.Length], 22) + "…");
            Add("span", "Il y a 3 heures");
        }

        html.Append("</aside></main><section class=\"comments\">");
        for (; text.Length < characters; p++)
        {
            Add("h4", "Lecteur no " + p);
            Add("p", Start(paragraphs[p % paragraphs.Length], 40));
            Add("button", "Répondre");
        }

        html.Append("</section><footer>");
        Add("p", "© 2026 Le Banc d’essai. Tous droits réservés.");
        html.Append("</footer></body></html>");
        return new SamplePage(html.ToString(), text.ToString());

        void Add(string tag, string line, bool isLink = false)
        {
            string inner = WebUtility.HtmlEncode(line.ReplaceLineEndings(" "));
            html.Append('<').Append(tag).Append(" class=\"t-").Append(tag).Append("\">").Append(isLink ? $"<a href=\"/{text.Length}\">{inner}</a>" : inner).Append("</").Append(tag).Append(">\n");
            if (text.Length > 0) text.Append("\n\n");
            text.Append(line);
        }
    }

    private static string Start(string paragraph, int words) => string.Join(' ', paragraph.Split(' ').Take(words));
}
