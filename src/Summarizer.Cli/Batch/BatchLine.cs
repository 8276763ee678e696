using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Summarizer.Cli.Batch;

/// <summary>One line of a batch, read and checked; properties it does not know are passed over. Reused.</summary>
/// <param name="tokenizer">The encoding that counts "tokens" where the line names none.</param>
internal sealed class BatchLine(string tokenizer = Options.UsualTokenizer)
{
    private const int DeepestNesting = 1000;
    private int _idStart, _idLength;
    private string? _budget, _tokenizer;
    private double? _tokens;

    public string? Text { get; private set; }

    public string? Html { get; private set; }

    public string? Title { get; private set; }

    /// <summary>The documents of a digest; null for a line of one article.</summary>
    public List<BatchDocument>? Documents { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The line's own length, or null.</summary>
    public SummaryLength? Length { get; private set; }

    /// <summary>What is wrong with the line, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>The id as it stands in the line, quotes and escapes included; empty when it is not known.</summary>
    public ReadOnlySpan<byte> RawId(ReadOnlySpan<byte> line) => line.Slice(_idStart, _idLength);

    /// <summary>Reads a whole line.</summary>
    public void Parse(ReadOnlySpan<byte> line)
    {
        Clear();
        if (!Utf8.IsValid(line)) Fault = "not valid UTF-8";
        try
        {
            var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = DeepestNesting });
            ReadObject(ref json, line);
        }
        catch (JsonException fault)
        {
            // Nothing in a broken line can be trusted, its id neither.
            _idLength = 0;
            Fault ??= $"not valid JSON at byte {fault.BytePositionInLine + 1}";
        }

