using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using static Acme.RuntimeTests.Faults.Fault;

namespace Acme.RuntimeTests.Faults;

/// <summary>All faults below HTTP, whatever becomes of the content.</summary>
internal static class FaultTable
{
    public const string Content = "c0nt3nt-of-server";

    public const int MaxBytes = 1024 * 1024;

    private const string Refused = "the connection was refused. Check that the server runs and the base URL is right.";
    private const string WasReset = "the connection was reset. Check that the server runs and the base URL is right.";
    private const string CutOff = "the connection was cut off before an answer came. Try again later.";
    private const string Ended = "the answer ended before it was complete. Try again; if it stays, ask the API's operator.";
    private const string NoHttp =
        "the answer breaks the HTTP protocol. Check that the base URL is right; if it is, ask the API's operator.";
    private const string UnknownHost = "the host name is not known. Check the base URL.";
    private const string NoTls = "no secure connection. Check the server's certificate and that the base URL is right.";
    private const string TooSlow = "no complete answer within 0.3 s. Raise it with SetRequestTimeout(seconds) if the API needs longer.";
    private const string TooLarge = "the answer is larger than 1 MB. Ask for less, page by page.";
    private const string HeadersTooLarge = "the headers of the answer are too large. Ask the API's operator.";

    private const string Ok = "HTTP/1.1 200 OK\n";

    public static IReadOnlyDictionary<string, Fault> All { get; } =
        new[] { Connections, Tls, Slowness, Broken, Sizes, Bombs }
            .SelectMany(static group => group())
            .ToDictionary(static fault => fault.Name);

    private static IEnumerable<Fault> Connections() =>
        [
            new("refused", RestApiErrorKind.Connect, null, Refused) { Url = static () => $"http://127.0.0.1:{RawServer.UnusedPort()}" },
            new("no such host", RestApiErrorKind.Dns, null, UnknownHost) { Url = static () => "https://no-such-host.invalid" },
            new("closed before headers", RestApiErrorKind.Connect, null, CutOff) { Script = SendsAndCloses("") },
            new("closed in headers", RestApiErrorKind.Connect, null, CutOff) { Script = SendsAndCloses($"{Ok}X-A: {Content}") },
            new("reset before headers", RestApiErrorKind.Connect, null, WasReset) { Script = SendsAndResets("") },
            new("reset in headers", RestApiErrorKind.Connect, null, WasReset) { Script = SendsAndResets($"{Ok}X-A: {Content}") },
            new("reset after headers", RestApiErrorKind.Connect, 200, WasReset) { Script = SendsAndResets($"{Ok}Content-Length: 9\n\n") },
            new("reset in body", RestApiErrorKind.Connect, 200, WasReset)
            {
                Script = SendsAndResets($"{Ok}Content-Length: 99\n\n{Content}"),
            },
        ];

    private static IEnumerable<Fault> Tls() =>
        from certificate in Certificates.Bad
        select new Fault($"certificate {certificate.Key}", RestApiErrorKind.Tls, null, NoTls)
        {
            IsTls = true,
            Script = (client, _) => Certificates.Handshake(client, certificate.Value),
        };

    private static IEnumerable<Fault> Slowness() =>
        from slow in new (string Name, int? Status, Action<System.Net.Sockets.Socket, CancellationToken> Script)[]
        {
            ("no answer", null, Sends("")),
            ("slow headers", null, Streams(Ok, "X-A: b\r\n"u8.ToArray(), pauseMilliseconds: 50)),
            ("headers that stop", null, Sends($"{Ok}X-A: {Content}")),
            ("slow body", 200, Streams($"{Ok}Content-Length: 99999\n\n", "x"u8.ToArray(), pauseMilliseconds: 50)),
            ("slow chunks", 200, Streams($"{Ok}Transfer-Encoding: chunked\n\n", "1\r\nx\r\n"u8.ToArray(), pauseMilliseconds: 50)),
            ("body that stops", 200, Sends($"{Ok}Content-Length: 99\n\n{Content}")),
        }
        select new Fault(slow.Name, RestApiErrorKind.Timeout, slow.Status, TooSlow) { Script = slow.Script, TimeoutSeconds = 0.3 };

