using Microsoft.Data.Sqlite;

namespace Comind.Api.Hosting;

/// <summary>The table of one app and the SQL texts on it. Index names hold a colon, so no app can be named like one.</summary>
internal sealed class SqliteTable
{
    private readonly string _app;
    private readonly string _name;

    public SqliteTable(string app)
    {
        AppName.Check(app);
        _app = app;
        _name = Quote(app);
    }

    public string Find => $"SELECT id, fields FROM {_name} WHERE id = $id";

    public string Insert => $"INSERT INTO {_name} (id, fields, created_at, updated_at) VALUES ($id, $fields, $now, $now)";

    public string Update => $"UPDATE {_name} SET fields = $fields, updated_at = $now WHERE id = $id";

    public string Save => $"{Insert} ON CONFLICT (id) DO UPDATE SET fields = excluded.fields, updated_at = excluded.updated_at";

    public bool IsIn(SqliteConnection connection)
    {
        using var command = connection
            .Prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $name COLLATE NOCASE", "$name")
            .With(null, _app);
        return command.ExecuteScalar() is not null;
    }

    public void Create(SqliteConnection connection, SqliteTransaction transaction) =>
        connection.Execute(
            $"""
            CREATE TABLE IF NOT EXISTS {_name} (
                id TEXT NOT NULL PRIMARY KEY,
                fields TEXT NOT NULL CHECK (json_valid(fields)),
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            )
            """,
            transaction
        );

    public void CreateIndex(SqliteConnection connection, SqliteTransaction transaction, KeyFields keys)
    {
        var index = Quote($"{_app}:{string.Join(',', keys.Names)}");
        connection.Execute($"CREATE INDEX IF NOT EXISTS {index} ON {_name} ({string.Join(", ", keys.Names.Select(Extract))})", transaction);
    }

    /// <summary>Looks a key up through its index; two hits are enough to know that it is ambiguous.</summary>
    public string FindByKey(KeyFields keys)
    {
        var conditions = keys.Names.Select((name, i) => $"{Extract(name)} = $key{i}");
        return $"SELECT id, fields FROM {_name} WHERE {string.Join(" AND ", conditions)} LIMIT 2";
    }

    private static string Extract(string field) => $"json_extract(fields, '$.\"{field.Replace("'", "''", StringComparison.Ordinal)}\"')";

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
