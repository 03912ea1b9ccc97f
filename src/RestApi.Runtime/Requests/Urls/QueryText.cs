namespace Comind.Api.Server;

/// <summary>The query parameters of one request, escaped, in the order they were added.</summary>
internal sealed class QueryText
{
    private readonly UrlText _text = new();
    private readonly List<Parameter> _parameters = [];

    public bool IsEmpty => _parameters.Count == 0;

    public void Add(string name, ReadOnlySpan<char> value)
    {
        var start = _text.Length;
        _text.AppendEscaped(name).Append("=").AppendEscaped(value);
        _parameters.Add(new Parameter(name, start, _text.Length));
    }

    public void Remove(string name) => _parameters.RemoveAll(parameter => parameter.Name == name);

    public void Clear()
    {
        _text.Clear();
        _parameters.Clear();
    }

    public void WriteTo(UrlText url, string separator)
    {
        foreach (var (_, start, end) in _parameters)
        {
            url.Append(separator).Append(_text.Written[start..end]);
            separator = "&";
        }
    }

    private readonly record struct Parameter(string Name, int Start, int End);
}
