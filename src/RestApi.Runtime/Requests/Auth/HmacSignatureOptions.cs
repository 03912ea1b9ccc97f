namespace Comind.Api.Server;

/// <summary>How an API wants requests to be signed.</summary>
public sealed class HmacSignatureOptions
{
    /// <summary>The hash. Default: SHA-256.</summary>
    public HmacAlgorithm Algorithm { get; init; }

    /// <summary>How the signature is written. Default: lower-case hexadecimal.</summary>
    public HmacEncoding Encoding { get; init; }

    /// <summary>What stands before the signature in the header, such as <c>sha256=</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>
    /// The text that is signed. <c>{body}</c> stands for the exact bytes of the body, <c>{method}</c> for the method in upper case,
    /// <c>{path}</c> and <c>{query}</c> for these parts of the URL as they are sent (the query without its question mark), and
    /// <c>{timestamp}</c> for the value of <see cref="TimestampHeader"/>; everything else for itself, in UTF-8.
    /// Default: <c>{body}</c>.
    /// </summary>
    public string Template { get; init; } = "{body}";

    /// <summary>The header that carries the time of sending in Unix seconds; null for none.</summary>
    public string? TimestampHeader { get; init; }
}
