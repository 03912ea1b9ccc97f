namespace Acme.Corpus.Brewery14;

internal sealed record KegOrder(string Id, string Customer, int Kegs, string State);

internal sealed record KegOrderPage(IReadOnlyList<KegOrder> Orders, string? Cursor);

internal sealed record StockLevel(string Sku, int Litres);

internal sealed record DepositQuote(decimal Net, decimal Deposit);

internal sealed record BatchSheet(string BatchId, double OriginalGravity, DateOnly BrewedOn);

internal sealed record OrderRejection(string Reason, string? Field);

internal sealed record TourPlan(string Truck, IReadOnlyList<string> Stops);

internal sealed record Outcome<T>(T? Value, string? Problem)
{
    public static Outcome<T> Ok(T? value) => new(value, null);

    public static Outcome<T> Fail(string problem) => new(default, problem);
}

/// <summary>Orders of pubs and wholesalers in the tap-room system.</summary>
internal sealed class OrderDesk(RestClient client)
{
    private const int PageSize = 100;

    public KegOrder? Find(string id)
    {
        using var response = client.CreateRequest("/orders/{id}", "GET").AddUrlSegment("id", id).ExecuteRequest();
        return response.StatusCode switch
        {
            200 => response.ReadJson<KegOrder>(), // quiet B switch
            404 => null,
            var status => throw new ActionException($"Order {id} could not be read ({status})"),
        };
    }

    public KegOrder? FindByReference(string reference)
    {
        using var response = client
            .CreateRequest("/orders/by-reference", "GET")
            .AddQueryParameter("reference", reference)
            .ExecuteRequest();
        if (response.StatusCode == 404)
        {
            return null;
        }

        return response.ReadJson<KegOrder>(); // LOUD B2001 notfound
    }

    public async Task<string> PlaceAsync(KegOrder order, CancellationToken cancellationToken)
    {
        using var response = await client
            .CreateRequest("/orders", "POST")
            .SetIdempotencyKey(order.Id)
            .AddJsonBody(order)
            .ExecuteRequestAsync(cancellationToken)
            .ConfigureAwait(false);
        response.EnsureStatus(201);
        var placed = response.ReadJson<KegOrder>(); // quiet B ensurestatus
        return placed?.Id ?? throw new ActionException("The tap-room system returned no order");
    }

    public async Task<Outcome<KegOrder>> TryPlaceAsync(KegOrder order, CancellationToken cancellationToken)
    {
        using var response = await client.CreateRequest("/orders", "POST").AddJsonBody(order).ExecuteRequestAsync(cancellationToken);
        if (response.StatusCode == 422)
        {
            var rejection = response.ReadJson<OrderRejection>(); // quiet B errorbody
            return Outcome<KegOrder>.Fail(rejection?.Reason ?? "rejected");
        }

        return response.IsSuccess
            ? Outcome<KegOrder>.Ok(response.ReadJson<KegOrder>()) // quiet B ternary
            : Outcome<KegOrder>.Fail($"Status {response.StatusCode}");
    }

    public async Task<Outcome<DepositQuote>> QuoteAsync(string sku, int kegs, CancellationToken cancellationToken)
    {
        using var response = await client
            .CreateRequest("/quotes", "POST")
            .AddJsonBody(new { sku, kegs })
            .ExecuteRequestAsync(cancellationToken);
        var quote = response.ReadJson<DepositQuote>(); // LOUD B2001 late
        if (!response.IsSuccess || quote is null)
        {
            return Outcome<DepositQuote>.Fail($"No quote for {sku}");
        }

        return Outcome<DepositQuote>.Ok(quote);
    }

    public IReadOnlyList<KegOrder> ReadOpenOrders()
    {
        var orders = new List<KegOrder>();
        string? cursor = null;
        do
        {
            using var response = client
                .CreateRequest("/orders", "GET")
                .AddQueryParameter("state", "open")
                .AddQueryParameter("limit", PageSize)
                .AddQueryParameter("cursor", cursor)
                .ExecuteRequest()
                .EnsureSuccess();
            var page = response.ReadJson<KegOrderPage>(); // quiet B loop
            orders.AddRange(page?.Orders ?? []);
            cursor = page?.Cursor;
        }
        while (cursor is not null);

        return orders;
    }

