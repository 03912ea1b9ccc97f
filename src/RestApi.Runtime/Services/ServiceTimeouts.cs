namespace Comind.Api.Server;

/// <summary>How long a call of a service may take. What is not set comes from the configuration.</summary>
public sealed class ServiceTimeouts
{
    /// <summary>Limits the whole call, from connecting to the last byte of the answer, in seconds.</summary>
    public double? Seconds { get; init; }
}
