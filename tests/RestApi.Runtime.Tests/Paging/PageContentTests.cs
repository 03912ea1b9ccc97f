using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;
using static Acme.RuntimeTests.Paging.PagedItems;

namespace Acme.RuntimeTests.Paging;

/// <summary>What a page may hold.</summary>
public sealed class PageContentTests
{
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
}
