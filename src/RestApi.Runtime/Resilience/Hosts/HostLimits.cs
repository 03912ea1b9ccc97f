using System.Collections.Frozen;

namespace Comind.Api.Server;

/// <summary>The state behind the configured <see cref="HostPolicy"/> list: one for each host, shared by all actions of the options.</summary>
internal sealed class HostLimits
{
    private readonly FrozenDictionary<HostKey, HostLimit> _byHost;

    private HostLimits(FrozenDictionary<HostKey, HostLimit> byHost, IReadOnlyList<HostLimit> all)
    {
        _byHost = byHost;
        All = all;
    }

    public IReadOnlyList<HostLimit> All { get; }

    /// <summary>Null when no host has a policy.</summary>
    /// <exception cref="ArgumentException">A host is there twice.</exception>
    public static HostLimits? Create(IReadOnlyList<HostPolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var byHost = new Dictionary<HostKey, HostLimit>();
        var all = new List<HostLimit>();
        foreach (var policy in policies)
        {
            var limit = new HostLimit(policy);
            all.Add(limit);
            foreach (var key in HostKey.Parse(policy.Host))
            {
                if (!byHost.TryAdd(key, limit))
                {
                    throw new ArgumentException(
                        $"The host {policy.Host} is there twice. Put its settings into one item.",
                        nameof(policies)
                    );
                }
            }
        }

        return all.Count == 0 ? null : new HostLimits(byHost.ToFrozenDictionary(), all);
    }

    public HostLimit? Find(Uri url) => _byHost.GetValueOrDefault(HostKey.Of(url));
}
