using System.Net;

namespace Comind.Api.Server;

/// <summary>The content of an answer, whose beginning is logged when it has come, also when it broke off.</summary>
internal sealed class FollowedContent : HttpContent
{
    private readonly HttpContent _content;
    private readonly BodyLog _log;
    private readonly int _status;

    public FollowedContent(HttpContent content, BodyLog log, int status)
    {
        _content = content;
        _log = log;
        _status = status;
        foreach (var (name, values) in content.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var captured = _log.Capture();
        try
        {
            using var capturing = new CapturingStream(stream, captured);
            _content.CopyTo(capturing, context, cancellationToken);
        }
        finally
        {
            _log.Write(_status, captured, Headers);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var captured = _log.Capture();
        try
        {
            var capturing = new CapturingStream(stream, captured);
            await using (capturing.ConfigureAwait(false))
            {
                await _content.CopyToAsync(capturing, context, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _log.Write(_status, captured, Headers);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
