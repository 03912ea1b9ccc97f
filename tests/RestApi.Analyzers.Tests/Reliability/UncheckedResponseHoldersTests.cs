using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Responses in new objects and tuples, in <c>out</c> parameters and in what helpers return.</summary>
public sealed class UncheckedResponseHoldersTests
{
    private const string Members = """
        record Fetched(string Path, RestResponse Response);
        record Fault(string Text); record Told(bool Ok, RestResponse Response) { public bool Failed => !Ok; public bool IsGone => Response.StatusCode == 410; public Told Ensure() { Response.EnsureSuccess(); return this; } }
        record Noted(RestResponse Response, int Status, string Step);
        readonly record struct Plain(int Code, string Text); readonly record struct Own(int Code, string Text) { public void Deconstruct(out int code, out string text) { Ensure(); (code, text) = (Code, Text); } void Ensure() { if (Code > 299) throw new InvalidOperationException(); } }
        static Plain PlainOf(string path) { var res = Get(path); return new(res.StatusCode, res.Content); }
        static Noted Note(string path) { var res = Get(path); return new Noted(res, res.StatusCode, "first"); }
        static (bool Ok, RestResponse Response, RestResponse Other) Two(string path) { var res = Get(path); return (res.IsSuccess, res, Get("b")); }
        static (RestResponse? Response, bool Ok) Late(string path, bool ask) { if (!ask) return (null, false); var res = Get(path); if (res.StatusCode < 400) return (res, true); return (res, false); }
        class Kept { public RestResponse? Response { get; init; } public string? Note { get; set; } }
        class Reading { public Reading(RestResponse response) { response.EnsureSuccess(); Response = response; } public RestResponse Response { get; } }
        interface Shop { RestResponse<Contact> Get(string id); RestResponse<int> Count(); }
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        static void Look(Fetched one) { if (!one.Response.IsSuccess) throw new InvalidOperationException(); }
        static Fetched Fetch(string path) => new(path, Get(path));
        static Told Ask(string path) { var res = Get(path); return new Told(res.IsSuccess, res); }
        static (RestResponse Response, int Tries) Timed(string path) => (Get(path), 1);
        static (RestResponse Response, bool Ok) Tested(string path) { var res = Get(path); return (res, res.IsSuccess); }
        static async Task<(string, RestResponse)> TimedAsync(string path) { await Task.Yield(); return (path, Get(path)); }
        static bool TryAsk(string path, out RestResponse res) { res = Get(path); return res.IsSuccess; }
        static bool TryReach(string path, out RestResponse? res) { res = null; try { res = Get(path); } catch (TimeoutException) { return false; } return true; }
        static void Load(string path, out RestResponse res) => res = Get(path);
        static RestResponse Send(string path, out bool ok) { var res = Get(path); ok = res.IsSuccess; return res; }
        static RestResponse Strict(string path, bool throwOnError = true) { var res = Get(path); if (throwOnError) res.EnsureSuccess(); return res; }
        static List<RestResponse> Items(IEnumerable<string> paths) => paths.Select(Get).ToList();
        static IEnumerable<RestResponse> Each(IEnumerable<string> paths) { foreach (var path in paths) yield return Get(path); }
        static IEnumerable<RestResponse> Good(IEnumerable<string> paths) { foreach (var path in paths) { var res = Get(path); if (res.IsSuccess) yield return res; } }
        static RestResponse[] Both() => [Get("a"), Get("b")];
        static bool Arrived(RestResponse res) => res.StatusCode is 200 or 206;
        static RestResponse[] Mixed(RestResponse other) => [Get("a"), other];
        static object Boxed(RestResponse other) => (Get("a"), 1);
        static void Use(string text) { }
        static bool Fine(RestResponse res, out string error) { error = res.IsSuccess ? "" : "a"; return error.Length == 0; }
        static bool TryFine(string path, out RestResponse res, out string error) { res = Get(path); error = res.IsSuccess ? "" : "a"; return error.Length == 0; }

        """;

