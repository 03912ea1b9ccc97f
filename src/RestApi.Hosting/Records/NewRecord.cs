using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>A record that is about to be created, as it will be stored.</summary>
internal readonly record struct NewRecord(string Id, string Fields)
{
    /// <exception cref="ArgumentException">A row cannot be stored; the message names it.</exception>
    public static NewRecord[] ListOf(IReadOnlyList<JsonObject> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var writer = new FieldsWriter();
        return
        [
            .. rows.Select(
                (row, index) =>
                    row is null ? throw NotStored(index, "It is null; leave it out.")
                    : writer.TryWrite(row, out var problem) ? new NewRecord(NewId(), writer.ToString())
                    : throw NotStored(index, problem)
            ),
        ];
    }

    // Ids that grow with time keep a primary key compact.
    public static string NewId() => Guid.CreateVersion7().ToString();

    public AppRecord Open(string app) => new(app, Id, FieldsJson.Parse(Fields, Id));

    private static ArgumentException NotStored(int index, string problem) => new($"Row {index} cannot be created, so none was. {problem}");
}
