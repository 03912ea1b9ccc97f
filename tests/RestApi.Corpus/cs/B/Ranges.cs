namespace Acme.Corpus.Ranges;

// Ranges of statuses in every spelling, and those that let errors through.
internal static class Tickets
{
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
}