    [Theory]
    [InlineData(
        "var (a, b) = (Get(\"a\"), Get(\"b\")); return (a.StatusCode, b.StatusCode) == (200, 200) ? a.Content + b.Content : null;",
        true
    )]
    [InlineData(
        "var (a, b) = (Get(\"a\"), Get(\"b\")); if ((a.StatusCode, b.StatusCode) != (200, 201)) return null; return b.Content;",
        true
    )]
    [InlineData("var (a, b) = (Get(\"a\"), Get(\"b\")); return (true, 200) == (a.IsSuccess, b.StatusCode) ? a.Content : null;", true)]
    [InlineData("var (a, b) = (Get(\"a\"), Get(\"b\")); return (a.StatusCode, 1) == (200, 1) ? b.[|Content|] : null;")]
    [InlineData(
        "var (a, b) = (Get(\"a\"), Get(\"b\")); return (a.StatusCode, b.StatusCode) != (200, 200) ? null : (a.StatusCode, 1) != (404, 1) ? a.Content : null;",
        true
    )]
    [InlineData("var (a, b) = (Get(\"a\"), Get(\"b\")); return (a.StatusCode, b.StatusCode) == (404, 200) ? null : a.[|Content|];")]
    public Task Pairs_are_compared(string statements, bool isQuiet = false) => isQuiet ? Silent(statements) : Reports(statements);

    [Theory]
    [InlineData("var res = Get(\"a\"); return Fine(res, out var error) ? res.Content : null;")]
    [InlineData("if (!TryFine(\"a\", out var res, out _)) return null; return res.Content;")]
    public Task Answer_of_a_helper_that_nobody_can_follow_is_believed(string statements) => Silent(statements);

    [Theory]
    [InlineData("static void Read(string path, out string text) => text = Get(path).[|Content|];")]
    [InlineData("static void Read(string path, out FileRef? file) { file = RestApi.DownloadFile().{|RAPI2003:DownloadedFileRef|}; }")]
    [InlineData(
        "static void Read(string path, out string? text) { var res = Get(path); text = res.IsSuccess ? res.Content : null; }",
        true
    )]
    [InlineData(
        "static void Read(string path, out string text, out int status) { var res = Get(path); text = res.Content; status = res.StatusCode; }",
        true
    )]
    [InlineData("static bool Read(string path, out string text) { var res = Get(path); text = res.Content; return res.IsSuccess; }", true)]
    public Task Content_in_the_only_out_parameter_is_used(string member, bool isQuiet = false) =>
        isQuiet ? Verify.Silent(ResponseCode.InClass(Members + member)) : Verify.Reports(ResponseCode.InClass(Members + member));

    [Theory]
    [InlineData("var one = new Fetched(\"a\", Get(\"a\")); Use(one.Path); return one.Response.[|Content|];")]
    [InlineData("return new Fetched(\"a\", Get(\"a\")).Response.[|Content|];")]
    [InlineData("var one = new { Path = \"a\", Response = Get(\"a\") }; return one.Response.[|Content|];")]
    [InlineData("var one = new Kept { Response = Get(\"a\"), Note = \"b\" }; return one.Response.[|Content|];")]
    [InlineData("var pair = (Path: \"a\", Response: Get(\"a\")); return pair.Response.[|Content|];")]
    [InlineData("var pair = (Get(\"a\"), Get(\"b\")); return pair.Item1.IsSuccess ? pair.Item2.[|Content|] : null;")]
    [InlineData("var one = Fetch(\"a\"); return one.Response.[|Content|];")]
    [InlineData("var (res, tries) = Timed(\"a\"); Use($\"{tries}\"); return res.[|Content|];")]
    [InlineData("return Timed(\"a\").Response.[|Content|];")]
    [InlineData("var (path, res) = await TimedAsync(\"a\"); return path + res.[|Content|];")]
    [InlineData("return new Fetched(\"a\", Get(\"a\")) is { Path: \"b\" } one ? one.Response.[|Content|] : null;")]
    public Task Object_is_made_with_a_response(string statements) => Reports(statements);

