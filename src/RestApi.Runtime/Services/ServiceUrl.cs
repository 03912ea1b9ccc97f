using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>Reads the URL of a service: a whole one, or the id of another service and a path below that one's.</summary>
internal sealed class ServiceUrl(IReadOnlyDictionary<string, IConfigurationSection> services, List<string> problems)
{
    /// <summary>The URL and the service it starts with.</summary>
    public sealed record Result(string Text, IConfigurationSection? Outer);

    public Result? Read(string id, string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return Refuse(id, "is missing. Write an absolute URL, or another service and a path, such as crm/contacts");
        }

        if (IsWhole(url))
        {
            return Checked(id, url) is { } whole ? new(whole, null) : null;
        }

        var slash = url.IndexOf('/', StringComparison.Ordinal);
        var outerId = slash < 0 ? url : url[..slash];
        var path = slash < 0 ? "" : url[slash..].TrimEnd('/');
        if (outerId.Length == 0 || !services.TryGetValue(outerId, out var outer))
        {
            var hint = NearestName.Of(outerId, services.Keys) is { } nearest ? $" (did you mean '{nearest}'?)" : "";
            return Refuse(id, $"is no absolute http or https URL and starts with no declared service{hint}");
        }

        if (outerId.Equals(id, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(id, "starts with the service itself");
        }

        if (outer["Url"] is not { } outerUrl || !IsWhole(outerUrl))
        {
            return Refuse(id, $"starts with service '{outerId}', which starts with another one. Only one level is possible");
        }

        if (path.Contains("//", StringComparison.Ordinal) || path.Split('/').Any(static segment => segment is "." or ".."))
        {
            return Refuse(id, "holds an empty segment, '.' or '..'");
        }

        return Checked(id, outerUrl.TrimEnd('/') + path) is { } nested ? new(nested, outer) : null;
    }

    private string? Checked(string id, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            Refuse(id, "is no absolute http or https URL");
            return null;
        }

        if (url.UserInfo.Length > 0)
        {
            Refuse(id, "holds a user name or password. Remove it and declare Authorization");
            return null;
        }

        if (url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            Refuse(id, "holds a query or fragment. Remove it: calls bring their own");
            return null;
        }

        return text;
    }

    private Result? Refuse(string id, string problem)
    {
        problems.Add($"{services[id].Path}:Url {problem}.");
        return null;
    }

    private static bool IsWhole(string url) => url.Contains("://", StringComparison.Ordinal);
}
