using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Comind.Api.Server;

/// <summary>What tracing and metrics subscribe to, both under the name <c>RestApi</c>.</summary>
internal static class RestApiTelemetry
{
    public const string Name = "RestApi";

    private static readonly string? s_version = typeof(RestApiTelemetry)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion;

    public static ActivitySource Source { get; } = new(Name, s_version);

    public static Meter Meter { get; } = new(Name, s_version);
}
