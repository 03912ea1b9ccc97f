using Acme.Corpus.Own;

namespace Acme.Corpus.OwnTypes;

// Same names, other types.
internal sealed class Warehouse(IHttpClientFactory factory) // quiet C own-type
{
    private readonly HttpClient _http = new() { BaseAddress = "memory://stock" }; // quiet C own-type

    public HttpClient? Settable { get; set; } // quiet C own-type

    public string Read() => factory.CreateClient("stock").Get("/items"); // quiet C own-type

    public string Other() => new Acme.Corpus.Own.WebClient().DownloadString("memory://x"); // quiet C own-type

    public string Count(HttpClient client) => client.Get("/count") + _http.BaseAddress; // quiet C own-type

    public string Line() => new TcpClient("dispatcher").Name; // quiet C own-type

    public Derived Make() => new(); // quiet C own-type

    public Socket Plug => Socket.TypeF; // quiet C own-type

    internal sealed class Derived : Base; // quiet C own-type

    internal class Base;
}

internal enum Socket
{
    TypeF,
    TypeG,
}

internal static class Methods
{
    public static string Fetch(string url) => url; // quiet C own-type

    public static string UseFetch() => Fetch("https://example.com"); // quiet C own-type

    public static RestClient Ours() => new("https://api.example.com"); // quiet C own-api

    public static Comind.Api.Server.RestRequest OurRequest(RestClient client) => client.CreateRequest("/x", "GET"); // quiet C own-api

    public static ServiceResponse Platform() => Api.Rest.V1.Get("crm"); // quiet C own-api

    public static Uri Link(string id) => new($"https://shop.example.com/orders/{id}"); // quiet C message

    public static string Join(Uri root, string path) => new Uri(root, path).AbsoluteUri; // quiet C message

    public static Stream Read(FileRef file) => Files.OpenRead(file); // quiet C own-api

    public static string Local()
    {
        HttpClient client = new(); // quiet C own-type
        var http = client.Get("/a"); // quiet C own-type
        return http;
    }
}
