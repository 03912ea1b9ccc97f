namespace Acme.Corpus.Async;

// Tasks, streams, lambdas and local functions.
internal static class Documents
{
    public static async Task<Order?> AwaitedAsync(RestRequest request)
    {
        var res = await request.ExecuteRequestAsync();
        return res.ReadJson<Order>(); // LOUD B2001 async
    }

    public static async Task<Order?> AwaitedInlineAsync(RestRequest request) => (await request.ExecuteRequestAsync()).ReadJson<Order>(); // LOUD B2001 async

    public static async Task<Order?> AwaitedCheckedAsync(RestRequest request, CancellationToken token)
    {
        var res = await request.ExecuteRequestAsync(token).ConfigureAwait(false);
        if (res.StatusCode is < 200 or > 299)
        {
            return null;
        }

        return res.ReadJson<Order>(); // quiet B async
    }

    public static async Task<Order?> ConfiguredAsync(RestRequest request)
    {
        var res = await request.ExecuteRequestAsync().ConfigureAwait(false);
        await Task.Delay(10);
        return res.ReadJson<Order>(); // LOUD B2001 async
    }

    public static async Task<Order?> TaskInLocalAsync(RestRequest request)
    {
        var pending = request.ExecuteRequestAsync();
        await Task.Yield();
        var res = await pending;
        return res.ReadJson<Order>(); // LOUD B2001 async
    }

    public static async Task<Order?> TaskInLocalCheckedAsync(RestRequest request)
    {
        var pending = request.ExecuteRequestAsync();
        await Task.Yield();
        return (await pending).EnsureSuccess().ReadJson<Order>(); // quiet B async
    }

    public static async Task<string[]> AllAsync(RestRequest first, RestRequest second)
    {
        var both = await Task.WhenAll(first.ExecuteRequestAsync(), second.ExecuteRequestAsync());
        return [.. both.Select(res => res.EnsureSuccess().Content)]; // quiet B async
    }

    public static async Task<Order?> InTryAsync(RestRequest request)
    {
        try
        {
            var res = await request.ExecuteRequestAsync();
            if (res.StatusCode == 404)
            {
                return null;
            }

            return res.ReadJson<Order>(); // LOUD B2001 404-only
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public static async IAsyncEnumerable<Order> StreamAsync(RestClient client, int pages)
    {
        for (var page = 0; page < pages; page++)
        {
            var res = await client.CreateRequest("/orders", "GET").AddQueryParameter("page", page).ExecuteRequestAsync();
            foreach (var order in res.ReadJson<Order[]>() ?? []) // LOUD B2001 loop
            {
                yield return order;
            }
        }
    }

    public static Order? Blocking(RestRequest request) => request.ExecuteRequestAsync().GetAwaiter().GetResult().ReadJson<Order>(); // LOUD B2001 async

    public static Func<Order?> Lambda(RestRequest request) =>
        () =>
        {
            var res = request.ExecuteRequest();
            return res.ReadJson<Order>(); // LOUD B2001 lambda
        };

    public static Func<Order?> LambdaChecked(RestRequest request) =>
        () =>
        {
            var res = request.ExecuteRequest();
            return res.IsSuccess ? res.ReadJson<Order>() : null; // quiet B lambda
        };

    public static Order? LocalFunction(RestRequest request)
    {
        return Read();

        Order? Read()
        {
            var res = request.ExecuteRequest();
            return res.ReadJson<Order>(); // LOUD B2001 local-function
        }
    }

    public static Order? LocalFunctionChecks(RestRequest request)
    {
        var res = request.ExecuteRequest();
        Check();
        return res.ReadJson<Order>(); // quiet B local-function

        void Check()
        {
            if (res.StatusCode >= 300)
            {
                throw new ActionException("orders");
            }
        }
    }

    public static Order? LambdaChecks(RestRequest request)
    {
        var res = request.ExecuteRequest();
        Action check = () => res.EnsureSuccess();
        check();
        return res.ReadJson<Order>(); // quiet B lambda
    }

    public static Order? NullConditional(RestRequest? request) => request?.ExecuteRequest()?.ReadJson<Order>(); // LOUD B2001 not-checked

    public static Order? FromRestApi()
    {
        RestApi.CreateClient("https://shop.example.com");
        RestApi.CreateRequest("/orders/1", "GET");
        if (RestApi.ExecuteRequest() is { IsSuccess: true } res)
        {
            return res.ReadJson<Order>(); // quiet B pattern
        }

        return null;
    }
}
