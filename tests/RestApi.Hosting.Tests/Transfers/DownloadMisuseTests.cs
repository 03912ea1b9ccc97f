using Acme.RuntimeTests.Servers;
using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Extensions.Configuration;

namespace Acme.HostingTests.Transfers;

/// <summary>What is wrong is said before anything is sent, and the request can still be executed.</summary>
public sealed class DownloadMisuseTests
{
    [Fact]
    public async Task Outside_an_action_the_next_step_is_named()
    {
        await using var server = await EchoServer.StartAsync();
        var request = new RestClient(server.Url).CreateRequest("/x", "GET");

        Says("DownloadFile needs a running action: start it through ActionHost", () => request.DownloadFile());
        Says("DownloadFile needs a running action: start it through ActionHost", () => request.DownloadFileAsync());
        Assert.Empty(server.Received);
        Assert.Equal(200, request.ExecuteRequest().StatusCode);
    }

    [Fact]
    public async Task An_action_without_a_store_is_told_so()
    {
        await using var server = await EchoServer.StartAsync();
        var records = new InMemoryRecordStore();
        var context = new ActionContext("x", new AppRecord("jobs", "1"), new ConfigurationBuilder().Build(), records, new NoLog());
        using var scope = context.Enter();
        var request = new RestClient(server.Url).CreateRequest("/x", "GET");

        Says("DownloadFile needs a file store", () => request.DownloadFile());
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Downloading_twice_names_CreateRequest()
    {
        await using var server = await EchoServer.StartAsync();
        using var action = RunningAction.Start();
        var request = new RestClient(server.Url).CreateRequest("/x", "GET");
        request.DownloadFile();

        Says("RestApi.CreateRequest(path, method)", () => request.DownloadFile());
        Says("RestApi.CreateRequest(path, method)", () => request.ExecuteRequest());
    }

    private static void Says(string part, Action call) =>
        Assert.Contains(part, Assert.Throws<InvalidOperationException>(call).Message, StringComparison.Ordinal);

    private sealed class NoLog : IActionLogSink
    {
        public void Write(ActionLogLevel level, string message) { }
    }
}
