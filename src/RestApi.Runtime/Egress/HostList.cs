namespace Comind.Api.Server;

/// <summary>Hosts as a setting or a program names them.</summary>
internal sealed class HostList
{
    private readonly HostPattern[] _patterns;

    private HostList(HostPattern[] patterns) => _patterns = patterns;

    public static HostList Empty { get; } = new([]);

    public bool IsEmpty => _patterns.Length == 0;

    /// <exception cref="ArgumentException">One of the texts is no host; the message names it.</exception>
    public static HostList Parse(IEnumerable<string> hosts) =>
        new([
            .. hosts.Select(static host =>
                HostPattern.TryParse(host)
                ?? throw new ArgumentException(
                    $"'{SecretRedactor.Redact(host)}' is no host. Write it without scheme and path, {HostPattern.Examples}."
                )
            ),
        ]);

    /// <summary>The servers that URLs lead to, in the order of their names.</summary>
    public static HostList Of(IEnumerable<Uri> urls) =>
        new([
            .. urls.Select(HostPattern.Of)
                .DistinctBy(static pattern => pattern.Text)
                .OrderBy(static pattern => pattern.Text, StringComparer.Ordinal),
        ]);

    public bool Matches(Uri url)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.Matches(url))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => string.Join(", ", _patterns.Select(static pattern => pattern.Text));
}
