using System.Text;

namespace Comind.Api.Server;

/// <summary>Puts a URL together from base, path template, segments and query (RFC 3986). Nothing is escaped twice.</summary>
internal sealed class UrlBuilder
{
    private readonly Uri _baseUrl;
    private readonly List<(string Name, string Escaped)> _query = [];
    private string _path;

    public UrlBuilder(Uri baseUrl, RestValue path)
    {
        PathTemplate = path.IsSecret ? Secret.Mask : WithoutQuery(path.Text);
        PathRules.CheckTemplate(path, PathTemplate);
        _baseUrl = baseUrl;
        _path = path.Text;
        Host = HostOf(baseUrl);
    }

    /// <summary>The path as it was declared, for messages: values of segments and query are not in it.</summary>
    public string PathTemplate { get; }

    /// <summary>Host and port, for messages: never user info, path or query.</summary>
    public string Host { get; }

    public static string HostOf(Uri url) => url.IsDefaultPort ? url.Host : $"{url.Host}:{url.Port}";

    public static string WithoutQuery(string path) => Split(path).Path;

    public void AddQuery(string name, RestValue value) =>
        _query.Add((name, Uri.EscapeDataString(name) + "=" + Uri.EscapeDataString(value.Text)));

    public void RemoveQuery(string name) => _query.RemoveAll(parameter => parameter.Name == name);

    public void FillSegment(string name, RestValue value)
    {
        var placeholder = "{" + name + "}";
        if (!_path.Contains(placeholder, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"The path '{PathTemplate}' has no placeholder {placeholder}, or it was filled already.",
                nameof(name)
            );
        }

        PathRules.CheckValue(name, value);
        _path = _path.Replace(placeholder, Uri.EscapeDataString(value.Text), StringComparison.Ordinal);
    }

    /// <exception cref="InvalidOperationException">A placeholder of the path was not filled.</exception>
    public Uri Build()
    {
        var (path, ownQuery) = Split(_path);
        RequireFilled(path);
        var prefix = _baseUrl.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        var text = new StringBuilder(prefix);
        if (path.Length > 0)
        {
            TrimEnd(text, '/');
            text.Append('/').Append(path.AsSpan().TrimStart('/'));
        }

        AppendQuery(text, ownQuery);
        return new Uri(text.ToString());
    }

    private void AppendQuery(StringBuilder text, string ownQuery)
    {
        var separator = '?';
        foreach (var part in _query.Select(static parameter => parameter.Escaped).Prepend(ownQuery).Prepend(_baseUrl.Query.TrimStart('?')))
        {
            if (part.Length > 0)
            {
                text.Append(separator).Append(part);
                separator = '&';
            }
        }
    }

    private void RequireFilled(string path)
    {
        var open = path.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : path.IndexOf('}', open);
        if (close > open)
        {
            var name = path[(open + 1)..close];
            throw new InvalidOperationException(
                $"The path '{PathTemplate}' still holds {{{name}}}. Call AddUrlSegment(\"{name}\", value)."
            );
        }
    }

    private static (string Path, string Query) Split(string path)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (path, "") : (path[..mark], path[(mark + 1)..]);
    }

    private static void TrimEnd(StringBuilder text, char end)
    {
        while (text.Length > 0 && text[^1] == end)
        {
            text.Length--;
        }
    }
}
