namespace Acme.Corpus.Exceptions;

// try, catch, finally and using.
internal static class Imports
{
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
}
