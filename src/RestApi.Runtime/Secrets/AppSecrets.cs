using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>
/// The secrets of the running app by environment name. With C# 14 the generator adds one typed property per name that
/// <c>settings/secrets.ts</c> declares; older C# uses the indexer.
/// </summary>
[DebuggerDisplay("Secrets (values hidden)")]
public sealed class AppSecrets
{
    private const string HostsSection = RestApiOptionsReader.Section + ":SecretHosts";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly IConfiguration _configuration;

    // Looking a value up and learning what to mask costs more than a call's own work.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConcurrentDictionary<string, Secret> _read = new(StringComparer.Ordinal);

    // The few that are read in every call.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly RecentCache<Secret> _recent = new(16);

    internal AppSecrets(IConfiguration configuration) => _configuration = configuration;

    /// <summary>The secret with this environment name, or null when it is not set or blank.</summary>
    /// <param name="name">The environment name, such as <c>COMIND_SECRET_CRM_API_KEY</c>.</param>
    /// <exception cref="InvalidOperationException">A script asks for the secret of a declared service.</exception>
    public Secret? this[string name]
    {
        get
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            // What was found before is a secret and no setting; only to a script it may be foreign.
            if (ActionContext.Current is null or { Kind: ActionKind.Action } && _recent.Find(name) is { } known)
            {
                return known;
            }

            RefuseForeign(name);
            return Find(name);
        }
    }

    /// <summary>The secret with this environment name.</summary>
    /// <param name="name">The environment name, such as <c>COMIND_SECRET_CRM_API_KEY</c>.</param>
    /// <returns>The secret.</returns>
    /// <exception cref="MissingSecretException">It is not set; the message holds the command that sets it.</exception>
    public Secret Require(string name) => this[name] ?? throw SecretMetrics.Missing(name);

    /// <summary>Checks several secrets at once, so that a user can set all missing ones in one go.</summary>
    /// <param name="names">The environment names.</param>
    /// <exception cref="MissingSecretException">At least one is not set; the message lists all of them.</exception>
    public void EnsurePresent(params IEnumerable<string> names)
    {
        string[] missing = [.. names.Distinct(StringComparer.Ordinal).Where(name => this[name] is null)];
        if (missing.Length > 0)
        {
            throw SecretMetrics.Missing(missing);
        }
    }

    /// <summary>The secret, also when it is none of the running script's business.</summary>
    internal Secret? Find(string name)
    {
        if (_read.TryGetValue(name, out var known))
        {
            _recent.Add(name, known);
            return known;
        }

        var value = ValueOf(name);
        return string.IsNullOrWhiteSpace(value) ? null : _read.GetOrAdd(name, new Secret(value, name, BindingOf(name)));
    }

    // Environment variables turn "__" into the separator of configuration sections.
    private string? ValueOf(string name) => _configuration[name] ?? _configuration[name.Replace("__", ":", StringComparison.Ordinal)];

    private HostBinding? BindingOf(string name)
    {
        var settings = _configuration.GetSection(HostsSection);
        var hosts = RestApiOptionsReader.Hosts(settings, name.Replace("__", ":", StringComparison.Ordinal));
        return hosts.Count > 0 ? HostBinding.To(HostList.Parse(hosts), name, already: null)
            : SecretHosts.Of(name, ValueOf) is { IsEmpty: false } declared ? HostBinding.ToDeclared(declared, name)
            : null;
    }

    private static void RefuseForeign(string name)
    {
        if (IsSetting(name))
        {
            throw new ArgumentException($"'{name}' is a setting of the host, not a secret.", nameof(name));
        }

        if (ActionContext.Current is { Kind: not ActionKind.Action } script && script.Services.OwnerOf(name) is { } service)
        {
            throw new InvalidOperationException(
                $"The secret {name} belongs to the service '{service}', and a script never sees it. Call the service with Api.Rest.V1."
            );
        }
    }

    private static bool IsSetting(string name) =>
        name.StartsWith(RestApiOptionsReader.Section, StringComparison.OrdinalIgnoreCase)
        && name.AsSpan(RestApiOptionsReader.Section.Length) is [':', ..] or ['_', '_', ..];
}
