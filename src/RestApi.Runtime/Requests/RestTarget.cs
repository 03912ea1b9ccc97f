namespace Comind.Api.Server;

/// <summary>What a message may say of a request: method, host and path template; never values.</summary>
internal sealed record RestTarget(string Method, string Host, string PathTemplate)
{
    public override string ToString() => $"{Method} {(PathTemplate.Length == 0 ? "/" : PathTemplate)} on {Host}";
}
