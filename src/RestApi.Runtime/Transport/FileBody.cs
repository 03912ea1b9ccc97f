using System.Net;

namespace Comind.Api.Server;

/// <summary>Receives content in a temporary file. It is one when all of it has arrived; before, nothing can find it.</summary>
internal sealed class FileBody : AnswerBody
{
    private IFileWriter? _file;

    protected override string SizeAdvice => "Ask for less, or raise RestApi:MaxDownloadBytes.";

    /// <exception cref="RestApiException">The answer declares more than is allowed.</exception>
    /// <exception cref="FileStoreException">The store cannot be written.</exception>
    public static FileBody For(in CallScope call, HttpResponseMessage response)
    {
        var maxBytes = call.Options.MaxDownloadBytes;
        var body = new FileBody();
        body.Expect(call.Target, response, maxBytes);
        if (HasContent(call, response))
        {
            var contentType = ContentHeaders.MediaType(response.Content.Headers);
            body.Open(call.Action!.Files!, Name(response, contentType), contentType, maxBytes);
        }

        return body;
    }

    /// <summary>The file, or null when the answer has no content by its nature.</summary>
    public FileRef? Complete()
    {
        if (_file is not { } file)
        {
            return null;
        }

        try
        {
            return file.Complete();
        }
        catch (Exception e) when (IsOfStore(e))
        {
            throw Explain(e);
        }
        finally
        {
            file.Dispose();
        }
    }

    protected override void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _file?.Write(bytes);
        }
        catch (Exception e) when (IsOfStore(e))
        {
            throw Explain(e);
        }
    }

    protected override async ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            if (_file is { } file)
            {
                await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (IsOfStore(e))
        {
            throw Explain(e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file?.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Open(IFileStore store, string name, string? contentType, long maxBytes)
    {
        try
        {
            _file = store.Create(name, contentType, maxBytes);
        }
        catch (Exception e) when (IsOfStore(e))
        {
            throw Explain(e);
        }
    }

    private static bool HasContent(in CallScope call, HttpResponseMessage response) =>
        response.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.ResetContent)
        && call.Target.Method != HttpMethod.Head.Method;

    private static string Name(HttpResponseMessage response, string? contentType)
    {
        var disposition = response.Content.Headers.NonValidated.TryGetValues("Content-Disposition", out var values)
            ? values.ToString()
            : null;
        // After redirects this is where the file really came from.
        return DownloadName.Of(disposition, response.RequestMessage?.RequestUri, contentType);
    }

    // The call would take these for failures of the network.
    private static bool IsOfStore(Exception e) => e is InvalidOperationException or IOException;

    private static FileStoreException Explain(Exception e) =>
        e is IOException
            ? new(FileStoreErrorKind.Unavailable, $"The downloaded file cannot be stored: {e.Message}", e)
            : new(
                FileStoreErrorKind.Unavailable,
                "The download was given up, because its action ended. Await DownloadFileAsync before the action returns.",
                e
            );
}
