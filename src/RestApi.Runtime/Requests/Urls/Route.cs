namespace Comind.Api.Server;

/// <summary>
/// A path below a base URL, checked and cut once (RFC 3986). It is the same for all requests with this path; their values
/// are not in it.
/// </summary>
internal sealed class Route
{
    private readonly BaseUrl _baseUrl;
    private readonly RouteText _path;
    private readonly RouteText _query;
    private readonly string[] _names;
    private Uri? _fixed;
    private RestTarget? _target;

    private Route(BaseUrl baseUrl, string template, RestValue path)
    {
        _baseUrl = baseUrl;
        PathTemplate = template;
        Binding = path.Binding;
        IsSecret = path.IsSecret;
        var (resource, query) = Split(path.Text);
        var names = new List<string>();
        // The slash between the two comes from the base URL.
        _path = new RouteText(resource.TrimStart('/'), names);
        HasPath = resource.Length > 0;
        _query = new RouteText(query, names);
        _names = [.. names];
    }

    /// <summary>The path as it was declared, for messages: values of segments and query are not in it.</summary>
    public string PathTemplate { get; }

    /// <summary>Where the secrets in it may be sent; null for anywhere.</summary>
    public HostBinding? Binding { get; }

    /// <summary>Whether the path itself must not be shown.</summary>
    public bool IsSecret { get; }

    public int PlaceholderCount => _names.Length;

    private bool HasPath { get; }

    public static string WithoutQuery(string path) => Split(path).Path;

    /// <exception cref="ArgumentException">The path would address another resource.</exception>
    public static Route Parse(BaseUrl baseUrl, RestValue path)
    {
        var shown = path.IsSecret ? Secret.Mask : WithoutQuery(path.Checked("the path").Text);
        PathRules.CheckTemplate(path, shown);
        return new Route(baseUrl, shown, path);
    }

    /// <summary>What messages may say of a request on this route.</summary>
    public RestTarget TargetOf(string method)
    {
        var target = _target;
        return target is not null && target.Method == method ? target : _target = new RestTarget(method, _baseUrl.Host, PathTemplate);
    }

    /// <summary>Where the value of a placeholder goes.</summary>
    /// <exception cref="ArgumentException">There is no such placeholder.</exception>
    public int PlaceholderOf(string name)
    {
        var index = Array.IndexOf(_names, name);
        return index >= 0 ? index : throw NoPlaceholder(name);
    }

    public ArgumentException NoPlaceholder(string name) =>
        new($"The path '{PathTemplate}' has no placeholder {{{name}}}, or it was filled already.", nameof(name));

    /// <param name="values">The escaped values of the placeholders.</param>
    /// <param name="query">The query parameters of the request.</param>
    /// <param name="url">Where the URL is put together.</param>
    /// <exception cref="InvalidOperationException">A placeholder of the path was not filled.</exception>
    public Uri Build(SegmentValues values, QueryText query, UrlText url)
    {
        if (_names.Length > 0 && _path.FirstMissing(values) is var missing and >= 0)
        {
            throw new InvalidOperationException(
                $"The path '{PathTemplate}' still holds {{{_names[missing]}}}. Call AddUrlSegment(\"{_names[missing]}\", value)."
            );
        }

        return _names.Length == 0 && query.IsEmpty ? _fixed ??= Compose(values, query, url) : Compose(values, query, url);
    }

    private Uri Compose(SegmentValues values, QueryText query, UrlText url)
    {
        url.Clear();
        if (HasPath)
        {
            url.Append(_baseUrl.Parent);
            _path.WriteTo(url, _names, values);
        }
        else
        {
            url.Append(_baseUrl.Itself);
        }

        var separator = "?";
        if (_baseUrl.Query.Length > 0)
        {
            url.Append(separator).Append(_baseUrl.Query);
            separator = "&";
        }

        if (!_query.IsEmpty)
        {
            url.Append(separator);
            _query.WriteTo(url, _names, values);
            separator = "&";
        }

        if (!query.IsEmpty)
        {
            query.WriteTo(url, separator);
        }

        return new Uri(url.ToString());
    }

    private static (string Path, string Query) Split(string path)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (path, "") : (path[..mark], path[(mark + 1)..]);
    }
}
