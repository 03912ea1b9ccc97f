using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Sequences and collections whose elements are tuples or objects with a response in them, and what queries make of these.</summary>
public sealed class UncheckedResponseElementsTests
{
    private const string Members = """
        record Fetched(string Path, RestResponse Response) { public bool Ok => Response.IsSuccess; public Fetched Ensure() { Response.EnsureSuccess(); return this; } }
        record Told(bool Ok, RestResponse Response);
        record Both(RestResponse Left, RestResponse Right);
        class Seen { public Seen(RestResponse response) { response.EnsureSuccess(); Response = response; } public RestResponse Response { get; } }
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        static Task<RestResponse> GetAsync(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequestAsync(); }
        static Fetched Fetch(string path) => new(path, Get(path));
        static Told Tell(string path) { var res = Get(path); return new(res.IsSuccess, res); }
        static IEnumerable<(string Path, RestResponse Res)> Each(IEnumerable<string> paths) { foreach (var path in paths) yield return (path, Get(path)); }
        static List<Fetched> All(IEnumerable<string> paths) => paths.Select(Fetch).ToList();
        static void Look(Fetched one) { if (!one.Response.IsSuccess) throw new InvalidOperationException(); }
        static void Use(string text) { }

        """;

    [Theory]
    [InlineData("return from path in paths let res = Get(path) select res.[|Content|].Trim();")]
    [InlineData("return from path in paths let res = Get(path) let name = path.Trim() select name + res.[|Content|];")]
    [InlineData("return from path in paths let res = Get(path) where res.StatusCode != 500 select res.[|ReadJson<Contact>|]();")]
    [InlineData("return from path in paths let res = Get(path) where path != \"\" orderby path select res.[|ReadJson<Contact>|]();")]
    [InlineData("return from path in paths let res = Get(path) from one in res.[|ReadJson<List<int>>|]()! select one;")]
    [InlineData("return from path in paths let res = Get(path) let text = res.[|Content|].Trim() select text;")]
    [InlineData("return from path in paths let res = Get(path) group res.[|Content|].Trim() by path;")]
    public Task Query_names_a_response_nobody_checks(string statements) => Reports(statements);

    [Theory]
    [InlineData("return from path in paths let res = Get(path) where res.IsSuccess select res.Content.Trim();")]
    [InlineData("return from path in paths let res = Get(path) let ok = res.IsSuccess where ok select res.Content.Trim();")]
    [InlineData(
        "return from path in paths let res = Get(path) let name = path.Trim() where res.StatusCode == 200 select name + res.Content;"
    )]
    [InlineData("return from path in paths let res = Get(path).EnsureSuccess() select res.Content.Trim();")]
    [InlineData("return from path in paths let res = Get(path) select res.IsSuccess ? res.Content.Trim() : \"\";")]
    [InlineData(
        "return from path in paths let res = Get(path) where Good(res) select res.Content; bool Good(RestResponse res) => res.IsSuccess;"
    )]
    [InlineData("return from path in paths let res = Get(path) let status = res.StatusCode where status < 300 select res.Content.Trim();")]
    [InlineData("return from path in paths let one = Fetch(path) where one.Ok select one.Response.Content.Trim();")]
    public Task Query_that_looks_first_is_quiet(string statements) => Silent(statements);

