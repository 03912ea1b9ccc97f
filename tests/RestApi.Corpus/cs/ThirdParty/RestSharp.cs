namespace RestSharp;

public enum Method
{
    Get,
    Post,
}

public sealed class RestClientOptions(string baseUrl)
{
    public string BaseUrl => baseUrl;
}

public class RestClient(string baseUrl)
{
    public RestClient(RestClientOptions options)
        : this(options.BaseUrl) { }

    public string BaseUrl => baseUrl;

    public RestResponse Execute(RestRequest request) => new();
}

public interface IRestClient;

public sealed class RestRequest(string resource, Method method = Method.Get)
{
    public string Resource => resource + method;
}

public sealed class RestResponse
{
    public string? Content => null;

    public bool IsSuccessful => false;
}
