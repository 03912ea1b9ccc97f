using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Responses that are kept in fields, or in sequences.</summary>
public sealed class UncheckedResponseMembersTests
{
    private const string Members = """
        RestResponse? _last;
        readonly Job _job = new();
        readonly List<Job> _jobs = [];
        static void Demand(Job job) { if (!job.Last!.IsSuccess) throw new InvalidOperationException(); }
        static RestResponse? s_last;
        int _status;
        RestResponse? Last { get; set; }
        void Look() { if (!_last!.IsSuccess) throw new InvalidOperationException(); }
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        static readonly Func<string, RestResponse> s_fetch = static path => Get(path);
        static readonly Func<string, RestResponse> s_checked = static path => Get(path).EnsureSuccess();
        static Func<string, RestResponse> s_other = static path => Get(path).EnsureSuccess();
        Func<string, Task<RestResponse>> Fetch { get; } = path => { return GetAsync(path); };
        static Task<RestResponse> GetAsync(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequestAsync(); }

        """;

    [Theory]
    [InlineData("_last = RestApi.ExecuteRequest(); return _last.[|Content|];")]
    [InlineData("this._last = RestApi.ExecuteRequest(); return this._last.[|Content|];")]
    [InlineData("s_last = RestApi.ExecuteRequest(); return s_last.[|Content|];")]
    [InlineData("Last = RestApi.ExecuteRequest(); return Last.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); _last = res; return res.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); _status = res.StatusCode; return res.[|Content|];")]
    [InlineData("_last = RestApi.ExecuteRequest(); if (_last.StatusCode == 404) return null; return _last.[|Content|];")]
    [InlineData("_job.Last = RestApi.ExecuteRequest(); return _job.Last.[|Content|];")]
    [InlineData("var kept = new Job { Text = \"a\" }; kept.Last = RestApi.ExecuteRequest(); return kept.Last.[|Content|];")]
    public Task Member_holds_what_was_put_into_it(string statements) => Reports(statements);

    [Theory]
    [InlineData("_last = RestApi.ExecuteRequest(); if (!_last.IsSuccess) return null; return _last.Content;")]
    [InlineData("_last = RestApi.ExecuteRequest(); _last.EnsureSuccess(); return _last.Content;")]
    [InlineData("_last = RestApi.ExecuteRequest(); Look(); return _last.Content;")]
    [InlineData("var res = RestApi.ExecuteRequest(); _status = res.StatusCode; if (_status != 200) return null; return res.Content;")]
    [InlineData("return _last!.Content;")]
    [InlineData("_job.Last = RestApi.ExecuteRequest(); if (!_job.Last.IsSuccess) return null; return _job.Last.Content;")]
    [InlineData("_job.Last = RestApi.ExecuteRequest(); Demand(_job); return _job.Last.Content;")]
    [InlineData("var kept = new Job(); kept.Last = RestApi.ExecuteRequest(); _jobs.Add(kept); return kept.Last.Content;")]
    [InlineData("var kept = new Job(); kept.Last = RestApi.ExecuteRequest(); kept = new Job(); return kept.Last?.Content;")]
    [InlineData(
        "var kept = new Job(); kept.Last = RestApi.ExecuteRequest(); Action look = () => Demand(kept); look(); return kept.Last.Content;"
    )]
    public Task Member_that_was_looked_at_or_comes_from_elsewhere_is_quiet(string statements) => Silent(statements);