    [Theory]
    [InlineData("var one = new Fetched(\"a\", Get(\"a\")); if (one.Response.StatusCode != 200) return null; return one.Response.Content;")]
    [InlineData("var one = new Fetched(\"a\", Get(\"a\").EnsureSuccess()); return one.Response.Content;")]
    [InlineData("var one = new Fetched(\"a\", Get(\"a\")); Look(one); return one.Response.Content;")]
    [InlineData("var one = new Reading(Get(\"a\")); return one.Response.Content;")]
    [InlineData("var one = Ask(\"a\"); return one.Ok ? one.Response.Content : null;")]
    [InlineData("var (res, ok) = Tested(\"a\"); return ok ? res.Content : null;")]
    [InlineData("return Ask(\"a\") is { Ok: true } one ? one.Response.Content : null;")]
    [InlineData("return new Fetched(\"a\", Get(\"a\")) is { Response.IsSuccess: true } one ? one.Response.Content : null;")]
    [InlineData("return new Fetched(\"a\", Get(\"a\")) is { Response: { IsSuccess: true } res } ? res.Content : null;")]
    [InlineData("var one = new Kept { Response = Get(\"a\") }; one.Response.EnsureSuccess(); return one.Response.Content;")]
    [InlineData("return Mixed(Get(\"b\").EnsureSuccess())[1].Content;")]
    [InlineData("return Mixed(null!)[0].Content;")]
    [InlineData("return Boxed(Get(\"a\")).ToString();")]
    public Task Object_whose_response_was_checked_is_quiet(string statements) => Silent(statements);

    [Theory]
    [InlineData("var (res, _) = Tested(\"a\"); return res.[|Content|];")]
    [InlineData("var (res, ok) = Tested(\"a\"); if (!ok) ActionLog.Warn(\"a\"); return res.[|Content|];")]
    [InlineData("var (res, ok) = Tested(\"a\"); return ok ? null : res.[|ReadJson<int>|]();")]
    [InlineData("return Tested(\"a\").Response.[|Content|];")]
    [InlineData("var one = Ask(\"a\"); return one.Response.[|Content|];")]
    [InlineData("return Ask(\"a\") is { Response: var res } ? res.[|Content|] : null;")]
    [InlineData("return Note(\"a\") is { Step: not \"\" } one ? one.Response.[|Content|] : null;")]
    [InlineData("return Note(\"a\") is ({ ContentLength: > 0 } res, _, _) ? res.[|Content|] : null;")]
    [InlineData("var one = Note(\"a\"); return one.Status != 404 ? one.Response.[|Content|] : null;")]
    [InlineData("var (res, _) = Late(\"a\", true); return res!.[|Content|];")]
    [InlineData("var one = new Told(false, Get(\"a\")); return one.Response.[|Content|];")]
    [InlineData("var (code, text) = PlainOf(\"a\"); if (code == 404) return null; return JsonDocument.Parse([|text|]);")]
    public Task Answer_beside_the_response_is_not_asked(string statements) => Reports(statements);

    [Theory]
    [InlineData("var (res, ok) = Tested(\"a\"); if (!ok) throw new Exception(res.Content); return res.Content;")]
    [InlineData("var answer = Tested(\"a\"); return answer.Ok ? answer.Response.Content : null;")]
    [InlineData("return Tested(\"a\") is (var res, true) ? res.Content : null;")]
    [InlineData("return Tested(\"a\") switch { (var res, true) => res.Content, _ => null };")]
    [InlineData("var one = Note(\"a\"); return one.Status == 200 ? one.Response.Content : null;")]
    [InlineData("return Note(\"a\") is (var res, 200, _) ? res.Content : null;")]
    [InlineData("return Note(\"a\") is (_, >= 200 and < 300, _) one ? one.Response.Content : null;")]
    [InlineData("return Ask(\"a\") is (true, var res) ? res.Content : null;")]
    [InlineData("var one = Ask(\"a\"); if (one.Failed) return null; return one.Response.Content;")]
    [InlineData("return Ask(\"a\") is { Failed: false } one ? one.Response.Content : null;")]
    [InlineData("var one = new Told(true, Get(\"a\")); if (one.IsGone) return null; return one.Response.Content;")]
    [InlineData("var one = Ask(\"a\").Ensure(); return one.Response.Content;")]
    [InlineData("var one = Ask(\"a\"); one.Ensure(); return one.Response.Content;")]
    [InlineData("var (ok, res) = Ask(\"a\"); return ok ? res.Content : null;")]
    [InlineData("var (ok, res, other) = Two(\"a\"); return ok ? res.Content : null;")]
    [InlineData("var (res, ok) = Late(\"a\", true); return ok ? res!.Content : null;")]
    [InlineData("var res = Get(\"a\"); var one = new { Ok = res.IsSuccess, Response = res }; return one.Ok ? one.Response.Content : null;")]
    [InlineData("var (code, text) = PlainOf(\"a\"); if (code / 100 != 2) return null; return JsonDocument.Parse(text);")]
    public Task Answer_beside_the_response_is_asked(string statements) => Silent(statements);

