using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Acme.Corpus.Energy12;

internal sealed record EnergyMeter(string Id, string Address, bool Smart);

internal sealed record EnergyReading(DateTimeOffset At, double KiloWattHours);

internal sealed record EnergyTariff(string Name, decimal Base, decimal PerUnit);

internal sealed class EnergyClient(RestClient grid, RestClient market)
{
    public async Task<EnergyMeter> GetMeterAsync(string id, CancellationToken ct = default)
    {
        using var response = await grid.CreateRequest($"/meters/{id}", "GET").ExecuteRequestAsync(ct);
        response.EnsureSuccess();
        return response.ReadJson<EnergyMeter>()!; // quiet B ensureasync
    }

    public async Task<EnergyMeter?> FindMeterAsync(string address, CancellationToken ct)
    {
        using var response = await grid.CreateRequest("/meters", "GET").AddQueryParameter("address", address).ExecuteRequestAsync(ct).ConfigureAwait(false);
        var meters = response.ReadJson<EnergyMeter[]>(); // LOUD B2001 awaited
        return meters?.FirstOrDefault(m => m.Smart);
    }

    public async Task<string> GetOwnerAsync(string id, CancellationToken ct)
    {
        var content = (await grid.CreateRequest("/meters/{id}/owner", "GET").AddUrlSegment("id", id).ExecuteRequestAsync(ct)).Content; // LOUD B2001 inlineawait
        return content.Trim('"');
    }

    public async Task<string> GetSupplierAsync(string id, CancellationToken ct)
    {
        var response = await grid.CreateRequest("/meters/{id}/supplier", "GET").AddUrlSegment("id", id).ExecuteRequestAsync(ct);
        await EnsureOkAsync(response, "supplier");
        return response.Content.Trim('"'); // quiet B asynchelper
    }

    private static Task EnsureOkAsync(RestResponse response, string what)
    {
        if (!response.IsSuccess)
        {
            throw new ActionException($"Reading {what} failed: {response.StatusCode}");
        }

        return Task.CompletedTask;
    }

