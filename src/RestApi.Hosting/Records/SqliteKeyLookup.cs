using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Comind.Api.Hosting;

/// <summary>Looks records up by key through the index, for one row of an import after the other.</summary>
internal sealed class SqliteKeyLookup(SqliteConnection connection, SqliteTable table, KeyFields keys) : IDisposable
{
    private readonly SqliteStatement _byValue = new(connection, table.FindByKey(keys));
    private readonly ArrayBufferWriter<byte> _id = new();
    private readonly ArrayBufferWriter<byte> _text = new();
    private SqliteStatement? _byRow;

    /// <summary>The number of the record that was found.</summary>
    public long Number { get; private set; }

    /// <summary>The fields of the record that was found.</summary>
    public ReadOnlySpan<byte> Text => _text.WrittenSpan;

    public string Id => Encoding.UTF8.GetString(_id.WrittenSpan);

    public RowMatch Find(RowKey key, ReadOnlySpan<byte> row)
    {
        var statement = Bound(key, row);
        if (!statement.Step())
        {
            statement.Reset();
            return RowMatch.None;
        }

        Number = statement.Number(0);
        Keep(_id, statement.Text(1));
        Keep(_text, statement.Text(2));
        var isOnly = !statement.Step();
        statement.Reset();
        return isOnly ? RowMatch.One : RowMatch.Several;
    }

    public void Dispose()
    {
        _byValue.Dispose();
        _byRow?.Dispose();
    }

    private SqliteStatement Bound(RowKey key, ReadOnlySpan<byte> row)
    {
        // SQLite rounds the last digit of some fractions otherwise than .NET, so it reads both of them itself.
        if (Array.Exists(key.Values, static value => value is double))
        {
            _byRow ??= new SqliteStatement(connection, table.FindByKeyOfRow(keys));
            _byRow.Bind(1, row);
            return _byRow;
        }

        for (var i = 0; i < key.Values.Length; i++)
        {
            if (key.Values[i] is string text)
            {
                _byValue.Bind(i + 1, text);
            }
            else
            {
                _byValue.Bind(i + 1, (long)key.Values[i]);
            }
        }

        return _byValue;
    }

    private static void Keep(ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> bytes)
    {
        buffer.ResetWrittenCount();
        buffer.Write(bytes);
    }
}
