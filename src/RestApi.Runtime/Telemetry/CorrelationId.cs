using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>What joins a call with what others write about it: the id of its trace.</summary>
internal static class CorrelationId
{
    /// <summary>Null without a trace.</summary>
    public static string? Of(Activity? context) =>
        context is null ? null
        : context.IdFormat == ActivityIdFormat.W3C ? context.TraceId.ToHexString()
        : context.RootId;
}
