namespace Acme.Corpus.ControlFlow;

// Loops, exceptions, early exits, joins, reassignment, and more than one response.
internal static class Sync
{
    public static List<Contact> Pages(RestClient client)
    {
        var all = new List<Contact>();
        string? next = "/contacts";
        while (next is not null)
        {
            var res = client.CreateRequest(next, "GET").ExecuteRequest();
            if (!res.IsSuccess)
            {
                break;
            }

            var page = res.ReadJson<Page<Contact>>(); // quiet B loop
            all.AddRange(page!.Items);
            next = page.Next;
        }

        return all;
    }

    public static List<Contact> PagesUnchecked(RestClient client)
    {
        var all = new List<Contact>();
        for (var page = 1; page < 10; page++)
        {
            var res = client.CreateRequest("/contacts", "GET").AddQueryParameter("page", page).ExecuteRequest();
            var items = res.ReadJson<Contact[]>(); // LOUD B2001 loop
            if (items is null or [])
            {
                break;
            }

            all.AddRange(items);
        }

        return all;
    }

    public static List<Contact> PagesCheckedOnce(RestClient client)
    {
        var all = new List<Contact>();
        var res = client.CreateRequest("/contacts", "GET").ExecuteRequest().EnsureSuccess();
        for (var page = 2; ; page++)
        {
            var items = res.ReadJson<Contact[]>(); // LOUD B2001 loop
            if (items is null or [])
            {
                return all;
            }

            all.AddRange(items);
            res = client.CreateRequest("/contacts", "GET").AddQueryParameter("page", page).ExecuteRequest();
        }
    }

    public static List<Contact> PagesCheckedEachTime(RestClient client)
    {
        var all = new List<Contact>();
        var res = client.CreateRequest("/contacts", "GET").ExecuteRequest().EnsureSuccess();
        while (res.ReadJson<Page<Contact>>() is { } page) // quiet B loop
        {
            all.AddRange(page.Items);
            res = client.CreateRequest(page.Next!, "GET").ExecuteRequest();
            res.EnsureSuccess();
        }

        return all;
    }

    public static Contact? LoopCondition(RestRequest first, Func<RestRequest> again)
    {
        var res = first.ExecuteRequest();
        while (res.StatusCode != 200)
        {
            ComindServer.Sleep(500);
            res = again().ExecuteRequest();
        }

        return res.ReadJson<Contact>(); // quiet B lesson-loop
    }

    public static Contact? LoopConditionWithLimit(RestRequest first, Func<RestRequest> again)
    {
        var res = first.ExecuteRequest();
        for (var attempt = 0; attempt < 3 && res.StatusCode != 200; attempt++)
        {
            res = again().ExecuteRequest();
        }

        return res.ReadJson<Contact>(); // LOUD B2001 lesson-loop
    }

    public static Contact? DoWhile(Func<RestRequest> start)
    {
        RestResponse res;
        do
        {
            res = start().ExecuteRequest();
        } while (!res.IsSuccess);
        return res.ReadJson<Contact>(); // quiet B lesson-loop
    }

    public static Contact? DoWhileBusy(Func<RestRequest> start)
    {
        RestResponse res;
        do
        {
            res = start().ExecuteRequest();
        } while (res.StatusCode == 429);
        return res.ReadJson<Contact>(); // LOUD B2001 lesson-loop
    }

    public static List<Contact> Continue(IEnumerable<RestRequest> requests)
    {
        var all = new List<Contact>();
        foreach (var request in requests)
        {
            var res = request.ExecuteRequest();
            if (res.StatusCode != 200)
            {
                continue;
            }

            all.Add(res.ReadJson<Contact>()!); // quiet B loop
        }

        return all;
    }

    public static List<Contact> ContinueOnMissing(IEnumerable<RestRequest> requests)
    {
        var all = new List<Contact>();
        foreach (var request in requests)
        {
            var res = request.ExecuteRequest();
            if (res.StatusCode == 410)
            {
                continue;
            }

            all.Add(res.ReadJson<Contact>()!); // LOUD B2001 loop
        }

        return all;
    }

    public static Contact? Try(RestRequest request)
    {
        try
        {
            return request.ExecuteRequest().EnsureSuccess().ReadJson<Contact>(); // quiet B try-catch
        }
        catch (RestApiException e)
        {
            ActionLog.Error(e.Message);
            return null;
        }
    }

