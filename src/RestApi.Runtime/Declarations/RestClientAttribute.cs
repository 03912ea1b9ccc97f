namespace Comind.Api.Server;

/// <summary>
/// Marks a type whose methods are REST calls; see <see cref="GetAttribute"/> and its siblings. Of a <c>static partial class</c> the
/// generator writes the bodies of the partial methods; of a <c>partial class</c> too, where each instance has its
/// <see cref="RestClient"/>, or takes <see cref="BaseUrl"/>. For a <c>partial interface</c> such as <c>ICrm</c> it writes the class
/// <c>Crm</c>, made with a <see cref="RestClient"/> or by <c>services.AddRestClients()</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
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
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class TimeoutAttribute(double seconds) : Attribute
{
    /// <summary>The limit in seconds.</summary>
    public double Seconds { get; } = seconds;
}
