namespace Acme.Corpus.Switches;

// Switch expressions and statements, with guards, breaks and jumps.
internal static class Shelves
{
    public static Order? SwitchExpression(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode switch
        {
            200 or 201 => res.ReadJson<Order>(), // quiet B switch
            404 => null,
            _ => throw new ActionException(res.Content), // quiet B known-failure
        };
    }

    public static Order? SwitchExpressionDefault(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode switch
        {
            404 => null,
            429 => throw new ActionException("Too many calls; try again later."),
            _ => res.ReadJson<Order>(), // LOUD B2001 switch
        };
    }

    public static Order? SwitchRelational(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode switch
        {
            >= 500 => throw new ActionException("The shop is down."),
            >= 400 => null,
            _ => res.ReadJson<Order>(), // quiet B switch
        };
    }

    public static Order? SwitchOnResponse(RestRequest request) =>
        request.ExecuteRequest() switch
        {
            { IsSuccess: true } res => res.ReadJson<Order>(), // quiet B switch
            { StatusCode: 404 } => null,
            var res => throw new ActionException(res.Content), // quiet B known-failure
        };

    public static Order? SwitchOnResponseWrong(RestRequest request) =>
        request.ExecuteRequest() switch
        {
            { StatusCode: 404 or 410 } => null,
            var res => res.ReadJson<Order>(), // LOUD B2001 switch
        };

    public static Order? SwitchWhen(RestRequest request, bool strict)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode switch
        {
            var code when code >= 400 => null,
            _ => res.ReadJson<Order>(), // quiet B switch
        };
    }

    public static Order? SwitchWhenFlag(RestRequest request, bool strict)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode switch
        {
            >= 400 when strict => null,
            _ => res.ReadJson<Order>(), // LOUD B2001 switch
        };
    }

    public static Order? SwitchStatement(RestRequest request)
    {
        var res = request.ExecuteRequest();
        switch (res.StatusCode)
        {
            case 200:
            case 201:
                return res.ReadJson<Order>(); // quiet B switch
            case 404:
                return null;
            default:
                throw new ActionException($"stock: {res.StatusCode}");
        }
    }

    public static Order? SwitchStatementBreaks(RestRequest request)
    {
        var res = request.ExecuteRequest();
        switch (res.StatusCode)
        {
            case 404:
                return null;
            case 500:
                ActionLog.Error("stock is down");
                break;
        }

        return res.ReadJson<Order>(); // LOUD B2001 switch
    }

    public static Order? FallThrough(RestRequest request)
    {
        var res = request.ExecuteRequest();
        switch (res.StatusCode)
        {
            case 500:
            case 200:
                return res.ReadJson<Order>(); // LOUD B2001 fallthrough
            default:
                return null;
        }
    }

    public static Order? GotoCase(RestRequest request)
    {
        var res = request.ExecuteRequest();
        switch (res.StatusCode)
        {
            case 503:
                goto case 200;
            case 200:
                return res.ReadJson<Order>(); // LOUD B2001 fallthrough
            default:
                return null;
        }
    }

    public static Order? GotoDefault(RestRequest request)
    {
        var res = request.ExecuteRequest();
        switch (res.StatusCode)
        {
            case 200:
                return res.ReadJson<Order>(); // quiet B fallthrough
            case 202:
                goto default;
            default:
                return null;
        }
    }
}
