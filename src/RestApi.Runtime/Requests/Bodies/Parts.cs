namespace Comind.Api.Server;

/// <summary>A stream as a file of a form; a parameter of a <see cref="MultipartAttribute"/> call.</summary>
/// <param name="value">The content; a stream that can seek. It stays yours: dispose it after the call.</param>
/// <param name="fileName">The name to send, such as <c>contacts.csv</c>.</param>
/// <param name="contentType">The media type; by default taken from the name.</param>
public sealed class StreamPart(Stream value, string fileName, string? contentType = null)
{
    /// <summary>The content.</summary>
    public Stream Value { get; } = value;

    /// <summary>The name to send.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The media type, or null for what fits the name.</summary>
    public string? ContentType { get; } = contentType;
}

/// <summary>Bytes as a file of a form; a parameter of a <see cref="MultipartAttribute"/> call.</summary>
/// <param name="value">The content; not copied.</param>
/// <param name="fileName">The name to send, such as <c>contacts.csv</c>.</param>
/// <param name="contentType">The media type; by default taken from the name.</param>
public sealed class ByteArrayPart(byte[] value, string fileName, string? contentType = null)
{
    /// <summary>The content.</summary>
    public ReadOnlyMemory<byte> Value { get; } = value;

    /// <summary>The name to send.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The media type, or null for what fits the name.</summary>
    public string? ContentType { get; } = contentType;
}
