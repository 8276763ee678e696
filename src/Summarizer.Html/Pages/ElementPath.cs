using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Summarizer.Html.Pages;

/// <summary>Names an element by its place: "html/body/main/p[3]", the number counting siblings of the same name from 1.</summary>
internal static class ElementPath
{
    public static string Of(IElement element)
    {
        var steps = new Stack<string>();
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            int number = 1;
            bool alone = true;
            for (IElement? sibling = at.PreviousElementSibling; sibling is not null; sibling = sibling.PreviousElementSibling)
                if (sibling.LocalName == at.LocalName) number++;
            for (IElement? sibling = at.NextElementSibling; alone && sibling is not null; sibling = sibling.NextElementSibling) alone = sibling.LocalName != at.LocalName;
            steps.Push(number == 1 && alone ? at.LocalName : string.Create(CultureInfo.InvariantCulture, $"{at.LocalName}[{number}]"));
        }

        return new StringBuilder().AppendJoin('/', steps).ToString();
    }
}
