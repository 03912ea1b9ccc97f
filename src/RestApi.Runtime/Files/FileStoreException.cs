using System.Globalization;

namespace Comind.Api.Server;

/// <summary>What kind of failure stopped a file store.</summary>
public enum FileStoreErrorKind
{
    /// <summary>There is no such file: the uid is wrong, or a temporary reference has ended with its action.</summary>
    NotFound,

    /// <summary>The file is larger than allowed.</summary>
    TooLarge,

    /// <summary>What is stored is not what was written.</summary>
    Damaged,

    /// <summary>The place where files are kept cannot be used: no permission, no space, no folder.</summary>
    Unavailable,
}

/// <summary>A file cannot be written, found or read. The message says what to do next.</summary>
public sealed class FileStoreException : Exception
{
    private const int LongestShownRef = 64;

    /// <summary>Creates the exception.</summary>
    /// <param name="kind">What kind of failure it is.</param>
    /// <param name="message">What happened and what to do next; loaded secrets are taken out.</param>
    /// <param name="innerException">The cause.</param>
    public FileStoreException(FileStoreErrorKind kind, string message, Exception? innerException = null)
        : base(SecretRedactor.Redact(message), innerException) => Kind = kind;

    /// <summary>What kind of failure it is.</summary>
    public FileStoreErrorKind Kind { get; }

    internal static FileStoreException NotFound(string fileRef)
    {
        var start = fileRef.Length > LongestShownRef ? fileRef[..LongestShownRef] + "…" : fileRef;
        var shown = string.Concat(start.Select(static letter => char.IsControl(letter) ? '_' : letter));
        return new(
            FileStoreErrorKind.NotFound,
            $"There is no file '{shown}'. A temporary file ends with the action that made it: keep it with "
                + "Files.PersistFileRef and use its UploadedFileId."
        );
    }

    internal static FileStoreException TooLarge(string name, long maxBytes) =>
        new(
            FileStoreErrorKind.TooLarge,
            $"File '{SafeFileName.Of(name) ?? SafeFileName.Default}' is larger than the limit of {Bytes(maxBytes)}. Nothing of it was kept; "
                + "raise RestApi:MaxDownloadBytes if it should be."
        );

    internal static string Bytes(long count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} bytes");
}
