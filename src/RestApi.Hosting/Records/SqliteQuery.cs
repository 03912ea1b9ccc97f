using Comind.Api.Server;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Comind.Api.Hosting;

/// <summary>One query on the table of an app.</summary>
internal sealed class SqliteQuery(SqliteTable table, string app, RecordQuery query)
{
    private const int NoLimit = -1;

    private readonly SqliteFilter _filter = SqliteFilter.Of(query.Where);

    public string Sql => table.Query(_filter.Condition, string.Join(", ", [.. query.OrderBy.Select(Order), "id"]));

    public IReadOnlyList<AppRecord> Run(SqliteConnection connection, CancellationToken cancellationToken)
    {
        using var command = Command(connection);
        // A search without an index may take long before it finds anything.
        using var cancellation = cancellationToken.UnsafeRegister(
            static database => raw.sqlite3_interrupt((sqlite3)database!),
            connection.Handle
        );
        try
        {
            return Read(command, cancellationToken);
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private static string Order(RecordSort sort) => $"{SqliteTable.Extract(sort.Field)}{(sort.IsDescending ? " DESC" : "")}";

    private SqliteCommand Command(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Sql;
        for (var i = 0; i < _filter.Parameters.Count; i++)
        {
            command.Parameters.AddWithValue($"$p{i}", _filter.Parameters[i]);
        }

        command.Parameters.AddWithValue("$limit", query.Limit ?? NoLimit);
        command.Parameters.AddWithValue("$skip", query.Skip);
        return command;
    }

    private List<AppRecord> Read(SqliteCommand command, CancellationToken cancellationToken)
    {
        var records = new List<AppRecord>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = reader.GetString(0);
            records.Add(new AppRecord(app, id, FieldsJson.Project(FieldsJson.Parse(reader.GetString(1), id), query.Fields)));
        }

        return records;
    }
}
