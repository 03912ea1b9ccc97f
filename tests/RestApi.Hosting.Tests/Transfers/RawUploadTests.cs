using System.Globalization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.HostingTests.Transfers;

/// <summary>A file, bytes or a stream as the whole body.</summary>
public sealed class RawUploadTests : IAsyncLifetime
{
    private readonly RunningAction _action = RunningAction.Start();
    private readonly byte[] _content = [.. Enumerable.Range(0, 100_001).Select(static number => (byte)(number * 31))];
    private EchoServer _server = null!;

    public async Task InitializeAsync() => _server = await EchoServer.StartAsync();

    public async Task DisposeAsync()
    {
        _action.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_stored_file_is_the_body(bool asynchronous)
    {
        using var running = RunningAction.Start();
        using var writer = Files.Create("photo.png");
        writer.Write(_content);
        var request = NewRequest().AddBody(writer.Complete());

        using var res = asynchronous ? await request.ExecuteRequestAsync() : request.ExecuteRequest();

        Arrived("image/png");
        Assert.Equal(asynchronous ? 0 : 1, running.Store.SynchronousReaders.Count);
        Assert.Equal((1, 0), (running.Store.Opened, running.Store.Open));
    }

    [Fact]
    public void Its_media_type_can_be_given_or_set_by_hand()
    {
        using var running = RunningAction.Start();
        using var writer = Files.Create("photo.png");
        writer.Write(_content);
        var file = writer.Complete();

        NewRequest().AddBody(file, "image/webp").ExecuteRequest();
        Arrived("image/webp");
        NewRequest().AddBody(file).AddHeader("Content-Type", "application/x-own").ExecuteRequest();
        Arrived("application/x-own");
    }

    [Fact]
    public void Bytes_are_the_body()
    {
        NewRequest().AddBody(_content, "application/pdf").ExecuteRequest();

        Arrived("application/pdf");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_left_of_a_stream_is_the_body_and_the_stream_stays_open(bool asynchronous)
    {
        using var stream = new MemoryStream([1, 2, .. _content]) { Position = 2 };
        RestApi.CreateClient(_server.Url);
        RestApi.CreateRequest("/files/7", "PUT");
        RestApi.AddBody(stream, "application/zip");
        using var res = asynchronous ? await RestApi.ExecuteRequestAsync() : RestApi.ExecuteRequest();

        Arrived("application/zip");
        Assert.True(stream.CanRead);
    }

    private RestRequest NewRequest() => new RestClient(_server.Url).CreateRequest("/files/7", "PUT");

    private void Arrived(string contentType)
    {
        Assert.Equal(_content, _server.Last.Body);
        Assert.Equal(contentType, _server.Last.Header("Content-Type"));
        Assert.Equal(_content.Length.ToString(CultureInfo.InvariantCulture), _server.Last.Header("Content-Length"));
        Assert.Null(_server.Last.Header("Transfer-Encoding"));
    }
}
