using System.Text;
using Comind.Api.Server;

namespace Acme.HostingTests.Transfers;

/// <summary>What a server gets when files are added to a request.</summary>
public sealed class UploadTests(FormServer server) : IClassFixture<FormServer>, IDisposable
{
    private readonly RunningAction _action = RunningAction.Start();

    public void Dispose() => _action.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_files_of_the_store_arrive_in_their_order(bool asynchronous)
    {
        byte[] large = [.. Enumerable.Range(0, 200_001).Select(static number => (byte)(number * 7))];
        using var writer = Files.Create("photo.png");
        writer.Write(large);
        var request = NewRequest()
            .AddFile("docs", Files.UseTextAsFileRef("first", "größe 合同.csv"))
            .AddFile("docs", writer.Complete())
            .AddFile("empty", Files.UseTextAsFileRef("", "empty.txt"));

        using var res = asynchronous ? await request.ExecuteRequestAsync() : request.ExecuteRequest();

        Assert.Equal(201, res.StatusCode);
        Assert.Collection(
            server.Last.Files,
            static file => Assert.Equal(("docs", "größe 合同.csv", "text/csv", "first"), Shown(file)),
            file =>
            {
                Assert.Equal(("docs", "photo.png", "image/png"), (file.Field, file.Name, file.ContentType));
                Assert.Equal(large, file.Content);
            },
            static file => Assert.Equal(("empty", "empty.txt", "text/plain", ""), Shown(file))
        );
        Assert.Equal((3, 0), (_action.Store.Opened, _action.Store.Open));
    }

    [Fact]
    public void The_length_is_sent_and_nothing_is_chunked()
    {
        NewRequest().AddFile("file", Files.UseTextAsFileRef(new string('x', 1_000_000), "a.txt")).ExecuteRequest();

        Assert.InRange(server.Last.ContentLength!.Value, 1_000_100, 1_000_400);
        Assert.Equal("", server.Last.TransferEncoding);
        Assert.Matches("^multipart/form-data; boundary=[0-9a-f]{32}$", server.Last.ContentType);
    }

    [Fact]
    public void Each_request_has_a_boundary_of_its_own()
    {
        NewRequest().AddFile("file", "a"u8.ToArray(), "a.txt").ExecuteRequest();
        var first = server.Last.ContentType;
        NewRequest().AddFile("file", "a"u8.ToArray(), "a.txt").ExecuteRequest();

        Assert.NotEqual(first, server.Last.ContentType);
    }

    [Fact]
    public void A_file_is_found_by_its_uid_too()
    {
        var stored = Files.PersistFileRef(Files.UseTextAsFileRef("content", "a.txt"));

        NewRequest().AddFile("file", stored.UploadedFileId).ExecuteRequest();

        Assert.Equal(("file", "a.txt", "text/plain", "content"), Shown(Assert.Single(server.Last.Files)));
    }

    [Fact]
    public void Another_name_and_media_type_may_be_sent()
    {
        NewRequest().AddFile("file", Files.UseTextAsFileRef("{}", "a.txt"), "b.json", "application/vnd.acme+json").ExecuteRequest();

        Assert.Equal(("file", "b.json", "application/vnd.acme+json", "{}"), Shown(Assert.Single(server.Last.Files)));
    }

