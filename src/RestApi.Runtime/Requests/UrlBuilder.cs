using System.Text;

namespace Comind.Api.Server;

/// <summary>Puts a URL together from base, path template, segments and query (RFC 3986). Nothing is escaped twice.</summary>
internal sealed class UrlBuilder(Uri baseUrl, string pathTemplate)
{
    private readonly StringBuilder _query = new();
    private string _path = pathTemplate;

    /// <summary>The path as it was declared, for messages: values of segments and query are not in it.</summary>
    public string PathTemplate { get; } = WithoutQuery(pathTemplate);

    /// <summary>Host and port, for messages: never user info, path or query.</summary>
    public string Host { get; } = baseUrl.IsDefaultPort ? baseUrl.Host : baseUrl.Authority;

    public void AddQuery(string name, RestValue value)
    {
        _query
            .Append(_query.Length == 0 ? "" : "&")
            .Append(Uri.EscapeDataString(name))
            .Append('=')
            .Append(Uri.EscapeDataString(value.Text));
    }

    public void FillSegment(string name, RestValue value)
    {
        var placeholder = "{" + name + "}";
        if (!_path.Contains(placeholder, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The path '{PathTemplate}' has no placeholder {placeholder}.", nameof(name));
        }

        if (string.IsNullOrWhiteSpace(value.Text) || value.Text is "." or "..")
        {
            throw new ArgumentException(
                $"The value of URL segment '{name}' is '{value}', which would address another resource. Pass a real value.",
                nameof(name)
            );
        }

        _path = _path.Replace(placeholder, Uri.EscapeDataString(value.Text), StringComparison.Ordinal);
    }

    /// <exception cref="InvalidOperationException">A placeholder of the path was not filled.</exception>
    public Uri Build()
    {
        var (path, ownQuery) = Split(_path);
        RequireFilled(path);
        var prefix = baseUrl.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        var text = new StringBuilder(prefix);
        if (path.Length > 0)
        {
            TrimEnd(text, '/');
            text.Append('/').Append(path.TrimStart('/'));
        }

        var separator = '?';
        foreach (var part in new[] { baseUrl.Query.TrimStart('?'), ownQuery, _query.ToString() })
        {
            if (part.Length > 0)
            {
                text.Append(separator).Append(part);
                separator = '&';
            }
        }

        return new Uri(text.ToString());
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

    private static string WithoutQuery(string path) => Split(path).Path;

    private static void TrimEnd(StringBuilder text, char end)
    {
        while (text.Length > 0 && text[^1] == end)
        {
            text.Length--;
        }
    }
}
