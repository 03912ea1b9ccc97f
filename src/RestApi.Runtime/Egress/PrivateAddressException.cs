namespace Comind.Api.Server;

/// <summary>A host that came as plain text has a private address.</summary>
internal sealed class PrivateAddressException(string host, string kind)
    : IOException(
        $"{host} came as plain text and has a private address ({kind}). "
            + "Declare the host with a secret or [RestClient(BaseUrl = ...)], or name it in RestApi:AllowedPrivateHosts; "
            + "DOTNET_ENVIRONMENT=Development allows this machine itself."
    );
