namespace Acme.Corpus.Reassignments;

// A second response in the same variable, or beside the first.
internal static class Rounds
{
    public static Contact? Reassigned(RestRequest first, RestRequest second)
    {
        var res = first.ExecuteRequest().EnsureSuccess();
        res = second.ExecuteRequest();
        return res.ReadJson<Contact>(); // LOUD B2001 reassigned
    }

    public static Contact? ReassignedInBranch(RestRequest first, RestRequest second)
    {
        var res = first.ExecuteRequest();
        if (res.StatusCode == 401)
        {
            res = second.ExecuteRequest();
        }

        return res.EnsureSuccess().ReadJson<Contact>(); // quiet B reassigned
    }

    public static Contact? ReassignedAfterCheck(RestRequest first, RestRequest second)
    {
        var res = first.ExecuteRequest();
        if (!res.IsSuccess)
        {
            res = second.ExecuteRequest();
        }

        return res.ReadJson<Contact>(); // LOUD B2001 reassigned
    }

    public static Contact? Fallback(RestRequest first, RestRequest second)
    {
        var res = first.ExecuteRequest();
        if (!res.IsSuccess)
        {
            res = second.ExecuteRequest().EnsureSuccess();
        }

        return res.ReadJson<Contact>(); // quiet B reassigned
    }

    public static Contact? StaleStatus(RestRequest first, RestRequest second)
    {
        var res = first.ExecuteRequest();
        var status = res.StatusCode;
        res = second.ExecuteRequest();
        return status == 200 ? res.ReadJson<Contact>() : null; // LOUD B2001 stale
    }

    public static Contact? Alias(RestRequest request)
    {
        var res = request.ExecuteRequest();
        var same = res;
        same.EnsureSuccess();
        return res.ReadJson<Contact>(); // quiet B alias
    }

    public static (Contact?, Order?) Two(RestRequest first, RestRequest second)
    {
        var a = first.ExecuteRequest();
        var b = second.ExecuteRequest();
        if (!a.IsSuccess)
        {
            return default;
        }

        var contact = a.ReadJson<Contact>(); // quiet B two-responses
        var order = b.ReadJson<Order>(); // LOUD B2001 two-responses
        return (contact, order);
    }

    public static (Contact?, Order?) TwoChecked(RestRequest first, RestRequest second)
    {
        var a = first.ExecuteRequest();
        var b = second.ExecuteRequest();
        if (a is not { IsSuccess: true } || b.StatusCode != 200)
        {
            return default;
        }

        return (a.ReadJson<Contact>(), b.ReadJson<Order>()); // quiet B two-responses
    }

    public static Order? OtherChecked(RestRequest first, RestRequest second)
    {
        var token = first.ExecuteRequest();
        var res = second.ExecuteRequest();
        token.EnsureSuccess();
        return res.ReadJson<Order>(); // LOUD B2001 other-response
    }

    public static List<Contact> Collected(IEnumerable<RestRequest> requests) =>
        requests.Select(request => request.ExecuteRequest()).Where(res => res.IsSuccess).Select(res => res.ReadJson<Contact>()!).ToList(); // quiet B lambda

    public static List<Contact?> CollectedInline(IEnumerable<RestRequest> requests) =>
        requests.Select(request => request.ExecuteRequest().ReadJson<Contact>()).ToList(); // LOUD B2001 lambda
}