        if (Fault is null && _tokens is { } tokens) CountTokens(tokens);
        if (Fault is not null) return;
        if (_idLength == 0) Fault = "\"id\" is missing";
        else if (Text is null && Html is null && Documents is null) Fault = "\"text\" is missing";
    }

    /// <summary>"tokens" and "tokenizer" may stand in either order, so the length is made when both are known.</summary>
    private void CountTokens(double tokens)
    {
        try
        {
            Length = Budget.OfTokens(tokens, _tokenizer ?? tokenizer);
        }
        catch (UsageException fault)
        {
            Fault = fault.Message;
        }
    }

    /// <summary>Reads the id from the beginning of a line that is over the limit.</summary>
    public void ParseBeginning(ReadOnlySpan<byte> beginning, string fault)
    {
        Clear();
        Fault = fault;
        try
        {
            var json = new Utf8JsonReader(beginning, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = DeepestNesting }));
            ReadObject(ref json, beginning);
        }
        catch (JsonException)
        {
            _idLength = 0;
        }
    }

    private void Clear()
    {
        _idStart = _idLength = 0;
        _budget = _tokenizer = Text = Html = Title = Language = Fault = null;
        Length = null;
        _tokens = null;
        Documents = null;
    }

    private void ReadObject(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        if (json.Read() && json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            Fault ??= "not a JSON object";
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // A name that cannot be decoded cannot be compared either.
            bool readable = CheckEscapes(ref json);
            try
            {
                if (readable) ReadProperty(ref json, line);
                else SkipValue(ref json);
            }
            catch (UsageException fault)
            {
                Fault ??= fault.Message;
            }
        }

        // Past the object's end only white space may follow; anything else throws here.
        while (json.Read())
        {
        }
    }

    private void ReadProperty(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        if (json.ValueTextEquals("id"u8)) ReadId(ref json);
        else if (json.ValueTextEquals("text"u8)) Text = ReadString(ref json, "text");
        else if (json.ValueTextEquals("title"u8)) Title = ReadString(ref json, "title");
        else if (json.ValueTextEquals("language"u8)) Language = ReadString(ref json, "language") is { } code ? LanguageCode.Check(code) : null;
        else if (json.ValueTextEquals("documents"u8)) ReadDocuments(ref json, line);
        else if (json.ValueTextEquals("html"u8)) Html = ReadString(ref json, "html");
        else if (json.ValueTextEquals("sentences"u8)) ReadLength(ref json, "sentences", Budget.OfSentences);
        else if (json.ValueTextEquals("words"u8)) ReadLength(ref json, "words", Budget.OfWords);
        else if (json.ValueTextEquals("characters"u8)) ReadLength(ref json, "characters", Budget.OfCharacters);
        else if (json.ValueTextEquals("share"u8)) ReadLength(ref json, "share", Budget.OfShare);
        else if (json.ValueTextEquals("tokens"u8)) _tokens = ReadAmount(ref json, "tokens");
        else if (json.ValueTextEquals("tokenizer"u8)) _tokenizer = ReadString(ref json, "tokenizer") is { } name ? Budget.CheckTokenizer(name) : null;
        else SkipValue(ref json);
    }

    private void ReadDocuments(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        if (!json.Read() || json.TokenType == JsonTokenType.Null) return;
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.TrySkip();
            throw new UsageException("\"documents\" must be an array");
        }

        var documents = new List<BatchDocument>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.StartObject)
            {
                documents.Add(ReadDocument(ref json, line, documents.Count));
                continue;
            }

            Fault ??= $"documents[{documents.Count}] is not an object";
            json.TrySkip();
        }

        Documents = documents;
    }

    private BatchDocument ReadDocument(ref Utf8JsonReader json, ReadOnlySpan<byte> line, int number)
    {
        byte[]? rawId = null;
        string? text = null, html = null, title = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool readable = CheckEscapes(ref json);
            try
            {
                if (!readable) SkipValue(ref json);
                else if (json.ValueTextEquals("id"u8)) rawId = ReadRawId(ref json) is (int start, int length) ? line.Slice(start, length).ToArray() : null;
                else if (json.ValueTextEquals("text"u8)) text = ReadString(ref json, "text");
                else if (json.ValueTextEquals("html"u8)) html = ReadString(ref json, "html");
                else if (json.ValueTextEquals("title"u8)) title = ReadString(ref json, "title");
                else SkipValue(ref json);
            }
            catch (UsageException fault)
            {
                Fault ??= $"documents[{number}]: {fault.Message}";
            }
        }

        if (text is null && html is null) Fault ??= $"documents[{number}]: \"text\" is missing";
        return new BatchDocument(rawId ?? Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)), title, text, html);
    }

    private void ReadId(ref Utf8JsonReader json) =>
        (_idStart, _idLength) = ReadRawId(ref json) ?? (0, 0);

    /// <summary>Where an id stands in the line, or null.</summary>
    private (int Start, int Length)? ReadRawId(ref Utf8JsonReader json)
    {
        if (!json.Read()) return null;
        bool known = json.TokenType is JsonTokenType.String or JsonTokenType.Number && CheckEscapes(ref json) && Utf8.IsValid(json.ValueSpan);
        if (known) return ((int)json.TokenStartIndex, (int)(json.BytesConsumed - json.TokenStartIndex));
        Fault ??= "\"id\" must be a string or a number";
        json.TrySkip();
        return null;
    }

    private string? ReadString(ref Utf8JsonReader json, string name)
    {
        if (!json.Read() || json.TokenType == JsonTokenType.Null) return null;
        if (json.TokenType == JsonTokenType.String) return CheckEscapes(ref json) && Fault is null ? json.GetString() : null;
        json.TrySkip();
        throw new UsageException($"\"{name}\" must be a string");
    }

    private void ReadLength(ref Utf8JsonReader json, string name, Func<double, SummaryLength> create)
    {
        if (ReadAmount(ref json, name) is { } amount) Length = create(amount);
    }

    /// <summary>A length's number; null stands for none.</summary>
    private double? ReadAmount(ref Utf8JsonReader json, string name)
    {
        if (!json.Read() || json.TokenType == JsonTokenType.Null) return null;
        if (json.TokenType != JsonTokenType.Number || !json.TryGetDouble(out double amount))
        {
            json.TrySkip();
            throw new UsageException($"\"{name}\" must be a number");
        }

        if (_budget is not null && _budget != name) throw new UsageException($"one length at a time: \"{_budget}\" and \"{name}\"");
        _budget = name;
        return amount;
    }

    private void SkipValue(ref Utf8JsonReader json)
    {
        if (!json.Read()) return;
        if (json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            CheckEscapes(ref json);
            return;
        }

        int depth = json.CurrentDepth;
        while (json.Read() && json.CurrentDepth > depth) CheckEscapes(ref json);
    }

    /// <summary>False, and a fault, for a string with half a surrogate pair written as an escape.</summary>
    private bool CheckEscapes(ref Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped || !SurrogateEscapes.HasLone(json.ValueSpan)) return true;
        Fault ??= "a lone surrogate escape";
        return false;
    }
}
