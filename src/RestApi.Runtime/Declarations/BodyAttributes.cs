namespace Comind.Api.Server;

/// <summary>
/// Sends the parameter as the body: an object as JSON; a text, bytes, a <see cref="Stream"/>, a <see cref="FileRef"/> and XML
/// (<c>XDocument</c>, <c>XElement</c>) as they are.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute
{
    /// <summary>Sends the parameter as the body.</summary>
    public BodyAttribute() { }

    /// <summary>Sends a text, bytes, a stream or a file as the body.</summary>
    /// <param name="contentType">The media type, such as <c>text/csv</c>.</param>
    public BodyAttribute(string contentType) => ContentType = contentType;

    /// <summary>Sends the parameter as the body.</summary>
    /// <param name="serializationMethod">How it is written.</param>
    public BodyAttribute(BodySerializationMethod serializationMethod) => SerializationMethod = serializationMethod;

    /// <summary>The media type; null for <c>text/plain</c> of a text, <c>application/octet-stream</c> of bytes, that of a file.</summary>
    public string? ContentType { get; }

    /// <summary>How the body is written.</summary>
    public BodySerializationMethod SerializationMethod { get; }
}

/// <summary>How a body is written.</summary>
public enum BodySerializationMethod
{
    /// <summary>Objects as JSON; texts, bytes, streams, files and XML as they are.</summary>
    Default,

    /// <summary>A dictionary or object as a form (<c>application/x-www-form-urlencoded</c>).</summary>
    UrlEncoded,

    /// <summary>Always as JSON, texts too.</summary>
    Serialized,
}

/// <summary>How the items of a list are sent in a query.</summary>
public enum CollectionFormat
{
    /// <summary>The parameter once per item: <c>id=1&amp;id=2</c>.</summary>
    Multi,

    /// <summary>One parameter, items separated by commas: <c>id=1,2</c>.</summary>
    Csv,

    /// <summary>One parameter, items separated by spaces.</summary>
    Ssv,

    /// <summary>One parameter, items separated by tabs.</summary>
    Tsv,

    /// <summary>One parameter, items separated by <c>|</c>.</summary>
    Pipes,
}

/// <summary>
/// Sends a form with files (<c>multipart/form-data</c>): <see cref="FileRef"/>, <see cref="Stream"/>, bytes, <see cref="StreamPart"/> and
/// <see cref="ByteArrayPart"/> as files, other parameters as fields.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MultipartAttribute : Attribute;

/// <summary>Sends the parameter as a field of a form. Null is not sent.</summary>
/// <param name="name">The field's name; by default the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FormFieldAttribute(string? name = null) : Attribute
{
    /// <summary>The field's name, or null for the parameter's name.</summary>
    public string? Name { get; } = name;
}

/// <summary>Sends the parameter as a file in a form. Null is not sent.</summary>
/// <param name="name">The field's name; by default the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FilePartAttribute(string? name = null) : Attribute
{
    /// <summary>The field's name, or null for the parameter's name.</summary>
    public string? Name { get; } = name;

    /// <summary>The file name to send; null for that of the file, or for the field's name where there is none.</summary>
    public string? FileName { get; set; }

    /// <summary>The media type to send; null for that of the file, or what fits the file name.</summary>
    public string? ContentType { get; set; }
}
