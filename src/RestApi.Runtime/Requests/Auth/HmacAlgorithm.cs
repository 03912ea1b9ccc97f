namespace Comind.Api.Server;

/// <summary>The hash of a signature (RFC 2104).</summary>
public enum HmacAlgorithm
{
    /// <summary>HMAC-SHA-256, 32 bytes.</summary>
    Sha256,

    /// <summary>HMAC-SHA-512, 64 bytes.</summary>
    Sha512,
}
