namespace Acme.Corpus.TuplesAndSets;

// Tuples, sets, texts of the status, and other ways to read the content.
internal static class Bins
{
    private static readonly HashSet<int> s_good = [200, 201, 204];
    private static readonly int[] s_mixed = [200, 404, 500];

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
            (404, _) => null,
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
        return Array.Exists(s_mixed, status => status == res.StatusCode) ? res.ReadJson<Order>() : null; // LOUD B2001 set
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
