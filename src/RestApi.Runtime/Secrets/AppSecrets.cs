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
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly IConfiguration _configuration;

    // Looking a value up and learning what to mask costs more than a call's own work.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConcurrentDictionary<string, Secret> _read = new(StringComparer.Ordinal);

    internal AppSecrets(IConfiguration configuration) => _configuration = configuration;

    /// <summary>The secret with this environment name, or null when it is not set or blank.</summary>
    /// <param name="name">The environment name, such as <c>COMIND_SECRET_CRM_API_KEY</c>.</param>
    public Secret? this[string name]
    {
        get
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            return _read.TryGetValue(name, out var known) ? known : Read(name);
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

    private Secret? Read(string name)
    {
        // Environment variables turn "__" into the separator of configuration sections.
        var value = _configuration[name] ?? _configuration[name.Replace("__", ":", StringComparison.Ordinal)];
        return string.IsNullOrWhiteSpace(value) ? null : _read.GetOrAdd(name, new Secret(value, name));
    }
}
