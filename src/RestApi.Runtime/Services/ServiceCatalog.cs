using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>The services that the configuration declares, by id. Read once: a change needs a restart.</summary>
internal sealed class ServiceCatalog(IReadOnlyDictionary<string, ServiceDefinition> services)
{
    public const string Section = RestApiOptionsReader.Section + ":Services";

    private static readonly Lazy<ServiceCatalog> s_outsideActions = new(static () =>
        Read(AppSchema.ReadConfiguration(userSecretsId: null))
    );

    /// <summary>Those of the running action; outside of actions, those of the environment.</summary>
    public static ServiceCatalog Current => ActionContext.Current?.Services ?? s_outsideActions.Value;

    /// <exception cref="InvalidOperationException">The section has mistakes; the message lists all of them.</exception>
    public static ServiceCatalog Read(IConfiguration configuration) => new(new ServiceReader(configuration.GetSection(Section)).Read());

    /// <exception cref="InvalidOperationException">There is no such service; the message lists those that exist.</exception>
    public ServiceDefinition Get(string id) =>
        services.TryGetValue(id, out var service) ? service : throw new InvalidOperationException(DescribeUnknown(id));

    /// <summary>The service that a secret belongs to, or null.</summary>
    public string? OwnerOf(string secret) =>
        services.Values.FirstOrDefault(service => service.Authorization.Secrets.Contains(secret, StringComparer.OrdinalIgnoreCase))?.Id;

    private string DescribeUnknown(string id)
    {
        var hint = NearestName.Of(id, services.Keys) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        var known = services.Count == 0 ? "none" : string.Join(", ", services.Keys.Order(StringComparer.Ordinal));
        return $"There is no service '{id}'.{hint} Declared services: {known}. Declare it with the setting {Section}:{id}:Url.";
    }
}
