using System.Net;

namespace Comind.Api.Server;

/// <summary>
/// Follows redirects of GET and HEAD, at most ten, never from https to http. When the origin changes, all headers that
/// the caller set stay behind: any of them may be a credential.
/// </summary>
internal sealed class RedirectHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int MaxRedirects = 10;

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = base.Send(request, cancellationToken);
        for (var count = 0; Next(request, response, count) is { } next; count++)
        {
            response.Dispose();
            request = next;
            response = base.Send(request, cancellationToken);
        }

        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = base.SendAsync(request, cancellationToken);
        // Nearly all answers are no redirects; one that is there already is handed on as it is.
        return sent.IsCompletedSuccessfully && !IsRedirect(sent.Result) ? sent : FollowAsync(sent, request, cancellationToken);
    }

    private async Task<HttpResponseMessage> FollowAsync(
        Task<HttpResponseMessage> sent,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await sent.ConfigureAwait(false);
        for (var count = 0; Next(request, response, count) is { } next; count++)
        {
            response.Dispose();
            request = next;
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static CallMessage? Next(HttpRequestMessage request, HttpResponseMessage response, int count)
    {
        var isSafe = request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
        if (!IsRedirect(response) || !isSafe || count >= MaxRedirects || response.Headers.Location is not { } location)
        {
            return null;
        }

        var target = new Uri(request.RequestUri!, location);
        return IsAllowed(request.RequestUri!, target) ? Follow(request, target) : null;
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode
            is HttpStatusCode.Moved
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    private static bool IsAllowed(Uri from, Uri to) => to.Scheme == "https" || (to.Scheme == "http" && from.Scheme == "http");

    private static CallMessage Follow(HttpRequestMessage request, Uri target)
    {
        var next = new CallMessage(((CallMessage)request).State)
        {
            Method = request.Method,
            RequestUri = target,
            IsRedirect = true,
        };
        var sameOrigin =
            Uri.Compare(request.RequestUri, target, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase)
            == 0;
        if (sameOrigin)
        {
            foreach (var (name, values) in request.Headers.NonValidated)
            {
                next.Headers.TryAddWithoutValidation(name, values);
            }

            // GET and HEAD have no body here; headers that .NET keeps with the content travel on.
            next.Content = request.Content;
        }

        return next;
    }
}
