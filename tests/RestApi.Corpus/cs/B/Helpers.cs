using System.Diagnostics.CodeAnalysis;

namespace Acme.Corpus.Helpers;

// Methods of the same project that check, or only look as if they did.
internal static class Charges
{
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

    public static ErrorBody? FlagHelperInverted(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return Failed(res.StatusCode) ? res.ReadJson<ErrorBody>() : null; // quiet B known-failure
    }

    public static Order? FlagHelperOr(RestRequest request, bool always)
    {
        var res = request.ExecuteRequest();
        return always || Succeeded(res) ? res.ReadJson<Order>() : null; // LOUD B2001 helper-flag
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
