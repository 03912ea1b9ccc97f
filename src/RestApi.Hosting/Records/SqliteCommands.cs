using Microsoft.Data.Sqlite;

namespace Comind.Api.Hosting;

/// <summary>Short forms for commands. Names inside the texts are checked and quoted, values are parameters.</summary>
internal static class SqliteCommands
{
    // Asks for the write lock at once: a read that turns into a write could not wait for another writer.
    public static SqliteTransaction BeginWrite(this SqliteConnection connection) => connection.BeginTransaction(deferred: false);

    public static void Execute(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.Prepare(sql);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>Sets the parameters in the order of <see cref="Prepare"/>.</summary>
    public static SqliteCommand With(this SqliteCommand command, SqliteTransaction? transaction, params ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command;
    }
}
