using Microsoft.Data.Sqlite;

namespace Acme.KillImport;

/// <summary>Looks into the file past the store.</summary>
internal static class StoredContacts
{
    /// <returns>0 when the file is sound and holds whole chunks, from the first row on and each row once; else 1.</returns>
    public static int Inspect(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var isSound = Scalar(connection, "PRAGMA integrity_check") is "ok";
        if (Scalar(connection, $"SELECT count(*) FROM sqlite_master WHERE name = '{Contacts.App}'") is 0L)
        {
            Console.WriteLine("0");
            return isSound ? 0 : 1;
        }

        var rows = (long)Scalar(connection, $"SELECT count(*) FROM {Contacts.App}")!;
        var keys = (long)Scalar(connection, $"SELECT count(DISTINCT fields ->> '{Contacts.Key}') FROM {Contacts.App}")!;
        var last = Scalar(connection, $"SELECT max(fields ->> '{Contacts.Key}') FROM {Contacts.App}") as long? ?? -1;
        Console.WriteLine(rows);
        var areWholeChunks = rows % Contacts.ChunkSize == 0 && keys == rows && last == rows - 1;
        return isSound && areWholeChunks ? 0 : 1;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
