namespace Comind.Api.Server;

/// <summary>Fills <c>{name}</c> of the path template, escaped. Parameters with a placeholder's name need no attribute.</summary>
/// <param name="name">The placeholder; by default the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PathAttribute(string? name = null) : Attribute
{
    /// <summary>The placeholder, or null for the parameter's name.</summary>
    public string? Name { get; } = name;
}

/// <summary>
/// A query parameter. Null is not sent; an empty string is; a list is sent once per item; of a dictionary or an object each
/// entry or property is sent.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class QueryAttribute : Attribute
{
    /// <summary>A query parameter.</summary>
    /// <param name="name">The name in the URL; by default the parameter's name. Short for <see cref="AliasAsAttribute"/>.</param>
    public QueryAttribute(string? name = null) => Name = name;

    /// <summary>A query parameter that is a list.</summary>
    /// <param name="collectionFormat">How its items are sent.</param>
    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    /// <summary>The name in the URL, or null for the parameter's name.</summary>
    public string? Name { get; }

    /// <summary>How the items of a list are sent.</summary>
    public CollectionFormat CollectionFormat { get; set; }

    /// <summary>How a number or date is written, such as <c>yyyy-MM-dd</c>, in the invariant culture; null for the usual form.</summary>
    public string? Format { get; set; }
}

/// <summary>Renames a parameter, or a property of an object that is sent as query parameters or form fields.</summary>
/// <param name="name">The name that is sent.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AliasAsAttribute(string name) : Attribute
{
    /// <summary>The name that is sent.</summary>
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

/// <summary>Sends each entry of a dictionary of texts as a header; entries that are null are not sent.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HeaderCollectionAttribute : Attribute;

/// <summary>Fixed headers of every call, each as <c>"Accept: application/json"</c>. Credentials do not belong here.</summary>
/// <param name="headers">Name and value, separated by a colon.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class HeadersAttribute(params string[] headers) : Attribute
{
    /// <summary>Name and value of each header, separated by a colon.</summary>
    public IReadOnlyList<string> Headers { get; } = headers;
}

/// <summary>
/// The whole URL of the request instead of a path below the base URL; the path of the call is empty. A URL on the host of the client
/// goes by its rules; any other host is checked like one that comes from data, and gets no secret of this one.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class UrlAttribute : Attribute;

/// <summary>
/// The value of <c>Idempotency-Key</c>, by which the API recognises a request that it has done already. On a parameter: its value;
/// on a method: a new one for each call. With it a POST or PATCH may be repeated; see <see cref="RetryAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IdempotencyKeyAttribute : Attribute;
