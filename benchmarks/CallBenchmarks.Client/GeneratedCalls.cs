using Comind.Api.Server;

namespace Acme.CallBenchmarks;

/// <summary>How the answer of a generated call is handled when 404 is an expected answer.</summary>
public static class GeneratedCalls
{
    public static ApiProblem FindMissing(Func<int, RestResponse> find, int id)
    {
        ArgumentNullException.ThrowIfNull(find);
        using var response = find(id);
        return response.StatusCode == 404
            ? response.ReadJson(ContactJson.Default.ApiProblem)
            : throw new InvalidOperationException($"404 was expected, not {response.StatusCode}.");
    }

    public static async Task<ApiProblem> FindMissingAsync(Func<int, Task<RestResponse>> find, int id)
    {
        ArgumentNullException.ThrowIfNull(find);
        using var response = await find(id);
        return response.StatusCode == 404
            ? response.ReadJson(ContactJson.Default.ApiProblem)
            : throw new InvalidOperationException($"404 was expected, not {response.StatusCode}.");
    }
}
