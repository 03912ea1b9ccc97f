namespace Acme.Corpus.Joins;

// Paths that meet again, and early exits.
internal static class Merges
{
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
}
