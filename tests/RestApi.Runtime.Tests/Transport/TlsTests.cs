using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Hosting;

namespace Acme.RuntimeTests.Transport;

public sealed class TlsTests
{
    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_Tls_and_nothing_is_sent()
    {
        using var certificate = SelfSigned();
        await using var server = await EchoServer.StartAsync(
            answer: null,
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))
        );

        await IsTls(server.Url);

        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_server_that_speaks_no_tls_is_Tls()
    {
        await using var server = await EchoServer.StartAsync();

        await IsTls(server.Url.Replace("http://", "https://", StringComparison.Ordinal));
    }

    private static async Task IsTls(string url)
    {
        var asynchronous = await Assert.ThrowsAsync<RestApiException>(() => NewRequest(url).ExecuteRequestAsync());
        var synchronous = Assert.Throws<RestApiException>(() => NewRequest(url).ExecuteRequest());
        foreach (var error in new[] { asynchronous, synchronous })
        {
            Assert.Equal(RestApiErrorKind.Tls, error.Kind);
            Assert.Null(error.StatusCode);
            Assert.StartsWith(
                $"GET /x on {new Uri(url).Authority} failed (Tls): no secure connection.",
                error.Message,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("s3cr3t-key", error.ToString(), StringComparison.Ordinal);
        }
    }

    private static RestRequest NewRequest(string url) =>
        new RestClient(url).CreateRequest("/x", "GET").SetApiKey("X-Key", new Secret("s3cr3t-key")).SetRequestTimeout(20);

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
