using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.HostingTests.Transfers;

/// <summary>Messages name the next step; nothing has been sent then.</summary>
public sealed class UploadMisuseTests : IDisposable
{
    private readonly RunningAction _action = RunningAction.Start();
    private readonly byte[] _content = "abc"u8.ToArray();

    public void Dispose() => _action.Dispose();

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public void A_file_on_a_method_that_takes_none_is_refused(string method)
    {
        var file = Files.UseTextAsFileRef("a", "a.txt");

        Says($"A {method} request takes no body", () => NewRequest(method).AddFile("file", file));
        Says($"A {method} request takes no body", () => NewRequest(method).AddFile("file", file.Ref));
        Says($"A {method} request takes no body", () => NewRequest(method).AddFile("file", _content, "a.txt"));
        Says($"A {method} request takes no body", () => NewRequest(method).AddFile("file", new MemoryStream(), "a.txt"));
        Says($"A {method} request takes no body", () => NewRequest(method).AddBody(file));
        Says($"A {method} request takes no body", () => NewRequest(method).AddBody(_content, "text/plain"));
        Says($"A {method} request takes no body", () => NewRequest(method).AddBody(new MemoryStream(), "text/plain"));
    }

    [Fact]
    public void A_file_next_to_another_body_is_refused_with_the_ways_around()
    {
        Says("AddFormField", () => NewRequest().AddJsonBody(new { a = 1 }).AddFile("file", _content, "a.txt"));
        Says("AddFormField", () => NewRequest().AddBody(_content, "text/plain").AddFile("file", _content, "a.txt"));
        Says("already has a body", () => NewRequest().AddFile("file", _content, "a.txt").AddJsonBody(new { a = 1 }));
        Says("already has a body", () => NewRequest().AddFile("file", _content, "a.txt").AddBody(_content, "text/plain"));
    }

    [Fact]
    public void Outside_an_action_files_of_the_store_are_refused_and_bytes_are_not()
    {
        var file = Files.UseTextAsFileRef("a", "a.txt");
        _action.End();

        Says("AddFile needs a running action", () => NewRequest().AddFile("file", file));
        Says("AddBody needs a running action", () => NewRequest().AddBody(file));
        NewRequest().AddFile("file", _content, "a.txt");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_before_anything_is_sent()
    {
        var file = Files.UseTextAsFileRef("a", "a.txt");
        _action.Store.RemoveTemporary(file.Ref);

        foreach (
            var add in (Action[])
                [() => NewRequest().AddFile("f", file), () => NewRequest().AddFile("f", "/etc/passwd"), () => NewRequest().AddBody(file)]
        )
        {
            Assert.Equal(FileStoreErrorKind.NotFound, Assert.Throws<FileStoreException>(add).Kind);
        }
    }

    [Fact]
    public void A_missing_reference_tells_what_went_wrong_before()
    {
        FileRef? none = null;

        Assert.Contains(
            "download",
            Assert.Throws<ArgumentNullException>(() => NewRequest().AddFile("f", none!)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "download",
            Assert.Throws<ArgumentNullException>(() => NewRequest().AddBody(none!)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentNullException>(() => NewRequest().AddFile("f", (Stream)null!, "a.txt"));
        Assert.Throws<ArgumentNullException>(() => NewRequest().AddFile("f", _content, null!));
    }

    [Fact]
    public void A_stream_without_a_length_is_refused_with_the_way_around()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();
        using var closed = new MemoryStream();
        closed.Dispose();

        foreach (var stream in new Stream[] { pipe, closed })
        {
            var error = Assert.Throws<ArgumentException>(() => NewRequest().AddFile("f", stream, "a.txt"));
            Assert.Contains("Files.Create", error.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => NewRequest().AddBody(stream, "text/plain"));
        }
    }

    [Fact]
    public void What_is_no_media_type_is_refused()
    {
        foreach (var contentType in new[] { "", "text", "text/plain\r\nX: y" })
        {
            Assert.Throws<ArgumentException>(() => NewRequest().AddFile("f", _content, "a.txt", contentType));
            Assert.Throws<ArgumentException>(() => NewRequest().AddBody(_content, contentType));
        }
    }

    [Fact]
    public void What_was_refused_leaves_the_request_as_it_was()
    {
        using var server = RawServer.Answering("HTTP/1.1 204 No Content\n\n");
        var request = new RestClient(server.Url).CreateRequest("/x", "POST");
        Assert.Throws<ArgumentException>(() => request.AddFile("a\\b", _content, "a.txt"));

        Assert.Equal(204, request.AddJsonBody(new { a = 1 }).ExecuteRequest().StatusCode);
    }

    private static RestRequest NewRequest(string method = "POST") => new RestClient("http://localhost").CreateRequest("/x", method);

    private static void Says(string part, Action call) =>
        Assert.Contains(part, Assert.Throws<InvalidOperationException>(call).Message, StringComparison.Ordinal);
}
