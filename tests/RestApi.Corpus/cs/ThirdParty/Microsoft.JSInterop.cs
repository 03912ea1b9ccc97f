namespace Microsoft.JSInterop;

public interface IJSRuntime
{
    System.Threading.Tasks.ValueTask<T> InvokeAsync<T>(string identifier, params object?[] args);
}
