namespace Acme.Corpus.SuccessFlags;

// IsSuccess, alone and with other conditions, and what is no test of the status at all.
internal static class Shipments
{
    public static Shipment? Flag(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.IsSuccess ? res.ReadJson<Shipment>() : null; // quiet B is-success
    }

    public static Shipment? FlagNegated(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (!res.IsSuccess)
        {
            return null;
        }

        return res.ReadJson<Shipment>(); // quiet B is-success
    }

    public static ErrorBody? FlagInverted(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return !res.IsSuccess ? res.ReadJson<ErrorBody>() : null; // quiet B known-failure
    }

    public static Shipment? ErrorBodyFirst(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode != 200)
        {
            var error = res.ReadJsonOrDefault<ErrorBody>(); // quiet B known-failure
            throw new ActionException($"{error?.Code}: {error?.Message}");
        }

        return res.ReadJson<Shipment>(); // quiet B not-equal
    }

    public static Shipment? ErrorBodyOfRange(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode is >= 400 and < 500 && res.TryReadJson<ErrorBody>(out var error)) // quiet B known-failure
        {
            throw new ActionException(error.Message);
        }

        return res.ReadJson<Shipment>(); // LOUD B2001 lets-through
    }

    public static Shipment? FlagOfFirstUse(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.IsSuccess)
        {
            ActionLog.Info("shipped");
        }

        return res.ReadJson<Shipment>(); // LOUD B2001 is-success
    }

    public static Shipment? FlagEqualsFalse(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.IsSuccess == false)
        {
            return null;
        }

        return res.ReadJson<Shipment>(); // quiet B is-success
    }

    public static Shipment? FlagIsNotTrue(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res is not { IsSuccess: true })
        {
            return null;
        }

        return res.ReadJson<Shipment>(); // quiet B pattern
    }

    public static Shipment? FlagAndMore(RestRequest request, bool wanted)
    {
        var res = request.ExecuteRequest();
        return wanted && res.IsSuccess ? res.ReadJson<Shipment>() : null; // quiet B and
    }

    public static Shipment? FlagOrMore(RestRequest request, bool wanted)
    {
        var res = request.ExecuteRequest();
        return wanted || res.IsSuccess ? res.ReadJson<Shipment>() : null; // LOUD B2001 or
    }

    public static Shipment? FlagOrMoreExits(RestRequest request, bool wanted)
    {
        var res = request.ExecuteRequest();
        if (!wanted || !res.IsSuccess)
        {
            return null;
        }

        return res.ReadJson<Shipment>(); // quiet B or
    }

    public static Shipment? FlagAndExits(RestRequest request, bool strict)
    {
        var res = request.ExecuteRequest();
        if (strict && !res.IsSuccess)
        {
            return null;
        }

        return res.ReadJson<Shipment>(); // LOUD B2001 and
    }

    public static Shipment? Xor(RestRequest request, bool dry)
    {
        var res = request.ExecuteRequest();
        if (res.IsSuccess ^ dry)
        {
            return res.ReadJson<Shipment>(); // LOUD B2001 or
        }

        return null;
    }

    public static Shipment? NonConstant(RestRequest request, int expected)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode == expected ? res.ReadJson<Shipment>() : null; // quiet B equal
    }

    public static Shipment? ContentLength(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.ContentLength > 0 ? res.ReadJson<Shipment>() : null; // LOUD B2001 other-test
    }

    public static Shipment? ContentType(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.Headers["Content-Type"] == "application/json" ? res.ReadJson<Shipment>() : null; // LOUD B2001 other-test
    }

    public static Shipment? NotNull(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res is not null ? res.ReadJson<Shipment>() : null; // LOUD B2001 other-test
    }

    public static Shipment? ProblemIsNull(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.Problem is { } problem)
        {
            throw new ActionException(problem.Title ?? "shipping failed");
        }

        return res.ReadJson<Shipment>(); // LOUD B2001 other-test
    }
}
