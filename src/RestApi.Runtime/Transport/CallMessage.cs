namespace Comind.Api.Server;

/// <summary>One HTTP message of a call. The steps of the transport find in it what the call was told.</summary>
internal sealed class CallMessage : HttpRequestMessage
{
    public CallMessage(RequestState state, HttpMethod method, Uri url)
        : base(method, url) => State = state;

    public RequestState State { get; }
}
