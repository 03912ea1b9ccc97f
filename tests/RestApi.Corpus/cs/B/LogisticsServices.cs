using System.Net;
using System.Xml.Linq;

namespace Acme.Corpus.Logistics12;

internal sealed record LogisticsShipment(string Id, string Carrier, decimal Weight, string? TrackingUrl);

internal sealed record LogisticsRate(string Service, decimal Price, string Currency);

internal sealed record LogisticsLabel(string Id, string Format);

internal sealed record LogisticsError(string Code, string Message);

internal readonly record struct LogisticsOutcome<T>(T? Value, string? Error)
{
    public bool Ok => Error is null;
}

internal sealed class LogisticsException(string operation, int status) : Exception($"{operation} failed with {status}");

internal static class LogisticsResponseExtensions
{
    public static bool Succeeded(this RestResponse response) => response.StatusCode is >= 200 and < 300;

    public static RestResponse OrThrow(this RestResponse response, string operation) =>
        response.IsSuccess ? response : throw new LogisticsException(operation, response.StatusCode);

    // Only for diagnostics.
    public static RestResponse Trace(this RestResponse response, string operation)
    {
        ActionLog.Debug($"{operation}: {response.StatusCode}, {response.ContentLength} bytes");
        return response;
    }
}

internal sealed class LogisticsShipmentService(RestClient client)
{
    private readonly Dictionary<string, LogisticsShipment> _cache = [];

    public LogisticsShipment Get(string id)
    {
        using var response = client.CreateRequest("/shipments/{id}", "GET").AddUrlSegment("id", id).ExecuteRequest();
        return response.OrThrow("get shipment").ReadJson<LogisticsShipment>()!; // quiet B extension
    }

    public LogisticsShipment? Find(string id) =>
        client.CreateRequest($"/shipments/{id}", "GET").ExecuteRequest() switch
        {
            { StatusCode: 200 } found => found.ReadJson<LogisticsShipment>(), // quiet B switchproperty
            { StatusCode: 404 } => null,
            var other => throw new LogisticsException("find shipment", other.StatusCode),
        };

    public LogisticsShipment GetCached(string id)
    {
        if (_cache.TryGetValue(id, out var known))
        {
            return known;
        }

        using var response = client.CreateRequest($"/shipments/{id}", "GET").SetRequestTimeout(10).ExecuteRequest();
        return _cache[id] = response.ReadJson<LogisticsShipment>()!; // LOUD B2001 cache
    }

    public string Create(LogisticsShipment shipment)
    {
        using var response = client.CreateRequest("/shipments", "POST").AddJsonBody(shipment).SetIdempotencyKey().ExecuteRequest();
        if (response.StatusCode is not (200 or 201))
        {
            throw new LogisticsException("create shipment", response.StatusCode);
        }

        return response.ReadJson<LogisticsShipment>()!.Id; // quiet B isnot
    }

    public LogisticsOutcome<LogisticsShipment> TryCreate(LogisticsShipment shipment)
    {
        using var response = client.CreateRequest("/shipments/draft", "POST").AddJsonBody(shipment).ExecuteRequest();
        return response.IsSuccess
            ? new(response.ReadJson<LogisticsShipment>(), null) // quiet B outcome
            : new(null, response.Problem?.Detail ?? $"HTTP {response.StatusCode}");
    }

    public void Cancel(string id, string reason)
    {
        using var response = client.CreateRequest($"/shipments/{id}/cancel", "POST").AddJsonBody(new { reason }).ExecuteRequest();
        if (!response.IsSuccess)
        {
            var error = response.ReadJson<LogisticsError>(); // quiet B errorbody
            throw new ActionException($"Cannot cancel {id}: {error?.Message}");
        }
    }

    public void Confirm(string id)
    {
        client.CreateRequest("/shipments/{id}/confirm", "PUT").AddUrlSegment("id", id).ExecuteRequest(); // LOUD B2002 ignoredput
        _cache.Remove(id);
    }

    public bool TryConfirm(string id)
    {
        using var response = client.CreateRequest("/shipments/{id}/confirm", "PUT").AddUrlSegment("id", id).AddQueryParameter("soft", true).ExecuteRequest();
        return response.Succeeded(); // quiet B returnhelper
    }

    public IReadOnlyList<LogisticsShipment> Open(string depot)
    {
        using var response = client.CreateRequest("/shipments", "GET").AddQueryParameter("depot", depot).ExecuteRequest();
        if (response.Succeeded() is false)
        {
            return [];
        }

        return response.ReadJson<LogisticsShipment[]>() ?? []; // quiet B isfalse
    }

