namespace Acme.Corpus.Patterns;

internal static class Stock
{
    private static readonly HashSet<int> s_good = [200, 201, 204];
    private static readonly int[] s_mixed = [200, 404, 500];

    public static Order? IsPattern(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode is 200 or 201 ? res.ReadJson<Order>() : null; // quiet B pattern
    }

    public static Order? IsNotPattern(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode is not (200 or 202))
        {
            return null;
        }

        return res.ReadJson<Order>(); // quiet B pattern
    }

    public static Order? IsNotWithoutBrackets(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode is not 404 and not 500)
        {
            return res.ReadJson<Order>(); // LOUD B2001 pattern
        }

        return null;
    }

    public static Order? PropertyPattern(RestRequest request) =>
        request.ExecuteRequest() is { StatusCode: 200 } res ? res.ReadJson<Order>() : null; // quiet B pattern

    public static Order? PropertyPatternWide(RestRequest request) =>
        request.ExecuteRequest() is { StatusCode: < 500 } res ? res.ReadJson<Order>() : null; // LOUD B2001 pattern

    public static Order? PropertyPatternOfLength(RestRequest request) =>
        request.ExecuteRequest() is { ContentLength: > 0 } res ? res.ReadJson<Order>() : null; // LOUD B2001 pattern

    public static string ContentInPattern(RestRequest request) =>
        request.ExecuteRequest() is { IsSuccess: true, Content: var text } ? text : ""; // quiet B pattern

    public static string ContentInPatternUnchecked(RestRequest request) => request.ExecuteRequest() is { Content: { Length: > 2 } text } ? text : ""; // LOUD B2001 pattern

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

    public static Order? Tuple(RestRequest request, bool wanted)
    {
        var res = request.ExecuteRequest();
        return (res.IsSuccess, wanted) switch
        {
            (true, true) => res.ReadJson<Order>(), // quiet B tuple
            (_, _) => null,
        };
    }

    public static Order? TupleWrong(RestRequest request, bool wanted)
    {
        var res = request.ExecuteRequest();
        return (res.StatusCode, wanted) switch
        {
            (200, _) => null,
            (_, true) => res.ReadJson<Order>(), // LOUD B2001 tuple
            _ => null,
        };
    }

    public static Order? Deconstructed(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var (code, text) = (res.StatusCode, res.Content); // quiet B tuple
        if (code != 200)
        {
            return null;
        }

        return JsonSerializer.Deserialize<Order>(text);
    }

    public static Order? DeconstructedUnchecked(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var (code, text) = (res.StatusCode, res.Content); // LOUD B2001 tuple =tuple
        ActionLog.Info("{Code}", code);
        return JsonSerializer.Deserialize<Order>(text); // also =tuple
    }

    public static (int, string) HandedOn(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return (res.StatusCode, res.Content); // quiet B tuple
    }

    public static Order? SetContains(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return s_good.Contains(res.StatusCode) ? res.ReadJson<Order>() : null; // quiet B set
    }

    public static Order? SetContainsMixed(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return s_mixed.Contains(res.StatusCode) ? res.ReadJson<Order>() : null; // LOUD B2001 set
    }

    public static Order? ArrayContains(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (!new[] { 200, 203 }.Contains(res.StatusCode))
        {
            return null;
        }

        return res.ReadJson<Order>(); // quiet B set
    }

    public static Order? ArrayOfErrors(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (new[] { 400, 404, 422 }.Contains(res.StatusCode))
        {
            return null;
        }

        return res.ReadJson<Order>(); // LOUD B2001 set
    }

    public static Order? IndexOf(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return Array.IndexOf([200, 201], res.StatusCode) >= 0 ? res.ReadJson<Order>() : null; // quiet B set
    }

    public static Order? ListPattern(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode.ToString(CultureInfo.InvariantCulture) is ['2', ..] ? res.ReadJson<Order>() : null; // quiet B text-of-status
    }

    public static Order? TextOfStatus(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (!$"{res.StatusCode}".StartsWith('2'))
        {
            return null;
        }

        return res.ReadJson<Order>(); // quiet B text-of-status
    }

    public static Order? IsNullOrWhiteSpace(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (string.IsNullOrWhiteSpace(res.Content)) // quiet B emptiness
        {
            return null;
        }

        return res.ReadJson<Order>(); // LOUD B2001 other-test
    }

    public static bool TryRead(RestRequest request) => request.ExecuteRequest().TryReadJson<Order>(out _); // LOUD B2001 not-checked

    public static bool TryReadChecked(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.IsSuccess && res.TryReadJson<Order>(out _); // quiet B and
    }

    public static Order? OrDefault(RestRequest request) => request.ExecuteRequest().ReadJsonOrDefault<Order>(); // LOUD B2001 not-checked

    public static string Xml(RestRequest request)
    {
        var res = request.ExecuteRequest();
        return res.StatusCode >= 300 ? "" : res.ReadXml().Root?.Value ?? ""; // quiet B guard-range
    }

    public static string XmlUnchecked(RestRequest request) => request.ExecuteRequest().ReadXml().Root!.Name.LocalName; // LOUD B2001 not-checked
}
