using Comind.Api.Language;

namespace Acme.LanguageTests.Credentials;

/// <summary>A test that names a host of the world reaches a real system; what runs beside the test is none.</summary>
public sealed class HostTextsTests
{
    [Theory]
    [InlineData("https://api.crm.example/v2")]
    [InlineData("curl -u a:b https://crm.example.com")]
    [InlineData("amqps://svc:abc@queue.crm.example:5671/orders")]
    [InlineData("Host=db.crm.example;Username=a")]
    [InlineData("server = tcp:10.2.0.4,1433;User Id=sa")]
    [InlineData("Data Source=sql7.crm.example\\main;User Id=sa")]
    [InlineData("Server=sql01.acme.local;User Id=sa")]
    [InlineData("http://localhost:9090 https://api.crm.example")]
    public void Host_of_a_real_system_is_seen(string text) => Assert.True(HostTexts.NamesRealHost(text));

    [Theory]
    [InlineData("")]
    [InlineData("api.crm.example")]
    [InlineData("https://")]
    [InlineData("https://{host}/v2")]
    [InlineData("https://\uFFFC.example.com/v2")]
    [InlineData("http://localhost:9411/refunds")]
    [InlineData("http://stub:abc@localhost:9411")]
    [InlineData("http://127.0.0.1:8099")]
    [InlineData("http://[::1]:8099")]
    [InlineData("http://0.0.0.0:8099")]
    [InlineData("https://crm.test/v2")]
    [InlineData("https://crm.localhost/v2")]
    [InlineData("http://host.docker.internal:5432")]
    [InlineData("Host=db;Username=a")]
    [InlineData("Server=localhost,1433;User Id=sa")]
    [InlineData("Server=(localdb)\\mssqllocaldb;Database=a")]
    [InlineData("a=b.c")]
    [InlineData("Data Source=crm-test.db;Password=a")]
    [InlineData("<e xmlns='http://schemas.xmlsoap.org/soap/envelope/'/>")]
    [InlineData("http://orders.shop.svc.cluster.local/")]
    public void Host_beside_the_test_is_none(string text) => Assert.False(HostTexts.NamesRealHost(text));

    [Fact]
    public void Long_texts_are_read_once() =>
        Assert.False(HostTexts.NamesRealHost(string.Concat(Enumerable.Repeat("://[", 100_000))), "no host ends");
}
