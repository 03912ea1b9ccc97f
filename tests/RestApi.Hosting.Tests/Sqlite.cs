using Microsoft.Data.Sqlite;

namespace Acme.HostingTests;

/// <summary>Looks into a database file past the store.</summary>
internal static class Sqlite
{
    public static void Execute(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static string[] Column(string file, string sql, int column = 0)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(column));
        }

        return [.. values];
    }

    public static string Scalar(string file, string sql) => Assert.Single(Column(file, sql));

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
