using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

public static partial class RestApi
{
    /// <inheritdoc cref="RestRequest.AddFile(string, FileRef, string?, string?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddFile(string fieldName, FileRef file, string? fileName = null, string? contentType = null) =>
        Request.AddFile(fieldName, file, fileName, contentType);

    /// <inheritdoc cref="RestRequest.AddFile(string, string)"/>
    public static RestRequest AddFile(string fieldName, string uid) => Request.AddFile(fieldName, uid);

    /// <inheritdoc cref="RestRequest.AddFile(string, ReadOnlyMemory{byte}, string, string?)"/>
    public static RestRequest AddFile(string fieldName, ReadOnlyMemory<byte> content, string fileName, string? contentType = null) =>
        Request.AddFile(fieldName, content, fileName, contentType);

    /// <inheritdoc cref="RestRequest.AddFile(string, Stream, string, string?)"/>
    public static RestRequest AddFile(string fieldName, Stream content, string fileName, string? contentType = null) =>
        Request.AddFile(fieldName, content, fileName, contentType);

    /// <inheritdoc cref="RestRequest.AddBody(FileRef, string?)"/>
    public static RestRequest AddBody(FileRef file, string? contentType = null) => Request.AddBody(file, contentType);

    /// <inheritdoc cref="RestRequest.AddBody(ReadOnlyMemory{byte}, string)"/>
    public static RestRequest AddBody(ReadOnlyMemory<byte> body, string contentType) => Request.AddBody(body, contentType);

    /// <inheritdoc cref="RestRequest.AddBody(Stream, string)"/>
    public static RestRequest AddBody(Stream body, string contentType) => Request.AddBody(body, contentType);

    /// <inheritdoc cref="RestRequest.DownloadFile"/>
    public static DownloadResponse DownloadFile() => Request.DownloadFile();

    /// <inheritdoc cref="RestRequest.DownloadFileAsync(CancellationToken)"/>
    public static Task<DownloadResponse> DownloadFileAsync(CancellationToken cancellationToken = default) =>
        Request.DownloadFileAsync(cancellationToken);
}
