namespace Comind.Api.Server;

/// <summary>The content of an answer as a stream. It owns the answer, whose buffer goes back to its pool.</summary>
internal sealed class ContentStream(RestResponse response, byte[] body, int length)
    : MemoryStream(body, 0, length, writable: false, publiclyVisible: false)
{
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            response.Dispose();
        }

        base.Dispose(disposing);
    }
}