    [Theory]
    [InlineData("return paths.Select(path => (path, res: Get(path))).Select(one => one.res.[|Content|].Trim());")]
    [InlineData(
        "return paths.Select(path => new { path, Res = Get(path) }).ToDictionary(one => one.path, one => one.Res.[|Content|].Trim());"
    )]
    [InlineData("foreach (var (path, res) in paths.Select(path => (path, Get(path)))) Use(path + res.[|Content|]); return null;")]
    [InlineData("foreach (var one in paths.Select(path => new { path, Res = Get(path) }).ToList()) Use(one.Res.[|Content|]); return null;")]
    [InlineData("return paths.Select(path => (path, res: Get(path))).First().res.[|Content|];")]
    [InlineData(
        "return paths.Select(path => (path, res: Get(path))).Where(one => one.path != \"\").Select(one => one.res).First().[|Content|];"
    )]
    [InlineData("return paths.Select(path => (path, Get(path))).ToArray()[0].Item2.[|Content|];")]
    [InlineData("return paths.Select(Fetch).Select(one => one.Response.[|Content|].Trim());")]
    [InlineData("return All(paths).ConvertAll(one => one.Response.[|Content|].Trim());")]
    [InlineData("foreach (var (path, res) in Each(paths)) Use(path + res.[|Content|]); return null;")]
    [InlineData(
        "var all = new List<(string Path, RestResponse Res)>(); foreach (var path in paths) all.Add((path, Get(path))); foreach (var one in all) Use(one.Res.[|Content|]); return null;"
    )]
    [InlineData(
        "var all = new List<Fetched>(); foreach (var path in paths) all.Add(new Fetched(path, Get(path))); return all[0].Response.[|Content|];"
    )]
    [InlineData(
        "var all = new Queue<Fetched>(); all.Enqueue(Fetch(\"a\")); while (all.TryDequeue(out var one)) Use(one.Response.[|Content|]); return null;"
    )]
    [InlineData(
        "var all = new[] { (\"a\", Get(\"a\")), (\"b\", Get(\"b\")) }; foreach (var (path, res) in all) Use(res.[|Content|]); return null;"
    )]
    [InlineData(
        "var all = await Task.WhenAll(paths.Select(async path => (path, res: await GetAsync(path)))); return all.Select(one => one.res.[|Content|].Trim());"
    )]
    [InlineData(
        "return paths.Select(path => (path, res: Get(path))).OrderBy(one => one.path).First(one => one.res.StatusCode != 404).res.[|Content|];"
    )]
    public Task Element_has_a_response_nobody_checks(string statements) => Reports(statements);

    [Theory]
    [InlineData(
        "return paths.Select(path => (path, res: Get(path))).Where(one => one.res.IsSuccess).Select(one => one.res.Content.Trim());"
    )]
    [InlineData("return paths.Select(Fetch).Where(one => one.Ok).Select(one => one.Response.Content.Trim());")]
    [InlineData("return paths.Select(Fetch).Select(one => one.Ensure()).Select(one => one.Response.Content.Trim());")]
    [InlineData("return paths.Select(Fetch).Select(one => { one.Ensure(); return one.Response.Content; });")]
    [InlineData("foreach (var one in paths.Select(Fetch)) { Look(one); Use(one.Response.Content); } return null;")]
    [InlineData("foreach (var one in paths.Select(Fetch)) { if (!one.Ok) continue; Use(one.Response.Content); } return null;")]
    [InlineData("foreach (var (path, res) in paths.Select(path => (path, Get(path)))) if (res.IsSuccess) Use(res.Content); return null;")]
    [InlineData("foreach (var (ok, res) in paths.Select(Tell)) if (ok) Use(res.Content); return null;")]
    [InlineData("return paths.Select(Tell).Where(one => one.Ok).Select(one => one.Response.Content.Trim());")]
    [InlineData("return paths.Select(path => new Seen(Get(path))).Select(one => one.Response.Content.Trim());")]
    [InlineData(
        "return paths.Select(path => new Both(Get(path), Get(\"b\"))).Where(one => one.Left.IsSuccess).Select(one => one.Right.Content);"
    )]
    [InlineData(
        "var all = new List<Told>(); foreach (var path in paths) all.Add(Tell(path)); return all.FindAll(one => one.Ok).Select(one => one.Response.Content);"
    )]
    [InlineData(
        "var all = new List<Fetched>(); foreach (var path in paths) { var one = Fetch(path); one.Response.EnsureSuccess(); all.Add(one); } return all[0].Response.Content;"
    )]
    [InlineData("var all = paths.Select(Fetch).ToList(); all.ForEach(Look); return all[0].Response.Content;")]
    [InlineData(
        "var all = paths.Select(Fetch).ToList(); if (all.Any(one => !one.Response.IsSuccess)) return null; return all[0].Response.Content;"
    )]
    [InlineData(
        "return paths.Select(path => { var res = Get(path); return (path, res, res.IsSuccess); }).Where(one => one.IsSuccess).Select(one => one.res.Content);"
    )]
    public Task Element_whose_response_was_checked_is_quiet(string statements) => Silent(statements);

    private static Task Reports(string statements) => Verify.Reports(InMethod(statements));

    private static Task Silent(string statements) => Verify.Silent(InMethod(statements));

    private static string InMethod(string statements) =>
        ResponseCode.InClass(Members + $"async Task<object?> RunAsync(string[] paths)\n{{\nawait Task.Yield();\n{statements}\n}}");
}
