using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Acme.Corpus.CadenceInvoiceSync;

/// <summary>Common parts of the clients for accounting services.</summary>
internal abstract class AccountingClientBase
{
    /// <summary>Throws unless the service accepted the request.</summary>
    protected static void ThrowOnError(RestResponse response)
    {
        if (response.StatusCode is >= 200 and <= 299)
        {
            return;
        }

        var error = response.ReadJson<ErrorBody>(); // quiet B error-body
        throw new ActionException($"{error?.Code ?? "unknown"}: {error?.Message}");
    }

    /// <summary>Whether the service accepted the request.</summary>
    protected static bool IsOk([NotNullWhen(true)] RestResponse? response) => response is not null && response.IsSuccess;

    /// <summary>Writes a line when the service refused.</summary>
    protected static void Trace(RestResponse response)
    {
        if (!response.IsSuccess)
        {
            ActionLog.Error("accounting: status {status}, {bytes} bytes", response.StatusCode, response.ContentLength);
        }
    }
}

/// <summary>Reads and writes invoices.</summary>
internal sealed class InvoiceClient : AccountingClientBase
{
    private readonly RestClient _client = new("https://accounting.example");
    private readonly List<Invoice> _pending = [];
    private RestResponse? _lastPage;

    /// <summary>Gets one invoice.</summary>
    public Invoice? Get(string number)
    {
        var response = _client.CreateRequest("/invoices/{number}", "GET").AddUrlSegment("number", number).ExecuteRequest();
        ThrowOnError(response);
        return response.ReadJson<Invoice>(); // quiet B throwing-helper
    }

    /// <summary>Gets the draft of an invoice.</summary>
    public Invoice? GetDraft(string number)
    {
        var response = _client.CreateRequest("/drafts/{number}", "GET").AddUrlSegment("number", number).ExecuteRequest();
        Trace(response); // also =draft
        return response.ReadJson<Invoice>(); // LOUD B2001 logging-helper =draft
    }

    /// <summary>Gets the balance of a customer.</summary>
    public decimal? Balance(string customer)
    {
        var response = _client.CreateRequest("/customers/{id}/balance", "GET").AddUrlSegment("id", customer).ExecuteRequest();
        if (!IsOk(response))
        {
            return null;
        }

        return response.ReadJson<Invoice>()?.Amount; // quiet B flag-helper
    }

    /// <summary>Gets the open sum of a customer.</summary>
    public decimal OpenSum(string customer)
    {
        var response = _client.CreateRequest("/customers/{id}/open", "GET").AddUrlSegment("id", customer).ExecuteRequest();
        Debug.Assert(response.IsSuccess, "the customer exists at this point"); // also =sum
        return response.ReadJson<List<Invoice>>()!.Sum(static invoice => invoice.Amount); // LOUD B2001 debug-assert =sum
    }

    /// <summary>Loads one page after the other.</summary>
    public IReadOnlyList<Invoice> LoadAll()
    {
        var next = "/invoices?page=1";
        while (next is not null)
        {
            using var response = Send(next);
            var page = response.ReadJson<Page<Invoice>>(); // quiet B sending-helper
            _pending.AddRange(page?.Items ?? []);
            next = page?.Next;
        }

        return _pending;
    }

    /// <summary>Loads the archive.</summary>
    public IReadOnlyList<Invoice> LoadArchive(int years)
    {
        var archive = new List<Invoice>();
        var response = _client.CreateRequest("/archive", "GET").ExecuteRequest();
        ThrowOnError(response);
        for (var year = 0; year < years; year++)
        {
            response = _client.CreateRequest($"/archive/{year}", "GET").ExecuteRequest();
            archive.AddRange(response.ReadJson<List<Invoice>>() ?? []); // LOUD B2001 stale
        }

        return archive;
    }

    /// <summary>Books an invoice; tries again while the service is busy.</summary>
    public Invoice? Book(Invoice invoice)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = _client.CreateRequest("/bookings", "POST").AddJsonBody(invoice).ExecuteRequest();
            if (response.StatusCode == 201)
            {
                return response.ReadJson<Invoice>(); // quiet B retry
            }

            if (response.StatusCode != 503 || attempt == 3)
            {
                throw new ActionException("booking failed: " + response.StatusCode);
            }

            ComindServer.Sleep(500 * attempt);
        }
    }

    /// <summary>Books a credit note; tries again while the service is busy.</summary>
    public Invoice? Credit(Invoice invoice)
    {
        RestResponse response;
        var attempts = 0;
        do
        {
            response = _client.CreateRequest("/credits", "POST").AddJsonBody(invoice).ExecuteRequest();
        }
        while (response.StatusCode == 503 && ++attempts < 3); // also =credit

        return response.ReadJson<Invoice>(); // LOUD B2001 retry-only =credit
    }

    /// <summary>Remembers the page the user looks at.</summary>
    public int Open(int page)
    {
        _lastPage = _client.CreateRequest("/invoices", "GET").AddQueryParameter("page", page).ExecuteRequest();
        return _lastPage.ReadJson<Page<Invoice>>()!.Items.Count; // LOUD B2001 field
    }

    /// <summary>Sends a reminder.</summary>
    public void Remind(string number)
    {
        var request = _client.CreateRequest("/reminders", "POST").AddJsonBody(new JsonObject { ["number"] = number });
        request.ExecuteRequest(); // LOUD B2002 ignored-local
        ActionLog.Info("Reminder sent");
    }

    /// <summary>Reads the settings of the tenant.</summary>
    public JsonObject Tenant()
    {
        using var response = _client.CreateRequest("/tenant", "GET").ExecuteRequest();
        var accepted = response.StatusCode == 200;
        return accepted ? response.ReadJson<JsonObject>() ?? [] : []; // quiet B bool-local
    }

    /// <summary>Reads the rates of a day.</summary>
    public JsonNode? Rates(DateOnly day)
    {
        using var response = _client.CreateRequest("/rates", "GET").AddQueryParameter("day", day).ExecuteRequest();
        var status = response.StatusCode;
        if (status >= 500) // also =rates
        {
            throw new ActionException($"rates: {status}");
        }

        return JsonNode.Parse(response.Content); // LOUD B2001 only-5xx =rates
    }

    private RestResponse Send(string path)
    {
        var response = _client.CreateRequest(path, "GET").SetRetry(3).ExecuteRequest();
        ThrowOnError(response);
        return response;
    }
}
