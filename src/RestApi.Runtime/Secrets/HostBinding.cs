namespace Comind.Api.Server;

/// <summary>The hosts a secret may be sent to. What is made of several bound secrets may only go where all of them may.</summary>
internal sealed class HostBinding
{
    private readonly string? _secretName;
    private readonly HostList _hosts;
    private readonly HostBinding? _also;
    private readonly bool _isDeclared;

    // A client that is called again has the same URL object.
    private Uri? _lastAllowed;

    private HostBinding(string? secretName, HostList hosts, HostBinding? also, bool isDeclared = false)
    {
        _secretName = secretName;
        _hosts = hosts;
        _also = also;
        _isDeclared = isDeclared;
    }

    /// <summary>Binds a secret to hosts, in addition to what it is bound to already.</summary>
    public static HostBinding To(HostList hosts, string? secretName, HostBinding? already) => new(secretName, hosts, already);

    /// <summary>Binds a secret to the hosts of the declared clients that name it, and to this machine, where tests stand in for them.</summary>
    public static HostBinding ToDeclared(HostList hosts, string secretName) => new(secretName, hosts, also: null, isDeclared: true);

    /// <summary>Both bindings; no copy where one is there alone or is part of the other.</summary>
    public static HostBinding? Join(HostBinding? left, HostBinding? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var joined = left;
        for (var part = right; part is not null; part = part._also)
        {
            joined = joined.Holds(part) ? joined : new HostBinding(part._secretName, part._hosts, joined, part._isDeclared);
        }

        return joined;
    }

    /// <summary>The first secret that may not go to a host; null if all may.</summary>
    public HostBinding? FirstNotFor(Uri url)
    {
        if (ReferenceEquals(url, _lastAllowed))
        {
            return null;
        }

        for (var part = this; part is not null; part = part._also)
        {
            if (!part.Allows(url))
            {
                return part;
            }
        }

        _lastAllowed = url;
        return null;
    }

    /// <summary>The name of the secret and its hosts; never its value.</summary>
    public override string ToString() =>
        _isDeclared
            ? $"the secret {_secretName}, which declared clients send to {_hosts}"
            : $"the secret {_secretName ?? "without a name"}, which is bound to {_hosts}";

    /// <summary>What to do when another host is to get it.</summary>
    public string Advice =>
        _isDeclared
            ? $"Call that host, or list all its hosts in RestApi:SecretHosts:{_secretName}."
            : "Call that host, or change what the secret is bound to.";

    private bool Allows(Uri url) => _hosts.Matches(url) || (_isDeclared && url.IsLoopback);

    private bool Holds(HostBinding other)
    {
        for (var part = this; part is not null; part = part._also)
        {
            if (part._hosts == other._hosts && part._secretName == other._secretName)
            {
                return true;
            }
        }

        return false;
    }
}
