using System.Net;
using System.Net.Sockets;
using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Actions;

/// <summary>What calls may do comes from the configuration of the host, and its environment decides about this machine.</summary>
public sealed class EgressTests : IDisposable
{
    // Nobody listens there: a call that is sent fails with Connect.
    private readonly string _url = $"http://127.0.0.1:{UnusedPort()}";

    private readonly List<ActionHost> _hosts = [];

    public void Dispose() => _hosts.ForEach(static host => host.Dispose());

    [Fact]
    public void A_host_for_tests_calls_this_machine_by_plain_text() => Assert.Equal(RestApiErrorKind.Connect, KindOf(ForTests()));

    [Fact]
    public void A_program_calls_this_machine_by_plain_text_in_development_only()
    {
        Assert.Equal(RestApiErrorKind.Connect, KindOf(Program("--environment", "Development")));
        Assert.Equal(RestApiErrorKind.Blocked, KindOf(Program("--environment", "Production")));
    }

    [Fact]
    public void Configuration_opens_and_closes_hosts()
    {
        var host = new Uri(_url).Authority;

        Assert.Equal(RestApiErrorKind.Connect, KindOf(Program("--environment", "Production", "--RestApi:AllowedPrivateHosts", host)));
        Assert.Equal(RestApiErrorKind.Blocked, KindOf(ForTests(("RestApi:AllowedHosts", "api.example.com"))));
        Assert.Equal(
            RestApiErrorKind.Connect,
            KindOf(ForTests(("RestApi:AllowedHosts:0", "api.example.com"), ("RestApi:AllowedHosts:1", host)))
        );
    }

    [Fact]
    public void A_wrong_setting_stops_the_host_from_being_built()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            ForTests(("RestApi:AllowedHosts", "https://api.example.com"))(Action("call", static _ => { }))
        );

        Assert.StartsWith("The setting RestApi:AllowedHosts is 'https://api.example.com'", error.Message, StringComparison.Ordinal);
    }

    private ActionDescriptor Call(Action<RestApiErrorKind> tell) =>
        Action(
            "call",
            _ => tell(Assert.Throws<RestApiException>(() => new RestClient(_url).CreateRequest("/x", "GET").ExecuteRequest()).Kind)
        );

    private RestApiErrorKind KindOf(Func<ActionDescriptor, ActionHost> make)
    {
        RestApiErrorKind? kind = null;
        var host = make(Call(told => kind = told));
        _hosts.Add(host);
        var result = host.Run("call", "jobs", "1");
        Assert.Null(result.Error);
        return kind!.Value;
    }

    private static Func<ActionDescriptor, ActionHost> Program(params string[] args) =>
        action => ActionHost.CreateBuilder(args).AddActions([action]).UseStore(new InMemoryRecordStore()).Build();

    private static Func<ActionDescriptor, ActionHost> ForTests(params (string Key, string Value)[] settings) =>
        action =>
            ActionHost.ForTests([action], settings.Select(static setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