    public IReadOnlyList<LogisticsShipment> Delayed(string depot, TimeSpan by)
    {
        using var response = client.CreateRequest("/shipments/delayed", "GET").AddQueryParameter("depot", depot).ExecuteRequest().Trace("delayed");
        var all = response.ReadJson<List<LogisticsShipment>>() ?? []; // LOUD B2001 tracehelper
        return all.FindAll(s => s.Weight > (decimal)by.TotalHours);
    }

    public LogisticsShipment Refresh(LogisticsShipment shipment)
    {
        var response = client.CreateRequest($"/shipments/{shipment.Id}", "GET").ExecuteRequest();
        if (response.StatusCode == (int)HttpStatusCode.NotModified)
        {
            return shipment;
        }

        return response.ReadJson<LogisticsShipment>() ?? shipment; // LOUD B2001 only304
    }

    public LogisticsShipment Reload(LogisticsShipment shipment, string etag)
    {
        using var response = client.CreateRequest($"/shipments/{shipment.Id}", "GET").AddHeader("If-None-Match", etag).ExecuteRequest();
        if (response.StatusCode == (int)HttpStatusCode.NotModified)
        {
            return shipment;
        }

        return response.EnsureSuccess().ReadJson<LogisticsShipment>()!; // quiet B notmodified
    }
}

internal sealed class LogisticsRateService(RestClient client, string currency)
{
    private const int MaxAttempts = 4;

    public LogisticsRate Cheapest(decimal weight)
    {
        RestResponse response;
        var attempt = 0;
        do
        {
            response = client.CreateRequest("/rates", "GET").AddQueryParameter("weight", weight).ExecuteRequest();
            if (response.StatusCode == 503)
            {
                ComindServer.Sleep(500 << attempt);
            }
        }
        while (response.StatusCode == 503 && ++attempt < MaxAttempts);

        var rates = response.ReadJson<LogisticsRate[]>(); // LOUD B2001 retryfallsout
        return rates!.MinBy(r => r.Price)!;
    }

    public LogisticsRate Fastest(decimal weight)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            using var response = client.CreateRequest("/rates/express", "GET").AddQueryParameter("weight", weight).ExecuteRequest();
            if (response.IsSuccess)
            {
                return response.ReadJson<LogisticsRate>()!; // quiet B retryreturn
            }

            ComindServer.Sleep(250 * attempt);
        }

        throw new ActionException("No express rate available.");
    }

    public decimal Surcharge(string zone)
    {
        using var response = client.CreateRequest("/surcharges/{zone}", "GET").AddUrlSegment("zone", zone).ExecuteRequest();
        var ok = response is { IsSuccess: true, ContentLength: > 0 };
        return ok ? decimal.Parse(response.Content) : 0m; // quiet B propertypattern
    }

    public decimal FuelFactor()
    {
        using var response = client.CreateRequest("/factors/fuel", "GET").AddQueryParameter("currency", currency).ExecuteRequest();
        return response is { ContentLength: > 0 } ? decimal.Parse(response.Content) : 1m; // LOUD B2001 lengthonly
    }

    public IEnumerable<LogisticsRate> Stream(IEnumerable<string> services)
    {
        foreach (var service in services)
        {
            using var response = client.CreateRequest($"/rates/{service}", "GET").ExecuteRequest();
            if (!response.TryReadJson<LogisticsRate>(out var rate)) // LOUD B2001 tryread
            {
                continue;
            }

            yield return rate with { Currency = currency };
        }
    }

    public IEnumerable<LogisticsRate> StreamKnown(IEnumerable<string> services)
    {
        foreach (var service in services)
        {
            using var response = client.CreateRequest($"/rates/{service}/current", "GET").ExecuteRequest();
            if (response.IsSuccess && response.TryReadJson<LogisticsRate>(out var rate)) // quiet B tryread
            {
                yield return rate;
            }
        }
    }

    public (decimal Net, decimal Gross) Quote(LogisticsShipment shipment)
    {
        using var net = client.CreateRequest("/quotes/net", "POST").AddJsonBody(shipment).ExecuteRequest();
        using var gross = client.CreateRequest("/quotes/gross", "POST").AddJsonBody(shipment).ExecuteRequest();
        EnsureQuoted(net);
        var netPrice = net.ReadJson<LogisticsRate>()!.Price; // quiet B validator
        var grossPrice = gross.ReadJson<LogisticsRate>()!.Price; // LOUD B2001 secondresponse
        return (netPrice, grossPrice);
    }

    private static void EnsureQuoted(RestResponse response)
    {
        if (response.StatusCode == 422)
        {
            throw new ActionException("The shipment cannot be quoted.");
        }

        _ = response.EnsureSuccess();
    }

    public void Publish(IReadOnlyCollection<LogisticsRate> rates)
    {
        var request = client.CreateRequest("/rates/publish", "POST").AddJsonBody(rates);
        using var response = request.ExecuteRequest();
        ActionLog.Info(response.IsSuccess ? $"Published {rates.Count} rates" : $"Rates refused: {response.StatusCode}"); // quiet B logstatus
    }
}

