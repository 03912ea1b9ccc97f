namespace Comind.Api.Server;

/// <summary>Declares a call of a <see cref="RestClientAttribute"/> class by HTTP method and path template.</summary>
/// <param name="method">The HTTP method, in upper case.</param>
/// <param name="path">The path below the base URL; <c>{name}</c> takes the parameter of that name, escaped.</param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class HttpMethodAttribute(string method, string path) : Attribute
{
    /// <summary>The HTTP method, in upper case.</summary>
    public string Method { get; } = method;

    /// <summary>The path template below the base URL.</summary>
    public string Path { get; } = path;
}

/// <summary>A GET call.</summary>
/// <param name="path">The path template below the base URL, such as <c>/contacts/{id}</c>.</param>
public sealed class GetAttribute(string path) : HttpMethodAttribute("GET", path);

/// <summary>A POST call.</summary>
/// <param name="path">The path template below the base URL.</param>
public sealed class PostAttribute(string path) : HttpMethodAttribute("POST", path);

/// <summary>A PUT call.</summary>
/// <param name="path">The path template below the base URL.</param>
public sealed class PutAttribute(string path) : HttpMethodAttribute("PUT", path);

/// <summary>A PATCH call.</summary>
/// <param name="path">The path template below the base URL.</param>
public sealed class PatchAttribute(string path) : HttpMethodAttribute("PATCH", path);

/// <summary>A DELETE call.</summary>
/// <param name="path">The path template below the base URL.</param>
public sealed class DeleteAttribute(string path) : HttpMethodAttribute("DELETE", path);

/// <summary>A HEAD call: status and headers of a GET without its content.</summary>
/// <param name="path">The path template below the base URL.</param>
public sealed class HeadAttribute(string path) : HttpMethodAttribute("HEAD", path);

/// <summary>An OPTIONS call.</summary>
/// <param name="path">The path template below the base URL.</param>
public sealed class OptionsAttribute(string path) : HttpMethodAttribute("OPTIONS", path);
