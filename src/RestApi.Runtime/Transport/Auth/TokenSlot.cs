namespace Comind.Api.Server;

/// <summary>
/// The token of one client: fetched by whoever needs it first, synchronously or not, while all others wait for that one
/// answer. Shortly before it expires one caller renews it, and the others go on with the old one.
/// </summary>
internal sealed class TokenSlot(TokenRequest request, TimeProvider time)
{
    private readonly Lock _lock = new();
    private AccessToken? _token;
    private TaskCompletionSource<TokenResult?>? _fetch;

    public bool IsExpired
    {
        get
        {
            lock (_lock)
            {
                return _fetch is null && (_token is null || _token.ExpiresAt <= time.GetUtcNow());
            }
        }
    }

    private AccessToken? StillGood => _token is { } token && time.GetUtcNow() < token.ExpiresAt ? token : null;

    /// <param name="transport">Where to send the request for a token.</param>
    /// <param name="rejected">A token that is not good any more, or null.</param>
    /// <param name="cancellationToken">Ends the waiting, and a fetch of one's own.</param>
    public TokenResult Get(RestTransport transport, AccessToken? rejected, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Find(rejected, out var fetch, out var isOwn) is { } token)
            {
                return new(token, null);
            }

            if (isOwn)
            {
                TokenResult? result = null;
                try
                {
                    result = TokenEndpoint.Fetch(request, transport, time, cancellationToken);
                }
                finally
                {
                    Finish(fetch!, result);
                }

                return OrStillGood(result.Value);
            }

            Task.WaitAny([fetch!.Task], cancellationToken);
            if (fetch.Task.Result is { } theirs)
            {
                return theirs;
            }
        }
    }

    /// <inheritdoc cref="Get"/>
    public async ValueTask<TokenResult> GetAsync(RestTransport transport, AccessToken? rejected, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Find(rejected, out var fetch, out var isOwn) is { } token)
            {
                return new(token, null);
            }

            if (isOwn)
            {
                TokenResult? result = null;
                try
                {
                    result = await TokenEndpoint.FetchAsync(request, transport, time, cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    Finish(fetch!, result);
                }

                return OrStillGood(result.Value);
            }

            if (await fetch!.Task.WaitAsync(cancellationToken).ConfigureAwait(false) is { } theirs)
            {
                return theirs;
            }
        }
    }

    /// <summary>A token to use at once; otherwise the fetch to wait for, or to do oneself.</summary>
    private AccessToken? Find(AccessToken? rejected, out TaskCompletionSource<TokenResult?>? fetch, out bool isOwn)
    {
        lock (_lock)
        {
            if (rejected is not null && ReferenceEquals(_token?.Value, rejected.Value))
            {
                _token = null;
            }

            fetch = _fetch;
            isOwn = false;
            if (StillGood is { } token && (fetch is not null || time.GetUtcNow() < token.RenewAt))
            {
                return token;
            }

            if (fetch is null)
            {
                isOwn = true;
                fetch = _fetch = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return null;
        }
    }

    /// <param name="fetch">The fetch that is over.</param>
    /// <param name="result">What came of it; null when whoever did it gave up, and one of the others tries instead.</param>
    private void Finish(TaskCompletionSource<TokenResult?> fetch, TokenResult? result)
    {
        lock (_lock)
        {
            _fetch = null;
            _token = result?.Token ?? StillGood?.Postponed(time.GetUtcNow());
        }

        fetch.SetResult(result);
    }

    // A renewal that fails is no failure of the call while the old token holds.
    private TokenResult OrStillGood(TokenResult result)
    {
        lock (_lock)
        {
            return result.Token is null && StillGood is { } token ? new(token, null) : result;
        }
    }
}
