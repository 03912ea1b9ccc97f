// needs Comind.Api.Server.RestResponse`1
namespace Acme.Corpus.TypedResponses;

// What declared clients return: the value of a typed response is as unchecked as the content of an untyped one.
internal interface IShop
{
    RestResponse<Order> Get(string id);

    Task<RestResponse<Order>> GetAsync(string id);

    RestResponse Find(string name);

    Result<Order, ErrorBody> TryGet(string id);

    Order Fetch(string id);
}

internal static class Orders
{
    public static decimal Total(IShop shop) => shop.Get("1").Value!.Total; // LOUD B2001 typed

    public static decimal TotalEnsured(IShop shop) => shop.Get("1").EnsureSuccess().Value!.Total; // quiet B typed

    public static decimal TotalChecked(IShop shop)
    {
        var res = shop.Get("1");
        return res.IsSuccess ? res.Value!.Total : 0; // quiet B typed
    }

    public static decimal TotalOrNothing(IShop shop)
    {
        var res = shop.Get("1");
        if (res.StatusCode == 404)
        {
            return 0;
        }

        return res.Value!.Total; // LOUD B2001 typed
    }

    public static async Task<decimal> TotalAsync(IShop shop)
    {
        var res = await shop.GetAsync("1");
        ActionLog.Info("{Status}", res.StatusCode);
        return res.Value!.Total; // LOUD B2001 typed
    }

    public static async Task<decimal> TotalOfRangeAsync(IShop shop) =>
        await shop.GetAsync("1") is { StatusCode: >= 200 and < 300, Value: { } order } ? order.Total : 0; // quiet B typed

    public static string Error(IShop shop)
    {
        var res = shop.Get("1");
        return res.IsSuccess ? "" : res.ErrorContent; // quiet B typed
    }

    public static decimal ResultChecked(IShop shop)
    {
        var result = shop.TryGet("1");
        return result.IsSuccess ? result.Value!.Total : 0; // quiet B result
    }

    public static decimal ResultUnchecked(IShop shop) => shop.TryGet("1").Value!.Total; // LOUD B2001 result

    public static decimal ResultDeconstructed(IShop shop)
    {
        var (ok, order, error) = shop.TryGet("1");
        return ok ? order!.Total : throw new ActionException(error!.Message); // quiet B result
    }

    public static string ResultOnlyLogged(IShop shop)
    {
        var result = shop.TryGet("1");
        ActionLog.Debug("ok={Ok}", result.IsSuccess);
        return result.Value!.Currency; // LOUD B2001 result
    }

    public static decimal Fetched(IShop shop) => shop.Fetch("1").Total; // quiet B typed

    public static string OwnContent(Letter letter) => letter.Content; // quiet B own-type

    public static string OwnResponse(Own.RestResponse res) => res.Content + res.ReadJson<string>(); // quiet B own-type

    public static string OwnExecution(Own.RestRequest request) => request.ExecuteRequest().Content; // quiet B own-type

    public static async Task<string> HttpContentOf(Func<Task<StreamReader>> open) => await (await open()).ReadToEndAsync(); // quiet B own-type

    public static JsonNode? Platform() => Api.Rest.V1.Get("crm").Body; // quiet B own-type
}

internal sealed record Letter(string Content, int StatusCode);
