namespace Acme.Corpus.Patterns;

// Patterns on the status and on the response.
internal static class Stock
{
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
}
