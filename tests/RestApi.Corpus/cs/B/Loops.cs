namespace Acme.Corpus.Loops;

// Pages, retries and lists.
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
}