internal sealed class LogisticsDocumentService(RestClient client)
{
    public StoredFile Label(LogisticsLabel label)
    {
        var download = client.CreateRequest($"/labels/{label.Id}.{label.Format}", "GET").DownloadFile();
        return download.EnsureSuccess().DownloadedFileRef is { } file ? Files.PersistFileRef(file) : throw new ActionException("Empty label."); // quiet B downloadensure
    }

    public StoredFile Manifest(DateOnly day)
    {
        var download = client.CreateRequest("/manifests/{day}", "GET").AddUrlSegment("day", day).DownloadFile();
        if (download.StatusCode == (int)HttpStatusCode.Unauthorized)
        {
            throw new ActionException("The carrier account is locked.");
        }

        return Files.PersistFileRef(download.DownloadedFileRef!); // LOUD B2003 only401
    }

    public StoredFile? CustomsForm(string shipmentId)
    {
        var download = client.CreateRequest($"/customs/{shipmentId}/form", "GET").DownloadFile();
        return download is { IsSuccess: true, DownloadedFileRef: { } file } ? Files.PersistFileRef(file) : null; // quiet B downloadpattern
    }

    public XElement CustomsData(string shipmentId)
    {
        using var response = client.CreateRequest($"/customs/{shipmentId}", "GET").AddHeader("Accept", "application/xml").ExecuteRequest();
        return response.ReadXml().Root!; // LOUD B2001 xml
    }

    public XElement Declaration(string shipmentId)
    {
        using var response = client.CreateRequest($"/declarations/{shipmentId}", "GET").AddHeader("Accept", "text/xml").ExecuteRequest();
        ThrowIfFailed(response);
        return response.ReadXml().Root ?? new XElement("declaration"); // quiet B throwhelper

        static void ThrowIfFailed(RestResponse r)
        {
            if (!r.Succeeded())
            {
                throw new LogisticsException("read declaration", r.StatusCode);
            }
        }
    }

    public string ProofOfDelivery(string shipmentId, bool strict)
    {
        using var response = client.CreateRequest($"/shipments/{shipmentId}/pod", "GET").ExecuteRequest();
        if (strict)
        {
            response.EnsureStatus(200);
        }

        return $"data:text/plain,{Uri.EscapeDataString(response.Content)}"; // LOUD B2001 onebranch
    }

    public string Terms(string language)
    {
        using var response = client.CreateRequest("/terms", "GET").AddQueryParameter("lang", language).ExecuteRequest();
        return response.EnsureStatus(200).Content; // quiet B ensurestatus
    }

    public string PackingList(string shipmentId)
    {
        using var response = client.CreateRequest($"/packing/{shipmentId}", "GET").ExecuteRequest();
        try
        {
            response.EnsureSuccess();
        }
        catch (RestApiException e) when (e.Kind == RestApiErrorKind.Status)
        {
            ActionLog.Warn($"Packing list of {shipmentId}: {e.StatusCode}");
        }

        return response.Content.ReplaceLineEndings("\n"); // LOUD B2001 swallowed
    }

    public void Attach(string shipmentId, FileRef document)
    {
        using var response = client.CreateRequest($"/shipments/{shipmentId}/documents", "POST").AddFile("document", document).ExecuteRequest();
        var body = JsonNode.Parse(response.Content); // LOUD B2001 parsebefore
        if (response.StatusCode != (int)HttpStatusCode.Created)
        {
            throw new ActionException($"Upload failed: {body?["message"]}");
        }

        ActionLog.Info($"Document {body?["id"]} attached");
    }

    public void Detach(string shipmentId, string documentId)
    {
        client.CreateRequest($"/shipments/{shipmentId}/documents/{documentId}", "DELETE").ExecuteRequest().EnsureStatus(200, 204); // quiet B ensuredelete
    }
}
