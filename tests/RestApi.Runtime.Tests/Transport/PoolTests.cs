using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Transport;

public sealed class PoolTests
{
    [Fact]
    public async Task Sequential_calls_share_one_connection_whatever_client_makes_them()
    {
        await using var server = await EchoServer.StartAsync();

        for (var i = 0; i < 20; i++)
        {
            RestApi.CreateClient(server.Url);
            RestApi.CreateRequest("/x", "GET");
            RestApi.ExecuteRequest();
            await new RestClient(server.Url).CreateRequest("/x", "POST").AddJsonBody(i).ExecuteRequestAsync();
        }

        Assert.Equal(40, server.Received.Count);
        Assert.Equal(1, server.ConnectionCount);
    }

    [Fact]
    public async Task Error_answers_and_redirects_keep_the_connection()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            context.Response.StatusCode = context.Request.Path == "/old" ? 302 : 404;
            context.Response.Headers.Location = "/new";
            context.Response.ContentLength = 8;
            return context.Response.WriteAsync("not here");
        });

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(404, new RestClient(server.Url).CreateRequest("/old", "GET").ExecuteRequest().StatusCode);
        }

        Assert.Equal(1, server.ConnectionCount);
    }

    [Fact]
    public async Task No_request_of_many_parallel_flows_is_mixed_up()
    {
        const int Flows = 64;
        const int Calls = 50;
        await using var server = await EchoServer.StartAsync(static context =>
            context.Response.WriteAsync($"{context.Request.Path}{context.Request.QueryString} {context.Request.Headers["X-Flow"]}")
        );

        var asynchronous = Enumerable.Range(0, Flows / 2).Select(flow => Task.Run(() => RunFlowAsync(flow)));
        var synchronous = Enumerable
            .Range(Flows / 2, Flows / 2)
            .Select(flow => Task.Factory.StartNew(() => RunFlow(flow), TaskCreationOptions.LongRunning));
        await Task.WhenAll([.. asynchronous, .. synchronous]);

        Assert.Equal(Flows * Calls, server.Received.Count);

        async Task RunFlowAsync(int flow)
        {
            RestApi.CreateClient(server.Url);
            for (var call = 0; call < Calls; call++)
            {
                Configure(flow);
                await Task.Yield();
                RestApi.AddQueryParameter("call", call);
                using var res = await RestApi.ExecuteRequestAsync();
                Assert.Equal($"/{flow}?call={call} {flow}", res.Content);
            }
        }

        void RunFlow(int flow)
        {
            RestApi.CreateClient(server.Url);
            for (var call = 0; call < Calls; call++)
            {
                Configure(flow);
                Thread.Yield();
                RestApi.AddQueryParameter("call", call);
                using var res = RestApi.ExecuteRequest();
                Assert.Equal($"/{flow}?call={call} {flow}", res.Content);
            }
        }

        static void Configure(int flow)
        {
            RestApi.CreateRequest("/{flow}", "GET");
            RestApi.AddUrlSegment("flow", flow);
            RestApi.AddHeader("X-Flow", $"{flow}");
        }
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            context.Response.Cookies.Append("session", "1");
            return Task.CompletedTask;
        });

        new RestClient(server.Url).CreateRequest("/login", "GET").ExecuteRequest();
        new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequest();

        Assert.Null(server.Last.Header("Cookie"));
    }
}
