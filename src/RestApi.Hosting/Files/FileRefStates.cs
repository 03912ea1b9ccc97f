using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>A file before and after it is persisted: it keeps its id, so that doing so again gives the same.</summary>
internal static class FileRefStates
{
    public static FileRef AsPersisted(this FileRef file) =>
        new(file.Ref, file.Name, file.ContentType, file.Length, file.Sha256, isTemporary: false);

    public static StoredFile AsStored(this FileRef file) => new(file.Ref, file.Name, file.ContentType, file.Length, file.Sha256);
}
