using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Comind.Api.Generators;

/// <summary>
/// Writes JSON over lines. Everything but letters, digits and plain signs is escaped, so that no line ends where none should; and so are
/// the signs that MSBuild, which copies the lines, would take for its own.
/// </summary>
internal sealed class JsonLines
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    public void Object(string? name, Action members) => Block(name, '{', '}', members);

    public void Array<T>(string? name, IEnumerable<T> items, Action<T> item) =>
        Block(
            name,
            '[',
            ']',
            () =>
            {
                foreach (var one in items)
                {
                    item(one);
                }
            }
        );

    public void Text(string? name, string? value) => Value(name, value is null ? "null" : Quote(value));

    public void Number(string? name, int value) => Value(name, value.ToString(CultureInfo.InvariantCulture));

    public void Flag(string? name, bool value) => Value(name, value ? "true" : "false");

    public override string ToString() => _text.ToString();

    private void Value(string? name, string value)
    {
        Start(name);
        _text.Append(value);
    }

    private void Block(string? name, char open, char close, Action content)
    {
        Start(name);
        _text.Append(open);
        _depth++;
        _isFirst = true;
        content();
        _depth--;
        if (!_isFirst)
        {
            NewLine();
        }

        _text.Append(close);
        _isFirst = false;
    }

    private void Start(string? name)
    {
        if (!_isFirst)
        {
            _text.Append(',');
        }

        if (_depth > 0)
        {
            NewLine();
        }

        _isFirst = false;
        if (name is not null)
        {
            _text.Append(Quote(name)).Append(": ");
        }
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _depth);

    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in value)
        {
            if (character is '"' or '\\')
            {
                quoted.Append('\\').Append(character);
            }
            else if (char.IsLetterOrDigit(character) || character is >= ' ' and <= '~' and not ('%' or '$' or '@'))
            {
                quoted.Append(character);
            }
            else
            {
                quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return quoted.Append('"').ToString();
    }
}
