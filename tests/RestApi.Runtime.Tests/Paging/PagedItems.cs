using Comind.Api.Server;

namespace Acme.RuntimeTests.Paging;

/// <summary>Every style twice: waiting and not waiting must see the same pages.</summary>
internal static class PagedItems
{
    public static PagedSequence<int> Pages(string url, PagedAttribute paging, string path = "/items") =>
        new(
            () => new RestClient(url).CreateRequest(path, "GET").AddQueryParameter("q", "x"),
            static request => request.AddHeader("X-Key", "k"),
            static page => page.ReadJson<List<int>>(),
            paging
        );

    public static async Task<int[]> AllAsync(PagedSequence<int> pages)
    {
        var waited = pages.ToList();
        var items = new List<int>();
        await foreach (var item in pages)
        {
            items.Add(item);
        }

        Assert.Equal(waited, items);
        return [.. items];
    }
}