    public IEnumerable<KegOrder> ReadArchive(int year)
    {
        for (var month = 1; month <= 12; month++)
        {
            using var response = client.CreateRequest($"/archive/{year}/{month}", "GET").ExecuteRequest();
            if (response.Content.Length == 0)
            {
                continue;
            }

            foreach (var order in response.ReadJson<List<KegOrder>>() ?? []) // LOUD B2001 empty
            {
                yield return order;
            }
        }
    }

    public void Cancel(string id, string reason)
    {
        using var response = client
            .CreateRequest("/orders/{id}", "DELETE")
            .AddUrlSegment("id", id)
            .AddQueryParameter("reason", reason)
            .ExecuteRequest(); // quiet B write
        if (response.StatusCode is not (200 or 202 or 204 or 404))
        {
            throw new ActionException($"Order {id} could not be cancelled");
        }
    }

    public void Confirm(IEnumerable<KegOrder> orders)
    {
        foreach (var order in orders.Where(static order => order.State == "new"))
        {
            client.CreateRequest("/orders/{id}/confirm", "POST").AddUrlSegment("id", order.Id).ExecuteRequest().Dispose(); // LOUD B2002 write
            ActionLog.Info($"Confirmed {order.Id}");
        }
    }

    public async Task NotifyDriverAsync(TourPlan plan, CancellationToken cancellationToken)
    {
        var request = client.CreateRequest("/tours/notify", "POST").AddJsonBody(plan).SetRequestTimeout(10);
        await request.ExecuteRequestAsync(cancellationToken).ConfigureAwait(false); // LOUD B2002 await
    }
}

/// <summary>Stock and batches. The cellar system answers slowly in the morning, hence the retries.</summary>
internal sealed class CellarService(RestClient cellar, TimeProvider clock)
{
    private readonly Dictionary<string, StockLevel> _levels = new(StringComparer.Ordinal);

    public StockLevel? GetLevel(string sku)
    {
        if (_levels.TryGetValue(sku, out var known))
        {
            return known;
        }

        using var response = Send(cellar.CreateRequest("/levels/{sku}", "GET").AddUrlSegment("sku", sku));
        var level = response.ReadJson<StockLevel>(); // quiet B helper
        if (level is not null)
        {
            _levels[sku] = level;
        }

        return level;
    }

    public int CountLitres(IReadOnlyCollection<string> skus)
    {
        using var response = SendWithRetry(() => cellar.CreateRequest("/levels", "GET").AddQueryParameter("sku", skus));
        return response.ReadJson<List<StockLevel>>()?.Sum(static level => level.Litres) ?? 0; // LOUD B2001 retry
    }

    public BatchSheet GetBatch(string batchId)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var response = cellar.CreateRequest("/batches/{id}", "GET").AddUrlSegment("id", batchId).ExecuteRequest();
            if (response.IsSuccess)
            {
                return response.ReadJson<BatchSheet>()!; // quiet B retry
            }

            if (attempt == 3 || response.StatusCode < 500)
            {
                throw new ActionException($"Batch {batchId}: {response.StatusCode}");
            }

