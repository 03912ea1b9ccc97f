using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Acme.Corpus.LocalsAndHelpers;

// A test may be kept in a local, or be made by a helper of the same project.
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

    public static Order? ThrowingHelper(RestRequest request)
    {
        var res = request.ExecuteRequest();
        Demand(res);
        return res.ReadJson<Order>(); // quiet B helper-throws
    }

    public static Order? ThrowingHelperOfStatus(RestRequest request)
    {
        var res = request.ExecuteRequest();
        DemandStatus(res.StatusCode, "charge");
        return res.ReadJson<Order>(); // quiet B helper-throws
    }

    public static Order? ThrowingHelperTooWeak(RestRequest request)
    {
        var res = request.ExecuteRequest();
        DemandNoCrash(res);
        return res.ReadJson<Order>(); // LOUD B2001 helper-throws
    }

    public static Order? LoggingHelper(RestRequest request)
    {
        var res = request.ExecuteRequest();
        Note(res);
        return res.ReadJson<Order>(); // LOUD B2001 helper-logs
    }

    public static Order? FlagHelper(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return Succeeded(res) ? res.ReadJson<Order>() : null; // quiet B helper-flag
    }

    public static Order? FlagHelperNegated(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (Failed(res.StatusCode))
        {
            return null;
        }

        return res.ReadJson<Order>(); // quiet B helper-flag
    }

    public static Order? FlagHelperIgnored(RestRequest request)
    {
        var res = request.ExecuteRequest();
        _ = Succeeded(res);
        return res.ReadJson<Order>(); // LOUD B2001 helper-flag
    }

    public static Order? FlagHelperInverted(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return Failed(res.StatusCode) ? res.ReadJson<Order>() : null; // LOUD B2001 helper-flag
    }

    public static Order? FlagHelperWeak(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return Answered(res) ? res.ReadJson<Order>() : null; // LOUD B2001 helper-flag
    }

    public static Order? CheckedResponse(RestRequest request) => Send(request).ReadJson<Order>(); // quiet B helper-returns

    public static Order? UncheckedResponse(RestRequest request) => SendRaw(request).ReadJson<Order>(); // LOUD B2001 helper-returns

    public static Order? UncheckedResponseThenChecked(RestRequest request)
    {
        var res = SendRaw(request);
        res.EnsureSuccess();
        return res.ReadJson<Order>(); // quiet B helper-returns
    }

    public static Order? PassedThrough(RestRequest request) => Logged(request.ExecuteRequest()).ReadJson<Order>(); // LOUD B2001 helper-returns

    public static Order? PassedThroughChecked(RestRequest request) => Checked(request.ExecuteRequest()).ReadJson<Order>(); // quiet B helper-returns

    public static Order? Extension(RestRequest request) => request.ExecuteRequest().OrThrow("charge").ReadJson<Order>(); // quiet B helper-returns

    public static Order? ExtensionStatement(RestRequest request)
    {
        var res = request.ExecuteRequest();
        res.OrThrow("charge");
        return res.ReadJson<Order>(); // quiet B helper-throws
    }

    public static Order? NeverReturns(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (!res.IsSuccess)
        {
            Fail(res);
        }

        return res.ReadJson<Order>(); // quiet B helper-throws
    }

    public static Order? HelperThatChecksAnother(RestRequest request, RestResponse other)
    {
        var res = request.ExecuteRequest();
        Demand(other);
        return res.ReadJson<Order>(); // LOUD B2001 other-response
    }

    public static Order? ParsesInside(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return Parse(res); // quiet B helper-parses
    }

    public static Order? Given(RestResponse given) => given.ReadJson<Order>(); // quiet B parameter

    private static Order? Parse(RestResponse res) => res.IsSuccess ? res.ReadJson<Order>() : null; // quiet B parameter

    private static void Demand(RestResponse res)
    {
        if (res.StatusCode >= 300)
        {
            throw new ActionException(res.Content); // quiet B known-failure
        }
    }

    private static void DemandStatus(int status, string what)
    {
        if (status is not (200 or 201))
        {
            throw new ActionException($"{what} failed with {status}");
        }
    }

    private static void DemandNoCrash(RestResponse res)
    {
        if (res.StatusCode == 500)
        {
            throw new ActionException("crashed");
        }
    }

    private static void Note(RestResponse res) => ActionLog.Debug("status {Status}", res.StatusCode);

    private static bool Succeeded(RestResponse res) => res.StatusCode is >= 200 and < 300;

    private static bool Failed(int status) => status > 299;

    private static bool Answered(RestResponse res) => res.StatusCode != 503;

    private static RestResponse Send(RestRequest request) => request.ExecuteRequest().EnsureSuccess();

    private static RestResponse SendRaw(RestRequest request) => request.SetRequestTimeout(10).ExecuteRequest();

    private static RestResponse Logged(RestResponse res)
    {
        ActionLog.Info("status {Status}", res.StatusCode);
        return res;
    }

    private static RestResponse Checked(RestResponse res) => res.IsSuccess ? res : throw new ActionException("charge failed");

    private static RestResponse OrThrow(this RestResponse res, string what) =>
        res.StatusCode < 400 ? res : throw new ActionException($"{what} failed with {res.StatusCode}");

    [DoesNotReturn]
    private static void Fail(RestResponse res) => throw new ActionException($"failed: {res.Content}");
}