    [Theory]
    [InlineData("return new List<string>(paths).ConvertAll(Get)[^1].[|Content|];")]
    [InlineData("return Array.ConvertAll(new[] { \"a\" }, path => Get(path))[0].[|Content|];")]
    [InlineData("return Array.ConvertAll(Both(), one => one.[|Content|].Trim());")]
    [InlineData("return Array.ConvertAll(Both(), one => one.EnsureSuccess())[0].Content;", true)]
    [InlineData("return Array.ConvertAll(Both(), one => one.IsSuccess ? one.Content : null);", true)]
    [InlineData("return new List<string>(paths).ConvertAll(Get).FindAll(Arrived).ConvertAll(one => one.Content);", true)]
    public Task List_is_converted(string statements, bool isQuiet = false) => isQuiet ? Silent(statements) : Reports(statements);

    [Theory]
    [InlineData("var res = Get(\"a\"); return res.StatusCode is 200 or 404 ? res.[|ReadJson<double?>|]() : null;")]
    [InlineData("var res = Get(\"a\").EnsureStatus(200, 404); return decimal.Parse(res.[|Content|]);")]
    [InlineData("var res = Get(\"a\"); if (res.StatusCode == 429) return int.Parse(res.Content); return null;", true)]
    [InlineData("var res = Get(\"a\"); if (res.StatusCode is 404 or 410) return res.ReadJson<int>(); return null;", true)]
    [InlineData("var res = Get(\"a\"); return res.StatusCode is 200 or 404 ? res.[|Content|] : null;")]
    [InlineData("var res = Get(\"a\"); return res.StatusCode is 200 or 404 ? res.[|ReadJson<Contact>|]() : null;")]
    [InlineData("var res = Get(\"a\"); return res.StatusCode is 200 or 204 ? res.ReadJson<int?>() : null;", true)]
    [InlineData("var res = Get(\"a\"); return res.StatusCode is 207 or 422 ? res.ReadJson<List<Fault>>() : null;", true)]
    [InlineData("var res = Get(\"a\"); return res.[|ReadJson<Fault>|]();")]
    [InlineData("var res = Get(\"a\"); if (res.StatusCode >= 500) return null; return res.[|ReadJson<Fault>|]();")]
    [InlineData("var res = Get(\"a\"); return res.StatusCode == 204 ? null : res.ReadJson<Fault>();", true)]
    [InlineData("var res = Get(\"a\"); return res.StatusCode == 204 ? null : res.ReadJsonOrDefault<Fault>();", true)]
    [InlineData("var res = Get(\"a\"); return res.StatusCode == 202 ? null : res.ReadJson<Fault>();", true)]
    [InlineData("var res = Get(\"a\"); return res.StatusCode == 202 ? null : res.[|ReadJson<Contact>|]();")]
    [InlineData("var res = Get(\"a\"); return res.StatusCode == 203 ? null : res.[|ReadJson<Fault>|]();")]
    [InlineData("var res = Get(\"a\"); return res.StatusCode == 204 ? null : res.[|ReadJsonOrDefault<Contact>|]();")]
    [InlineData("var res = Get(\"a\"); return res.[|ReadJsonOrDefault<Fault>|]();")]
    public Task Named_error_is_no_data_beside_a_success(string statements, bool isQuiet = false) =>
        isQuiet ? Silent(statements) : Reports(statements);

    [Theory]
    [InlineData("return TryReach(\"a\", out var res) ? res!.[|Content|] : null;")]
    [InlineData("Load(\"a\", out var res); return res.[|Content|];")]
    [InlineData("RestResponse res; Load(\"a\", out res); return res.[|Content|];")]
    [InlineData("if (!TryAsk(\"a\", out var res) && res.StatusCode != 500) return null; return res.[|Content|];")]
    [InlineData("var res = Send(\"a\", out var ok); return res.[|Content|];")]
    [InlineData("return Strict(\"a\", throwOnError: false).[|Content|];")]
    [InlineData("return TryAsk(\"a\", out var res) ? res.Content : null;", true)]
    [InlineData("if (!TryAsk(\"a\", out var res)) throw new Exception(); return res.Content;", true)]
    [InlineData("return TryReach(\"a\", out var res) && res is { StatusCode: 200 } ? res.Content : null;", true)]
    [InlineData("var res = Send(\"a\", out var ok); return ok ? res.Content : null;", true)]
    [InlineData("return Strict(\"a\").Content;", true)]
    [InlineData("return Strict(\"a\", throwOnError: true).Content;", true)]
    public Task Response_comes_out_of_a_helper(string statements, bool isQuiet = false) =>
        isQuiet ? Silent(statements) : Reports(statements);

