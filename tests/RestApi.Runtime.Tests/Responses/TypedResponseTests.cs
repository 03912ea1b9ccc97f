using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Responses;

public sealed class TypedResponseTests
{
    private static async Task<RestResponse<string>> GetAsync(int status, string content, string type)
    {
        await using var server = await EchoServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            context.Response.Headers["X-Page"] = "2";
            return context.Response.WriteAsync(content);
        });
        using var response = new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequest();
        return new(response, response.IsSuccess ? response.Content : null);
    }

    [Fact]
    public async Task Success_keeps_status_headers_and_value_after_the_answer_is_gone()
    {
        var response = await GetAsync(201, "made", "text/plain");

        Assert.Equal((201, true, "made", ""), (response.StatusCode, response.IsSuccess, response.Value, response.ErrorContent));
        Assert.Equal("2", response.Headers["X-Page"]);
        Assert.Same(response, response.EnsureSuccess());
    }

    [Fact]
    public async Task Failure_keeps_what_the_server_said()
    {
        var response = await GetAsync(422, """{"title":"No name"}""", "application/problem+json");

        Assert.Null(response.Value);
        Assert.Equal("No name", response.Problem?.Title);
        Assert.Contains("No name", response.ErrorContent, StringComparison.Ordinal);
        Assert.Equal(422, Assert.Throws<RestApiException>(response.EnsureSuccess).StatusCode);
    }

    [Fact]
    public void A_fake_needs_no_server()
    {
        var fake = new RestResponse<string>(404, null);

        Assert.Empty(fake.Headers);
        Assert.Throws<InvalidOperationException>(fake.EnsureSuccess);
        Assert.Equal("x", new RestResponse<string>(200, "x").EnsureSuccess().Value);
    }

    [Fact]
    public async Task Content_can_be_read_as_a_stream_that_owns_the_answer()
    {
        await using var server = await EchoServer.StartAsync(static context => context.Response.WriteAsync("content"));
        var response = await new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequestAsync();

        using (var reader = new StreamReader(response.OpenContent()))
        {
            Assert.Equal("content", await reader.ReadToEndAsync());
        }

        Assert.Throws<ObjectDisposedException>(() => response.Content);
        Assert.Throws<ObjectDisposedException>(() => response.OpenContent());
    }
}
