using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Acme.ImportBenchmark;

/// <summary>
/// What somebody would write by hand who knows that all rows are new: Microsoft.Data.Sqlite, one prepared INSERT, its
/// parameters set for each row, one transaction per chunk. Table, index, journal, ids, times and JSON are the same as those of
/// the record store; it looks nothing up, checks no key and counts nothing.
/// </summary>
internal static class HandWritten
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Insert(string file, IEnumerable<JsonObject> rows, int chunkSize)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        CreateTable(connection);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO contacts (id, fields, created_at, updated_at) VALUES ($id, $fields, $now, $now)";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        var fields = insert.Parameters.Add("$fields", SqliteType.Text);
        var now = insert.Parameters.Add("$now", SqliteType.Text);
        insert.Prepare();
        foreach (var chunk in rows.Chunk(chunkSize))
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            now.Value = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture);
            foreach (var row in chunk)
            {
                id.Value = Guid.CreateVersion7().ToString();
                fields.Value = row.ToJsonString(s_json);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    private static void CreateTable(SqliteConnection connection)
    {
        Execute(
            connection,
            """
            CREATE TABLE contacts (
                id TEXT NOT NULL PRIMARY KEY,
                fields TEXT NOT NULL CHECK (json_valid(fields)),
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            )
            """
        );
        Execute(connection, $"CREATE INDEX \"contacts:{Contacts.Key}\" ON contacts (json_extract(fields, '$.\"{Contacts.Key}\"'))");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
