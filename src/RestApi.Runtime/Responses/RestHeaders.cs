using System.Collections;
using System.Net.Http.Headers;

namespace Comind.Api.Server;

/// <summary>The headers of an answer. Names compare without case; a header may have several values.</summary>
public sealed class RestHeaders : IReadOnlyCollection<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> _entries = [];

    internal RestHeaders(HttpResponseMessage response)
    {
        Collect(response.Headers);
        Collect(response.Content.Headers);
    }

    private RestHeaders() { }

    internal static RestHeaders None { get; } = new();

    /// <summary>How many values there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The first value of a header, or null.</summary>
    /// <param name="name">The header name.</param>
    public string? this[string name] => GetValues(name).FirstOrDefault();

    /// <summary>All values of a header, in the order they came.</summary>
    /// <param name="name">The header name.</param>
    /// <returns>The values; empty when the header is absent.</returns>
    public IEnumerable<string> GetValues(string name) =>
        _entries.Where(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static entry => entry.Value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Collect(HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated)
        {
            foreach (var value in values)
            {
                _entries.Add(new(name, value));
            }
        }
    }
}
