namespace Comind.Api.Server;

/// <summary>
/// Everything about one request until its answer is there: what to send and how. It goes from the request that is
/// configured to the call that sends it, and is used again for another request once an answer came.
/// </summary>
internal sealed class RequestState
{
    // What a request with many headers or parameters made large is not kept.
    private const int MostKept = 64;

    private readonly UrlText _url = new();
    private readonly SegmentValues _segments = new();
    private CallMessage? _message;

    public RestClient Client { get; private set; } = null!;

    public Route Route { get; private set; } = null!;

    public HttpMethod Method { get; private set; } = HttpMethod.Get;

    public RestTarget Target { get; private set; } = null!;

    public List<(string Name, RestValue Value)> Headers { get; } = [];

    public QueryText Query { get; } = new();

    public HttpContent? Body { get; set; }

    /// <summary>What becomes the body when the message is built, unless there is one already.</summary>
    public FormFields Form { get; } = new();

    public TimeSpan? Timeout { get; set; }

    /// <summary>Credentials that are only known when the message is sent; null for none.</summary>
    public LateCredentials? Credentials { get; set; }

    /// <summary>Set when the message went out a second time: a sending that was cut off may still read from the body.</summary>
    public bool WasSentAgain { get; set; }

    /// <summary>How this request is repeated; null for the configured default.</summary>
    public RetryOptions? Retry { get; set; }

    // Of path and body, where nothing is replaced; headers and query parameters carry their own.
    private HostBinding? Binding { get; set; }

    /// <summary>Which attempt of the call this is, from 1 on.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>The action that the call which sends this belongs to; null outside of actions.</summary>
    public ActionContext? Action { get; set; }

    /// <summary>The options of the call that sends this.</summary>
    public RestApiOptions Options { get; set; } = null!;

    /// <summary>The limit of the call that sends this.</summary>
    public CallLimit Limit { get; } = new();

    /// <summary>Receives the content of the answer.</summary>
    public PooledBody Answer { get; private set; } = new();

    /// <summary>Whether the path must not be shown with its values.</summary>
    public bool HasSecretPath { get; private set; }

    public static RequestState Rent(RestClient client, Route route, HttpMethod method)
    {
        var state = Pool<RequestState>.Rent();
        state.Client = client;
        state.Route = route;
        state.Method = method;
        state.Target = route.TargetOf(method.Method);
        state.HasSecretPath = route.IsSecret;
        state._segments.Reserve(route.PlaceholderCount);
        return state;
    }

    /// <summary>Gives everything back for the next request. Nothing may hold on to this state or its message any more.</summary>
    public void Return()
    {
        if (WasSentAgain)
        {
            return;
        }

        if (Attempt == 1)
        {
            // An attempt that was cut off may still be sending from it.
            (Body as BufferedContent)?.Release();
        }

        Body = null;
        Timeout = null;
        Credentials = null;
        Form.Clear();
        Binding = null;
        Retry = null;
        Attempt = 1;
        Action = null;
        Options = null!;
        Query.Clear();
        _segments.Clear();
        if (Headers.Count <= MostKept && Route.PlaceholderCount <= MostKept)
        {
            Headers.Clear();
            _message!.Content = null;
            _message.Headers.Clear();
            Pool<RequestState>.Return(this);
        }
    }

    /// <exception cref="ArgumentException">There is no such placeholder, or it was filled already.</exception>
    public void FillSegment(string name, RestValue value)
    {
        FillSegment(name, value.Text, value.IsSecret);
        BindTo(value.Binding);
    }

    /// <inheritdoc cref="FillSegment(string, RestValue)"/>
    public void FillSegment(string name, ReadOnlySpan<char> value, bool isSecret)
    {
        var index = Route.PlaceholderOf(name);
        if (_segments.IsFilled(index))
        {
            throw Route.NoPlaceholder(name);
        }

        PathRules.CheckValue(name, value, isSecret);
        _segments.Fill(index, value);
        HasSecretPath |= isSecret;
    }

    /// <summary>Remembers where secrets may be sent that went into the path or the body.</summary>
    public void BindTo(HostBinding? binding) => Binding = HostBinding.Join(Binding, binding);

    /// <summary>The first secret in the request that may not go to a host; null if all may.</summary>
    public HostBinding? SecretsNotFor(Uri url)
    {
        foreach (var (_, value) in Headers)
        {
            if (value.Binding?.FirstNotFor(url) is { } binding)
            {
                return binding;
            }
        }

        return Query.FirstNotFor(url) ?? Binding?.FirstNotFor(url) ?? Client.BaseUrl.Binding?.FirstNotFor(url);
    }

    /// <summary>The message of one attempt. The body belongs to the request: disposing the message would close it.</summary>
    /// <exception cref="InvalidOperationException">A placeholder of the path was not filled.</exception>
    public CallMessage BuildMessage()
    {
        var url = Route.Build(_segments, Query, _url);
        var message = _message ??= new CallMessage(this);
        if (Form.Count > 0)
        {
            Body ??= Form.ToContent();
        }

        message.Method = Method;
        message.RequestUri = url;
        if ((Body ?? NoBody()) is { } content)
        {
            message.Content = content;
        }

        for (var i = 0; i < Headers.Count; i++)
        {
            var (name, value) = Headers[i];
            if (IsContentType(name) || !message.Headers.TryAddWithoutValidation(name, value.Text))
            {
                AddToContent(message, name, value.Text, isFirst: IsFirst(i, name));
            }
        }

        return message;
    }

    /// <summary>The message of the next attempt: all is new that an attempt which was cut off may still be using.</summary>
    public CallMessage BuildNextMessage()
    {
        Attempt++;
        _message = null;
        Answer = new PooledBody();
        return BuildMessage();
    }

    // .NET sends a message without any content up to three times more when its connection is closed unanswered.
    private ByteArrayContent? NoBody() => RetryRules.IsIdempotent(Method) ? null : new ByteArrayContent([]);

    // Some headers, such as Content-Language, .NET keeps with the content, even when that is empty.
    private static void AddToContent(CallMessage message, string name, string value, bool isFirst)
    {
        message.Content ??= new ByteArrayContent([]);
        if (message.Content is BufferedContent body)
        {
            body.HasOwnHeaders = true;
        }

        if (isFirst)
        {
            // What the body brings itself, or an earlier attempt put there.
            message.Content.Headers.Remove(name);
        }

        if (message.Content is MultipartBody parts && IsContentType(name))
        {
            value = parts.CompleteContentType(value);
        }

        message.Content.Headers.TryAddWithoutValidation(name, value);
    }

    private bool IsFirst(int index, string name)
    {
        for (var i = 0; i < index; i++)
        {
            if (Headers[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsContentType(string name) => name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
}
