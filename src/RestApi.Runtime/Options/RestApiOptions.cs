using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

/// <summary>
/// What calls may do, for all actions of a host: configuration section <c>RestApi</c>. Outside actions the environment
/// variables of the process are read, such as <c>RestApi__DefaultTimeoutSeconds</c>.
/// </summary>
public sealed class RestApiOptions
{
    private static readonly Lazy<RestApiOptions> s_outsideActions = new(static () => RestApiOptionsReader.ReadEnvironment());

    internal const int MostLogged = 1_000_000;

    internal static RestApiOptions OutsideActions => s_outsideActions.Value;

    /// <summary>The limit of a call that sets none, from connecting to the last byte. Default: 30 seconds.</summary>
    public TimeSpan DefaultTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long each kind of logic may take in total.</summary>
    public ActionBudgets Budgets { get; init; } = new();

    /// <summary>The largest content in bytes, after decompression. Default: 50 MB.</summary>
    public long MaxContentBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>The largest download in bytes, after decompression. Default: 1 GB.</summary>
    public long MaxDownloadBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>
    /// The hosts that calls and redirects may go to, such as <c>api.example.com</c>, or <c>*.example.com</c> for all below it;
    /// with <c>:8443</c> or <c>:*</c> where the port is not the default one; empty for all.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Hosts with a private address that calls may go to although they come as plain text; written as in <see cref="AllowedHosts"/>.</summary>
    public IReadOnlyList<string> AllowedPrivateHosts { get; init; } = [];

    /// <summary>Hosts beyond this machine that may be called without TLS; written as in <see cref="AllowedHosts"/>.</summary>
    public IReadOnlyList<string> AllowedHttpHosts { get; init; } = [];

    /// <summary>
    /// Root certificates that vouch for servers in addition to those of the system, such as one of a company. In configuration the
    /// paths of PEM files.
    /// </summary>
    public IReadOnlyList<X509Certificate2> TrustedCertificates { get; init; } = [];

    internal TrustedRoots? TrustedRoots => TrustedCertificates.Count == 0 ? null : field ??= new TrustedRoots(TrustedCertificates);

    /// <summary>How calls are repeated that set no retry of their own and are safe to repeat. Default: not at all.</summary>
    public RetryOptions Retry { get; init; } = RetryOptions.Off;

    /// <summary>What the calls to a host keep to together: rate limits and circuit breakers. Hosts that are not here have none.</summary>
    /// <exception cref="ArgumentException">A host is there twice.</exception>
    public IReadOnlyList<HostPolicy> Hosts
    {
        get;
        init
        {
            Limits = HostLimits.Create(value);
            field = value;
        }
    } = [];

    internal HostLimits? Limits { get; private init; }

    /// <summary>
    /// How many characters of each text body that is sent or received the host logs, at level Debug in category
    /// <c>RestApi.Bodies</c>: 0 to a million, 0 for none. Loaded secrets are masked; personal data is not. Default: 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int BodyLogLimit
    {
        get;
        init =>
            field = value is >= 0 and <= MostLogged
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "The limit is 0 to 1000000 characters.");
    }

    /// <summary>Whether this is the Development environment, where plain text may name this machine.</summary>
    public bool IsDevelopment { get; init; }

    internal HostList EgressHosts => field ??= HostList.Parse(AllowedHosts);

    internal HostList PrivateHosts => field ??= HostList.Parse(AllowedPrivateHosts);

    internal HostList HttpHosts => field ??= HostList.Parse(AllowedHttpHosts);
}
