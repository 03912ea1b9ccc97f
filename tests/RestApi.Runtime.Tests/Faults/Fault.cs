using System.Net.Sockets;
using System.Text;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Faults;

/// <summary>A way in which an exchange goes wrong, and what the caller is told.</summary>
internal sealed record Fault(string Name, RestApiErrorKind Kind, int? Status, string Problem)
{
    /// <summary>What the server does on a connection; null when there is none.</summary>
    public Action<Socket, CancellationToken>? Script { get; init; }

    /// <summary>Where the call goes when there is no server.</summary>
    public Func<string>? Url { get; init; }

    public bool IsTls { get; init; }

    /// <summary>Short for what would take for ever; otherwise longer than a test may take, so that it does not help.</summary>
    public double TimeoutSeconds { get; init; } = 30;

    public override string ToString() => Name;

    public static Action<Socket, CancellationToken> Sends(string answer) =>
        (client, _) => client.Send(Encoding.Latin1.GetBytes(answer.ReplaceLineEndings("\r\n")));

    public static Action<Socket, CancellationToken> SendsAndCloses(string answer) =>
        (client, stopped) =>
        {
            Sends(answer)(client, stopped);
            client.Shutdown(SocketShutdown.Send);
        };

    public static Action<Socket, CancellationToken> SendsAndResets(string answer) =>
        (client, stopped) =>
        {
            Sends(answer)(client, stopped);
            // What was sent has to get there before the reset throws away what was not read yet.
            Thread.Sleep(answer.Length == 0 ? 0 : 150);
            client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Close();
        };

    /// <summary>Sends a head and then the same piece without an end.</summary>
    public static Action<Socket, CancellationToken> Streams(string head, byte[] piece, int pauseMilliseconds = 0) =>
        (client, stopped) =>
        {
            Sends(head)(client, stopped);
            while (!stopped.WaitHandle.WaitOne(pauseMilliseconds))
            {
                client.Send(piece);
            }
        };

    public static Action<Socket, CancellationToken> SendsBytes(string head, byte[] body) =>
        (client, stopped) =>
        {
            Sends(head)(client, stopped);
            client.Send(body);
        };
}