    [Theory]
    [InlineData("foreach (var one in Items(paths)) Use(one.[|Content|]); return null;")]
    [InlineData("foreach (var one in Each(paths)) Use(one.[|Content|]); return null;")]
    [InlineData("return Both()[1].[|Content|];")]
    [InlineData("return Items(paths).Where(one => one.StatusCode != 404).Sum(one => one.[|ReadJson<int>|]());")]
    [InlineData("return Items(paths).Where(one => one.ContentLength > 0).Select(one => one.[|Content|].Trim());")]
    [InlineData("var all = Items(paths); return all.Any(one => one.IsSuccess) ? all.ConvertAll(one => one.[|Content|].Trim()) : null;")]
    [InlineData("var all = Items(paths); if (!all[0].IsSuccess) return null; return all[^1].[|Content|];")]
    [InlineData("var all = Items(paths); all.RemoveAll(one => one.StatusCode is 404); return all.Select(one => one.[|Content|].Trim());")]
    [InlineData("return Items(paths).MaxBy(one => one.ContentLength)?.[|Content|];")]
    [InlineData("return paths.Select(Get).SkipWhile(one => !Arrived(one)).Select(one => one.[|Content|].Trim());")]
    [InlineData("return from one in Items(paths) where one.ContentLength > 0 select one.[|Content|].Trim();")]
    [InlineData(
        "var all = Items(paths); all.ForEach(one => ActionLog.Debug($\"{one.StatusCode}\")); return all.Select(one => one.[|Content|].Trim());"
    )]
    [InlineData("return Items(paths).First(one => one.StatusCode != 404).[|Content|];")]
    public Task Sequence_comes_from_a_helper(string statements) => Reports(statements);

    [Theory]
    [InlineData("foreach (var one in Items(paths)) { if (one.StatusCode == 200) Use(one.Content); } return null;")]
    [InlineData("foreach (var one in Good(paths)) Use(one.Content); return null;")]
    [InlineData("return Items(paths).Where(one => one.IsSuccess).Sum(one => one.ReadJson<int>());")]
    [InlineData("return Items(paths).Where(Arrived).Sum(one => one.ReadJson<int>());")]
    [InlineData("return Items(paths).TakeWhile(Arrived).Select(one => one.Content);")]
    [InlineData("var all = Items(paths); if (!all.All(one => one.IsSuccess)) return null; return all.Select(one => one.Content);")]
    [InlineData(
        "var all = Items(paths); if (all.Exists(one => one.StatusCode is < 200 or >= 300)) throw new Exception(); return all[0].Content;"
    )]
    [InlineData("return Items(paths).FirstOrDefault(one => one.IsSuccess)?.Content;")]
    [InlineData("var all = Items(paths); all.RemoveAll(one => !one.IsSuccess); return all.Select(one => one.Content);")]
    [InlineData("var all = Items(paths); all.ForEach(Check); return all.Select(one => one.Content);")]
    [InlineData("var all = Items(paths); all.ForEach(one => one.EnsureSuccess()); return all.Select(one => one.Content);")]
    [InlineData("return from one in Items(paths) where one.StatusCode is >= 200 and < 300 select one.Content;")]
    [InlineData("var all = Items(paths); return all[0].IsSuccess ? all[0].Content : null;")]
    [InlineData("return Items(paths).ToLookup(one => one.IsSuccess)[true].Select(one => one.Content);")]
    [InlineData("return paths.Zip(Items(paths)).Where(pair => pair.Second.IsSuccess).Select(pair => pair.Second.Content);")]
    public Task Sequence_that_was_checked_is_quiet(string statements) => Silent(statements);

