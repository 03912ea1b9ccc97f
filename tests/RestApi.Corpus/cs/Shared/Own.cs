namespace Acme.Corpus.Own;

// Types of the user that only share a name with ours, or with those of .NET.
internal sealed class RestResponse
{
    public string Content => "";

    public int StatusCode => 200;

    public T? ReadJson<T>() => default;
}

internal sealed class RestRequest
{
    public RestResponse ExecuteRequest() => new();
}

internal sealed class HttpClient
{
    public string? BaseAddress { get; set; }

    public string Get(string path) => path;
}

internal sealed class WebClient
{
    public string DownloadString(string address) => address;
}

internal interface IHttpClientFactory
{
    HttpClient CreateClient(string name);
}

internal sealed class TcpClient(string name)
{
    public string Name => name;
}