    public async Task<double> TotalAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        var responses = await Task.WhenAll(ids.Select(id => grid.CreateRequest($"/meters/{id}/total", "GET").ExecuteRequestAsync(ct)));
        return responses.Sum(r => double.Parse(r.Content)); // LOUD B2001 whenall
    }

    public async Task<double> TotalKnownAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        var tasks = ids.Select(id => grid.CreateRequest($"/meters/{id}/total/known", "GET").ExecuteRequestAsync(ct)).ToList();
        var sum = 0d;
        while (tasks.Count > 0)
        {
            var finished = await Task.WhenAny(tasks);
            tasks.Remove(finished);
            var response = await finished;
            if (response.IsSuccess)
            {
                sum += JsonDocument.Parse(response.Content).RootElement.GetProperty("kwh").GetDouble(); // quiet B whenany
            }
        }

        return sum;
    }

    public async IAsyncEnumerable<EnergyReading> ReadingsAsync(string id, [EnumeratorCancellation] CancellationToken ct = default)
    {
        for (var page = 0; ; page++)
        {
            using var response = await grid.CreateRequest("/readings", "GET").AddQueryParameter("meter", id).AddQueryParameter("page", page).ExecuteRequestAsync(ct);
            if (!response.IsSuccess)
            {
                yield break;
            }

            var batch = response.ReadJson<EnergyReading[]>()!; // quiet B yieldbreak
            if (batch.Length == 0)
            {
                yield break;
            }

            foreach (var reading in batch)
            {
                yield return reading;
            }
        }
    }

    public async IAsyncEnumerable<EnergyReading> RawReadingsAsync(string id, DateOnly from, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var day = from;
        while (!ct.IsCancellationRequested && day < DateOnly.FromDateTime(DateTime.UtcNow))
        {
            var response = await grid.CreateRequest($"/readings/{id}/raw", "GET").AddQueryParameter("day", day).ExecuteRequestAsync(ct);
            foreach (var line in response.Content.Split('\n')) // LOUD B2001 yield
            {
                yield return new EnergyReading(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), double.Parse(line));
            }

            day = day.AddDays(1);
        }
    }

    public async Task<EnergyTariff?> TariffAsync(string name, CancellationToken ct)
    {
        var response = await market.CreateRequest("/tariffs/{name}", "GET").AddUrlSegment("name", name).ExecuteRequestAsync(ct);
        return response.StatusCode == 200 ? response.ReadJson<EnergyTariff>() : await FallbackTariffAsync(ct); // quiet B ternaryawait
    }

    private async Task<EnergyTariff?> FallbackTariffAsync(CancellationToken ct)
    {
        var response = await market.CreateRequest("/tariffs/default", "GET").ExecuteRequestAsync(ct);
        return JsonSerializer.Deserialize<EnergyTariff>(response.Content, JsonSerializerOptions.Web); // LOUD B2001 fallback
    }

    public Task<string> SpotPriceAsync(CancellationToken ct) =>
        market.CreateRequest("/spot", "GET").ExecuteRequestAsync(ct).ContinueWith(t => t.Result.Content, ct); // LOUD B2001 continuewith

    public Task<string> DayAheadPriceAsync(CancellationToken ct) =>
        market.CreateRequest("/dayahead", "GET").ExecuteRequestAsync(ct)
            .ContinueWith(t => t.Result.EnsureSuccess().Content, ct, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default); // quiet B continuewith

    public async Task<decimal> IntradayPriceAsync(TimeSpan timeout)
    {
        using var cts = new CancellationTokenSource(timeout);
        try
        {
            using var response = await market.CreateRequest("/intraday", "GET").ExecuteRequestAsync(cts.Token);
            return decimal.Parse(response.Content); // LOUD B2001 timeout
        }
        catch (OperationCanceledException)
        {
            return -1m;
        }
    }

    public async Task<decimal> BalancingPriceAsync(int attempts, CancellationToken ct)
    {
        RestResponse? response = null;
        while (attempts-- > 0)
        {
            response = await market.CreateRequest("/balancing", "GET").ExecuteRequestAsync(ct);
            if (response.IsSuccess)
            {
                break;
            }

            await Task.Delay(TimeSpan.FromSeconds(2), ct);
        }

        return decimal.Parse(response!.Content); // LOUD B2001 retrybreak
    }

    public async Task<decimal> ReservePriceAsync(CancellationToken ct)
    {
        var response = await WithRetryAsync(() => market.CreateRequest("/reserve", "GET").ExecuteRequestAsync(ct), ct);
        return decimal.Parse(response.Content); // quiet B retryhelper
    }

    private static async Task<RestResponse> WithRetryAsync(Func<Task<RestResponse>> send, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var response = await send();
            if (response.IsSuccess)
            {
                return response;
            }

            response.Dispose();
            await Task.Delay(200 << attempt, ct);
        }

        throw new ActionException("The market does not answer.");
    }

    public async Task<XDocument> ScheduleAsync(DateOnly day, CancellationToken ct)
    {
        using var response = await market.CreateRequest("/schedules", "GET").AddQueryParameter("day", day).AddHeader("Accept", "application/xml").ExecuteRequestAsync(ct);
        if (response.StatusCode == 204 || response.StatusCode == 404)
        {
            return new XDocument(new XElement("schedule"));
        }

        return response.ReadXml(); // LOUD B2001 specialcodes
    }

    public async Task<XDocument> NominationAsync(DateOnly day, CancellationToken ct)
    {
        using var response = await market.CreateRequest("/nominations/{day}", "GET").AddUrlSegment("day", day).ExecuteRequestAsync(ct);
        return response switch
        {
            { StatusCode: 404 } => new XDocument(new XElement("nomination")),
            { IsSuccess: true } => response.ReadXml(), // quiet B switchwhen
            _ => throw new ActionException($"Nomination of {day:O}: {response.StatusCode}"),
        };
    }

    public async Task NominateAsync(DateOnly day, double[] hours, CancellationToken ct)
    {
        await market.CreateRequest("/nominations/{day}", "PUT").AddUrlSegment("day", day).AddJsonBody(hours).ExecuteRequestAsync(ct); // LOUD B2002 awaitput
        ActionLog.Info($"Nominated {hours.Sum():F1} MWh for {day:O}");
    }

    public async Task WithdrawNominationAsync(DateOnly day, CancellationToken ct)
    {
        (await market.CreateRequest("/nominations/{day}", "DELETE").AddUrlSegment("day", day).ExecuteRequestAsync(ct)).EnsureStatus(200, 202, 204); // quiet B awaitensure
    }

    public async Task<bool> SwitchAsync(string id, bool on, CancellationToken ct)
    {
        using var response = await grid.CreateRequest($"/meters/{id}/switch", "POST").AddJsonBody(new { on }).ExecuteRequestAsync(ct);
        if (response.StatusCode != 202)
        {
            ActionLog.Error($"Switching {id} was refused: {response.Content}"); // quiet B refused
            return false;
        }

        var job = response.ReadJson<JsonElement>().GetProperty("job").GetString(); // quiet B accepted
        return await WaitForAsync(job!, ct);
    }

    private async Task<bool> WaitForAsync(string job, CancellationToken ct)
    {
        string state;
        do
        {
            await Task.Delay(1000, ct);
            using var response = await grid.CreateRequest($"/jobs/{job}", "GET").ExecuteRequestAsync(ct);
            state = response.ReadJson<JsonElement>().GetProperty("state").GetString()!; // LOUD B2001 polling
        }
        while (state is "queued" or "running");
        return state == "done";
    }

    public async Task<string> StateAsync(string job, CancellationToken ct)
    {
        var pending = grid.CreateRequest($"/jobs/{job}/state", "GET").ExecuteRequestAsync(ct);
        ActionLog.Debug($"Asking for the state of {job}");
        var response = await pending;
        if (response.StatusCode is < 200 or > 299)
        {
            return "unknown";
        }

        return response.Content.ToLowerInvariant(); // quiet B outofrange
    }

    public async Task<StoredFile> InvoiceAsync(string number, CancellationToken ct)
    {
        var download = await market.CreateRequest($"/invoices/{number}.pdf", "GET").DownloadFileAsync(ct);
        download.EnsureSuccess();
        return Files.PersistFileRef(download.DownloadedFileRef!); // quiet B downloadasync
    }

    public async Task<StoredFile> CreditNoteAsync(string number, CancellationToken ct)
    {
        var download = await market.CreateRequest($"/creditnotes/{number}.pdf", "GET").DownloadFileAsync(ct);
        if (download.ContentLength == 0)
        {
            throw new ActionException($"Credit note {number} is empty.");
        }

        var stored = Files.PersistFileRef(download.DownloadedFileRef!.Ref); // LOUD B2003 downloadlength
        ActionLog.Info($"Credit note {number}: {stored.Length} bytes");
        return stored;
    }

    public async Task<StoredFile> ContractAsync(string number, CancellationToken ct)
    {
        var download = await market.CreateRequest("/contracts/{number}", "GET").AddUrlSegment("number", number).DownloadFileAsync(ct);
        return Files.PersistFileRef(download.EnsureFile()); // quiet B ensurefile
    }

    public async Task<(EnergyMeter Meter, EnergyTariff Tariff)> ContextAsync(string id, CancellationToken ct)
    {
        var meterTask = grid.CreateRequest($"/meters/{id}/context", "GET").ExecuteRequestAsync(ct);
        var tariffTask = market.CreateRequest("/tariffs", "GET").AddQueryParameter("meter", id).ExecuteRequestAsync(ct);
        await Task.WhenAll(meterTask, tariffTask);
        var (meter, tariff) = (await meterTask, await tariffTask);
        if (!meter.IsSuccess)
        {
            throw new ActionException($"No meter {id}");
        }

        return (
            meter.ReadJson<EnergyMeter>()!, // quiet B tuple
            tariff.ReadJson<EnergyTariff>()!); // LOUD B2001 othertask
    }

    public async Task<int> ImportAsync(CancellationToken ct)
    {
        var response = await grid.CreateRequest("/export/meters", "GET").SetRequestTimeout(60).ExecuteRequestAsync(ct);
        if (response.StatusCode == 401)
        {
            (await grid.CreateRequest("/session", "POST").ExecuteRequestAsync(ct)).EnsureSuccess();
            response = await grid.CreateRequest("/export/meters", "GET").SetRequestTimeout(60).ExecuteRequestAsync(ct);
        }

        await using var stream = response.OpenContent(); // LOUD B2001 reauth
        var meters = await JsonSerializer.DeserializeAsync<List<EnergyMeter>>(stream, cancellationToken: ct);
        return ComindServer.ImportData(meters!.Select(m => new JsonObject { ["id"] = m.Id }), ["id"], new ImportOptions { CancellationToken = ct }).Created;
    }

    public async Task<IReadOnlyList<EnergyMeter>> FleetAsync(string[] areas, CancellationToken ct)
    {
        var meters = new List<EnergyMeter>();
        await Parallel.ForEachAsync(areas, ct, async (area, token) =>
        {
            using var response = await grid.CreateRequest("/areas/{area}/meters", "GET").AddUrlSegment("area", area).ExecuteRequestAsync(token);
            if (!response.IsSuccess)
            {
                return;
            }

            var found = response.ReadJson<List<EnergyMeter>>()!; // quiet B parallel
            lock (meters)
            {
                meters.AddRange(found);
            }
        });
        return meters;
    }

    public async ValueTask<int> CountAsync(CancellationToken ct)
    {
        await using var stream = (await grid.CreateRequest("/export/count", "GET").ExecuteRequestAsync(ct)).EnsureSuccess().OpenContent(); // quiet B opencontent
        using var reader = new StreamReader(stream);
        return int.Parse(await reader.ReadToEndAsync(ct));
    }
}
