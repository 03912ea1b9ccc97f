using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Responses in collections that the method makes and fills itself.</summary>
public sealed class UncheckedResponseCollectionsTests
{
    private const string Members = """
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        static Task<RestResponse> GetAsync(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequestAsync(); }
        static void Look(List<RestResponse> all) { foreach (var one in all) one.EnsureSuccess(); }
        static void Use(string text) { }

        """;

    [Theory]
    [InlineData("var all = new List<RestResponse>(); all.Add(Get(\"a\")); return all[0].[|Content|];")]
    [InlineData(
        "var all = new List<RestResponse>(); foreach (var path in paths) all.Add(Get(path)); foreach (var one in all) Use(one.[|Content|]); return null;"
    )]
    [InlineData(
        "List<RestResponse> all = []; foreach (var path in paths) { var res = Get(path); Use(\"\"); all.Add(res); } return all.Select(one => one.[|Content|].Trim());"
    )]
    [InlineData(
        "var all = new Dictionary<string, RestResponse>(); foreach (var path in paths) all[path] = Get(path); return all[\"a\"].[|Content|];"
    )]
    [InlineData(
        "var all = new Dictionary<string, RestResponse> { [\"a\"] = Get(\"a\") }; foreach (var (path, one) in all) Use(path + one.[|Content|]); return null;"
    )]
    [InlineData(
        "var all = new Dictionary<string, RestResponse>(); all.Add(\"a\", Get(\"a\")); foreach (var pair in all) Use(pair.Value.[|Content|]); return null;"
    )]
    [InlineData(
        "var all = new Dictionary<string, RestResponse>(); all.TryAdd(\"a\", Get(\"a\")); foreach (var one in all.Values) Use(one.[|Content|]); return null;"
    )]
    [InlineData(
        "var all = new Dictionary<string, RestResponse>(); all[\"a\"] = Get(\"a\"); return all.TryGetValue(\"a\", out var one) ? one.[|Content|] : null;"
    )]
    [InlineData(
        "var all = new Dictionary<string, RestResponse>(); all[\"a\"] = Get(\"a\"); return all.Select(pair => pair.Value.[|Content|].Trim());"
    )]
    [InlineData(
        "var all = new Queue<RestResponse>(); all.Enqueue(Get(\"a\")); while (all.Count > 0) Use(all.Dequeue().[|Content|]); return null;"
    )]
    [InlineData("var all = new Stack<RestResponse>(); all.Push(Get(\"a\")); return all.TryPop(out var one) ? one.[|Content|] : null;")]
    [InlineData("var all = new RestResponse[2]; for (var i = 0; i < 2; i++) all[i] = Get(paths[i]); return all[1].[|Content|];")]
    [InlineData("RestResponse[] all = [Get(\"a\"), Get(\"b\")]; foreach (var one in all) Use(one.[|Content|]); return null;")]
    [InlineData("var all = new[] { Get(\"a\"), Get(\"b\") }; return all[^1].[|Content|];")]
    [InlineData(
        "var all = new List<Task<RestResponse>>(); foreach (var path in paths) all.Add(GetAsync(path)); foreach (var one in await Task.WhenAll(all)) Use(one.[|Content|]); return null;"
    )]
    [InlineData(
        "var all = paths.Select(path => GetAsync(path)).ToList(); while (all.Count > 0) { var done = await Task.WhenAny(all); all.Remove(done); Use((await done).[|Content|]); } return null;"
    )]
    [InlineData("return (await await Task.WhenAny(GetAsync(\"a\"), GetAsync(\"b\"))).[|Content|];")]
    [InlineData("var res = Get(\"a\"); var all = new List<RestResponse> { res }; return res.[|Content|];")]
    [InlineData(
        "var all = new List<RestResponse>(); foreach (var path in paths) { var res = Get(path); if (res.StatusCode == 404) continue; all.Add(res); } return all.Select(one => one.[|Content|].Trim());"
    )]
    [InlineData(
        "var good = new List<RestResponse>(); var all = new List<RestResponse>(); foreach (var path in paths) { var res = Get(path); if (path == \"\") { good.Add(res); } else { all.Add(res); } } return good[0].[|Content|];"
    )]
    public Task Element_was_never_checked(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("var all = new List<RestResponse>(); all.Add(Get(\"a\").EnsureSuccess()); return all[0].Content;")]
    [InlineData(
        "var all = new List<RestResponse>(); foreach (var path in paths) { var res = Get(path); if (res.IsSuccess) all.Add(res); } return all.Select(one => one.Content);"
    )]
    [InlineData(
        "var all = new List<RestResponse>(); foreach (var path in paths) { var res = Get(path); all.Add(res); if (!res.IsSuccess) return null; } return all.Select(one => one.Content);"
    )]
    [InlineData("var all = new List<RestResponse>(); all.Add(Get(\"a\")); Look(all); return all[0].Content;")]
    [InlineData("var all = new List<RestResponse>(); all.Add(Get(\"a\")); all.ForEach(Check); return all[0].Content;")]
    [InlineData("var all = new List<RestResponse>(); all.Add(Get(\"a\")); all.RemoveAll(one => !one.IsSuccess); return all[0].Content;")]
    [InlineData("var all = new List<RestResponse>(); all.Add(Get(\"a\")); if (!all[0].IsSuccess) return null; return all[0].Content;")]
    [InlineData(
        "var all = new List<RestResponse>(); all.Add(Get(\"a\")); return all.Where(one => one.IsSuccess).Select(one => one.Content);"
    )]
    [InlineData(
        "var all = new List<RestResponse>(); all.Add(Get(\"a\")); foreach (var one in all) { if (one.StatusCode != 200) continue; Use(one.Content); } return null;"
    )]
    [InlineData(
        "var all = new Dictionary<string, RestResponse>(); all[\"a\"] = Get(\"a\"); return all[\"a\"].IsSuccess ? all[\"a\"].Content : null;"
    )]
    [InlineData(
        "var all = new Dictionary<string, RestResponse>(); all[\"a\"] = Get(\"a\"); foreach (var (path, one) in all) { one.EnsureSuccess(); Use(one.Content); } return null;"
    )]
    [InlineData(
        "var all = new Dictionary<string, RestResponse>(); all[\"a\"] = Get(\"a\"); return all.TryGetValue(\"a\", out var one) && one.IsSuccess ? one.Content : null;"
    )]
    [InlineData(
        "var all = new Queue<RestResponse>(); all.Enqueue(Get(\"a\")); while (all.TryDequeue(out var one)) { if (one.IsSuccess) Use(one.Content); } return null;"
    )]
    [InlineData(
        "var all = new RestResponse[2]; for (var i = 0; i < 2; i++) { all[i] = Get(paths[i]); if (!all[i].IsSuccess) return null; } return all[1].Content;"
    )]
    [InlineData(
        "var res = Get(\"a\"); var all = new List<RestResponse> { res }; foreach (var one in all) one.EnsureSuccess(); return res.Content;"
    )]
    [InlineData("var done = await await Task.WhenAny(GetAsync(\"a\"), GetAsync(\"b\")); return done.IsSuccess ? done.Content : null;")]
    [InlineData("var all = new List<RestResponse>(); return all.FirstOrDefault()?.Content;")]
    [InlineData(
        "var all = new List<RestResponse>(); Parallel.ForEach(paths, path => all.Add(Get(path).EnsureSuccess())); return all[0].Content;"
    )]
    public Task Element_that_was_checked_is_quiet(string statements) => Verify.Silent(Code(statements));

    private static string Code(string statements) =>
        ResponseCode.InClass(Members + $"async Task<object?> Run(IReadOnlyList<string> paths)\n{{\nawait Task.Yield();\n{statements}\n}}");
}
