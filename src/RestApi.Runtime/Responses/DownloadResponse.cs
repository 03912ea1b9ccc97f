using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>
/// The answer to a download. Check the status before you use the file: <see cref="EnsureSuccess"/>, <see cref="IsSuccess"/> or
/// <see cref="StatusCode"/>.
/// </summary>
[DebuggerDisplay("{StatusCode}, {ContentLength} bytes")]
public sealed class DownloadResponse : IAnswer<DownloadResponse>
{
    private readonly RestTarget _target;

    private DownloadResponse(RestTarget target, HttpResponseMessage response, AnswerBody body)
    {
        _target = target;
        StatusCode = (int)response.StatusCode;
        Headers = new RestHeaders(response);
        ContentLength = body.Length;
        ErrorContent = (body as ErrorBody)?.Read(response) ?? "";
        DownloadedFileRef = (body as FileBody)?.Complete();
    }

    /// <summary>The HTTP status, such as 200.</summary>
    public int StatusCode { get; }

    /// <summary>Whether the status is 200 to 299.</summary>
    public bool IsSuccess => StatusCode is >= 200 and <= 299;

    /// <summary>
    /// The temporary file, removed at the end of the action unless <see cref="Files.PersistFileRef(FileRef)"/> keeps it. Null when the
    /// status is no success, or one that has no content (204, 205, any answer to HEAD). An empty content is a file of 0 bytes.
    /// </summary>
    public FileRef? DownloadedFileRef { get; }

    /// <summary>The size of the content in bytes, after decompression.</summary>
    public long ContentLength { get; }

    /// <summary>The headers of the answer.</summary>
    public RestHeaders Headers { get; }

    /// <summary>What came instead of a file when the status is no success, as text: at most its first 64 KB. Otherwise empty.</summary>
    public string ErrorContent { get; }

    /// <summary>Accepts status 200 to 299 and throws for any other.</summary>
    /// <returns>This answer.</returns>
    /// <exception cref="RestApiException">The status is no success; <see cref="RestApiException.Kind"/> is Status.</exception>
    public DownloadResponse EnsureSuccess() => IsSuccess ? this : throw RestApiException.ForStatus(_target, StatusCode);

    /// <summary>Accepts the given statuses and throws for any other.</summary>
    /// <param name="accepted">The statuses to accept, such as 206; at least one.</param>
    /// <returns>This answer.</returns>
    /// <exception cref="RestApiException">The status is another one; <see cref="RestApiException.Kind"/> is Status.</exception>
    public DownloadResponse EnsureStatus(params ReadOnlySpan<int> accepted) =>
        accepted.Contains(StatusCode) ? this : throw RestApiException.ForStatus(_target, StatusCode);

    /// <summary>The downloaded file.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="RestApiException">
    /// The answer brought no file, as one with status 204; <see cref="RestApiException.Kind"/> is Status.
    /// </exception>
    public FileRef EnsureFile() => DownloadedFileRef ?? throw RestApiException.ForNoFile(_target, StatusCode);

    static AnswerBody IAnswer<DownloadResponse>.BodyFor(in CallScope call, HttpResponseMessage response) =>
        response.IsSuccessStatusCode ? FileBody.For(call, response) : ErrorBody.For(call, response);

    static DownloadResponse IAnswer<DownloadResponse>.Create(in CallScope call, HttpResponseMessage response, AnswerBody body) =>
        new(call.Target, response, body);
}
