namespace Acme.Corpus.Set10.Stock;

internal sealed record StockLevel(string Sku, int OnHand, int Reserved);
internal sealed record PriceTag(string Sku, decimal Net);
internal sealed record StockPage(List<StockLevel> Rows, string? Cursor);

internal sealed class StockPolling(RestClient shop)
{
    private RestRequest Level(string sku) => shop.CreateRequest("/stock/{sku}", "GET").AddUrlSegment("sku", sku);

    public StockLevel? Poll(string sku)
    {
        RestResponse? response = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            response = Level(sku).ExecuteRequest();
            if (response.IsSuccess) break;
            ComindServer.Sleep(200 << attempt);
        }
        return response!.ReadJson<StockLevel>(); // LOUD B2001 afterloop
    }

    public StockLevel? PollOrThrow(string sku)
    {
        var response = Level(sku).ExecuteRequest();
        for (var attempt = 1; attempt <= 5 && response.StatusCode == 503; attempt++)
        {
            ComindServer.Sleep(1000);
            response = Level(sku).ExecuteRequest();
        }
        if (!response.IsSuccess) throw new ActionException($"Stock of {sku} after retries: {response.Content}"); // quiet B message
        return response.ReadJson<StockLevel>(); // quiet B afterloop
    }

    public async Task<PriceTag?> PriceAsync(string sku, CancellationToken cancellationToken)
    {
        RestResponse response;
        do
        {
            response = await shop.CreateRequest($"/prices/{sku}", "GET").ExecuteRequestAsync(cancellationToken);
            if (response.StatusCode == 429) await Task.Delay(500, cancellationToken);
        }
        while (response.StatusCode == 429);
        return response.ReadJson<PriceTag>(); // LOUD B2001 dowhile
    }

    public async Task<PriceTag?> NetPriceAsync(string sku, CancellationToken cancellationToken)
    {
        RestResponse response;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            response = await shop.CreateRequest($"/prices/{sku}/net", "GET").ExecuteRequestAsync(cancellationToken);
        }
        while (!response.IsSuccess);
        return response.ReadJson<PriceTag>(); // quiet B dowhile
    }

    public string Snapshot(int tries)
    {
        var response = shop.CreateRequest("/snapshot", "GET").ExecuteRequest();
        while (!response.IsSuccess && tries-- > 0) response = shop.CreateRequest("/snapshot", "GET").ExecuteRequest();
        return response.Content; // LOUD B2001 while
    }

    public string Digest()
    {
        var failures = 0;
        RestResponse response;
        while ((response = shop.CreateRequest("/digest", "GET").ExecuteRequest()).StatusCode != 200)
        {
            if (++failures > 4) throw new ActionException("No digest today.");
        }
        return response.Content; // quiet B while
    }

    public string Ledger(string day)
    {
        while (true)
        {
            using var response = shop.CreateRequest("/movements", "GET").AddQueryParameter("day", day).ExecuteRequest();
            if (response.StatusCode == 202) continue;
            if (response.StatusCode == 204) return "";
            return response.Content; // LOUD B2001 endless
        }
    }

    public string Movements(string day)
    {
        for (; ; ComindServer.Sleep(250))
        {
            using var response = shop.CreateRequest("/movements/final", "GET").AddQueryParameter("day", day).ExecuteRequest();
            if (response.StatusCode == 202) continue;
            if (response.StatusCode is not 200) break;
            return response.Content; // quiet B endless
        }
        return "";
    }

    public List<StockLevel> All()
    {
        var rows = new List<StockLevel>();
        var response = shop.CreateRequest("/stock", "GET").ExecuteRequest().EnsureSuccess();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = response.ReadJson<StockPage>()!; // LOUD B2001 paging
            rows.AddRange(page.Rows);
            cursor = page.Cursor;
            if (cursor is not null) response = shop.CreateRequest("/stock", "GET").AddQueryParameter("cursor", cursor).ExecuteRequest();
        }
        return rows;
    }

    public IEnumerable<StockLevel> Each()
    {
        string? cursor = null;
        do
        {
            var response = shop.CreateRequest("/stock/each", "GET").AddQueryParameter("cursor", cursor).ExecuteRequest();
            if (response.StatusCode != 200) yield break;
            var page = response.ReadJson<StockPage>()!; // quiet B paging
            foreach (var row in page.Rows) yield return row;
            cursor = page.Cursor;
        }
        while (cursor is not null);
    }

    public int Reserved(IEnumerable<string> skus)
    {
        var sum = 0;
        foreach (var sku in skus)
        {
            var response = Level(sku).AddQueryParameter("reserved", true).ExecuteRequest();
            if (response.StatusCode == 404) continue;
            sum += response.ReadJson<StockLevel>()!.Reserved; // LOUD B2001 continue
            if (response.Headers["X-Last"] is not null) break;
        }
        return sum;
    }

    public int OnHand(IEnumerable<string> skus)
    {
        RestResponse? good = null;
        foreach (var sku in skus)
        {
            var response = Level(sku).SetRequestTimeout(3).ExecuteRequest();
            if (!response.IsSuccess) continue;
            good = response;
        }
        return good?.ReadJson<StockLevel>()?.OnHand ?? 0; // quiet B lastgood
    }

    public async Task<int> TotalAsync(string[] skus)
    {
        var responses = await Task.WhenAll(skus.Select(sku => Level(sku).ExecuteRequestAsync()));
        return responses.Sum(response => response.ReadJson<StockLevel>()!.OnHand); // LOUD B2001 whenall
    }

    public async Task<int> TotalKnownAsync(string[] skus)
    {
        var responses = await Task.WhenAll(skus.Select(sku => Level(sku).ExecuteRequestAsync()));
        var known = responses.Where(response => response.StatusCode == 200);
        return known.Sum(response => response.ReadJson<StockLevel>()!.OnHand); // quiet B whenall
    }

    public async Task<string> PairAsync(string left, string right)
    {
        var (a, b) = (Level(left).ExecuteRequestAsync(), Level(right).ExecuteRequestAsync());
        await Task.WhenAll(a, b);
        if (!a.Result.IsSuccess || !(await b).IsSuccess) return "?";
        return a.Result.Content + "/" + (await b).Content; // quiet B whenall
    }

    public async Task<string> FastestAsync(string sku)
    {
        var first = await Task.WhenAny(Level(sku).ExecuteRequestAsync(), shop.CreateRequest("/mirror/" + sku, "GET").ExecuteRequestAsync());
        return (await first).Content; // LOUD B2001 whenany
    }

    public Task<string> LaterAsync(string sku) =>
        Level(sku).ExecuteRequestAsync().ContinueWith(done => done.Result.Content, TaskScheduler.Default); // LOUD B2001 continuation
    public Task<string> SafeLaterAsync(string sku) =>
        Level(sku).ExecuteRequestAsync().ContinueWith(done => done.Result.IsSuccess ? done.Result.Content : "", TaskScheduler.Default); // quiet B continuation
    public Lazy<string> Catalog() => new(() => shop.CreateRequest("/catalog", "GET").ExecuteRequest().Content); // LOUD B2001 lambda
    public Lazy<string> Index() => new(() => shop.CreateRequest("/index", "GET").ExecuteRequest().EnsureSuccess().Content); // quiet B lambda

    public StockLevel? Adjust(string sku, int by)
    {
        var response = shop.CreateRequest("/stock/adjust", "POST").AddJsonBody(new { sku, by }).ExecuteRequest();
        Check();
        return response.ReadJson<StockLevel>(); // quiet B localfunction

        void Check()
        {
            if (response.StatusCode is not (200 or 201)) throw new ActionException("Adjusting failed: " + response.Content); // quiet B message
        }
    }

    public StockLevel? Transfer(string sku, string to)
    {
        var response = shop.CreateRequest("/stock/transfer", "POST").AddJsonBody(new { sku, to }).ExecuteRequest();
        Trace();
        return response.ReadJson<StockLevel>() is { OnHand: > 0 } moved ? moved : null; // LOUD B2001 localfunction

        void Trace() => ActionLog.Info("Transfer of {0}: {1}", sku, response.StatusCode);
    }

    public int Stocktake(IReadOnlyCollection<string> skus)
    {
        Func<string, int> count = sku =>
        {
            var response = Level(sku).AddQueryParameter("mode", "count").ExecuteRequest();
            return response.IsSuccess ? response.ReadJson<int>() : 0; // quiet B lambda
        };
        Func<string, int> guess = sku => Level(sku).AddQueryParameter("mode", "guess").ExecuteRequest().ReadJson<int>(); // LOUD B2001 lambda
        return skus.Sum(skus.Count > 100 ? guess : count);
    }

    public async Task PublishAsync(List<string> skus, CancellationToken cancellationToken)
    {
        await Task.WhenAll(skus.Select(sku => shop.CreateRequest("/publish/" + sku, "POST").ExecuteRequestAsync(cancellationToken))); // LOUD B2002 whenall
        skus.ForEach(sku => Level(sku).ExecuteRequest().EnsureStatus(200, 304)); // quiet B ignored
    }

    public async Task<List<string>> NamesAsync(IEnumerable<string> skus, CancellationToken cancellationToken)
    {
        var names = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(skus, cancellationToken, async (sku, token) =>
        {
            var response = await shop.CreateRequest("/names/" + sku, "GET").ExecuteRequestAsync(token);
            if (response.StatusCode != 410) names.Add(response.Content); // LOUD B2001 parallel
        });
        return [.. names];
    }
}
