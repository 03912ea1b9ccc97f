using System.Globalization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;
using static Acme.RuntimeTests.Paging.PagedItems;

namespace Acme.RuntimeTests.Paging;

/// <summary>How the next page is asked for.</summary>
public sealed class PagingKindTests
{
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
}
