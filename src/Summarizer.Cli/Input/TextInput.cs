using System.Text;

namespace Summarizer.Cli;

/// <summary>Opens and reads what a command line names.</summary>
internal static class TextInput
{
    /// <summary>256 MB, far more than any article.</summary>
    private const int LargestFile = 256_000_000;

    /// <summary>The file's bytes, or standard input for "-".</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static Stream Open(string file, Func<Stream> openInput)
    {
        if (file == "-") return openInput();
        if (Directory.Exists(file)) throw new UsageException($"cannot read '{file}': it is a folder");
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"cannot read '{file}': {Why(fault)}");
        }
    }

    /// <summary>The whole text, without a byte order mark: UTF-8, or UTF-16 where its mark says so.</summary>
    /// <exception cref="UsageException">The file cannot be read or is not valid text.</exception>
    public static string Read(string file, Func<Stream> openInput) => Decode(ReadBytes(file, openInput), file);

    /// <summary>All bytes of the file, or of standard input.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static byte[] ReadBytes(string file, Func<Stream> openInput)
    {
        try
        {
            using Stream stream = Open(file, openInput);
            using var all = new MemoryStream();
            byte[] part = new byte[64 * 1024];
            for (int read; (read = stream.Read(part, 0, part.Length)) > 0;)
            {
                // A device such as /dev/zero never ends.
                if (all.Length + read > LargestFile) throw new UsageException($"cannot read '{file}': over {LargestFile / 1_000_000} MB");
                all.Write(part, 0, read);
            }

            return all.ToArray();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{file}': {Why(fault)}");
        }
    }

    /// <summary>Bytes to text: UTF-8, or UTF-16 where a byte order mark says so.</summary>
    /// <exception cref="UsageException">They are not valid text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string file)
    {
        Encoding encoding = new UTF8Encoding(false, throwOnInvalidBytes: true);
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            encoding = new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
            bytes = bytes[2..];
        }

        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new UsageException($"cannot read '{file}': not valid {(encoding is UTF8Encoding ? "UTF-8" : "UTF-16")} at byte {fault.Index}");
        }
    }

    private static string Why(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "permission denied",
        _ => fault.Message,
    };
}
