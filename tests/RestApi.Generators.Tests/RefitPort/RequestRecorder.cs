using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acme.GeneratorsTests;

/// <summary>A server below HTTP that keeps the very bytes of a request.</summary>
internal sealed class RequestRecorder : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string> _answer;
    private TaskCompletionSource<string> _request = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RequestRecorder(Func<string, string> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The request that came since this was asked last.</summary>
    public async Task<string> TakeAsync()
    {
        var request = await _request.Task.WaitAsync(TimeSpan.FromSeconds(20));
        _request = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return request;
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                var request = await ReadAsync(stream);
                var content = request.StartsWith("HEAD ", StringComparison.Ordinal) ? "" : _answer(request.Split(' ')[1]);
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes(
                        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(content)}\r\n\r\n{content}"
                    )
                );
                _request.TrySetResult(request);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (!IsWhole(text.ToString()) && await stream.ReadAsync(buffer) is var count and > 0)
        {
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var head = request[..end];
        if (head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return request.EndsWith("0\r\n\r\n", StringComparison.Ordinal);
        }

        const string Length = "Content-Length: ";
        var start = head.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        return start < 0
            || request.Length - end - 4 >= int.Parse(head[(start + Length.Length)..].Split('\r')[0], CultureInfo.InvariantCulture);
    }
}