            ComindServer.Sleep(attempt * 500);
        }
    }

    public bool TryGetBatch(string batchId, out BatchSheet? sheet)
    {
        using var response = cellar.CreateRequest("/batches/{id}", "GET").AddUrlSegment("id", batchId).ExecuteRequest();
        return response.TryReadJson(out sheet); // LOUD B2001 tryread
    }

    public bool TryGetRecipe(string batchId, out JsonObject? recipe)
    {
        using var response = cellar.CreateRequest("/batches/{id}/recipe", "GET").AddUrlSegment("id", batchId).ExecuteRequest();
        recipe = null;
        return response.IsSuccess && response.TryReadJson(out recipe); // quiet B and
    }

    public async Task<(BatchSheet? Sheet, JsonNode? Lab)> GetWithLabAsync(string batchId, CancellationToken cancellationToken)
    {
        var sheetTask = cellar.CreateRequest($"/batches/{batchId}", "GET").ExecuteRequestAsync(cancellationToken);
        var labTask = cellar.CreateRequest($"/lab/{batchId}", "GET").ExecuteRequestAsync(cancellationToken);
        await Task.WhenAll(sheetTask, labTask);
        using var sheet = await sheetTask;
        using var lab = await labTask;
        if (!sheet.IsSuccess)
        {
            throw new ActionException($"Batch {batchId} not available");
        }

        return (
            sheet.ReadJson<BatchSheet>(), // quiet B whenall
            JsonNode.Parse(lab.Content)); // LOUD B2001 whenall
    }

    public decimal GetExcise(BatchSheet sheet)
    {
        var response = cellar.CreateRequest("/excise", "POST").AddJsonBody(sheet).ExecuteRequest();
        if (response.StatusCode == 401)
        {
            RefreshSession();
            response = cellar.CreateRequest("/excise", "POST").AddJsonBody(sheet).ExecuteRequest();
        }

        using (response)
        {
            if (response.StatusCode == 401)
            {
                throw new ActionException("The cellar system refuses our session");
            }

            return decimal.Parse(response.Content, System.Globalization.CultureInfo.InvariantCulture); // LOUD B2001 reauth
        }
    }

    public DateTimeOffset GetServerTime()
    {
        using var response = cellar.CreateRequest("/time", "GET").ExecuteRequest();
        return response switch
        {
            { StatusCode: >= 200 and < 300, Content: var text } => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture), // quiet B pattern
            _ => clock.GetUtcNow(),
        };
    }

    public StoredFile SaveLabel(string sku)
    {
        var download = cellar.CreateRequest("/labels/{sku}.pdf", "GET").AddUrlSegment("sku", sku).DownloadFile();
        return Files.PersistFileRef(download.EnsureSuccess().DownloadedFileRef!); // quiet B ensurefile
    }

    public StoredFile? SaveAnalysis(string batchId)
    {
        var download = cellar.CreateRequest("/lab/{id}/analysis", "GET").AddUrlSegment("id", batchId).DownloadFile();
        return download.DownloadedFileRef is { Length: > 0 } file
            ? Files.PersistFileRef(file) // LOUD B2003 filepattern
            : null;
    }

    public async Task<IReadOnlyList<StockLevel>> GetLevelsAsync(IEnumerable<string> skus, CancellationToken cancellationToken)
    {
        var levels = new List<StockLevel>();
        foreach (var chunk in skus.Chunk(50))
        {
            using var response = await cellar
                .CreateRequest("/levels/query", "POST")
                .AddJsonBody(new { skus = chunk })
                .ExecuteRequestAsync(cancellationToken);
            if (!response.IsSuccess)
            {
                ActionLog.Warn($"Levels of {chunk.Length} articles are missing: {response.StatusCode}");
                continue;
            }

            levels.AddRange(response.ReadJson<StockLevel[]>() ?? []); // quiet B continue
        }

        return levels;
    }

    public async Task<IReadOnlyList<StockLevel>> GetReservedAsync(string customer, CancellationToken cancellationToken)
    {
        using var response = await cellar.CreateRequest($"/reserved/{customer}", "GET").ExecuteRequestAsync(cancellationToken);
        if (!response.IsSuccess)
        {
            ActionLog.Warn("Reserved stock of {0}: {1}", customer, response.StatusCode);
        }

        return response.ReadJson<StockLevel[]>() ?? []; // LOUD B2001 logonly
    }

    public void Reserve(string sku, int litres)
    {
        using var response = Send(cellar.CreateRequest("/reservations", "POST").AddJsonBody(new StockLevel(sku, litres)));
        _levels.Remove(sku);
        ActionLog.Info($"Reservation {response.Headers["Location"]}");
    }

    public string? GetTankTemperature(int tank)
    {
        using var response = cellar.CreateRequest("/tanks/{tank}/temperature", "GET").AddUrlSegment("tank", tank).ExecuteRequest();
        if (response.StatusCode >= 500)
        {
            throw new ActionException("The sensors do not answer");
        }

        return response.Content.Trim(); // LOUD B2001 servererror
    }

    public JsonArray GetCleaningPlan(DateOnly day)
    {
        using var response = cellar.CreateRequest("/cleaning", "GET").AddQueryParameter("day", day).ExecuteRequest();
        var ok = response.StatusCode / 100 == 2;
        if (!ok)
        {
            return [];
        }

        return JsonNode.Parse(response.Content)?.AsArray() ?? []; // quiet B local
    }

    private void RefreshSession()
    {
        using var response = cellar.CreateRequest("/session", "PUT").ExecuteRequest().EnsureStatus(200, 204); // quiet B writeensure
        _levels.Clear();
    }

    private static RestResponse Send(RestRequest request)
    {
        var response = request.ExecuteRequest();
        if (response.IsSuccess)
        {
            return response;
        }

        using (response)
        {
            throw new ActionException(response.Problem?.Detail ?? $"The cellar system returned {response.StatusCode}");
        }
    }

    private static RestResponse SendWithRetry(Func<RestRequest> create)
    {
        var response = create().ExecuteRequest();
        for (var attempt = 1; attempt < 4 && response.StatusCode is 429 or 503; attempt++)
        {
            response.Dispose();
            ComindServer.Sleep(attempt * 1000);
            response = create().ExecuteRequest();
        }

        return response;
    }
}

