namespace Summarizer.Html.Titles;

/// <summary>Where a candidate was found; a cut source is one without its last or first part.</summary>
[Flags]
internal enum TitleSources
{
    None = 0,
    TopHeading = 1,
    TopHeadingPart = 2,
    TopHeadingCut = 4,
    Headline = 8,
    HeadlineCut = 16,
    OpenGraph = 32,
    OpenGraphCut = 64,
    Twitter = 128,
    TwitterCut = 256,
    Document = 512,
    DocumentCut = 1024,
    DocumentTail = 2048,
    TopHeadingTail = 4096,
}

/// <summary>A text that may be the title, with everything that says it.</summary>
internal sealed class TitleCandidate(string folded)
{
    private readonly List<(string Text, int Count)> _forms = [];

    /// <summary>Letters and digits alone, in lower case: candidates that differ in signs are one.</summary>
    public string Folded { get; } = folded;

    public TitleSources Sources { get; private set; }

    /// <summary>The block of its top heading, or -1.</summary>
    public int Block { get; set; } = -1;

    /// <summary>Number of the top heading that says it, or -1.</summary>
    public int Heading { get; set; } = -1;

    /// <summary>Share of the source that was cut off to get it.</summary>
    public float Cut { get; private set; }

    /// <summary>The wording that most sources have, the earliest of those.</summary>
    public string Text
    {
        get
        {
            (string text, int most) = ("", 0);
            foreach ((string form, int count) in _forms)
                if (count > most) (text, most) = (form, count);
            return text;
        }
    }

    public void Add(string text, TitleSources source, float cut)
    {
        Cut = Sources == TitleSources.None ? cut : Math.Min(Cut, cut);
        Sources |= source;
        for (int i = 0; i < _forms.Count; i++)
        {
            if (_forms[i].Text != text) continue;
            _forms[i] = (text, _forms[i].Count + 1);
            return;
        }

        _forms.Add((text, 1));
    }
}
