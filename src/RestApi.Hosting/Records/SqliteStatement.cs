using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Comind.Api.Hosting;

/// <summary>
/// A prepared statement without the layer of ADO: for the statements that run for every row of an import. Parameters are
/// numbered from 1, columns from 0.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[256];

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public void Bind(int parameter, ReadOnlySpan<byte> text) => Check(raw.sqlite3_bind_text(_statement, parameter, text));

    public void Bind(int parameter, long number) => Check(raw.sqlite3_bind_int64(_statement, parameter, number));

    public void Bind(int parameter, string text)
    {
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (size > _text.Length)
        {
            _text = new byte[size];
        }

        Bind(parameter, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Execute()
    {
        Step();
        Reset();
    }

    /// <returns>Whether there is another row.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        Reset();
        SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>The text in UTF-8; valid until the next step.</summary>
    public ReadOnlySpan<byte> Text(int column) => raw.sqlite3_column_blob(_statement, column);

    // It repeats the error of the last step, which was thrown already.
    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
