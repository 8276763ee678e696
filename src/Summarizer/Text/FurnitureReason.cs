namespace Summarizer;

/// <summary>Why a block was left out as furniture of the page.</summary>
public enum FurnitureReason
{
    /// <summary>The block is part of the article.</summary>
    None,

    /// <summary>Menus, breadcrumbs, section names.</summary>
    Navigation,

    /// <summary>Pointers to other articles (« Sur le même sujet », "Read also").</summary>
    RelatedLinks,

    /// <summary>A box about the author.</summary>
    AuthorBox,

    /// <summary>Newsletter, subscription, app and membership offers.</summary>
    Promotion,

    /// <summary>Share and follow bars.</summary>
    Sharing,

    /// <summary>Readers' comments and the form for them.</summary>
    Comments,

    /// <summary>Cookies, privacy, captcha, copyright and legal notices.</summary>
    Legal,

    /// <summary>Advertisement labels and advertorial.</summary>
    Advertisement,

    /// <summary>Lists of tags or topics.</summary>
    Tags,

    /// <summary>The same text stands elsewhere on the page.</summary>
    Repetition,

    /// <summary>Lies outside the densest run of article text.</summary>
    OutsideArticle,

    /// <summary>Reads like an interface fragment rather than like prose.</summary>
    Fragment,
}
