using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Acme.RuntimeTests.Transport;

public sealed class TrustedCertificatesTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_is_trusted_by_those_who_were_told_so_and_by_nobody_else(bool isAsync)
    {
        await using var server = await StartAsync(_authority.Server());

        await IsTlsAsync(server.Url, options: null);
        await ArrivesAsync(server.Url, TrustOptions(_authority.Root));
        // Not even over a connection that somebody else had made.
        await IsTlsAsync(server.Url, options: null);
        await IsTlsAsync(server.Url, new RestApiOptions { IsDevelopment = true });
        Assert.Single(server.Received);

        async Task ArrivesAsync(string url, RestApiOptions options)
        {
            using var action = TestAction.Context(options: options).Enter();
            using var res = isAsync ? await NewRequest(url).ExecuteRequestAsync() : NewRequest(url).ExecuteRequest();
            Assert.Equal(200, res.StatusCode);
        }

        async Task IsTlsAsync(string url, RestApiOptions? options)
        {
            using var action = TestAction.Context(options: options).Enter();
            var error = isAsync
                ? await Assert.ThrowsAsync<RestApiException>(() => NewRequest(url).ExecuteRequestAsync())
                : Assert.Throws<RestApiException>(() => NewRequest(url).ExecuteRequest());
            Assert.Equal(RestApiErrorKind.Tls, error.Kind);
        }
    }

    [Fact]
    public async Task Another_authority_another_name_and_another_time_stay_refused()
    {
        using var other = new TestAuthority();
        await using var server = await StartAsync(_authority.Server());
        await using var misnamed = await StartAsync(_authority.Server("127.0.0.2"));
        await using var expired = await StartAsync(_authority.Server(until: DateTimeOffset.UtcNow.AddDays(-2)));

        IsTls(server.Url, TrustOptions(other.Root));
        IsTls(misnamed.Url, TrustOptions(_authority.Root));
        IsTls(expired.Url, TrustOptions(_authority.Root));
    }

    [Fact]
    public void A_certificate_for_clients_is_none_for_a_server()
    {
        var roots = new TrustedRoots([_authority.Root]);

        Assert.True(roots.Accepts(this, _authority.Server(), chain: null, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.False(roots.Accepts(this, _authority.Client("127.0.0.1"), chain: null, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.False(roots.Accepts(this, null, chain: null, SslPolicyErrors.RemoteCertificateNotAvailable));
    }

    [Fact]
    public async Task They_are_read_from_PEM_files()
    {
        var first = Path.GetTempFileName();
        using var other = new TestAuthority();
        try
        {
            await File.WriteAllTextAsync(first, other.Root.ExportCertificatePem() + "\n" + _authority.Root.ExportCertificatePem());
            var options = Read(first);
            Assert.Equal([other.Root, _authority.Root], options.TrustedCertificates);

            await using var server = await StartAsync(_authority.Server());
            using var action = TestAction.Context(options: options).Enter();
            Assert.Equal(200, NewRequest(server.Url).ExecuteRequest().StatusCode);

            await File.WriteAllTextAsync(first, "no certificate");
            Assert.EndsWith(
                "not the path of a PEM file with certificates. Correct it in the configuration.",
                Assert.Throws<InvalidOperationException>(() => Read(first)).Message,
                StringComparison.Ordinal
            );
        }
        finally
        {
            File.Delete(first);
        }

        Assert.Equal(
            $"The setting RestApi:TrustedCertificates is '{first}', not the path of a PEM file that can be read. Correct it in the configuration.",
            Assert.Throws<InvalidOperationException>(() => Read(first)).Message
        );
    }

    public void Dispose() => _authority.Dispose();

    private static RestApiOptions Read(string path) =>
        RestApiOptionsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["RestApi:TrustedCertificates:0"] = path })
                .Build(),
            isDevelopment: true
        );

    private static void IsTls(string url, RestApiOptions options)
    {
        using var action = TestAction.Context(options: options).Enter();
        Assert.Equal(RestApiErrorKind.Tls, Assert.Throws<RestApiException>(() => NewRequest(url).ExecuteRequest()).Kind);
    }

    private static RestApiOptions TrustOptions(X509Certificate2 root) => new() { TrustedCertificates = [root], IsDevelopment = true };

    private static RestRequest NewRequest(string url) => new RestClient(url).CreateRequest("/x", "GET").SetRequestTimeout(20);

    private static Task<EchoServer> StartAsync(X509Certificate2 certificate) =>
        EchoServer.StartAsync(answer: null, kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
}
