namespace Summarizer;

internal enum LengthUnit
{
    Auto,
    Sentences,
    Words,
    Characters,
    Share,
    Custom,
}