    [Theory]
    [InlineData("var res = Get(\"a\"); return paths.Select(path => path + res.[|Content|]);")]
    [InlineData("var res = Get(\"a\"); return await Task.Run(() => res.[|ReadJson<int>|]());")]
    [InlineData("var res = Get(\"a\"); Func<string> read = () => res.[|Content|]; return read();")]
    [InlineData("var res = Get(\"a\"); Action log = () => ActionLog.Debug($\"{res.StatusCode}\"); log(); return res.[|Content|];")]
    [InlineData("var late = new Lazy<RestResponse>(() => Get(\"a\")); return late.Value.[|Content|];")]
    [InlineData("var res = Get(\"a\"); if (!res.IsSuccess) return null; return paths.Select(path => path + res.Content);", true)]
    [InlineData("var res = Get(\"a\"); Func<string> read = () => res.Content; return res.IsSuccess ? read() : null;", true)]
    [InlineData("var res = Get(\"a\"); Action ensure = () => res.EnsureSuccess(); ensure(); return res.Content;", true)]
    [InlineData("var res = Get(\"a\"); var late = new Lazy<string>(() => res.Content); return res.IsSuccess ? late.Value : null;", true)]
    [InlineData("var res = Get(\"a\"); Throws(() => res.ReadJson<int>()); return null; void Throws(Func<object> run) { }", true)]
    [InlineData("var late = new Lazy<RestResponse>(() => Get(\"a\").EnsureSuccess()); return late.Value.Content;", true)]
    public Task Lambda_uses_a_response_of_the_method(string statements, bool isQuiet = false) =>
        isQuiet ? Silent(statements) : Reports(statements);

    [Theory]
    [InlineData("var res = shop.Count(); return res.StatusCode switch { 200 => res.Value, 404 => 0, _ => -res.[|Value|] };")]
    [InlineData("var res = shop.Count(); return res.StatusCode switch { 200 => res.Value, _ => 0 };", true)]
    [InlineData("var res = Get(\"a\"); return res.StatusCode switch { 200 => res.Content, _ => res.Content };", true)]
    public Task Value_of_an_error_is_no_data(string statements, bool isQuiet = false) => isQuiet ? Silent(statements) : Reports(statements);

    [Theory]
    [InlineData(
        "decimal Run(RestRequest call) { var res = call.ExecuteRequest(); if (res.IsSuccess) throw new Exception(); return decimal.Parse(res.[|Content|]); }"
    )]
    [InlineData("bool Run(RestRequest call) { var res = call.ExecuteRequest(); return res.IsSuccess || res.[|ReadJson<bool>|](); }")]
    [InlineData(
        "Contact? Run(RestRequest call) { var res = call.ExecuteRequest(); if (res.IsSuccess) return null; return res.[|ReadJson<Contact>|](); }"
    )]
    [InlineData(
        "async Task<List<Contact>> Run(RestRequest call) { var res = await call.ExecuteRequestAsync(); return res.StatusCode == 200 ? [] : [res.[|ReadJson<Contact>|]()!]; }"
    )]
    [InlineData(
        "Contact? Run(RestRequest call) { var res = call.ExecuteRequest(); return res.StatusCode == 404 ? res.ReadJson<Contact>() : null; }",
        true
    )]
    [InlineData(
        "Problem? Run(RestRequest call) { var res = call.ExecuteRequest(); return res.IsSuccess ? null : res.ReadJson<Problem>(); } record Problem(string Text);",
        true
    )]
    [InlineData(
        "Contact? ErrorOf(RestRequest call) { var res = call.ExecuteRequest(); return res.IsSuccess ? null : res.ReadJson<Contact>(); }",
        true
    )]
    [InlineData(
        "string Run(RestRequest call) { var res = call.ExecuteRequest(); return res.IsSuccess ? \"\" : res.ReadJson<Contact>()?.Name ?? res.Content; }",
        true
    )]
    [InlineData(
        "string Run(RestRequest call) { var res = call.ExecuteRequest(); return res.IsSuccess ? \"\" : JsonDocument.Parse(res.Content).RootElement.ToString(); }",
        true
    )]
    [InlineData(
        "SyncResult? Run(RestRequest call) { var res = call.ExecuteRequest(); return res.IsSuccess ? null : res.ReadJson<SyncResult>(); } record SyncResult(bool Ok);",
        true
    )]
    public Task Error_is_taken_for_the_data(string member, bool isQuiet = false) =>
        isQuiet ? Verify.Silent(ResponseCode.InClass(member)) : Verify.Reports(ResponseCode.InClass(member));

    private static Task Reports(string statements) => Verify.Reports(Code(statements));

    private static Task Silent(string statements) => Verify.Silent(Code(statements));

    private static string Code(string statements) =>
        ResponseCode.InClass(
            Members + $"async Task<object?> Run(IReadOnlyList<string> paths, Shop shop)\n{{\nawait Task.Yield();\n{statements}\n}}"
        );
}
