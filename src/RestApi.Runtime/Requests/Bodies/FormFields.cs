using System.Text;

namespace Comind.Api.Server;

/// <summary>
/// The fields of a form, kept as they were given until the request is sent: alone they are one encoded text, next to
/// files each of them is a part of its own.
/// </summary>
internal sealed class FormFields
{
    public const string ContentType = "application/x-www-form-urlencoded";

    private readonly List<Field> _fields = [];

    public int Count => _fields.Count;

    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isParameter">Whether it may move to the query, should the request get another body.</param>
    public void Add(string name, RestValue value, bool isParameter) => _fields.Add(new Field(name, value, isParameter));

    public void Clear() => _fields.Clear();

    /// <summary>Makes room for another body.</summary>
    /// <returns>False when a field must stay in the body; nothing has moved then.</returns>
    public bool TryMoveTo(QueryText query)
    {
        if (_fields.Exists(static field => !field.IsParameter))
        {
            return false;
        }

        foreach (var (name, value, _) in _fields)
        {
            query.Add(name, value);
        }

        _fields.Clear();
        return true;
    }

    /// <summary>Each field as a part of a form with files.</summary>
    public void CopyTo(MultipartBody parts)
    {
        foreach (var (name, value, _) in _fields)
        {
            parts.AddText(name, value);
        }
    }

    public BufferedContent ToContent()
    {
        var text = Encode(_fields.Select(static field => (field.Name, field.Value.Text)));
        var content = new BufferedContent(ContentType, Math.Max(1, text.Length));
        content.Advance(Encoding.ASCII.GetBytes(text, content.GetSpan()));
        return content;
    }

    /// <summary>Pairs as <c>application/x-www-form-urlencoded</c>, in UTF-8.</summary>
    public static string Encode(IEnumerable<(string Name, string Value)> pairs) =>
        string.Join('&', pairs.Select(static pair => Encode(pair.Name) + "=" + Encode(pair.Value)));

    /// <summary>One name or value of a form.</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private readonly record struct Field(string Name, RestValue Value, bool IsParameter);
}