/// <summary>Pours the figures of the shop into our own records.</summary>
internal sealed class ShopMirror(RestClient shop)
{
    public ImportResult MirrorCustomers()
    {
        using var response = shop.CreateRequest("/customers", "GET").ExecuteRequest();
        ThrowUnlessOk(response);
        var customers = response.ReadJson<List<JsonObject>>() ?? []; // quiet B validator
        return ComindServer.ImportData(customers, keyFields: ["c_customer_no"]);
    }

    public ImportResult MirrorPrices(DateOnly validFrom)
    {
        using var list = shop.CreateRequest("/price-lists/current", "GET").ExecuteRequest();
        ThrowUnlessOk(list);
        var id = list.ReadJson<JsonObject>()?["id"]?.GetValue<string>() ?? throw new ActionException("No price list"); // quiet B second
        using var prices = shop.CreateRequest("/price-lists/{id}", "GET").AddUrlSegment("id", id).AddQueryParameter("from", validFrom).ExecuteRequest();
        ThrowUnlessOk(list);
        return ComindServer.ImportData(prices.ReadJson<List<JsonObject>>() ?? [], keyFields: ["c_sku"]); // LOUD B2001 wrongresponse
    }

    public void ApplyVoucher(Entity order, string code)
    {
        using var response = shop.CreateRequest("/vouchers/{code}", "GET").AddUrlSegment("code", code).ExecuteRequest();
        if (response is { IsSuccess: false, StatusCode: 404 or 410 })
        {
            order.Fields["c_voucher_state"] = "unknown";
            return;
        }

        order.Fields["c_discount"] = response.ReadJson<JsonObject>()?["discount"]?.DeepClone(); // LOUD B2001 narrow
    }

    public int CountBottles(string shelf)
    {
        try
        {
            using var response = shop.CreateRequest("/shelves/{shelf}", "GET").AddUrlSegment("shelf", shelf).ExecuteRequest();
            return response.EnsureSuccess().ReadJson<JsonObject>()?["bottles"]?.GetValue<int>() ?? 0; // quiet B chain
        }
        catch (RestApiException exception) when (exception.StatusCode == 404)
        {
            return 0;
        }
    }

    private static void ThrowUnlessOk(RestResponse response)
    {
        if (response.StatusCode != 200)
        {
            throw new ActionException($"The shop returned {response.StatusCode}");
        }
    }
}
