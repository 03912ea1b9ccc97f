using Comind.Api.Server;

namespace Acme.RuntimeTests.Faults;

/// <summary>The faults of a call whose content is read into memory.</summary>
public sealed class ContentFaultTests : FaultSuite
{
    protected override async Task<int> ExecuteAsync(RestRequest request)
    {
        using var res = await request.ExecuteRequestAsync();
        return res.StatusCode;
    }

    protected override int Execute(RestRequest request)
    {
        using var res = request.ExecuteRequest();
        return res.StatusCode;
    }
}
