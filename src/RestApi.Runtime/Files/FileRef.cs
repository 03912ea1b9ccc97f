namespace Comind.Api.Server;

/// <summary>
/// A file in the file store. A new one is temporary: it is removed at the end of the action that made it, unless
/// <see cref="Files.PersistFileRef(FileRef)"/> keeps it.
/// </summary>
public sealed record FileRef
{
    /// <summary>Describes a file; called by file stores.</summary>
    /// <param name="ref">The text that finds the file in its store.</param>
    /// <param name="name">Its name; made safe when it is not.</param>
    /// <param name="contentType">Its media type; taken from the name when it is missing or no media type.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="sha256">The SHA-256 of its content: 64 lowercase hexadecimal digits.</param>
    /// <param name="isTemporary">Whether it ends with its action.</param>
    public FileRef(string @ref, string name, string? contentType, long length, string sha256, bool isTemporary)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(@ref);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentNullException.ThrowIfNull(sha256);
        Ref = @ref;
        Name = SafeFileName.Of(name) ?? SafeFileName.Default;
        ContentType = MediaTypes.IsValid(contentType) ? contentType : MediaTypes.OfName(Name);
        Length = length;
        Sha256 = sha256;
        IsTemporary = isTemporary;
    }

    /// <summary>The text that finds the file in its store. Nobody can guess it.</summary>
    public string Ref { get; }

    /// <summary>The file's name: one that every system accepts, and never a path.</summary>
    public string Name { get; }

    /// <summary>The media type, such as <c>application/pdf</c>.</summary>
    public string ContentType { get; }

    /// <summary>The length in bytes.</summary>
    public long Length { get; }

    /// <summary>The SHA-256 of the content: 64 lowercase hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Whether the file ends with its action; as it was when this reference was handed out.</summary>
    public bool IsTemporary { get; }
}

/// <summary>A file that stays in the store, to be attached to records.</summary>
/// <param name="UploadedFileId">What records refer to it by: <see cref="Attachment.FileUid"/>.</param>
/// <param name="Name">The file's name.</param>
/// <param name="ContentType">The media type, such as <c>application/pdf</c>.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="Sha256">The SHA-256 of the content: 64 lowercase hexadecimal digits.</param>
public sealed record StoredFile(string UploadedFileId, string Name, string ContentType, long Length, string Sha256);
