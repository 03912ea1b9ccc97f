namespace Comind.Api.Server;

/// <summary>The hosts a secret may be sent to. What is made of several bound secrets may only go where all of them may.</summary>
internal sealed class HostBinding
{
    private readonly string? _secretName;
    private readonly HostList _hosts;
    private readonly HostBinding? _also;

    private HostBinding(string? secretName, HostList hosts, HostBinding? also)
    {
        _secretName = secretName;
        _hosts = hosts;
        _also = also;
    }

    /// <summary>Binds a secret to hosts, in addition to what it is bound to already.</summary>
    public static HostBinding To(HostList hosts, string? secretName, HostBinding? already) => new(secretName, hosts, already);

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
            joined = joined.Holds(part) ? joined : new HostBinding(part._secretName, part._hosts, joined);
        }

        return joined;
    }

    /// <summary>The first secret that may not go to a host; null if all may.</summary>
    public HostBinding? FirstNotFor(Uri url)
    {
        for (var part = this; part is not null; part = part._also)
        {
            if (!part._hosts.Matches(url))
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>The name of the secret and its hosts; never its value.</summary>
    public override string ToString() => $"the secret {_secretName ?? "without a name"}, which is bound to {_hosts}";

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