    private static IEnumerable<Fault> Broken() =>
        [
            new("truncated body", RestApiErrorKind.Protocol, 201, Ended)
            {
                Script = SendsAndCloses($"HTTP/1.1 201 Created\nContent-Length: 99\n\n{Content}"),
            },
            new("truncated chunks", RestApiErrorKind.Protocol, 200, Ended)
            {
                Script = SendsAndCloses($"{Ok}Transfer-Encoding: chunked\n\n11\n{Content}\n"),
            },
            new("truncated chunk", RestApiErrorKind.Protocol, 200, Ended)
            {
                Script = SendsAndCloses($"{Ok}Transfer-Encoding: chunked\n\nff\n{Content}"),
            },
            new("chunk without a size", RestApiErrorKind.Protocol, 200, NoHttp)
            {
                Script = Sends($"{Ok}Transfer-Encoding: chunked\n\n{Content}\n"),
            },
            new("chunk longer than its size", RestApiErrorKind.Protocol, 200, NoHttp)
            {
                Script = Sends($"{Ok}Transfer-Encoding: chunked\n\n2\n{Content}\n"),
            },
            new("chunk of negative size", RestApiErrorKind.Protocol, 200, NoHttp)
            {
                Script = Sends($"{Ok}Transfer-Encoding: chunked\n\n-2\n{Content}\n"),
            },
            new("chunk beyond all numbers", RestApiErrorKind.Protocol, 200, NoHttp)
            {
                Script = Sends($"{Ok}Transfer-Encoding: chunked\n\nfffffffffffffffff\n{Content}\n"),
            },
            new("no http", RestApiErrorKind.Protocol, null, NoHttp) { Script = Sends($"{Content}\n\n") },
            new("status that is no number", RestApiErrorKind.Protocol, null, NoHttp) { Script = Sends($"HTTP/1.1 {Content}\n\n") },
            new("header without a colon", RestApiErrorKind.Protocol, null, NoHttp) { Script = Sends($"{Ok}{Content}\n\n") },
            new("not gzip", RestApiErrorKind.Protocol, 200, NoHttp)
            {
                Script = Sends($"{Ok}Content-Encoding: gzip\nContent-Length: 17\n\n{Content}"),
            },
            new("not brotli", RestApiErrorKind.Protocol, 200, NoHttp)
            {
                Script = Sends($"{Ok}Content-Encoding: br\nContent-Length: 17\n\n{Content}"),
            },
        ];

    private static IEnumerable<Fault> Sizes() =>
        [
            new("headers without an end", RestApiErrorKind.TooLarge, null, HeadersTooLarge)
            {
                Script = Streams(Ok, "X-A: 0123456789012345678901234567890123456789\r\n"u8.ToArray()),
            },
            new("declared too large", RestApiErrorKind.TooLarge, 200, TooLarge)
            {
                Script = Sends($"{Ok}Content-Length: {MaxBytes + 1}\n\n{Content}"),
            },
            new("streamed too large", RestApiErrorKind.TooLarge, 200, TooLarge) { Script = Streams($"{Ok}\n", new byte[65536]) },
            new("chunks without an end", RestApiErrorKind.TooLarge, 200, TooLarge)
            {
                Script = Streams($"{Ok}Transfer-Encoding: chunked\n\n", [.. "10000\r\n"u8, .. new byte[65536], .. "\r\n"u8]),
            },
        ];

    private static IEnumerable<Fault> Bombs() =>
        from bomb in Compressed.Bombs
        select new Fault($"{bomb.Key} bomb", RestApiErrorKind.TooLarge, 200, TooLarge)
        {
            Script = SendsBytes($"{Ok}Content-Encoding: {bomb.Key}\nContent-Length: {bomb.Value.Length}\n\n", bomb.Value),
        };
}
