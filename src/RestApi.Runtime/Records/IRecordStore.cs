using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>Where records live. Implementations are thread-safe; calls are synchronous, as action logic is.</summary>
public interface IRecordStore
{
    /// <summary>Finds a record.</summary>
    /// <param name="app">The app.</param>
    /// <param name="id">The record's id.</param>
    /// <returns>A copy of the record, or null.</returns>
    AppRecord? Find(string app, string id);

    /// <summary>Creates or replaces a record.</summary>
    /// <param name="record">The record with all its fields.</param>
    void Save(AppRecord record);

    /// <summary>
    /// Creates or updates rows, matched by key fields; one transaction per chunk of rows, so that an import that is
    /// cut off leaves whole chunks and can be repeated.
    /// </summary>
    /// <param name="app">The app.</param>
    /// <param name="rows">The rows; only the fields they hold are written. Read once.</param>
    /// <param name="keyFields">The fields that identify a row; at least one.</param>
    /// <param name="cancellationToken">Ends the import between two chunks.</param>
    /// <returns>What became of the rows.</returns>
    ImportResult Import(string app, IEnumerable<JsonObject> rows, IReadOnlyList<string> keyFields, CancellationToken cancellationToken);
}
