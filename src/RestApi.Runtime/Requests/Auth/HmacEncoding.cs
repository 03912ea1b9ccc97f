namespace Comind.Api.Server;

/// <summary>How the bytes of a signature are written.</summary>
public enum HmacEncoding
{
    /// <summary>Hexadecimal in lower case.</summary>
    Hex,

    /// <summary>Base64 with padding.</summary>
    Base64,
}
