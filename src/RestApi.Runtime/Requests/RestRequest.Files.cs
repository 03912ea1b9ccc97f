using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>
    /// Adds a file of the file store to a form, sent as <c>multipart/form-data</c>. Call it once for each file; form fields may come
    /// before or after. The content is read while it is sent and never held in memory.
    /// </summary>
    /// <param name="fieldName">The name of the form field that the API expects, such as <c>file</c>.</param>
    /// <param name="file">The file, such as <see cref="Files.GetFileRef"/> gives.</param>
    /// <param name="fileName">The name to send; by default that of the file.</param>
    /// <param name="contentType">The media type to send; by default that of the file.</param>
    /// <returns>This request.</returns>
    /// <exception cref="FileStoreException">There is no such file (any more).</exception>
    /// <exception cref="ArgumentException">A name holds a backslash or a control character, or the media type is none.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has another body already.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest AddFile(string fieldName, FileRef file, string? fileName = null, string? contentType = null)
    {
        var parts = RequireForm();
        var stored = Files.Stored(file, nameof(AddFile), out var content);
        return WithPart(parts, fieldName, fileName ?? stored.Name, contentType ?? stored.ContentType, content);
    }

    /// <summary>Adds a stored file to a form; see <see cref="AddFile(string, FileRef, string?, string?)"/>.</summary>
    /// <param name="fieldName">The name of the form field that the API expects, such as <c>file</c>.</param>
    /// <param name="uid">The uid of the file, such as <see cref="Attachment.FileUid"/>; never a path.</param>
    /// <returns>This request.</returns>
    /// <exception cref="FileStoreException">There is no such file.</exception>
    public RestRequest AddFile(string fieldName, string uid)
    {
        RequireForm();
        return AddFile(fieldName, Files.GetFileRef(uid));
    }

    /// <summary>Adds bytes as a file to a form, sent as <c>multipart/form-data</c>.</summary>
    /// <param name="fieldName">The name of the form field that the API expects, such as <c>file</c>.</param>
    /// <param name="content">The content; not copied, so do not change it before the call is over.</param>
    /// <param name="fileName">The name to send, such as <c>contacts.csv</c>.</param>
    /// <param name="contentType">The media type; by default taken from the name.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A name is empty or holds a backslash or a control character, or the media type is none.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has another body already.</exception>
    public RestRequest AddFile(string fieldName, ReadOnlyMemory<byte> content, string fileName, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return WithPart(RequireForm(), fieldName, fileName, contentType ?? MediaTypes.OfName(fileName), new MemorySource(content));
    }

    /// <summary>Adds what is left of a stream as a file to a form, sent as <c>multipart/form-data</c> and read while it is sent.</summary>
    /// <param name="fieldName">The name of the form field that the API expects, such as <c>file</c>.</param>
    /// <param name="content">The content; a stream that can seek. It stays yours: dispose it after the call.</param>
    /// <param name="fileName">The name to send, such as <c>contacts.csv</c>.</param>
    /// <param name="contentType">The media type; by default taken from the name.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The stream does not know its length, a name cannot be sent, or the media type is none.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has another body already.</exception>
    public RestRequest AddFile(string fieldName, Stream content, string fileName, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var parts = RequireForm();
        var source = StreamSource.Of(content, $"file '{fileName}'");
        return WithPart(parts, fieldName, fileName, contentType ?? MediaTypes.OfName(fileName), source);
    }

    /// <summary>Sends a file of the file store as the whole body. It is read while it is sent and never held in memory.</summary>
    /// <param name="file">The file, such as <see cref="Files.GetFileRef"/> gives.</param>
    /// <param name="contentType">The media type; by default that of the file.</param>
    /// <returns>This request.</returns>
    /// <exception cref="FileStoreException">There is no such file (any more).</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    public RestRequest AddBody(FileRef file, string? contentType = null)
    {
        RequireBodyAllowed();
        var stored = Files.Stored(file, nameof(AddBody), out var content);
        return WithBody(new SourceBody(content, MediaTypes.Checked(contentType ?? stored.ContentType)));
    }

    /// <summary>Sends bytes as the body.</summary>
    /// <param name="body">The content; not copied, so do not change it before the call is over.</param>
    /// <param name="contentType">The media type, such as <c>application/pdf</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    public RestRequest AddBody(ReadOnlyMemory<byte> body, string contentType)
    {
        RequireBodyAllowed();
        return WithBody(new SourceBody(new MemorySource(body), MediaTypes.Checked(contentType)));
    }

    /// <summary>Sends what is left of a stream as the body, read while it is sent.</summary>
    /// <param name="body">The content; a stream that can seek. It stays yours: dispose it after the call.</param>
    /// <param name="contentType">The media type, such as <c>application/pdf</c>.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The stream does not know its length, or the media type is none.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    public RestRequest AddBody(Stream body, string contentType)
    {
        RequireBodyAllowed();
        return WithBody(new SourceBody(StreamSource.Of(body, "the body"), MediaTypes.Checked(contentType)));
    }

    /// <summary>The form that this request sends, or a new one if it may send one.</summary>
    private MultipartBody RequireForm()
    {
        switch (State.Body)
        {
            case MultipartBody parts:
                return parts;
            case null:
                RequireBodyAllowed();
                var form = new MultipartBody();
                State.Form.CopyTo(form);
                return form;
            default:
                throw new InvalidOperationException(
                    "This request already has a body, and a file would be a part of another one. Send values next to a file with AddFormField, "
                        + "or the file in a request of its own."
                );
        }
    }

    private RestRequest WithPart(MultipartBody parts, string fieldName, string fileName, string contentType, BodySource content)
    {
        var state = State;
        parts.AddFile(fieldName, fileName, contentType, content);
        state.Body = parts;
        state.Form.Clear();
        return this;
    }
}
