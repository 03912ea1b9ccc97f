using System.Globalization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Paging;

/// <summary>Every style twice: waiting and not waiting must see the same pages.</summary>
public sealed class PagedSequenceTests
{
    private static PagedSequence<int> Pages(string url, PagedAttribute paging, string path = "/items") =>
        new(
            () => new RestClient(url).CreateRequest(path, "GET").AddQueryParameter("q", "x"),
            static request => request.AddHeader("X-Key", "k"),
            static page => page.ReadJson<List<int>>(),
            paging
        );

    private static async Task<int[]> AllAsync(PagedSequence<int> pages)
    {
        var waited = pages.ToList();
        var items = new List<int>();
        await foreach (var item in pages)
        {
            items.Add(item);
        }

        Assert.Equal(waited, items);
        return [.. items];
    }

    private static async Task<string[]> TargetsAsync(RequestDelegate answer, PagedAttribute paging, params int[] expected)
    {
        await using var server = await EchoServer.StartAsync(answer);
        Assert.Equal(expected, await AllAsync(Pages(server.Url, paging)));
        Assert.All(server.Received, static request => Assert.Equal("k", request.Header("X-Key")));
        var targets = server.Received.Select(static request => request.Target).ToArray();
        Assert.Equal(targets[..(targets.Length / 2)], targets[(targets.Length / 2)..]);
        return targets[..(targets.Length / 2)];
    }

    private static int Number(HttpContext context, string name) =>
        int.Parse(context.Request.Query[name].ToString(), CultureInfo.InvariantCulture);

    [Fact]
    public async Task Offset_goes_on_until_a_page_is_empty() =>
        Assert.Equal(
            ["/items?q=x&limit=2&offset=0", "/items?q=x&limit=2&offset=2", "/items?q=x&limit=2&offset=3"],
            await TargetsAsync(
                static context =>
                    context.Response.WriteAsync(
                        Number(context, "offset") switch
                        {
                            0 => "[1,2]",
                            2 => "[3]",
                            _ => "[]",
                        }
                    ),
                new()
                {
                    Offset = "offset",
                    Limit = "limit",
                    PageSize = 2,
                },
                1,
                2,
                3
            )
        );

    [Fact]
    public async Task Total_saves_the_last_request() =>
        Assert.Equal(
            ["/items?q=x&offset=0", "/items?q=x&offset=2"],
            await TargetsAsync(
                static context =>
                    context.Response.WriteAsync(
                        Number(context, "offset") == 0
                            ? """{"meta":{"total":3},"data":{"items":[1,2]}}"""
                            : """{"data":{"items":[3]},"meta":{"total":3}}"""
                    ),
                new()
                {
                    Offset = "offset",
                    Items = "data.items",
                    Total = "meta.total",
                },
                1,
                2,
                3
            )
        );

    [Fact]
    public async Task Pages_are_numbered_and_a_flag_ends_them() =>
        Assert.Equal(
            ["/items?q=x&page=0", "/items?q=x&page=1"],
            await TargetsAsync(
                static context =>
                    context.Response.WriteAsync(
                        Number(context, "page") == 0 ? """{"items":[1],"more":true}""" : """{"items":[2],"more":false}"""
                    ),
                new()
                {
                    Page = "page",
                    FirstPage = 0,
                    Items = "items",
                    HasMore = "more",
                },
                1,
                2
            )
        );

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task Cursor_is_handed_back_until_there_is_none(string last) =>
        Assert.Equal(
            ["/items?q=x", "/items?q=x&after=a%2Fb", "/items?q=x&after=7"],
            await TargetsAsync(
                context =>
                    context.Response.WriteAsync(
                        context.Request.Query["after"].ToString() switch
                        {
                            "" => """{"next":"a/b","items":[1]}""",
                            "a/b" => """{"next":7,"items":[]}""",
                            _ => $$"""{"next":{{last}},"items":[2]}""",
                        }
                    ),
                new()
                {
                    Cursor = "after",
                    NextCursor = "next",
                    Items = "items",
                },
                1,
                2
            )
        );

    [Theory]
    [InlineData("/items?page=2")]
    [InlineData("?page=2")]
    [InlineData("items?page=2")]
    [InlineData("http://{host}/items?page=2")]
    public async Task Next_link_is_followed_as_it_is(string link) =>
        Assert.Equal(
            ["/items?q=x", "/items?page=2"],
            await TargetsAsync(
                context =>
                    context.Response.WriteAsync(
                        context.Request.Query.ContainsKey("page")
                            ? """{"items":[2]}"""
                            : """{"items":[1],"links":{"next":"LINK"}}""".Replace(
                                "LINK",
                                link.Replace("{host}", context.Request.Host.ToString(), StringComparison.Ordinal),
                                StringComparison.Ordinal
                            )
                    ),
                new() { NextLink = "links.next", Items = "items" },
                1,
                2
            )
        );

    [Theory]
    [InlineData("</items?page=2>; rel=\"next\"")]
    [InlineData("</items?page=1>; rel=prev, </items?page=2>; title=\"a, b; rel=prev\"; rel=next")]
    [InlineData("<items?page=2>;rel=\"last next\"")]
    public async Task Link_header_is_followed(string header) =>
        Assert.Equal(
            ["/items?q=x", "/items?page=2"],
            await TargetsAsync(
                context =>
                {
                    if (!context.Request.Query.ContainsKey("page"))
                    {
                        context.Response.Headers.Link = header;
                        return context.Response.WriteAsync("[1]");
                    }

                    context.Response.Headers.Link = "</items?page=1>; rel=\"prev\"";
                    return context.Response.WriteAsync("[2]");
                },
                new() { LinkHeader = true },
                1,
                2
            )
        );

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

    [Theory]
    [InlineData("""{"other":[1]}""", "'items'")]
    [InlineData("""{"items":{"a":1}}""", "'items'")]
    [InlineData("""{"items":[1],"next":{}}""", "'next'")]
    [InlineData("""{"items":[1],"next":"secret-text""", "not JSON")]
    [InlineData("""[1]""", "'items'")]
    public async Task Content_that_is_no_page_says_what_is_missing_and_quotes_nothing(string content, string expected)
    {
        await using var server = await EchoServer.StartAsync(context => context.Response.WriteAsync(content));

        var error = Assert.Throws<RestApiException>(() => Pages(server.Url, new() { NextLink = "next", Items = "items" }).ToList());

        Assert.Equal(RestApiErrorKind.Json, error.Kind);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-text", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"items":null}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Nothing_is_an_empty_list(string content)
    {
        await using var server = await EchoServer.StartAsync(context => context.Response.WriteAsync(content));

        Assert.Empty(await AllAsync(Pages(server.Url, new() { NextLink = "next", Items = "items" })));
        Assert.Empty(await AllAsync(Pages(server.Url, new() { Offset = "offset", Items = "items" })));
    }

    [Fact]
    public async Task A_page_in_another_charset_is_read_too()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            context.Response.ContentType = "application/json; charset=utf-16";
            return context.Response.Body.WriteAsync(System.Text.Encoding.Unicode.GetBytes("""{"name":"é","items":["ä","€"]}""")).AsTask();
        });
        IEnumerable<string> pages = new PagedSequence<string>(
            () => new RestClient(server.Url).CreateRequest("/items", "GET"),
            static request => request,
            static page => page.ReadJson<List<string>>(),
            new() { NextLink = "next", Items = "items" }
        );

        Assert.Equal(["ä", "€"], pages);
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
