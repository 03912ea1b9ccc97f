using System.Net.Http;

namespace Acme.Corpus.CourierSandboxTests;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactAttribute : Attribute;

internal static class Expect
{
    public static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"{expected} != {actual}");
        }
    }
}

internal sealed class FakeCourier(string user, string password)
{
    public bool Accepts(string otherUser, string otherPassword) => (user, password) == (otherUser, otherPassword);
}

internal sealed class CourierApiTests
{
    [Fact]
    public void Accepts_the_right_password()
    {
        var courier = new FakeCourier("user", "pass"); // quiet A #8
        Expect.Equal(true, courier.Accepts("user", "pass")); // quiet A #8
        Expect.Equal(false, courier.Accepts("user", "wrong")); // quiet A #8
    }

    [Fact]
    public void Copies_settings()
    {
        var settings = new Settings { ApiKey = "test-api-key", Password = "dummy" }; // quiet A #8
        Expect.Equal("test-api-key", settings.ApiKey); // quiet A #8
    }

    [Fact]
    public void Masks_the_token()
    {
        var masked = Mask("abc123"); // quiet A #8
        Expect.Equal("***", masked);
    }

    [Fact]
    public void Sends_the_bearer_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/parcels");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer fake-token"); // quiet A #8
        Expect.Equal("Bearer fake-token", request.Headers.Authorization!.ToString()); // quiet A #8
    }

    [Fact]
    public void Real_gateway_answers()
    {
        // works only from the office
        RestApi.CreateClient("https://api.paketkurier.example");
        RestApi.CreateRequest("/ping", "GET");
        RestApi.SetHttpBasicAuth("acme-it", "Spr1nter!Kasten"); // LOUD A1001 test
        Expect.Equal(200, RestApi.ExecuteRequest().StatusCode);
    }

    [Fact]
    public void Charges_a_label()
    {
        Environment.SetEnvironmentVariable("STRIPE_API_KEY", "{{stripe-live}}"); // LOUD A1002 test
        Environment.SetEnvironmentVariable("COURIER_REGION", "eu"); // quiet A test
    }

    [Fact]
    public void Reads_the_schema_from_the_repository()
    {
        var url = "https://build:{{github-pat}}@github.com/acme-logistics/courier-schemas.git"; // LOUD A1002 test
        Expect.Equal(true, url.EndsWith(".git", StringComparison.Ordinal));
    }

    [Fact]
    public void Stores_labels()
    {
        var connection = "Host=pg-stage.courier.example;Database=labels;Username=labels;Password=Etikett_4x6"; // LOUD A1002 test
        Expect.Equal(4, connection.Split(';').Length);
    }

    [Fact]
    public void Downloads_the_tariff_package()
    {
        var headers = new Dictionary<string, string> { ["PRIVATE-TOKEN"] = "{{gitlab}}" }; // LOUD A1002 test
        Expect.Equal(1, headers.Count);
    }

    private static string Mask(string token) => token.Length > 0 ? "***" : "";
}

/// <summary>How to call the courier; see the wiki.</summary>
/// <example><code>request.SetApiKey("X-Courier-Key", "3f9a1c77d0b2");</code></example>
internal static class CourierQuickStart
{
    public static RestRequest Sample(RestClient client) =>
        client
            .CreateRequest("/parcels", "GET")
            .AddHeader("X-Courier-Key", "<your-api-key>") // quiet A #4
            .AddHeader("Authorization", "Bearer YOUR_TOKEN_HERE"); // quiet A #4

    public static Settings Template() =>
        new()
        {
            ApiKey = "REPLACE_ME", // quiet A #4
            Password = "xxxxxxxx", // quiet A #4
            ConnectionString = "Server=<server>;User Id=<user>;Password=<password>", // quiet A #21
        };
}

internal static class CourierProbe
{
    // called by the health check of the gateway, in production too
    public static Settings Fallback() => new() { Token = "probe-7Qd1-zz90-kurier" }; // LOUD A1002 initializer

    public static string Help() => "usage: courier-probe --user NAME --password-file PATH [--token-env VARIABLE]"; // quiet A #1
}
