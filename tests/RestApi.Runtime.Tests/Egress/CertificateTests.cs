using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Acme.RuntimeTests.Egress;

/// <summary>A client certificate has connections of its own and is shown to the client's own host only.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly X509Certificate2 _client = SelfSigned("CN=acme-client");
    private readonly X509Certificate2 _server = SelfSigned("CN=127.0.0.1");

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task The_server_of_the_client_sees_it_and_another_one_does_not()
    {
        await using var foreign = await StartAsync(static context => WriteClientAsync(context));
        await using var home = await StartAsync(async context =>
        {
            if (context.Request.Path == "/away")
            {
                context.Response.Redirect(foreign.Url + "/");
            }

            await WriteClientAsync(context);
        });
        using var with = Trusting(ConnectionPool.Create(new WebProxy(), _client));
        using var without = Trusting(ConnectionPool.Create(new WebProxy()));
        using var network = new CertificateNetwork(with, without);
        using var transport = RestTransport.Over(network);
        var client = new RestClient(home.Url, transport);

        Assert.Equal("CN=acme-client", client.CreateRequest("/", "GET").ExecuteRequest().Content);
        Assert.Equal("CN=acme-client", (await client.CreateRequest("/", "GET").ExecuteRequestAsync()).Content);
        Assert.Equal("nobody", client.CreateRequest("/away", "GET").ExecuteRequest().Content);
        Assert.Equal("nobody", (await client.CreateRequest("/away", "GET").ExecuteRequestAsync()).Content);
    }

    [Fact]
    public async Task Its_connections_obey_the_same_rules_as_all_others()
    {
        await using var server = await EchoServer.StartAsync();
        var transport = RestTransport.For(_client);

        await Blocked.IsBlocked(() => Blocked.Get(new RestClient(server.Url, transport)));
        await Blocked.IsSent(() => Blocked.Get(new RestClient(server.Url, transport)), new RestApiOptions { IsDevelopment = true });
    }

    [Fact]
    public void The_same_certificate_has_the_same_connections()
    {
        using var again = X509CertificateLoader.LoadCertificate(_client.RawData);

        Assert.Same(RestTransport.For(_client), RestTransport.For(again));
        Assert.NotSame(RestTransport.For(_client), RestTransport.For(_server));
        Assert.NotSame(RestTransport.For(_client), RestTransport.Shared);
    }

    private Task<EchoServer> StartAsync(RequestDelegate answer) =>
        EchoServer.StartAsync(
            answer,
            kestrel =>
                kestrel.Listen(
                    IPAddress.Loopback,
                    0,
                    listen =>
                        listen.UseHttps(
                            _server,
                            static https =>
                            {
                                https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                                https.AllowAnyClientCertificate();
                            }
                        )
                )
        );

    private static Task WriteClientAsync(HttpContext context) =>
        context.Response.HasStarted || context.Response.StatusCode == 302
            ? Task.CompletedTask
            : context.Response.WriteAsync(context.Connection.ClientCertificate?.Subject ?? "nobody");

    private SocketsHttpHandler Trusting(SocketsHttpHandler pool)
    {
        pool.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _server.GetCertHashString();
        return pool;
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
