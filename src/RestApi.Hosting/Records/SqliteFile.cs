using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Comind.Api.Hosting;

/// <summary>One database file: opens pooled connections, and says in plain words why it cannot be used.</summary>
internal sealed class SqliteFile(string path, int busyLimitSeconds)
{
    public const int DefaultBusyLimitSeconds = 10;

    // SQLite waits in small steps; the driver repeats that until its own limit is over.
    private const int BusyStepMilliseconds = 1_000;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public bool Exists => File.Exists(Path);

    public SqliteConnection OpenExisting() => Open(SqliteOpenMode.ReadWrite);

    public SqliteConnection OpenForWriting(bool pooled = true)
    {
        var connection = Open(SqliteOpenMode.ReadWriteCreate, pooled);
        try
        {
            // Readers and a writer do not block each other, and whoever kills the process leaves whole transactions.
            connection.Execute("PRAGMA journal_mode = WAL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the pooled connections, so that SQLite folds its journal into the file.</summary>
    public void Close()
    {
        foreach (var mode in (ReadOnlySpan<SqliteOpenMode>)[SqliteOpenMode.ReadWrite, SqliteOpenMode.ReadWriteCreate])
        {
            using var connection = new SqliteConnection(ConnectionString(mode));
            SqliteConnection.ClearPool(connection);
        }
    }

    public RecordStoreException Explain(SqliteException e) => new(Path, $"Record store '{Path}' {Describe(e)}", e);

    public RecordStoreException Explain(JsonException e) =>
        new(Path, $"Record store '{Path}' holds something else than records: {e.Message} Repair or delete that row.", e);

    private SqliteConnection Open(SqliteOpenMode mode, bool pooled = true)
    {
        var connection = new SqliteConnection(ConnectionString(mode, pooled));
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {BusyStepMilliseconds}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooled = true) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = pooled,
            DefaultTimeout = busyLimitSeconds,
        }.ToString();

    private string Describe(SqliteException e) =>
        e.SqliteErrorCode switch
        {
            SqliteCode.NotADatabase =>
                "is not a SQLite database. Nothing was changed; choose another file, or move this one away to start a new store.",
            SqliteCode.Corrupt => "is damaged. Nothing was deleted; restore a backup, or try the command .recover of the sqlite3 program.",
            SqliteCode.Busy or SqliteCode.Locked =>
                $"is locked by another program for more than {busyLimitSeconds} s. Close that program and run again.",
            SqliteCode.CannotOpen => $"cannot be opened. {NextStepForFolder()}",
            SqliteCode.ReadOnly => "cannot be written. Check the permissions of the file and its folder.",
            SqliteCode.Full => "cannot grow: the disk is full. Free some space and run again; what was stored before is safe.",
            SqliteCode.InputOutput => "cannot be read or written: the disk reports an error. Check the disk and run again.",
            _ => $"failed: {e.Message} If the tables were made by another program, choose another file.",
        };

    private string NextStepForFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path);
        return Directory.Exists(Path) ? "It is a folder; name a file."
            : Directory.Exists(folder) ? "Check the permissions of the file and its folder."
            : $"The folder '{folder}' does not exist; create it first.";
    }

    /// <summary>The primary result codes this class tells apart (sqlite.org/rescode.html).</summary>
    private static class SqliteCode
    {
        public const int Busy = 5;
        public const int Locked = 6;
        public const int ReadOnly = 8;
        public const int InputOutput = 10;
        public const int Corrupt = 11;
        public const int Full = 13;
        public const int CannotOpen = 14;
        public const int NotADatabase = 26;
    }
}
