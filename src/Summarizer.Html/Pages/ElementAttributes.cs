using AngleSharp.Dom;

namespace Summarizer.Html.Pages;

/// <summary>The attributes of an element that say what it is for, found in one pass over all it has.</summary>
internal readonly record struct ElementAttributes(string? Classes, string? Id, string? Property, string? Role, bool IsHidden)
{
    public static ElementAttributes Of(IElement element)
    {
        INamedNodeMap all = element.Attributes;
        string? classes = null, id = null, property = null, role = null;
        bool isHidden = false;
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i] is not { } attribute) continue;
            switch (attribute.LocalName)
            {
                case "class": classes = attribute.Value; break;
                case "id": id = attribute.Value; break;
                case "itemprop": property = attribute.Value; break;
                case "role": role = attribute.Value; break;
                case "hidden": isHidden = true; break;
                case "style": isHidden |= Hides(attribute.Value); break;
            }
        }

        return new ElementAttributes(classes, id, property, role, isHidden);
    }

    private static bool Hides(string style) =>
        style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase);
}
