namespace Comind.Api.Server;

/// <summary>Fills <c>{name}</c> of the path template, escaped. Parameters with a placeholder's name need no attribute.</summary>
/// <param name="name">The placeholder; by default the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PathAttribute(string? name = null) : Attribute
{
    /// <summary>The placeholder, or null for the parameter's name.</summary>
    public string? Name { get; } = name;
}

/// <summary>A query parameter. Null is not sent; an empty string is; a list is sent once per item.</summary>
/// <param name="name">The name in the URL; by default the parameter's name. Short for <see cref="AliasAsAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueryAttribute(string? name = null) : Attribute
{
    /// <summary>The name in the URL, or null for the parameter's name.</summary>
    public string? Name { get; } = name;
}

/// <summary>Renames a parameter in the URL.</summary>
/// <param name="name">The name in the URL.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AliasAsAttribute(string name) : Attribute
{
    /// <summary>The name in the URL.</summary>
    public string Name { get; } = name;
}

/// <summary>Sends the parameter as a header. Null is not sent.</summary>
/// <param name="name">The header name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HeaderAttribute(string name) : Attribute
{
    /// <summary>The header name.</summary>
    public string Name { get; } = name;
}

/// <summary>Fixed headers of every call, each as <c>"Accept: application/json"</c>. Credentials do not belong here.</summary>
/// <param name="headers">Name and value, separated by a colon.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class HeadersAttribute(params string[] headers) : Attribute
{
    /// <summary>Name and value of each header, separated by a colon.</summary>
    public IReadOnlyList<string> Headers { get; } = headers;
}

/// <summary>Sends the parameter as the JSON body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute;
