namespace Acme.Corpus.Comparisons;

// No test, and tests of one value. What counts is which errors are left when the content is read.
internal static class Reads
{
    private const int Ok = 200;

    public static Contact[]? Nothing()
    {
        RestApi.CreateClient("https://crm.example.com");
        RestApi.CreateRequest("/contacts", "GET");
        var res = RestApi.ExecuteRequest();
        return res.ReadJson<Contact[]>(); // LOUD B2001 not-checked
    }

    public static string Chained(RestRequest request) => request.ExecuteRequest().Content.Trim(); // LOUD B2001 not-checked

    public static Order? ChainedEnsured(RestRequest request) => request.ExecuteRequest().EnsureSuccess().ReadJson<Order>(); // quiet B ensure

    public static Order? EnsuredBefore(RestRequest request)
    {
        var res = request.ExecuteRequest();
        res.EnsureSuccess();
        return res.ReadJson<Order>(); // quiet B ensure
    }

    public static Order? EnsuredAfter(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var order = res.ReadJson<Order>(); // LOUD B2001 ensure-too-late
        res.EnsureSuccess();
        return order;
    }

    public static Order? Accepted(RestRequest request) => request.ExecuteRequest().EnsureStatus(200, 201).ReadJson<Order>(); // quiet B ensure

    public static Order? AcceptedWithMissing(RestRequest request)
    {
        var res = request.ExecuteRequest().EnsureStatus(200, 404);
        return res.StatusCode == 404 ? null : res.ReadJson<Order>(); // quiet B ensure
    }

    public static Invoice? NotOk(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode != 200)
        {
            throw new ActionException($"GET /invoices failed with {res.StatusCode}: {res.Content}"); // quiet B known-failure
        }

        return res.ReadJson<Invoice>(); // quiet B not-equal
    }

    public static Invoice? NotOkReversed(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (Ok != res.StatusCode)
        {
            return null;
        }

        return res.ReadJson<Invoice>(); // quiet B not-equal
    }

    public static Invoice? EqualsOk(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode == (int)HttpStatusCode.OK)
        {
            return res.ReadJson<Invoice>(); // quiet B equal
        }

        return null;
    }

    public static Invoice? CastToEnum(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return (HttpStatusCode)res.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created ? res.ReadJson<Invoice>() : null; // quiet B cast
    }

    public static Invoice? CastToEnumWrong(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if ((HttpStatusCode)res.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        return res.ReadJson<Invoice>(); // LOUD B2001 cast
    }

    public static Invoice? EqualsMethod(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode.Equals(200) ? res.ReadJson<Invoice>() : default; // quiet B equal
    }
}
