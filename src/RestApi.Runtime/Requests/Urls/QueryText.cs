namespace Comind.Api.Server;

/// <summary>The query parameters of one request, escaped, in the order they were added.</summary>
internal sealed class QueryText
{
    private readonly UrlText _text = new();
    private readonly List<Parameter> _parameters = [];

    public bool IsEmpty => _parameters.Count == 0;

    public void Add(string name, RestValue value) => Add(name, value.Text, value.Binding);

    public void Add(string name, ReadOnlySpan<char> value, HostBinding? binding = null)
    {
        var start = _text.Length;
        _text.AppendEscaped(name).Append("=").AppendEscaped(value);
        _parameters.Add(new Parameter(name, start, _text.Length, binding));
    }

    /// <summary>The first secret in it that may not go to a host; null if all may.</summary>
    public HostBinding? FirstNotFor(Uri url)
    {
        foreach (var parameter in _parameters)
        {
            if (parameter.Binding?.FirstNotFor(url) is { } binding)
            {
                return binding;
            }
        }

        return null;
    }

    public void Remove(string name) => _parameters.RemoveAll(parameter => parameter.Name == name);

    public void Clear()
    {
        _text.Clear();
        _parameters.Clear();
    }

    public void WriteTo(UrlText url, string separator)
    {
        foreach (var (_, start, end, _) in _parameters)
        {
            url.Append(separator).Append(_text.Written[start..end]);
            separator = "&";
        }
    }

    private readonly record struct Parameter(string Name, int Start, int End, HostBinding? Binding);
}
