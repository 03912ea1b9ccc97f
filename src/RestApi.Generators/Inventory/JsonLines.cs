using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Comind.Api.Generators;

/// <summary>
/// Writes JSON over lines, without a single backslash: MSBuild, which copies the lines, would turn it. What JSON would have to escape is
/// told by its number, such as <c>(U+0022)</c>; no sensible name holds it.
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
            if (char.IsLetterOrDigit(character) || character is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                quoted.Append(character);
            }
            else
            {
                quoted.Append("(U+").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)).Append(')');
            }
        }

        return quoted.Append('"').ToString();
    }
}
