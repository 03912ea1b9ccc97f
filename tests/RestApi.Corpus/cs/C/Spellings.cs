using Http = System.Net.Http;
using Web = System.Net.Http.HttpClient;
using static System.Net.WebRequest;

namespace Acme.Corpus.Spellings;

// The same clients behind aliases, static imports, delegates, generics and language features.
internal static class Aliased
{
    public static object Namespace() => new Http.HttpClient(); // LOUD C3001 alias

    public static object Type() => new Web(); // LOUD C3001 alias

    public static object Global() => new global::System.Net.Http.HttpClient(); // LOUD C3001 construction

    public static object StaticImport(string url) => Create(url); // LOUD C3001 factory

    public static Func<string, object> MethodGroup() => CreateHttp; // LOUD C3001 method-group

    public static Func<object> Lambda() => static () => new Web { MaxResponseContentBufferSize = 1024 }; // LOUD C3001 construction

    public static object Throwing(bool wanted) => wanted ? new Web() : throw new ActionException("no HttpClient"); // LOUD C3001 construction

    public static async Task<string> UsingBlockAsync()
    {
        using (Web client = new()) // LOUD C3001 construction
        {
            return await client.GetStringAsync("https://a.example.com"); // quiet C use
        }
    }

    public static IEnumerable<Web> Iterator()
    {
        yield return new(); // LOUD C3001 construction
    }

    public static Http.HttpRequestMessage Message() => new(Http.HttpMethod.Get, "https://a.example.com"); // quiet C message

    public static Http.HttpContent Form() => new Http.FormUrlEncodedContent([new("a", "b")]); // quiet C message

    public static Http.HttpResponseMessage Made() => new(HttpStatusCode.OK); // quiet C message

    public static bool IsTransient(Exception e) => e is Http.HttpRequestException { StatusCode: null }; // quiet C message

    public static string Version => HttpVersion.Version20.ToString(); // quiet C message

    public static Cookie Cookie() => new("theme", "dark"); // quiet C message

    public static CookieContainer Jar() => new(); // quiet C message

    public static NetworkCredential Credential(string user, string password) => new(user, password); // quiet C message

    public static IWebProxy Proxy() => new WebProxy("http://proxy.internal:3128"); // quiet C message

    public static Http.MultipartFormDataContent Multipart(byte[] data) => new() { { new Http.ByteArrayContent(data), "file", "a.pdf" } }; // quiet C message
}

internal abstract class Source
{
    protected abstract Web Client { get; } // quiet C declaration

    public abstract void Use(Web client); // LOUD C3001 injection

    public delegate Web Maker(); // quiet C declaration
}

internal sealed class Concrete(Source.Maker maker) : Source // LOUD C3001 injection
{
    protected override Web Client => maker(); // quiet C declaration

    public override void Use(Web client) => client.Dispose(); // quiet C override
}

internal interface ISender
{
    void Send(Web client); // LOUD C3001 injection
}

internal sealed class Sender : ISender
{
    public void Send(Web client) => client.CancelPendingRequests(); // quiet C override

    public static Sender operator +(Sender sender, string text) => sender; // quiet C text
}

internal record struct Connection(Web Client, string Name); // LOUD C3001 injection

internal sealed class Pool
{
    private readonly Dictionary<string, Web> _clients = []; // quiet C declaration

    public Web Get(string host) => _clients.TryGetValue(host, out var found) ? found : (_clients[host] = new Web()); // LOUD C3001 construction

    public Web this[string host] => _clients[host]; // quiet C declaration

    public int Count => _clients.Count; // quiet C use
}
