namespace WebReader;

/// <summary>Reads a body up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The body, or null where it is longer than <paramref name="maximumBytes"/>, however long it says to be.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, int maximumBytes)
    {
        if (request.ContentLength > maximumBytes) return null;
        using var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > maximumBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
