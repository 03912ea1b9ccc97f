using Flurl.Http; // also =flurl
using Grpc.Net.Client; // also =grpc
using Microsoft.Extensions.Configuration;
using Npgsql;
using Sharp = RestSharp; // also =sharp

namespace Acme.Corpus.Storefront13;

internal sealed record Product(string Sku, string Title, decimal Price);

// The catalog of the wholesaler; used to be "new RestSharp.RestClient(url)". // quiet C comment
internal static class WholesaleCatalog
{
    public static Product? Find(string sku)
    {
        RestClient client = RestApi.CreateClient("https://wholesale.example"); // quiet C runtime
        RestRequest request = client.CreateRequest("/products/{sku}", "GET").AddUrlSegment("sku", sku);
        RestResponse response = request.ExecuteRequest(); // quiet C runtime
        return response.IsSuccess ? response.ReadJson<Product>() : null;
    }

    public static string Stock(string sku)
    {
        var client = new Sharp.RestClient("https://wholesale.example"); // LOUD C3003 restsharp =sharp
        var answer = client.Execute(new Sharp.RestRequest($"/stock/{sku}", Sharp.Method.Get)); // also =sharp
        return answer.IsSuccessful ? answer.Content ?? "0" : "0"; // also =sharp
    }

    public static async Task<Product[]> NewestAsync()
    {
        var products = await "https://wholesale.example/newest".GetJsonAsync<Product[]>(); // LOUD C3003 flurl =flurl
        return products ?? [];
    }

    public static Task PushAsync(Uri hook, Product product) => hook.PostJsonAsync(new { product.Sku, product.Price }); // LOUD C3003 extension
}

internal interface IReviewApi
{
    [Refit.Get("/reviews/{sku}")] // LOUD C3003 attribute =refit
    Task<string> ReviewsAsync(string sku);
}

internal sealed class Reviews(IConfiguration configuration)
{
    private readonly IReviewApi _api = Refit.RestService.For<IReviewApi>("https://reviews.example"); // also =refit

    public async Task<int> StarsAsync(string sku)
    {
        var limit = configuration.GetValue("Reviews:Limit", 20); // quiet C configuration
        var text = await _api.ReviewsAsync(sku); // also =refit
        return text.Split(',').Take(limit).Count(static part => part == "5");
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class RouteAttribute(string template) : Attribute
{
    public string Template => template;
}

internal abstract class ShopEndpoint
{
    [Route("/basket/{id}")] // quiet C attribute
    public abstract string Basket(string id);

    protected static T For<T>(string hostUrl) where T : class, new() => hostUrl.Length > 0 ? new T() : throw new ActionException("no host");
}

internal sealed class BasketEndpoint : ShopEndpoint
{
    private readonly BasketStore _store = For<BasketStore>("https://basket.example"); // quiet C own

    public override string Basket(string id) => _store.WithHeader("Accept", "text/plain").GetString(id); // quiet C own
}

internal sealed class BasketStore
{
    private readonly Dictionary<string, string> _headers = [];

    public BasketStore WithHeader(string name, string value)
    {
        _headers[name] = value;
        return this;
    }

    public string GetString(string id) => id + _headers.Count;
}

internal sealed class PriceFeed : IDisposable
{
    private GrpcChannel? _channel; // LOUD C3003 grpc =grpc

    public void Open(string region)
    {
        _channel ??= GrpcChannel.ForAddress($"https://prices-{region}.example:5001"); // also =grpc
    }

    public bool IsOpen => _channel != null; // also =grpc

    public void Dispose() => _channel = null; // also =grpc
}

internal abstract class VendorClient(string url) : Sharp.RestClient(url) // LOUD C3003 base
{
    public abstract string Vendor { get; }
}

internal static class VendorRegistry
{
    public static IFlurlClient Create(string vendor) => vendor switch // LOUD C3003 switch =vendor
    {
        "plain" => new FlurlClient("https://plain.example"), // also =vendor
        _ => throw new ActionException("Vendor " + vendor + " has no Flurl client"), // quiet C message
    };

    public static string? HomeOf(FlurlClient client) => client.BaseUrl; // LOUD C3003 parameter

    /// <summary>Packages that must not come back: RestSharp, Refit, Flurl.Http, Grpc.Net.Client.</summary> // quiet C doc
    public static readonly IReadOnlySet<string> Banned = new HashSet<string> { "RestSharp", "Refit", "Flurl.Http" }; // quiet C list

    public static bool Allowed(string package) => !Banned.Contains(package) && package != "Grpc.Net.Client"; // quiet C comparison
}

internal sealed class OrderArchive(string connectionString)
{
    private readonly NpgsqlConnection _connection = new(connectionString); // quiet C database

    public string Describe(string order)
    {
        var request = new RestRequestText(order, Method.Get); // quiet C own
        return request.Resource + "@" + _connection.ConnectionString.Length;
    }

    private enum Method
    {
        Get,
        Put,
    }

    private sealed record RestRequestText(string Order, Method Method)
    {
        public string Resource => $"{Method} /orders/{Order}"; // quiet C text
    }
}

internal static class Shipping
{
    public static async Task<string> LabelAsync(string order)
    {
        var url = string.Concat("https://ship.example/label/", Uri.EscapeDataString(order)); // quiet C uri
        return await GeneratedExtensions.GetStringAsync(url); // LOUD C3003 static
    }

    public static int Zones(Func<string, IFlurlRequest> start) => start("https://ship.example/zones") is null ? 0 : 1; // LOUD C3003 delegate =zones

    public static int AllZones() => Zones(static address => address.WithHeader("Accept", "text/plain")); // also =zones
}
