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

    public string UpdateNumbered => $"UPDATE {_name} SET fields = $fields, updated_at = $now WHERE rowid = $number";

    public string Delete => $"DELETE FROM {_name} WHERE id = $id";

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
    public string FindByKey(KeyFields keys) => FindByKey(keys, static (_, i) => $"$key{i}");

    /// <summary>Looks up the key that a row, given as JSON, has.</summary>
    public string FindByKeyOfRow(KeyFields keys) => FindByKey(keys, static (name, _) => Extract(name, "$row"));

    /// <summary>Finds what the conditions let through. The texts are made by <see cref="SqliteFilter"/>.</summary>
    public string Query(string condition, string order) =>
        $"SELECT id, fields FROM {_name} WHERE {condition} ORDER BY {order} LIMIT $limit OFFSET $skip";

    /// <summary>The value of a field. Indexes hold it in just this form, so that a query finds them.</summary>
    public static string Extract(string field) => Extract(field, "fields");

    public static string IsNoList(string field) => $"json_type(fields, {Path(field)}) NOT IN ('array', 'object')";

    private string FindByKey(KeyFields keys, Func<string, int, string> value)
    {
        // A list reads as the text of its JSON, but is no key.
        var conditions = keys.Names.Select((name, i) => $"{Extract(name)} = {value(name, i)} AND {IsNoList(name)}");
        return $"SELECT rowid, id, fields FROM {_name} WHERE {string.Join(" AND ", conditions)} LIMIT 2";
    }

    private static string Extract(string field, string json) => $"json_extract({json}, {Path(field)})";

    private static string Path(string field) => $"'$.\"{field.Replace("'", "''", StringComparison.Ordinal)}\"'";

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
