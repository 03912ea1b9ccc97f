namespace Comind.Api.Server;

/// <summary>
/// A record store that saves several records in one transaction. Where a store is none, a host saves the records of an action
/// one after the other.
/// </summary>
public interface IRecordBatchStore : IRecordStore
{
    /// <summary>Creates or replaces records: all of them or, when one cannot be saved, none.</summary>
    /// <param name="records">The records with all their fields; of one app, each once.</param>
    void SaveAll(IReadOnlyList<AppRecord> records);
}
