using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>A token that an endpoint gave.</summary>
[DebuggerDisplay("Token (value hidden)")]
internal sealed class AccessToken
{
    // What an endpoint says beyond this is a mistake, or as good as forever.
    private static readonly TimeSpan s_longestLife = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_lifeUnlessSaid = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_leastMargin = TimeSpan.FromSeconds(30);

    private AccessToken(Secret value, DateTimeOffset renewAt, DateTimeOffset expiresAt)
    {
        Value = value;
        RenewAt = renewAt;
        ExpiresAt = expiresAt;
    }

    public Secret Value { get; }

    /// <summary>From here on a new one is fetched, while this one still holds.</summary>
    public DateTimeOffset RenewAt { get; }

    public DateTimeOffset ExpiresAt { get; }

    /// <param name="value">The token itself.</param>
    /// <param name="lifetime">How long it holds; null when the endpoint did not say.</param>
    /// <param name="requested">When it was asked for.</param>
    public static AccessToken Create(string value, TimeSpan? lifetime, DateTimeOffset requested)
    {
        var life =
            lifetime is not { } said ? s_lifeUnlessSaid
            : said < s_longestLife ? said
            : s_longestLife;
        var margin = life / 10 > s_leastMargin ? life / 10 : s_leastMargin;
        // A token that lives for seconds is still worth keeping for half of them.
        margin = margin < life / 2 ? margin : life / 2;
        return new(new Secret(value), requested + life - margin, requested + life);
    }

    /// <summary>The same token, to be renewed later: its endpoint gives none at the moment.</summary>
    public AccessToken Postponed(DateTimeOffset now) => new(Value, now + (ExpiresAt - now) / 2, ExpiresAt);
}
