using System.Runtime.CompilerServices;
using System.Text;

namespace Comind.Api.Server;

/// <summary>
/// A path whose shape depends on values: <c>{page?}</c> is a segment that may be missing, <c>{**file}</c> takes a value of several
/// segments. Used by generated code; ordinary placeholders are filled with <see cref="RestRequest.AddUrlSegment(string, string?)"/>.
/// </summary>
/// <param name="template">The path below the base URL, such as <c>/files/{version?}/{**file}</c>.</param>
public sealed class RequestPath(string template)
{
    private readonly List<(string Name, string Value)> _segments = [];

    // Names and places only, so that it may be shown.
    private string Template { get; set; } = template ?? throw new ArgumentNullException(nameof(template));

    /// <summary>Fills <c>{name?}</c>, or leaves it out together with the slash in front of it.</summary>
    /// <param name="name">The placeholder's name, without the question mark.</param>
    /// <param name="value">The value; null and empty leave the segment out.</param>
    /// <returns>This path.</returns>
    /// <exception cref="ArgumentException">The path has no such placeholder.</exception>
    [OverloadResolutionPriority(1)]
    public RequestPath WithOptional(string name, string? value) => Optional(name, value);

    /// <inheritdoc cref="WithOptional(string, string?)"/>
    public RequestPath WithOptional(string name, bool? value) => Optional(name, value is { } flag ? (flag ? "true" : "false") : null);

    /// <inheritdoc cref="WithOptional(string, string?)"/>
    public RequestPath WithOptional<T>(string name, T value)
        where T : IFormattable => Optional(name, value is null ? null : UrlFormat.Format(value));

    /// <inheritdoc cref="WithOptional(string, string?)"/>
    public RequestPath WithOptional<T>(string name, T? value)
        where T : struct, IFormattable => Optional(name, value is { } some ? UrlFormat.Format(some) : null);

    /// <summary>Fills <c>{**name}</c> with a value whose slashes separate segments; each is escaped.</summary>
    /// <param name="name">The placeholder's name, without the asterisks.</param>
    /// <param name="value">Segments, such as <c>2026/report.pdf</c>; a slash in front makes no difference.</param>
    /// <returns>This path.</returns>
    /// <exception cref="ArgumentException">
    /// A segment is null, blank, <c>.</c> or <c>..</c>, which would address another resource, or the path has no such placeholder.
    /// </exception>
    public RequestPath WithCatchAll(string name, string? value)
    {
        var segments = (value ?? "").TrimStart('/').Split('/');
        var isFolder = segments.Length > 1 && segments[^1].Length == 0;
        var count = isFolder ? segments.Length - 1 : segments.Length;
        var places = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var place = i == 0 ? name : $"{name}.{i + 1}";
            PathRules.CheckValue(name, segments[i], isSecret: false);
            places.Append(i == 0 ? "{" : "/{").Append(place).Append('}');
            _segments.Add((place, segments[i]));
        }

        return Replace($"{{**{name}}}", places.Append(isFolder ? "/" : "").ToString(), name);
    }

    internal RestRequest CreateRequest(RestClient client, string method)
    {
        var request = client.CreateRequest(Template, method);
        foreach (var (name, value) in _segments)
        {
            request.AddUrlSegment(name, value);
        }

        return request;
    }

    /// <summary>The path as far as it is known, without values.</summary>
    /// <returns>Such as <c>/files/{file}/{file.2}</c>.</returns>
    public override string ToString() => Template;

    private RequestPath Optional(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _segments.Add((name, value));
            return Replace($"{{{name}?}}", $"{{{name}}}", name);
        }

        var place = $"{{{name}?}}";
        return Replace(Template.Contains("/" + place, StringComparison.Ordinal) ? "/" + place : place, "", name);
    }

    private RequestPath Replace(string place, string replacement, string name)
    {
        if (!Template.Contains(place, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The path '{Template}' has no placeholder {place}, or it was filled already.", nameof(name));
        }

        Template = Template.Replace(place, replacement, StringComparison.Ordinal);
        return this;
    }
}
