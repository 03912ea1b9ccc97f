using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;
using static Acme.RuntimeTests.Paging.PagedItems;

namespace Acme.RuntimeTests.Paging;

/// <summary>When pages are fetched, and what ends a list.</summary>
public sealed class PagedSequenceTests
{
    [Fact]
    public async Task A_page_is_fetched_when_its_first_item_is_asked_for()
    {
        await using var server = await EchoServer.StartAsync(static context => context.Response.WriteAsync("[1,2]"));
        IEnumerable<int> pages = Pages(server.Url, new() { Offset = "offset" });

        Assert.Empty(server.Received);
        Assert.Equal([1, 2], pages.Take(2));
        Assert.Single(server.Received);
        Assert.Equal([1, 2, 1], pages.Take(3));
        Assert.Equal(3, server.Received.Count);
    }

    [Fact]
    public async Task One_page_more_than_allowed_is_an_error_and_nothing_is_left_out_unseen()
    {
        await using var server = await EchoServer.StartAsync(static context => context.Response.WriteAsync("[1]"));
        var seen = new List<int>();

        var error = Assert.Throws<RestApiException>(() =>
        {
            foreach (var item in (IEnumerable<int>)Pages(server.Url, new() { Page = "page", MaxPages = 3 }))
            {
                seen.Add(item);
            }
        });

        // What came with the page that is one too few is not handed out either: the list is not whole.
        Assert.Equal([1, 1], seen);
        Assert.Equal(RestApiErrorKind.TooLarge, error.Kind);
        Assert.Contains("MaxPages", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Received.Count);
    }

    [Theory]
    [InlineData("""{"items":[1],"next":"/items?page=2"}""")]
    [InlineData("""{"items":[1],"next":"same"}""")]
    public async Task Pages_in_a_circle_are_an_error(string page)
    {
        await using var server = await EchoServer.StartAsync(context => context.Response.WriteAsync(page));
        var links = Pages(server.Url, new() { NextLink = "next", Items = "items" });
        var cursors = Pages(
            server.Url,
            new()
            {
                Cursor = "cursor",
                NextCursor = "next",
                Items = "items",
            }
        );

        Assert.Equal(RestApiErrorKind.Protocol, Assert.Throws<RestApiException>(() => links.ToList()).Kind);
        Assert.Equal(RestApiErrorKind.Protocol, Assert.Throws<RestApiException>(() => cursors.ToList()).Kind);
        Assert.Equal(4, server.Received.Count);
    }

    [Theory]
    [InlineData("http://evil.example/items")]
    [InlineData("//evil.example/items")]
    [InlineData("http://user@127.0.0.1/items")]
    [InlineData("file:///etc/passwd")]
    public async Task Link_to_another_host_is_not_followed(string link)
    {
        await using var server = await EchoServer.StartAsync(context =>
            context.Response.WriteAsync($$"""{"items":[1],"next":"{{link}}"}""")
        );

        var error = Assert.Throws<RestApiException>(() => Pages(server.Url, new() { NextLink = "next", Items = "items" }).ToList());

        Assert.Equal(RestApiErrorKind.Blocked, error.Kind);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Status_of_each_page_is_checked()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        Assert.Equal(503, Assert.Throws<RestApiException>(() => Pages(server.Url, new() { Offset = "offset" }).ToList()).StatusCode);
    }

    [Fact]
    public async Task Cancellation_ends_it()
    {
        await using var server = await EchoServer.StartAsync(static context => context.Response.WriteAsync("[1]"));
        using var source = new CancellationTokenSource();
        var count = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Pages(server.Url, new() { Offset = "offset" }).WithCancellation(source.Token))
            {
                if (++count == 2)
                {
                    await source.CancelAsync();
                }
            }
        });

        Assert.Equal(2, server.Received.Count);
    }

    public static TheoryData<PagedAttribute> Contradictions =>
        [
            new(),
            new() { Items = "items" },
            new() { Offset = "a", Page = "b" },
            new() { Cursor = "a" },
            new() { NextCursor = "a", LinkHeader = true },
            new() { Offset = "a", MaxPages = 0 },
            new() { Offset = "a", Limit = "b" },
            new() { Offset = "a", PageSize = 5 },
        ];

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Paging_that_leads_nowhere_is_refused_before_anything_is_sent(PagedAttribute paging) =>
        Assert.Contains(
            "[Paged]",
            Assert.Throws<ArgumentException>(() => Pages("http://a.example", paging)).Message,
            StringComparison.Ordinal
        );
}