    [Fact]
    public void Bytes_and_streams_are_files_too()
    {
        using var stream = new MemoryStream("--skipped--rest"u8.ToArray()) { Position = 11 };
        NewRequest()
            .AddFile("bytes", "abc"u8.ToArray(), "a.pdf")
            .AddFile("stream", stream, "b.unknown")
            .AddFile("typed", "x"u8.ToArray(), "c.txt", "text/plain; charset=utf-8")
            .ExecuteRequest();

        Assert.Equal(
            [
                ("bytes", "a.pdf", "application/pdf", "abc"),
                ("stream", "b.unknown", "application/octet-stream", "rest"),
                ("typed", "c.txt", "text/plain; charset=utf-8", "x"),
            ],
            server.Last.Files.Select(Shown)
        );
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void The_statement_style_sends_the_same()
    {
        using var stream = new MemoryStream("s"u8.ToArray());
        var stored = Files.PersistFileRef(Files.UseTextAsFileRef("u", "u.txt"));
        RestApi.CreateClient(server.Url);
        RestApi.CreateRequest("/uploads", "POST");
        RestApi.AddFile("ref", Files.UseTextAsFileRef("r", "r.txt"));
        RestApi.AddFile("uid", stored.UploadedFileId);
        RestApi.AddFile("bytes", "b"u8.ToArray(), "b.txt");
        RestApi.AddFile("stream", stream, "s.txt");
        RestApi.ExecuteRequest();

        Assert.Equal(["r", "u", "b", "s"], server.Last.Files.Select(static file => Encoding.UTF8.GetString(file.Content)));
    }

    [Fact]
    public async Task A_form_can_be_sent_again_because_its_files_are_opened_anew()
    {
        using var own = new MemoryStream("--own"u8.ToArray()) { Position = 2 };
        using var form = new MultipartBody();
        var stored = Files.Stored(Files.UseTextAsFileRef("stored", "a.txt"), "AddFile", out var content);
        form.AddText("title", "größe");
        form.AddFile("stored", stored.Name, stored.ContentType, content);
        form.AddFile("own", "b.txt", "text/plain", StreamSource.Of(own, "b.txt"));
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        await form.CopyToAsync(first);
        form.CopyTo(second, null, CancellationToken.None);

        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Equal(first.Length, form.Headers.ContentLength);
        Assert.Equal((2, 0), (_action.Store.Opened, _action.Store.Open));
    }

    [Fact]
    public async Task Reading_is_synchronous_or_asynchronous_as_the_call_is()
    {
        var file = Files.UseTextAsFileRef("content", "a.txt");

        NewRequest().AddFile("file", file).ExecuteRequest();
        Assert.Equal((0, Environment.CurrentManagedThreadId), (_action.Store.AsynchronousReads, _action.Store.SynchronousReaders.Single()));

        _action.Store.SynchronousReaders.Clear();
        await NewRequest().AddFile("file", file).ExecuteRequestAsync();
        Assert.Empty(_action.Store.SynchronousReaders);
        Assert.NotEqual(0, _action.Store.AsynchronousReads);
    }

    [Theory]
    [InlineData("multipart/form-data", "multipart/form-data")]
    [InlineData("multipart/form-data;", "multipart/form-data")]
    [InlineData("Multipart/Form-Data; charset=utf-8", "Multipart/Form-Data; charset=utf-8")]
    public void A_hand_set_multipart_type_gets_the_boundary(string handSet, string sent)
    {
        NewRequest().AddHeader("Content-Type", handSet).AddFile("file", "abc"u8.ToArray(), "a.txt").ExecuteRequest();

        Assert.StartsWith(sent + "; boundary=", server.Last.ContentType, StringComparison.Ordinal);
        Assert.Single(server.Last.Files);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=guessed")]
    public void A_hand_set_type_that_does_not_fit_is_refused_and_can_be_put_right(string handSet)
    {
        var request = NewRequest().AddFile("file", "abc"u8.ToArray(), "a.txt").AddHeader("Content-Type", handSet);

        var error = Assert.Throws<InvalidOperationException>(() => request.ExecuteRequest());
        Assert.Contains("Remove AddHeader", error.Message, StringComparison.Ordinal);
        Assert.Equal(201, request.AddHeader("Content-Type", "multipart/form-data").ExecuteRequest().StatusCode);
    }

    private RestRequest NewRequest() => new RestClient(server.Url).CreateRequest("/uploads", "POST");

    private static (string, string, string, string) Shown(ReceivedFile file) =>
        (file.Field, file.Name, file.ContentType, Encoding.UTF8.GetString(file.Content));
}
