using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

/// <summary>A file that is attached to a record: an item of <c>attachments__list</c>.</summary>
/// <param name="FileUid">The uid of the stored file: <see cref="StoredFile.UploadedFileId"/>.</param>
/// <param name="Title">What users see, such as <c>monthly-report.pdf</c>.</param>
public sealed record Attachment(
    [property: JsonPropertyName(Attachment.FileUidName)] string FileUid,
    [property: JsonPropertyName(Attachment.TitleName)] string? Title = null
)
{
    private const string FileUidName = "file_uid";
    private const string TitleName = "title";

    // What else the item holds; it goes along when the attachment is changed with `with` or moved to another list.
    private JsonObject? _item;

    /// <summary>Whether both show the same file under the same title.</summary>
    /// <param name="other">The other attachment.</param>
    /// <returns>Whether they are the same.</returns>
    public bool Equals(Attachment? other) => other is not null && FileUid == other.FileUid && Title == other.Title;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FileUid, Title);

    /// <exception cref="InvalidOperationException">The item is no attachment.</exception>
    internal static Attachment Read(JsonNode node)
    {
        var item = node.AsObject();
        var uid = FieldValue.Read<string>(FileUidName, item[FileUidName]);
        return string.IsNullOrWhiteSpace(uid)
            ? throw new FormatException($"The item has no '{FileUidName}'.")
            : new(uid, FieldValue.Read<string>(TitleName, item[TitleName])) { _item = item.DeepClone().AsObject() };
    }

    internal JsonObject Write()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(FileUid);
        var item = _item?.DeepClone().AsObject() ?? [];
        item[FileUidName] = FileUid;
        if (Title is not null || item.ContainsKey(TitleName))
        {
            item[TitleName] = Title;
        }

        return item;
    }
}
