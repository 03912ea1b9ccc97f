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

    /// <summary>Finds records.</summary>
    /// <param name="app">The app; one that has no records yet has none to find.</param>
    /// <param name="query">Which records, in which order, and what of them.</param>
    /// <param name="cancellationToken">Ends a long search.</param>
    /// <returns>Copies of the records.</returns>
    IReadOnlyList<AppRecord> Query(string app, RecordQuery query, CancellationToken cancellationToken = default);

    /// <summary>Creates or replaces records: all of them or, when one cannot be saved, none.</summary>
    /// <param name="records">The records with all their fields; all of one app.</param>
    /// <exception cref="ArgumentException">A record cannot be stored; nothing was.</exception>
    void Save(params IReadOnlyList<AppRecord> records);

    /// <summary>Creates records with new ids, all of them or, when one cannot be stored, none.</summary>
    /// <param name="app">The app.</param>
    /// <param name="rows">The fields of each record.</param>
    /// <returns>Copies of the records, in the order of <paramref name="rows"/>.</returns>
    /// <exception cref="ArgumentException">A row cannot be stored; nothing was.</exception>
    IReadOnlyList<AppRecord> Create(string app, IReadOnlyList<JsonObject> rows);

    /// <summary>Writes some fields of a record; the others stay as they are.</summary>
    /// <param name="app">The app.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="values">The fields to write; null clears a field.</param>
    /// <returns>A copy of the record as it is now, or null when there is none.</returns>
    /// <exception cref="ArgumentException">A value cannot be stored; nothing was.</exception>
    AppRecord? Update(string app, string id, JsonObject values);

    /// <summary>Deletes records, all of them or, when that fails, none.</summary>
    /// <param name="app">The app.</param>
    /// <param name="ids">The ids; one that no record has is passed over.</param>
    /// <returns>How many records there were.</returns>
    int Delete(string app, IReadOnlyCollection<string> ids);

    /// <summary>
    /// Creates or updates rows, matched by key fields; one transaction per chunk of rows, so that an import that is
    /// cut off leaves whole chunks and can be repeated.
    /// </summary>
    /// <param name="app">The app.</param>
    /// <param name="rows">The rows; only the fields they hold are written. Read once, a chunk at a time.</param>
    /// <param name="keyFields">The fields that identify a row; at least one.</param>
    /// <param name="options">How to import. Its app and its cancellation are the business of the caller.</param>
    /// <param name="cancellationToken">Ends the import; the chunk at hand is dropped.</param>
    /// <returns>What became of the rows.</returns>
    ImportResult Import(
        string app,
        IEnumerable<JsonObject> rows,
        IReadOnlyList<string> keyFields,
        ImportOptions? options = null,
        CancellationToken cancellationToken = default
    );
}
