namespace Comind.Api.Server;

/// <summary>A body that knows whether it can be sent again when a call is repeated.</summary>
internal interface IRepeatableContent
{
    bool CanBeSentAgain { get; }
}
