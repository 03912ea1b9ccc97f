namespace Comind.Api.Server;

/// <summary>Where the calls of an action are written down as they end, and their bodies as they pass. Must be thread-safe.</summary>
internal interface ICallLog
{
    void Write(RestCallRecord call);

    /// <summary>Whether bodies would be seen by anybody.</summary>
    bool WantsBodies { get; }

    void WriteBody(CallBody body);
}
