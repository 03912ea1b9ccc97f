namespace Acme.Corpus.Set10.Ledger;

internal sealed record LedgerLine(string Account, decimal Debit, decimal Credit);
internal sealed record TaxRate(string Country, decimal Percent);
internal sealed record LedgerPeriod(int Year, int Month, bool IsOpen);

internal sealed class LedgerImport(RestClient books)
{
    private const int Created = 201;
    private static readonly HashSet<int> s_accepted = [200, 201, 202];
    private static readonly int[] s_outages = [500, 502, 503, 504];
    private RestResponse Get(string path) => books.CreateRequest(path, "GET").SetRequestTimeout(20).ExecuteRequest();

    public List<LedgerLine> Lines(int year)
    {
        var response = Get("/ledger/" + year);
        if (response.StatusCode is >= 200 and < 300) return response.ReadJson<List<LedgerLine>>() ?? []; // quiet B range
        throw new ActionException($"No ledger for {year}: {response.Problem?.Title}");
    }

    public List<LedgerLine> LinesSince(DateOnly since)
    {
        var response = books.CreateRequest("/ledger", "GET").AddQueryParameter("since", since).ExecuteRequest();
        return response.StatusCode >= 200 ? response.ReadJson<List<LedgerLine>>()! : []; // LOUD B2001 weak
    }

    public TaxRate? Rate(string country)
    {
        var response = books.CreateRequest("/tax/{country}", "GET").AddUrlSegment("country", country).ExecuteRequest();
        if (response.StatusCode != 500) return response.ReadJson<TaxRate>(); // LOUD B2001 weak
        throw new ActionException("The tax service is down.");
    }

    public IReadOnlyList<TaxRate> Rates()
    {
        var response = Get("/tax");
        List<TaxRate> rates = [new TaxRate("DE", 19m)];
        if (response.StatusCode < 500) rates.AddRange(response.ReadJson<TaxRate[]>()!); // LOUD B2001 weak
        return rates;
    }

    public string Book(LedgerLine line)
    {
        var response = books.CreateRequest("/ledger", "POST").AddJsonBody(line).SetIdempotencyKey(line.Account).ExecuteRequest();
        if (response.StatusCode is 200 or Created) return response.ReadJson<Invoice>()!.Number; // quiet B pattern
        var error = response.ReadJson<ErrorBody>(); // quiet B errorbody
        return error is null ? "?" : error.Code;
    }

    public decimal Balance(string account)
    {
        using var response = Get($"/accounts/{account}/balance");
        if (response.IsSuccess) throw new ActionException("Account " + account + " has no balance.");
        return decimal.Parse(response.Content, CultureInfo.InvariantCulture); // LOUD B2001 inverted
    }

    public LedgerPeriod ClosePeriod(LedgerPeriod period)
    {
        var response = books.CreateRequest("/periods/close", "PUT").AddJsonBody(period).ExecuteRequest();
        if (response.StatusCode >= 200 || response.StatusCode < 300) period = response.ReadJson<LedgerPeriod>()!; // LOUD B2001 or
        return period with { IsOpen = false };
    }

    public LedgerPeriod? ReopenPeriod(int year, int month)
    {
        var response = books.CreateRequest("/periods/open", "PUT").AddFormField("year", year).AddFormField("month", month).ExecuteRequest();
        if (response.StatusCode < 200 && response.StatusCode >= 300) return null;
        return response.ReadJson<LedgerPeriod>(); // LOUD B2001 and
    }

    public LedgerPeriod? LockPeriod(LedgerPeriod period)
    {
        var response = books.CreateRequest("/periods/lock", "PUT").AddJsonBody(period).ExecuteRequest();
        return response.StatusCode < 200 || response.StatusCode >= 300 ? period : response.ReadJson<LedgerPeriod>(); // quiet B range
    }

    public IReadOnlyList<LedgerPeriod> OpenPeriods(string company)
    {
        var response = Get($"/companies/{company}/periods");
        switch (response.StatusCode)
        {
            case 200 or 206: return response.ReadJson<LedgerPeriod[]>()!; // quiet B switch
            case 404: return [];
            default: throw new ActionException($"Periods of {company}: HTTP {response.StatusCode}");
        }
    }

    public IReadOnlyList<LedgerPeriod> AllPeriods(string company)
    {
        var response = Get($"/companies/{company}/periods/all");
        switch (response.StatusCode)
        {
            case 401 or 403: throw new ActionException("Not allowed.");
            default: return response.ReadJson<LedgerPeriod[]>()!; // LOUD B2001 switch
        }
    }

    public Invoice? Find(string number)
    {
        var response = Get("/invoices/" + number);
        return response.StatusCode switch
        {
            200 => response.ReadJson<Invoice>(), // quiet B switch
            404 => null,
            409 => throw new ActionException(response.ReadJson<ErrorBody>()!.Message), // quiet B errorbody
            _ => throw new InvalidOperationException($"Invoice {number}: {response.Content}"), // quiet B message
        };
    }

