namespace Comind.Api.Server;

/// <summary>Where the calls of an action are written down as they end. Must be thread-safe.</summary>
internal interface ICallLog
{
    void Write(RestCallRecord call);
}
