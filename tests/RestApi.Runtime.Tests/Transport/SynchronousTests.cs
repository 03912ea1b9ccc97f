using System.Net;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Transport;

/// <summary>A synchronous call sends and reads on the thread of its caller; nothing waits for a task.</summary>
public sealed class SynchronousTests
{
    [Fact]
    public void Sending_and_reading_happen_on_the_callers_thread()
    {
        using var content = new SynchronousContent();
        using var handler = new RecordingHandler(() => content);
        var client = new RestClient("https://example.com", RestTransport.Over(handler));

        using var res = client.CreateRequest("/x", "GET").ExecuteRequest();

        Assert.Equal("abc", res.Content);
        Assert.Equal(Environment.CurrentManagedThreadId, handler.SendThread);
        Assert.Equal([Environment.CurrentManagedThreadId], content.ReadThreads.Distinct());
    }

    [Fact]
    public async Task An_asynchronous_call_returns_before_its_answer_is_there()
    {
        using var answer = new ManualResetEventSlim();
        using var server = RawServer.Start(
            (client, stopped) =>
            {
                answer.Wait(stopped);
                client.Send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8);
            }
        );

        var call = new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequestAsync();
        Assert.False(call.IsCompleted);
        answer.Set();

        Assert.Equal("{}", (await call).Content);
    }

    private sealed class SynchronousContent : HttpContent
    {
        public List<int> ReadThreads { get; } = [];

        protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new SynchronousStream(ReadThreads);

        protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            using var content = CreateContentReadStream(cancellationToken);
            Span<byte> chunk = stackalloc byte[16];
            for (int count; (count = content.Read(chunk)) > 0; )
            {
                stream.Write(chunk[..count]);
            }
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new InvalidOperationException();

        protected override bool TryComputeLength(out long length)
        {
            length = 3;
            return true;
        }
    }

    private sealed class SynchronousStream(List<int> threads) : MemoryStream("abc"u8.ToArray())
    {
        public override int Read(Span<byte> buffer)
        {
            threads.Add(Environment.CurrentManagedThreadId);
            return base.Read(buffer);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("A synchronous call must read synchronously.");
    }
}