    [Theory]
    [InlineData("return paths.Select(path => Get(path)).Sum(res => res.[|ReadJson<int>|]());")]
    [InlineData(
        "var all = paths.Select(path => { return Get(path); }).ToList(); foreach (var res in all) { ActionLog.Info(\"\"); Use(res.[|Content|]); } return null;"
    )]
    [InlineData("var all = await Task.WhenAll(paths.Select(path => GetAsync(path))); return all.Select(res => res.[|Content|].Trim());")]
    [InlineData("var all = await Task.WhenAll(paths.Select(path => GetAsync(path))); return all[0].[|Content|];")]
    [InlineData("var one = GetAsync(\"a\"); var two = GetAsync(\"b\"); await Task.WhenAll(one, two); return (await two).[|Content|];")]
    [InlineData("return await GetAsync(\"a\").ContinueWith(done => done.Result.[|Content|]);")]
    [InlineData(
        "var all = paths.Select(path => Get(path)).ToList(); return all.Any(res => res.IsSuccess) ? all.Sum(res => res.[|ReadJson<int>|]()) : 0;"
    )]
    [InlineData(
        "var all = paths.Select(path => Get(path)).ToList(); return all.OrderBy(res => res.StatusCode).Select(res => res.[|Content|].Trim());"
    )]
    [InlineData(
        "var all = paths.Select(path => Get(path)).ToList(); return all.Any(res => !res.IsSuccess) ? 0 : all.Sum(res => res.ReadJson<int>());",
        true
    )]
    [InlineData("return await GetAsync(\"a\").ContinueWith(done => done.Result.IsSuccess ? done.Result.Content : null);", true)]
    [InlineData("var all = paths.Select(Wrapped).ToList(); return null; RestResponse Wrapped(string path) => Get(path);", true)]
    [InlineData(
        "foreach (var res in paths.Select(path => Get(path))) { if (res.StatusCode == 404) continue; Use(res.[|Content|]); } return null;"
    )]
    public Task Each_of_a_sequence_is_followed(string statements, bool isQuiet = false) =>
        isQuiet ? Silent(statements) : Reports(statements);

    [Theory]
    [InlineData(
        "RestResponse? before = null; foreach (var path in paths) { var res = Get(path); if (before is not null && res.IsSuccess) Use(before.[|Content|]); before = res; } return null;"
    )]
    [InlineData(
        "RestResponse? before = null; foreach (var path in paths) { var res = Get(path); if (before is not null) Use(before.Content); if (!res.IsSuccess) break; before = res; } return null;",
        true
    )]
    [InlineData(
        "RestResponse? last = null; foreach (var path in paths) { var res = Get(path); if (!res.IsSuccess) continue; last = res; } return last?.Content;",
        true
    )]
    public Task Response_of_the_turn_before_is_another_one(string statements, bool isQuiet = false) =>
        isQuiet ? Silent(statements) : Reports(statements);

    [Theory]
    [InlineData("return s_fetch(\"a\").[|Content|];")]
    [InlineData("return s_fetch.Invoke(\"a\").[|ReadJson<int>|]();")]
    [InlineData("return (await Fetch(\"a\")).[|Content|];")]
    [InlineData("var (one, two) = (s_fetch(\"a\"), s_fetch(\"b\")); return one.IsSuccess ? one.ReadJson<int>() : two.[|ReadJson<int>|]();")]
    public Task Lambda_of_a_member_is_followed(string statements) => Reports(statements);

    [Theory]
    [InlineData("return s_checked(\"a\").Content;")]
    [InlineData("return s_other(\"a\").Content;")]
    [InlineData("var res = s_fetch(\"a\"); if (!res.IsSuccess) return null; return res.Content;")]
    public Task Lambda_of_a_member_that_checks_or_may_be_another_is_quiet(string statements) => Silent(statements);

    [Theory]
    [InlineData("return Read(RestApi.ExecuteRequest()); string Read(RestResponse res) => res.[|Content|];")]
    [InlineData("var res = RestApi.ExecuteRequest(); return Read(); string Read() => res.[|Content|];")]
    [InlineData(
        "return Retry(() => RestApi.ExecuteRequest()).[|Content|]; RestResponse Retry(Func<RestResponse> run) { var res = run(); return res; }"
    )]
    [InlineData("return Again(() => RestApi.ExecuteRequest()).[|Content|];")]
    public Task Local_function_and_callback_are_followed(string statements) => Reports(statements);

