namespace Comind.Api.Server;

/// <summary>Where a message may go: <see cref="RestApiOptions"/> and the hosts its secrets are bound to.</summary>
internal static class EgressRules
{
    /// <summary>Decides whether the address of the host is looked at, unless the message may not go there at all.</summary>
    /// <returns>Why it may not; null if it may.</returns>
    public static RestApiException? Apply(CallMessage message)
    {
        var client = message.State.Client;
        var options = message.State.Options;
        // Host and port of the first message are those of the client, whose URL is cut already.
        var url = message.IsRedirect ? message.RequestUri! : client.BaseUrl.Url;
        if (Refusal(message, url, options) is { } reason)
        {
            return RestApiException.ForBlocked(message.State.Target, reason);
        }

        message.IsGuarded = !IsTrusted(client, url, options);
        return null;
    }

    private static string? Refusal(CallMessage message, Uri url, RestApiOptions options)
    {
        if (!options.EgressHosts.IsEmpty && !options.EgressHosts.Matches(url))
        {
            return $"{Name(message, url)} is not among RestApi:AllowedHosts. Add it there if it may be called.";
        }

        if (url.Scheme != "https" && !url.IsLoopback && !options.HttpHosts.Matches(url))
        {
            return $"{Name(message, url)} would get everything in clear text. Use https, or add it to RestApi:AllowedHttpHosts.";
        }

        // What is redirected to another origin carries nothing of the caller any more, and to the same one nothing new.
        return !message.IsRedirect && message.State.SecretsNotFor(url) is { } binding
            ? $"{Name(message, url)} may not get {binding}. {binding.Advice}"
            : null;
    }

    private static bool IsTrusted(RestClient client, Uri url, RestApiOptions options) =>
        (client.IsDeclared && client.BaseUrl.IsHostOf(url))
        || (!options.PrivateHosts.IsEmpty && options.PrivateHosts.Matches(url))
        || (options.IsDevelopment && url.IsLoopback);

    private static string Name(CallMessage message, Uri url) =>
        message.IsRedirect ? $"the redirect goes to {BaseUrl.HostOf(url)}, which" : BaseUrl.HostOf(url);
}
