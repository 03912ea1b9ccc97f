using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>Reads the declared services and collects everything that is wrong with them. Problems never quote a URL or credential.</summary>
internal sealed class ServiceReader(IConfigurationSection section)
{
    private static readonly string[] s_keys = ["Url", "Authorization", "TimeoutSeconds", "Headers"];

    private readonly Dictionary<string, IConfigurationSection> _sections = section
        .GetChildren()
        .ToDictionary(static child => child.Key, StringComparer.OrdinalIgnoreCase);

    private readonly List<string> _problems = [];

    /// <exception cref="InvalidOperationException">Something is wrong; the message lists all of it.</exception>
    public IReadOnlyDictionary<string, ServiceDefinition> Read()
    {
        var services = new Dictionary<string, ServiceDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, own) in _sections)
        {
            if (Read(id, own) is { } service)
            {
                services.Add(id, service);
            }
        }

        return _problems.Count == 0
            ? services
            : throw new InvalidOperationException("The declared services cannot be used:\n  " + string.Join("\n  ", _problems.Distinct()));
    }

    private ServiceDefinition? Read(string id, IConfigurationSection own)
    {
        var before = _problems.Count;
        if (id.Contains('/', StringComparison.Ordinal) || id.Any(char.IsWhiteSpace))
        {
            _problems.Add($"{own.Path}: the id of a service holds no slash and no blank.");
        }

        SettingKeys.RefuseUnknown(own, s_keys, _problems);
        var url = new ServiceUrl(_sections, _problems).Read(id, own["Url"]);
        // What a nested service does not say itself is that of the service its URL starts with.
        var outer = url?.Outer;
        var authorization = new ServiceAuthorizationReader(_problems).Read(Own(own, outer, "Authorization"));
        var timeout = ReadTimeout(own["TimeoutSeconds"] is { Length: > 0 } ? own : outer);
        var headers = new ServiceHeadersReader(_problems).Read(outer, own);
        return _problems.Count == before && url is not null
            ? new(id, new Secret(url.Text, $"{own.Path}:Url"), authorization, timeout, headers)
            : null;
    }

    private static IConfigurationSection Own(IConfigurationSection own, IConfigurationSection? outer, string key) =>
        own.GetSection(key) is var section && (section.Exists() || outer is null) ? section : outer.GetSection(key);

    private TimeSpan? ReadTimeout(IConfigurationSection? from)
    {
        try
        {
            return from is null ? null : RestApiOptionsReader.Seconds(from, "TimeoutSeconds");
        }
        catch (InvalidOperationException e)
        {
            _problems.Add(e.Message);
            return null;
        }
    }
}
