namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>
    /// Sends the request and writes the content of the answer to the file store while it arrives, up to
    /// <see cref="RestApiOptions.MaxDownloadBytes"/>. Any status is an answer; only 200 to 299 brings a file. When the call fails,
    /// nothing of the file stays.
    /// </summary>
    /// <returns>The answer with the temporary file; <see cref="Files.PersistFileRef(FileRef)"/> keeps it.</returns>
    /// <exception cref="RestApiException">There was no answer: see <see cref="RestApiException.Kind"/>.</exception>
    /// <exception cref="FileStoreException">The file cannot be written, for example because the disk is full.</exception>
    /// <exception cref="InvalidOperationException">No action is running, it has no file store, or the request was executed before.</exception>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    public DownloadResponse DownloadFile()
    {
        Files.Running(nameof(DownloadFile));
        var state = TakeState(out var message);
        return RestCall.Send<DownloadResponse>(state, message);
    }

    /// <summary>Downloads a file without blocking a thread; see <see cref="DownloadFile"/>.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The answer with the temporary file; <see cref="Files.PersistFileRef(FileRef)"/> keeps it.</returns>
    /// <exception cref="RestApiException">There was no answer: see <see cref="RestApiException.Kind"/>.</exception>
    /// <exception cref="FileStoreException">The file cannot be written, for example because the disk is full.</exception>
    /// <exception cref="InvalidOperationException">No action is running, it has no file store, or the request was executed before.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> or the action was cancelled.</exception>
    public Task<DownloadResponse> DownloadFileAsync(CancellationToken cancellationToken = default)
    {
        Files.Running(nameof(DownloadFile));
        var state = TakeState(out var message);
        return RestCall.SendAsync<DownloadResponse>(state, message, cancellationToken);
    }
}
