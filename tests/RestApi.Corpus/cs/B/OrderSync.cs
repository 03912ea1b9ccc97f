namespace Acme.Corpus.OrderSync;

// Order and stock synchronisation the way it is written under time pressure.
internal sealed class OrderSync(RestClient shop, RestClient erp)
{
    private RestResponse? _last;

    public int Created { get; private set; }

    public void Run(DateTime since)
    {
        var list = shop.CreateRequest("/orders", "GET").AddQueryParameter("since", since).ExecuteRequest();
        if (!list.IsSuccess)
        {
            ActionLog.Error("orders could not be read: {Status}", list.StatusCode);
            return;
        }

        foreach (var order in list.ReadJson<Order[]>()!) // quiet B success-flag
        {
            var answer = erp.CreateRequest("/sales-orders", "POST").AddJsonBody(order).ExecuteRequest();
            if (answer.StatusCode == 409)
            {
                continue;
            }

            Created += answer.ReadJson<JsonObject>()!.Count; // LOUD B2001 lets-through
        }
    }

    public decimal Stock(string sku)
    {
        _last = erp.CreateRequest("/stock/{sku}", "GET").AddUrlSegment("sku", sku).ExecuteRequest();
        return decimal.Parse(_last.Content, CultureInfo.InvariantCulture); // LOUD B2001 field
    }

