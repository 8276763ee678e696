namespace Summarizer;

/// <summary>What a keyword names, where that is clear from shape and context.</summary>
public enum KeywordKind
{
    /// <summary>A term, or nothing clearer.</summary>
    Term,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, institution or other organisation.</summary>
    Organisation,

    /// <summary>A product or technology.</summary>
    Product,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An amount.</summary>
    Amount,
}