    public string Summary(string number, int attempt)
    {
        var response = Get("/invoices/" + number + "/summary");
        return (response.StatusCode, attempt) switch
        {
            (200, _) => response.Content, // quiet B tuple
            (429, < 3) => Summary(number, attempt + 1),
            _ => response.Content.ToUpperInvariant(), // LOUD B2001 tuple
        };
    }

    public JsonNode? Journal(string id)
    {
        var response = Get("/journals/" + id);
        return response.StatusCode / 100 != 2 ? null : JsonNode.Parse(response.Content); // quiet B division
    }

    public JsonNode? Draft(string id)
    {
        var response = Get("/drafts/" + id);
        var family = response.StatusCode / 100;
        if (family == 5) throw new ActionException("Try later.");
        return JsonNode.Parse(response.OpenContent()); // LOUD B2001 division
    }

    public IEnumerable<LedgerLine> Reversals() =>
        Get("/reversals") is var response && s_accepted.Contains(response.StatusCode) ? response.ReadJson<LedgerLine[]>()! : []; // quiet B set

    public IEnumerable<LedgerLine> Accruals()
    {
        var response = Get("/accruals");
        if (s_outages.Contains(response.StatusCode)) return [];
        return response.ReadJson<LedgerLine[]>()!.Where(line => line.Credit > 0); // LOUD B2001 set
    }

    public string Statement(string account, bool force)
    {
        var response = books.CreateRequest("/statements", "GET").AddQueryParameter("account", account).ExecuteRequest();
        var ok = response.StatusCode == 200;
        if (ok) ActionLog.Debug("Statement of {0} has {1} characters", account, response.Content.Length); // quiet B local
        ok |= force;
        return ok ? response.Content : ""; // LOUD B2001 local
    }

    public (string Root, long Length) Export(string format)
    {
        var response = books.CreateRequest("/export", "GET").AddQueryParameter("format", format).ExecuteRequest();
        var (code, length) = (response.StatusCode, response.ContentLength);
        if (code is not 200 || length == 0) return ("", 0);
        return (response.ReadXml().Root!.Name.LocalName, length); // quiet B tuple
    }

    public decimal? Discount(string customer)
    {
        var response = Get($"/customers/{customer}/discount");
        return response.StatusCode is not (401 or 403) ? response.ReadJson<decimal>() : null; // LOUD B2001 pattern
    }

    public int Count(string kind) => Get("/counts/" + kind) switch
    {
        { IsSuccess: false } failed => -failed.StatusCode,
        { ContentLength: 0 } => 0,
        var counted => counted.ReadJson<int>(), // quiet B pattern
    };
}

internal static class LedgerChecks
{
    public static string Teller(RestResponse r) => (uint)(r.StatusCode - 200) < 100u ? r.Content : "-"; // quiet B range
    public static string Branch(RestRequest request) => request.ExecuteRequest() is { StatusCode: >= 200 and <= 299 } r ? r.Content : "-"; // quiet B pattern

    public static T? Parse<T>(RestRequest request)
    {
        var r = request.ExecuteRequest();
        var failed = !(r.StatusCode >= 200 && r.StatusCode <= 299);
        return failed ? default : r.ReadJson<T>(); // quiet B local
    }

    public static Contact? Owner(RestRequest request)
    {
        var r = request.AddQueryParameter("role", "owner").ExecuteRequest();
        var lost = r.StatusCode is 404 or 410;
        return !lost ? r.ReadJson<Contact>() : null; // LOUD B2001 local
    }

    public static string Iban(RestClient bank, string owner)
    {
        var r = bank.CreateRequest("/iban", "GET").AddQueryParameter("owner", owner).ExecuteRequest();
        if (!r.IsSuccess && r.StatusCode != 404) throw new ActionException("IBAN service failed.");
        return r.Content; // LOUD B2001 weak
    }

    public static string Bic(RestClient bank, string iban)
    {
        var r = bank.CreateRequest("/bic", "GET").AddQueryParameter("iban", iban).ExecuteRequest();
        if ((HttpStatusCode)r.StatusCode is HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation) return r.Content; // quiet B enum
        return r.StatusCode > 0 ? r.Content : ""; // LOUD B2001 weak
    }

    public static Order? Limit(RestClient bank) =>
        bank.CreateRequest("/limit", "GET").ExecuteRequest().EnsureStatus(200, 203).ReadJson<Order>(); // quiet B ensure

    public static bool Holds(RestClient bank, decimal amount)
    {
        var r = bank.CreateRequest("/holds", "POST").AddFormField("amount", amount).ExecuteRequest();
        return Enumerable.Range(200, 100).Contains(r.StatusCode) && r.ReadJson<bool>(); // quiet B range
    }

    public static bool Clears(RestRequest request) => request.ExecuteRequest() is var r && (r.IsSuccess || r.ReadJson<bool>()); // LOUD B2001 or
}
