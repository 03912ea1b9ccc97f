using System.Buffers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Responses;

/// <summary>An answer without a server.</summary>
internal static class Answer
{
    public static RestResponse Of(RestTarget target, HttpResponseMessage message, byte[] content)
    {
        var pooled = ArrayPool<byte>.Shared.Rent(content.Length);
        content.CopyTo(pooled, 0);
        return new RestResponse(target, message, pooled, content.Length, action: null);
    }
}