    public static Contact? TrySwallowed(RestRequest request)
    {
        var res = request.ExecuteRequest();
        try
        {
            res.EnsureSuccess();
        }
        catch (RestApiException e)
        {
            ActionLog.Error(e.Message);
        }

        return res.ReadJson<Contact>(); // LOUD B2001 try-catch
    }

    public static Contact? TryRethrown(RestRequest request)
    {
        var res = request.ExecuteRequest();
        try
        {
            res.EnsureSuccess();
        }
        catch (RestApiException e)
        {
            throw new ActionException("contact", e);
        }

        return res.ReadJson<Contact>(); // quiet B try-catch
    }

    public static Contact? TryIsNoCheck(RestRequest request)
    {
        try
        {
            var res = request.ExecuteRequest();
            return res.ReadJson<Contact>(); // LOUD B2001 try-catch
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string CatchReads(RestRequest request)
    {
        var res = request.ExecuteRequest();
        try
        {
            res.EnsureSuccess();
            return "fine";
        }
        catch (RestApiException)
        {
            return res.Content; // quiet B try-catch
        }
    }

    public static string CatchFilter(RestRequest request)
    {
        var res = request.ExecuteRequest();
        try
        {
            res.EnsureSuccess();
        }
        catch (RestApiException e) when (e.StatusCode == 404)
        {
            return "";
        }

        return res.Content; // quiet B try-catch
    }

    public static Contact? Finally(RestRequest request)
    {
        var res = request.ExecuteRequest();
        try
        {
            if (!res.IsSuccess)
            {
                return null;
            }
        }
        finally
        {
            ActionLog.Debug("done");
        }

        return res.ReadJson<Contact>(); // quiet B finally
    }

    public static void FinallyReads(RestRequest request, Entity entity)
    {
        RestResponse? res = null;
        try
        {
            res = request.ExecuteRequest();
            res.EnsureSuccess();
        }
        finally
        {
            entity.Title = res?.Content; // LOUD B2001 finally
        }
    }

    public static Contact? Using(RestRequest request)
    {
        using var res = request.ExecuteRequest();
        return res.StatusCode == 200 ? res.ReadJson<Contact>() : null; // quiet B using
    }

    public static Contact? UsingUnchecked(RestRequest request)
    {
        using (var res = request.ExecuteRequest())
        {
            return res.ReadJson<Contact>(); // LOUD B2001 using
        }
    }

    public static Contact? Joined(RestRequest request, bool strict)
    {
        var res = request.ExecuteRequest();
        if (strict)
        {
            res.EnsureSuccess();
        }
        else if (res.StatusCode >= 400)
        {
            return null;
        }

        return res.ReadJson<Contact>(); // quiet B lesson-join
    }

    public static Contact? JoinedOneSide(RestRequest request, bool strict)
    {
        var res = request.ExecuteRequest();
        if (strict)
        {
            res.EnsureSuccess();
        }

        return res.ReadJson<Contact>(); // LOUD B2001 lesson-join
    }

    public static Contact? Goto(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode != 200)
        {
            goto failed;
        }

        return res.ReadJson<Contact>(); // quiet B early-return
        failed:
        ActionLog.Warn("no contact");
        return null;
    }

    public static Contact? Nested(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode >= 200)
        {
            if (res.StatusCode < 300)
            {
                return res.ReadJson<Contact>(); // quiet B guard-range
            }
        }

        return null;
    }

    public static Contact? NestedElse(RestRequest request)
    {
        var res = request.ExecuteRequest();
        if (res.StatusCode == 401)
        {
            throw new ActionException("key?");
        }
        else if (res.StatusCode == 404)
        {
            return null;
        }
        else
        {
            return res.ReadJson<Contact>(); // LOUD B2001 lets-through
        }
    }

    public static Contact? ErrorText(RestRequest request)
    {
        var res = request.ExecuteRequest();
        string? error = null;
        if (!res.IsSuccess)
        {
            error = $"contact: {res.StatusCode}";
        }

        if (error is not null)
        {
            throw new ActionException(error);
        }

        return res.ReadJson<Contact>(); // quiet B local-flag
    }

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
