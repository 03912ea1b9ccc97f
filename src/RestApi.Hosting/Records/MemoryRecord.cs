using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>A record as text, as a database would keep it; what is read from it are copies.</summary>
/// <param name="number">Its number in its app.</param>
/// <param name="id">Its id.</param>
/// <param name="text">Its fields as JSON in UTF-8.</param>
internal sealed class MemoryRecord(long number, string id, byte[] text)
{
    private JsonObject? _fields;

    public long Number { get; } = number;

    public string Id { get; } = id;

    public byte[] Text { get; } = text;

    /// <summary>The fields to look at; they are never handed out.</summary>
    public JsonObject Fields => _fields ??= FieldsJson.Parse(Text, Id);

    public FieldSortKey SortKey(string field) => FieldSortKey.Of(Fields[field]);

    public AppRecord Open(string app, IReadOnlyList<string>? fields = null) =>
        new(app, Id, FieldsJson.Project(FieldsJson.Parse(Text, Id), fields));
}
