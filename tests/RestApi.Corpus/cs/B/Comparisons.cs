namespace Acme.Corpus.Comparisons;

// Every form in which a status is compared. What counts is which errors are left when the content is read.
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

    public static Ticket[] Range(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode >= 200 && res.StatusCode < 300)
        {
            return res.ReadJson<Ticket[]>() ?? []; // quiet B guard-range
        }

        return [];
    }

    public static Ticket[] RangeInverted(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode < 200 || res.StatusCode > 299)
        {
            return [];
        }

        return res.ReadJson<Ticket[]>() ?? []; // quiet B guard-range
    }

    public static Ticket[] RangeNegated(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (!(res.StatusCode is >= 200 and <= 299))
        {
            return [];
        }

        return res.ReadJson<Ticket[]>() ?? []; // quiet B guard-range
    }

    public static Ticket[] RangeWrongOperator(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode < 200 && res.StatusCode > 299)
        {
            return [];
        }

        return res.ReadJson<Ticket[]>() ?? []; // LOUD B2001 guard-range
    }

    public static Ticket[] RangeOfOr(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode >= 200 || res.StatusCode < 300)
        {
            return res.ReadJson<Ticket[]>() ?? []; // LOUD B2001 guard-range
        }

        return [];
    }

    public static Ticket[] BelowFourHundred(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode < 400 ? res.ReadJson<Ticket[]>() ?? [] : []; // quiet B guard-range
    }

    public static Ticket[] FourHundredAndMore(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode >= 400)
        {
            throw new ActionException("tickets: " + res.Content); // quiet B known-failure
        }

        return res.ReadJson<Ticket[]>() ?? []; // quiet B guard-range
    }

    public static Ticket[] AboveZero(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode > 0)
        {
            return res.ReadJson<Ticket[]>() ?? []; // LOUD B2001 truthiness
        }

        return [];
    }

    public static Ticket[] BelowFiveHundred(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode < 500)
        {
            return res.ReadJson<Ticket[]>() ?? []; // LOUD B2001 lets-through
        }

        return [];
    }

    public static Ticket[] NotServerError(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode != 500)
        {
            return res.ReadJson<Ticket[]>() ?? []; // LOUD B2001 lets-through
        }

        return [];
    }

    public static Ticket[] OnlyMissing(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode == 404)
        {
            return [];
        }

        return res.ReadJson<Ticket[]>() ?? []; // LOUD B2001 404-only
    }

    public static Ticket[] OnlyUnauthorized(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode is 401 or 403)
        {
            throw new ActionException("Check the key of the help desk.");
        }

        return res.ReadJson<Ticket[]>() ?? []; // LOUD B2001 lets-through
    }

    public static Ticket[] MissingThenSuccess(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode == 404)
        {
            return [];
        }

        return res.EnsureSuccess().ReadJson<Ticket[]>() ?? []; // quiet B 404-only
    }

    public static Ticket[] NotOne(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode / 100 != 2)
        {
            Environment.Exit(1);
        }

        return res.ReadJson<Ticket[]>() ?? []; // quiet B lesson-exit
    }

    public static Ticket[] Hundreds(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode / 100 == 2 ? res.ReadJson<Ticket[]>()! : []; // quiet B div-100
    }

    public static Ticket[] HundredsWrong(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode / 100 != 5 ? res.ReadJson<Ticket[]>()! : []; // LOUD B2001 div-100
    }

    public static Ticket[] HundredsSwitch(RestRequest request)
    {
        var res = request.ExecuteRequest();
        switch (res.StatusCode / 100)
        {
            case 2:
                return res.ReadJson<Ticket[]>() ?? []; // quiet B div-100
            case 4:
                throw new ActionException(res.Content); // quiet B known-failure
            default:
                return [];
        }
    }

    public static Ticket[] Minus(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode - 200 is >= 0 and < 100 ? res.ReadJson<Ticket[]>()! : []; // quiet B div-100
    }

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

    public static Shipment? FlagInverted(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return !res.IsSuccess ? res.ReadJson<Shipment>() : null; // LOUD B2001 is-success
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
