using System.Collections;
using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>
/// Path or query parameters by name: <c>QueryParams = { ["limit"] = 10 }</c>. A value may be a text, a bool, a number, a date, a
/// Guid, a <see cref="Secret"/>, or in a query a list of these.
/// </summary>
[DebuggerDisplay("{Count} parameters")]
public sealed class ServiceParameters : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>How many parameters there are.</summary>
    public int Count => _values.Count;

    /// <summary>A parameter; null when there is none.</summary>
    /// <param name="name">The name of the parameter.</param>
    public object? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set => _values[name] = value;
    }

    /// <summary>Adds a parameter.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">There is one of this name already.</exception>
    public void Add(string name, object? value) => _values.Add(name, value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void AddToPath(RestRequest request)
    {
        foreach (var (name, value) in _values)
        {
            _ = value switch
            {
                null or string => request.AddUrlSegment(name, (string?)value),
                Secret secret => request.AddUrlSegment(name, secret),
                bool flag => request.AddUrlSegment(name, flag),
                IFormattable formattable => request.AddUrlSegment(name, formattable),
                _ => throw Refuse("path", name, value),
            };
        }
    }

    internal void AddToQuery(RestRequest request)
    {
        foreach (var (name, value) in _values)
        {
            AddToQuery(request, name, value);
        }
    }

    private static void AddToQuery(RestRequest request, string name, object? value)
    {
        switch (value)
        {
            case null or string:
                request.AddQueryParameter(name, (string?)value);
                break;
            case Secret secret:
                request.AddQueryParameter(name, secret);
                break;
            case bool flag:
                request.AddQueryParameter(name, flag);
                break;
            case IFormattable formattable:
                request.AddQueryParameter(name, formattable);
                break;
            case IDictionary:
                throw Refuse("query", name, value);
            case IEnumerable items:
                foreach (var item in items)
                {
                    AddToQuery(request, name, item);
                }

                break;
            default:
                throw Refuse("query", name, value);
        }
    }

    private static ArgumentException Refuse(string place, string name, object value) =>
        new($"The {place} parameter '{name}' is a {value.GetType().Name}. Pass a text, a bool, a number, a date, a Guid or a Secret.");
}
