namespace Comind.Api.Server;

/// <summary>
/// Marks a <c>static partial class</c> whose partial methods are REST calls. The generator writes their bodies as calls
/// of <see cref="RestApi"/>; see <see cref="GetAttribute"/> and its siblings.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RestClientAttribute : Attribute
{
    /// <summary>
    /// Where the API lives: <c>nameof(Secrets.CrmBaseUrl)</c> or <c>"crmBaseUrl"</c> names a declared secret, a text
    /// with <c>://</c> is the URL itself.
    /// </summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>
    /// The <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> that reads and writes the bodies of these
    /// calls. Without it they go through reflection, which trimming and native AOT do not allow.
    /// </summary>
    public Type? JsonContext { get; set; }
}

/// <summary>The longest time one call may take, from connecting to the last byte of the answer.</summary>
/// <param name="seconds">Seconds, more than 0. Other clients count milliseconds here.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TimeoutAttribute(double seconds) : Attribute
{
    /// <summary>The limit in seconds.</summary>
    public double Seconds { get; } = seconds;
}
