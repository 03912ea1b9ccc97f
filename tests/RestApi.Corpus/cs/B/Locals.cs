using System.Diagnostics;

namespace Acme.Corpus.Locals;

// A test, a status or a content that is kept in a local; and notes that are no tests.
internal static class Payments
{
    public static Order? FlagInLocal(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var ok = res.StatusCode == 200;
        return ok ? res.ReadJson<Order>() : null; // quiet B local-flag
    }

    public static Order? FlagInLocalWeak(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var missing = res.StatusCode == 404;
        return missing ? null : res.ReadJson<Order>(); // LOUD B2001 local-flag
    }

    public static Order? FlagNeverTested(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var ok = res.IsSuccess;
        ActionLog.Info("ok: {Ok}", ok);
        return res.ReadJson<Order>(); // LOUD B2001 local-flag
    }

    public static Order? FlagCombined(RestRequest request, bool live)
    {
        var res = request.ExecuteRequest();
        var ok = res.IsSuccess && live;
        if (!ok)
        {
            return null;
        }

        return res.ReadJson<Order>(); // quiet B local-flag
    }

    public static Order? FlagOverwritten(RestRequest request, bool live)
    {
        var res = request.ExecuteRequest();
        var ok = res.IsSuccess;
        ok = live;
        return ok ? res.ReadJson<Order>() : null; // LOUD B2001 reassigned
    }

    public static Order? StatusInLocal(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var status = res.StatusCode;
        if (status is < 200 or >= 300)
        {
            throw new ActionException($"payment failed with {status}");
        }

        return res.ReadJson<Order>(); // quiet B local-status
    }

    public static Order? StatusInLocalWeak(RestRequest request)
    {
        var res = request.ExecuteRequest();
        int status = res.StatusCode;
        if (status > 499)
        {
            throw new ActionException($"payment failed with {status}");
        }

        return res.ReadJson<Order>(); // LOUD B2001 local-status
    }

    public static Order? ContentInLocal(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var text = res.Content; // quiet B local-content
        if (!res.IsSuccess)
        {
            throw new ActionException(text);
        }

        return JsonSerializer.Deserialize<Order>(text); // quiet B local-content
    }

    public static Order? ContentInLocalUnchecked(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var text = res.Content; // LOUD B2001 local-content =text
        return JsonSerializer.Deserialize<Order>(text); // also =text
    }

    public static void ContentStored(RestRequest request, Entity entity)
    {
        var res = request.ExecuteRequest();
        entity.Title = res.Content; // LOUD B2001 not-checked
    }

    public static void ContentLogged(RestRequest request)
    {
        var res = request.ExecuteRequest();
        ActionLog.Debug(res.Content); // quiet B log-only
    }

    public static Order? Logged(RestRequest request)
    {
        var res = request.ExecuteRequest();
        ActionLog.Info("POST /charges answered {Status}", res.StatusCode);
        return res.ReadJson<Order>(); // LOUD B2001 log-only
    }

    public static Order? LoggedInBranch(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode != 200)
        {
            Console.Error.WriteLine($"charge failed: {res.StatusCode}");
        }

        return res.ReadJson<Order>(); // LOUD B2001 log-only
    }

    public static Order? Asserted(RestRequest request)
    {
        var res = request.ExecuteRequest();
        Debug.Assert(res.StatusCode == 200, "charge failed");
        return res.ReadJson<Order>(); // LOUD B2001 assert-only
    }

    public static Order? Traced(RestRequest request)
    {
        var res = request.ExecuteRequest();
        Trace.TraceInformation("status {0}", res.StatusCode);
        Activity.Current?.SetTag("http.status", res.StatusCode);
        return res.ReadJson<Order>(); // LOUD B2001 log-only
    }

    public static Order? Counted(RestRequest request, Dictionary<int, int> counts)
    {
        var res = request.ExecuteRequest();
        counts[res.StatusCode] = counts.GetValueOrDefault(res.StatusCode) + 1;
        return res.ReadJson<Order>(); // LOUD B2001 log-only
    }
}
