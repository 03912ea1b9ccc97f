namespace Comind.Api.Server;

/// <summary>Receives what comes instead of a file: the start is kept to be shown, the rest only counted.</summary>
internal sealed class ErrorBody : AnswerBody
{
    private const int MostKept = 64 * 1024;

    private readonly MemoryStream _start = new();

    /// <exception cref="RestApiException">The answer declares more than is allowed.</exception>
    public static ErrorBody For(in CallScope call, HttpResponseMessage response)
    {
        var body = new ErrorBody();
        body.Expect(call.Target, response, call.Options.MaxContentBytes);
        return body;
    }

    public string Read(HttpResponseMessage response) =>
        ContentDecoder.Decode(_start.GetBuffer().AsSpan(0, (int)_start.Length), ContentHeaders.Charset(response.Content.Headers));

    protected override void Append(ReadOnlySpan<byte> bytes) =>
        _start.Write(bytes[..(int)Math.Min(bytes.Length, MostKept - _start.Length)]);

    protected override ValueTask AppendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Append(bytes.Span);
        return ValueTask.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        _start.Dispose();
        base.Dispose(disposing);
    }
}
