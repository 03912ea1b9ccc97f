using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Acme.RuntimeTests.Transport;

public sealed class ClientCertificateTests : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly ConcurrentQueue<(string Connection, string Client)> _seen = new();
    private readonly ActionContext.Scope _action;

    public ClientCertificateTests() =>
        _action = TestAction.Context(options: new RestApiOptions { TrustedCertificates = [_authority.Root], IsDevelopment = true }).Enter();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_server_sees_the_certificate_of_each_request(bool isAsync)
    {
        await using var server = await StartAsync(ClientCertificateMode.RequireCertificate);

        foreach (var name in new[] { "ann", "bob", "ann" })
        {
            var certificate = _authority.Client(name);
            using var res = await SendAsync(NewRequest(server.Url).SetClientCertificate(certificate), isAsync);
            Assert.Equal((200, "CN=" + name), (res.StatusCode, _seen.Last().Client));
        }

        // The second certificate of Ann is another one.
        Assert.Equal(3, _seen.Select(static seen => seen.Connection).Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Connections_are_shared_with_the_same_certificate_only(bool isAsync)
    {
        await using var server = await StartAsync(ClientCertificateMode.AllowCertificate);
        var ann = _authority.Client("ann");
        using var copy = X509CertificateLoader.LoadPkcs12(ann.Export(X509ContentType.Pkcs12), null);

        (await SendAsync(NewRequest(server.Url).SetClientCertificate(ann), isAsync)).Dispose();
        ann.Dispose();
        (await SendAsync(NewRequest(server.Url), isAsync)).Dispose();
        (await SendAsync(NewRequest(server.Url).SetClientCertificate(copy), isAsync)).Dispose();

        Assert.Equal(["CN=ann", "", "CN=ann"], _seen.Select(static seen => seen.Client));
        Assert.Equal(2, _seen.Select(static seen => seen.Connection).Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_certificate_there_is_no_connection_to_a_server_that_demands_one(bool isAsync)
    {
        await using var server = await StartAsync(ClientCertificateMode.RequireCertificate);

        var error = await Assert.ThrowsAsync<RestApiException>(() => SendAsync(NewRequest(server.Url), isAsync));

        Assert.Contains(error.Kind, new[] { RestApiErrorKind.Tls, RestApiErrorKind.Connect });
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_certificate_stays_with_the_origin_of_its_client()
    {
        await using var foreign = await StartAsync(ClientCertificateMode.AllowCertificate);
        await using var home = await StartAsync(
            ClientCertificateMode.AllowCertificate,
            context =>
            {
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = foreign.Url + "/x";
            }
        );

        using var res = NewRequest(home.Url).SetClientCertificate(_authority.Client("ann")).ExecuteRequest();

        Assert.Equal(200, res.StatusCode);
        Assert.Equal(["CN=ann", ""], _seen.Select(static seen => seen.Client));
    }

    [Fact]
    public async Task The_number_of_pools_is_bounded_and_answers_on_their_way_still_arrive()
    {
        using var goOn = new SemaphoreSlim(0);
        await using var server = await StartAsync(ClientCertificateMode.RequireCertificate);
        await using var slow = await EchoServer.StartAsync(
            async context =>
            {
                context.Response.ContentLength = 4;
                await context.Response.WriteAsync("ab");
                await context.Response.Body.FlushAsync();
                await goOn.WaitAsync();
                await context.Response.WriteAsync("cd");
            },
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_authority.Server()))
        );
        using var ordinary = ConnectionPool.Create(HttpClient.DefaultProxy);
        using var handler = new CertificateHandler(ordinary, HttpClient.DefaultProxy, capacity: 2);
        var transport = RestTransport.Over(handler);

        var onItsWay = Request(slow.Url, "first").ExecuteRequestAsync();
        while (slow.Received.Count == 0)
        {
            await Task.Delay(10);
        }

        for (var i = 0; i < 5; i++)
        {
            Request(server.Url, $"client {i}").ExecuteRequest().EnsureSuccess().Dispose();
            Assert.InRange(handler.Pools.Count, 1, 2);
        }

        goOn.Release();
        Assert.Equal("abcd", (await onItsWay).Content);

        RestRequest Request(string url, string client) =>
            new RestClient(url, transport).CreateRequest("/x", "GET").SetClientCertificate(_authority.Client(client));
    }

    [Fact]
    public async Task Its_connections_obey_the_same_rules_as_all_others()
    {
        await using var server = await StartAsync(ClientCertificateMode.RequireCertificate);

        await Egress.Blocked.IsBlocked(
            () => NewRequest(server.Url).SetClientCertificate(_authority.Client("ann")),
            new RestApiOptions { TrustedCertificates = [_authority.Root] }
        );
        Assert.Empty(server.Received);
    }

    [Fact]
    public void What_proves_nothing_is_refused_at_once()
    {
        using var keyless = X509CertificateLoader.LoadCertificate(_authority.Client("ann").Export(X509ContentType.Cert));
        var expired = _authority.Client("old", until: DateTimeOffset.UtcNow.AddDays(-2));

        IsRefused<ArgumentException>("The client certificate has no private key, so it proves nothing.", "https://127.0.0.1:1", keyless);
        IsRefused<ArgumentException>("The client certificate expired on 2", "https://127.0.0.1:1", expired);
        IsRefused<InvalidOperationException>(
            "A client certificate needs TLS, but the base URL of 127.0.0.1:1 is http. Use https.",
            "http://127.0.0.1:1",
            _authority.Client("ann")
        );
        Assert.Throws<ArgumentNullException>(() => NewRequest("https://127.0.0.1:1").SetClientCertificate(null!));
    }

    public void Dispose()
    {
        _action.Dispose();
        _authority.Dispose();
    }

    private static void IsRefused<T>(string problem, string url, X509Certificate2 certificate)
        where T : Exception =>
        Assert.StartsWith(
            problem,
            Assert.Throws<T>(() => NewRequest(url).SetClientCertificate(certificate)).Message,
            StringComparison.Ordinal
        );

    private static async Task<RestResponse> SendAsync(RestRequest request, bool isAsync) =>
        isAsync ? await request.ExecuteRequestAsync() : request.ExecuteRequest();

    private static RestRequest NewRequest(string url) => new RestClient(url).CreateRequest("/x", "GET").SetRequestTimeout(20);

    private Task<EchoServer> StartAsync(ClientCertificateMode mode, Action<HttpContext>? answer = null) =>
        EchoServer.StartAsync(
            context =>
            {
                _seen.Enqueue((context.Connection.Id, context.Connection.ClientCertificate?.Subject ?? ""));
                answer?.Invoke(context);
                return Task.CompletedTask;
            },
            kestrel =>
                kestrel.Listen(
                    IPAddress.Loopback,
                    0,
                    listen =>
                        listen.UseHttps(
                            _authority.Server(),
                            https =>
                            {
                                https.ClientCertificateMode = mode;
                                https.ClientCertificateValidation = (client, _, _) => client.Issuer == _authority.Root.Subject;
                            }
                        )
                )
        );
}