    [Theory]
    [InlineData(
        "var res = RestApi.ExecuteRequest(); if (!res.IsSuccess) return null; return Read(res); string Read(RestResponse res) => res.Content;"
    )]
    [InlineData("return Read(RestApi.ExecuteRequest()); string? Read(RestResponse res) => res.IsSuccess ? res.Content : null;")]
    [InlineData("var res = RestApi.ExecuteRequest(); if (!res.IsSuccess) return null; return Read(); string Read() => res.Content;")]
    [InlineData("return Again(() => RestApi.ExecuteRequest().EnsureSuccess()).Content;")]
    [InlineData("return Sure(() => RestApi.ExecuteRequest()).Content;")]
    [InlineData("return Again(Members).Content; RestResponse Members() => RestApi.ExecuteRequest();")]
    [InlineData("return Loop(RestApi.ExecuteRequest()); string Loop(RestResponse res) => res.IsSuccess ? res.Content : Loop(res);")]
    public Task Checked_local_function_or_callback_is_quiet(string statements) => Silent(statements);

    [Theory]
    [InlineData("return paths.Select(path => Get(path)).Where(res => res.IsSuccess).Sum(res => res.ReadJson<int>());")]
    [InlineData("return paths.Select(path => Get(path).EnsureSuccess()).Sum(res => res.ReadJson<int>());")]
    [InlineData("return paths.Select(path => Get(path)).Sum(res => res.IsSuccess ? res.ReadJson<int>() : 0);")]
    [InlineData("foreach (var res in paths.Select(path => Get(path))) { if (!res.IsSuccess) continue; Use(res.Content); } return null;")]
    [InlineData(
        "var all = paths.Select(path => Get(path)).ToList(); foreach (var res in all) res.EnsureSuccess(); return all.Select(res => res.Content);"
    )]
    [InlineData(
        "var all = paths.Select(path => Get(path)).ToList(); if (all.Any(res => !res.IsSuccess)) return null; return all.Select(res => res.Content);"
    )]
    [InlineData("var all = paths.Select(path => Get(path)).ToList(); Look(all); return all.Select(res => res.Content);")]
    [InlineData("var one = GetAsync(\"a\"); await Task.WhenAll(one); if (!(await one).IsSuccess) return null; return (await one).Content;")]
    [InlineData("return paths.Select(path => path.Length).Sum(length => length);")]
    public Task Checked_sequence_is_quiet(string statements) => Silent(statements);

    private const string More = """
        static void Use(string text) { }
        static RestResponse Again(Func<RestResponse> run) { var res = run(); return res.StatusCode == 503 ? run() : res; }
        static RestResponse Sure(Func<RestResponse> run) { var res = run(); return res.IsSuccess ? res : throw new InvalidOperationException(); }
        static void Look(List<RestResponse> all) { foreach (var one in all) one.EnsureSuccess(); }

        """;

    private static Task Reports(string statements) => Verify.Reports(Code(statements));

    private static Task Silent(string statements) => Verify.Silent(Code(statements));

    private static string Code(string statements) =>
        ResponseCode.InClass(
            Members + More + $"async Task<object?> Run(IReadOnlyList<string> paths)\n{{\nawait Task.Yield();\n{statements}\n}}"
        );

    [Theory]
    [InlineData("var res = Crm.CreateRequest(id, \"GET\").ExecuteRequest(); _known[id] = res; return res.[|Content|];")]
    [InlineData("var res = Crm.CreateRequest(id, \"GET\").ExecuteRequest(); _known[id] = res; CheckAll(); return res.Content;", true)]
    [InlineData("var res = Crm.CreateRequest(id, \"GET\").ExecuteRequest(); _known[id] = res.EnsureSuccess(); return res.Content;", true)]
    [InlineData("return _known[id].Content;", true)]
    public Task Response_is_kept_in_the_collection_of_a_field(string statements, bool isQuiet = false)
    {
        var code = ResponseCode.InClass(
            $$"""
            readonly Dictionary<string, RestResponse> _known = [];
            void CheckAll() { foreach (var one in _known.Values) one.EnsureSuccess(); }
            string Run(string id) { {{statements}} }
            """
        );
        return isQuiet ? Verify.Silent(code) : Verify.Reports(code);
    }
}
