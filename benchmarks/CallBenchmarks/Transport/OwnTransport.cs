using Comind.Api.Server;

namespace Acme.CallBenchmarks;

/// <summary>Where our own calls go. The clients of others take a handler; ours has one transport for the process.</summary>
internal static class OwnTransport
{
    /// <summary>Sends every call of ours to a handler, behind our own redirects, in place of the network.</summary>
    public static void Use(HttpMessageHandler handler) => RestTransport.Shared = RestTransport.Over(handler);
}
