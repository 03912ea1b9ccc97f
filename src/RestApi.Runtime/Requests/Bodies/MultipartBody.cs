using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Comind.Api.Server;

/// <summary>
/// A form with files (RFC 7578): its parts in the order they were added, each read while it is sent. Boundary and heads are written as
/// browsers write them, because that is what servers are tested with.
/// </summary>
internal sealed class MultipartBody : HttpContent, IRepeatableContent
{
    // 128 random bits: nobody can put them into a file before they exist.
    private readonly string _boundary = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly List<(byte[] Head, BodySource Content)> _parts = [];
    private readonly byte[] _end;

    public MultipartBody()
    {
        _end = Encoding.ASCII.GetBytes($"\r\n--{_boundary}--\r\n");
        Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={_boundary}");
    }

    public bool CanBeSentAgain => true;

    /// <exception cref="ArgumentException">The name cannot stand in a part.</exception>
    public void AddText(string name, RestValue value) =>
        Add($"name=\"{PartNames.Encode(name, "field name")}\"", null, new MemorySource(Encoding.UTF8.GetBytes(value.Text)));

    /// <exception cref="ArgumentException">A name cannot stand in a part, or the media type is none.</exception>
    public void AddFile(string name, string fileName, string contentType, BodySource content) =>
        Add(
            $"name=\"{PartNames.Encode(name, "field name")}\"; filename=\"{PartNames.Encode(fileName, "file name")}\"",
            MediaTypes.Checked(contentType),
            content
        );

    /// <summary>A hand-set media type, which cannot know the boundary.</summary>
    /// <exception cref="InvalidOperationException">It does not fit a form with files.</exception>
    public string CompleteContentType(string handSet)
    {
        var trimmed = handSet.TrimEnd(' ', ';');
        return IsMultipartWithoutBoundary(trimmed)
            ? $"{trimmed}; boundary={_boundary}"
            : throw new InvalidOperationException(
                "A request with files sets its own Content-Type, multipart/form-data with a boundary. Remove AddHeader(\"Content-Type\", …), or "
                    + "send the file alone with AddBody(file, contentType)."
            );
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var (head, content) in _parts)
        {
            stream.Write(head);
            content.CopyTo(stream, cancellationToken);
        }

        stream.Write(_end);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var (head, content) in _parts)
        {
            await stream.WriteAsync(head, cancellationToken).ConfigureAwait(false);
            await content.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _end.Length;
        foreach (var (head, content) in _parts)
        {
            length = checked(length + head.Length + content.Length);
        }

        return true;
    }

    private static bool IsMultipartWithoutBoundary(string text) =>
        MediaTypeHeaderValue.TryParse(text, out var type)
        && type.MediaType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        && !type.Parameters.Any(static parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase));

    private void Add(string disposition, string? contentType, BodySource content)
    {
        var lineBreak = _parts.Count == 0 ? "" : "\r\n";
        var type = contentType is null ? "" : $"Content-Type: {contentType}\r\n";
        var head = $"{lineBreak}--{_boundary}\r\nContent-Disposition: form-data; {disposition}\r\n{type}\r\n";
        _parts.Add((Encoding.UTF8.GetBytes(head), content));
    }
}
