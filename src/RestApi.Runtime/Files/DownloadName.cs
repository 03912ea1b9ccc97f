namespace Comind.Api.Server;

/// <summary>The safe name of a downloaded file.</summary>
internal static class DownloadName
{
    /// <summary>
    /// What the server says in <c>Content-Disposition</c>, else the last segment of the URL, else <c>download</c>; the last two with the
    /// extension of the media type when they have none.
    /// </summary>
    public static string Of(string? contentDisposition, Uri? url, string? mediaType) =>
        SafeFileName.Of(ContentDispositionName.Read(contentDisposition))
        ?? WithExtension(SafeFileName.Of(LastSegment(url)) ?? SafeFileName.Default, mediaType);

    private static string? LastSegment(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true })
        {
            return null;
        }

        var path = url.AbsolutePath.TrimEnd('/');
        var segment = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        // Some hooks carry their credential there; a name ends up in records.
        return SecretRedactor.Redact(segment) == segment ? segment : null;
    }

    private static string WithExtension(string name, string? mediaType) =>
        Path.HasExtension(name) || MediaTypes.ExtensionOf(mediaType) is not { } extension
            ? name
            : SafeFileName.Of(name + extension) ?? SafeFileName.Default;
}