    public decimal StockOrZero(string sku)
    {
        try
        {
            var res = erp.CreateRequest("/stock/" + sku, "GET").ExecuteRequest();
            return JsonDocument.Parse(res.Content).RootElement.GetProperty("qty").GetDecimal(); // LOUD B2001 exception
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    public decimal StockSafely(string sku)
    {
        try
        {
            using var res = erp.CreateRequest("/stock/" + sku, "GET").ExecuteRequest().EnsureSuccess();
            return JsonDocument.Parse(res.Content).RootElement.GetProperty("qty").GetDecimal(); // quiet B exception
        }
        catch (RestApiException failure) when (failure.StatusCode == 404)
        {
            return 0;
        }
    }

    public Order? Cancel(string id)
    {
        var res = shop.CreateRequest($"/orders/{id}/cancel", "POST").ExecuteRequest();
        switch (res.StatusCode)
        {
            case 200:
            case 202:
                return res.ReadJson<Order>(); // quiet B switch
            case 404:
                return null;
            default:
                throw new ActionException($"cancel failed: {res.Content}"); // quiet B known-failure
        }
    }

    public Order? CancelSloppy(string id)
    {
        var res = shop.CreateRequest($"/orders/{id}/cancel", "POST").ExecuteRequest();
        switch (res.StatusCode)
        {
            case 404:
                return null;
            case 401:
            case 403:
                throw new ActionException("no access");
            default:
                return res.ReadJson<Order>(); // LOUD B2001 switch
        }
    }

    public Order? WithRetry(string id)
    {
        RestResponse res;
        var attempt = 0;
        do
        {
            res = shop.CreateRequest($"/orders/{id}", "GET").ExecuteRequest();
            if (res.StatusCode == 429)
            {
                ComindServer.Sleep(1000 << attempt);
            }
        } while (res.StatusCode == 429 && attempt++ < 4);

        return res.ReadJson<Order>(); // LOUD B2001 lesson-loop
    }

    public Order? WithRetryChecked(string id)
    {
        for (var attempt = 1; ; attempt++)
        {
            var res = shop.CreateRequest($"/orders/{id}", "GET").ExecuteRequest();
            if (res.StatusCode is >= 200 and <= 299)
            {
                return res.ReadJson<Order>(); // quiet B lesson-loop
            }

            if (attempt == 3)
            {
                throw new ActionException($"gave up after {attempt} attempts: {res.StatusCode}");
            }
        }
    }

    public IEnumerable<Order> All()
    {
        string? next = "/orders?limit=100";
        while (next is not null)
        {
            var page = shop.CreateRequest(next, "GET").ExecuteRequest();
            var data = page.ReadJson<Page<Order>>()!; // LOUD B2001 lesson-loop
            foreach (var order in data.Items)
            {
                yield return order;
            }

            next = data.Next;
        }
    }

    public IEnumerable<Order> AllChecked()
    {
        string? next = "/orders?limit=100";
        while (next is not null)
        {
            var page = shop.CreateRequest(next, "GET").ExecuteRequest();
            if (page.StatusCode != (int)HttpStatusCode.OK)
            {
                yield break;
            }

            var data = page.ReadJson<Page<Order>>()!; // quiet B lesson-loop
            foreach (var order in data.Items)
            {
                yield return order;
            }

            next = data.Next;
        }
    }

    public string Ship(Order order)
    {
        var res = shop.CreateRequest($"/orders/{order.Id}/fulfillments", "POST").AddJsonBody(new { notify = true }).ExecuteRequest();
        var ok = res.StatusCode < 300;
        ActionLog.Info(ok ? "shipped" : "failed");
        return res.ReadJson<Shipment>()!.TrackingNumber; // LOUD B2001 local-flag
    }

    public string? ShipChecked(Order order)
    {
        var res = shop.CreateRequest($"/orders/{order.Id}/fulfillments", "POST").AddJsonBody(new { notify = false }).ExecuteRequest();
        var ok = res.StatusCode < 300;
        return ok ? res.ReadJson<Shipment>()?.TrackingNumber : null; // quiet B local-flag
    }

    public void Note(string id, string text) => shop.CreateRequest($"/orders/{id}/notes", "POST").AddJsonBody(new { text }).ExecuteRequest(); // LOUD B2002 ignored

    public bool TryNote(string id, string text) => shop.CreateRequest($"/orders/{id}/notes", "POST").AddFormField("text", text).ExecuteRequest().StatusCode == 201; // quiet B ignored

    public void Refund(string id)
    {
        var res = shop.CreateRequest($"/orders/{id}/refunds", "POST").ExecuteRequest();
        System.Diagnostics.Debug.Assert(res.IsSuccess, "refund failed");
        var refund = res.ReadJson<JsonObject>(); // LOUD B2001 assert
        ActionLog.Info("refund {Id}", refund?["id"]);
    }

    public void RefundOrThrow(string id)
    {
        var res = shop.CreateRequest($"/orders/{id}/refunds", "POST").ExecuteRequest();
        if (res.StatusCode / 100 != 2) throw new ActionException("refund failed");
        var refund = JsonNode.Parse(res.Content); // quiet B div-100
        ActionLog.Info("refund {Id}", refund?["id"]);
    }

    public (bool Ok, Order? Order) Find(string number)
    {
        var res = shop.CreateRequest("/orders/search", "GET").AddQueryParameter("q", number).ExecuteRequest();
        return (res.IsSuccess, res.ReadJson<Order>()); // LOUD B2001 tuple
    }

    public (bool Ok, Order? Order) FindChecked(string number)
    {
        var res = shop.CreateRequest("/orders/search", "GET").AddQueryParameter("number", number).ExecuteRequest();
        return res.IsSuccess ? (true, res.ReadJson<Order>()) : (false, null); // quiet B tuple
    }

    public Order[] Mixed(bool live)
    {
        var res = live ? shop.CreateRequest("/orders", "GET").ExecuteRequest() : erp.CreateRequest("/orders", "GET").ExecuteRequest();
        if (live && res.StatusCode != 200)
        {
            throw new ActionException("shop is down");
        }

        return res.ReadJson<Order[]>() ?? []; // LOUD B2001 lesson-join
    }

    public Order[] MixedChecked(bool live)
    {
        var res = live ? shop.CreateRequest("/orders", "GET").ExecuteRequest() : erp.CreateRequest("/orders", "GET").ExecuteRequest();
        if (res is not { StatusCode: 200 })
        {
            throw new ActionException(live ? "shop is down" : "erp is down");
        }

        return res.ReadJson<Order[]>() ?? []; // quiet B lesson-join
    }

    public bool IsEmpty(string body) => body.Length == 0 || _last?.StatusCode == 204;
}
