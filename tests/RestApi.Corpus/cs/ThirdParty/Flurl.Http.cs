namespace Flurl.Http;

public interface IFlurlClient;

public interface IFlurlRequest;

public sealed class FlurlClient(string? baseUrl = null) : IFlurlClient
{
    public string? BaseUrl => baseUrl;
}

public static class GeneratedExtensions
{
    public static System.Threading.Tasks.Task<T?> GetJsonAsync<T>(this string url) => System.Threading.Tasks.Task.FromResult<T?>(default);

    public static System.Threading.Tasks.Task<string> GetStringAsync(this string url) => System.Threading.Tasks.Task.FromResult(url);

    public static System.Threading.Tasks.Task PostJsonAsync(this System.Uri url, object body) => System.Threading.Tasks.Task.CompletedTask;

    public static IFlurlRequest WithHeader(this string url, string name, object value) => null!;
}
