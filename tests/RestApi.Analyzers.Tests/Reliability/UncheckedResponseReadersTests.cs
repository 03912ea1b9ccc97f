using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer, Comind.Api.CodeFixes.UncheckedResponseFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Helpers that use the content of what they are given: the call that hands over an unchecked response is reported.</summary>
public sealed class UncheckedResponseReadersTests
{
    private const string Members = """
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        static async Task<RestResponse> GetAsync(string path) { await Task.Yield(); return Get(path); }
        static Contact? Parse(RestResponse res) => res.ReadJson<Contact>();
        static T? Json<T>(RestResponse res) => res.ReadJson<T>();
        static async Task<Contact?> ParseAsync(Task<RestResponse> call) => (await call).ReadJson<Contact>();
        static Contact? Through(RestResponse res) { ActionLog.Debug("parse"); return Parse(res); }
        static Contact? Careful(RestResponse res) => res.IsSuccess ? res.ReadJson<Contact>() : null;
        static Contact? Found(RestResponse res) => res.StatusCode == 404 ? null : res.ReadJson<Contact>();
        static string Explain(RestResponse res) => $"{res.StatusCode}: {res.Content}";
        static void Log(RestResponse res) => ActionLog.Debug(res.Content);
        static string Unless(RestResponse res, bool ok) => ok ? res.Content : "";
        static object Keep(DownloadResponse res) => Files.PersistFileRef(res.DownloadedFileRef!);
        virtual protected Contact? Virtual(RestResponse res) => res.ReadJson<Contact>();
        static T Quick<T>(string path, Func<RestResponse, T> read) => read(Get(path));
        static T Fetch<T>(string path, Func<RestResponse, T> read) { var res = Get(path); if (res.StatusCode >= 400) throw new Exception(); return read(res); }
        static void Each(IEnumerable<string> paths, Action<string, int> log, Action<RestResponse> use) { foreach (var path in paths) { log(path, 1); use(Get(path)); } }
        static void Need(RestResponse res) { if (!res.IsSuccess) throw new Exception(); }
        static void Store(string text) { }
        static T Pipe<T>(RestResponse res, Func<RestResponse, T> next) => next(res);
        static RestResponse Tap(RestResponse res, Action<RestResponse> look) { look(res); return res; }
        static T? Good<T>(RestResponse res, Func<RestResponse, T> read) => res.IsSuccess ? read(res) : default;
        static Contact? Again(RestResponse res, int times) => times > 0 ? Again(res, times - 1) : res.ReadJson<Contact>();

        """;

    [Theory]
    [InlineData("return Parse([|Get(\"a\")|]);")]
    [InlineData("var res = Get(\"a\"); return Parse([|res|]);")]
    [InlineData("var res = Get(\"a\"); return Json<Contact>([|res|]);")]
    [InlineData("var res = await GetAsync(\"a\"); return Parse([|res|]);")]
    [InlineData("return await ParseAsync([|GetAsync(\"a\")|]);")]
    [InlineData("return Through([|Get(\"a\")|]);")]
    [InlineData("return Found([|Get(\"a\")|]);")]
    [InlineData("return Again([|Get(\"a\")|], 2);")]
    [InlineData("var res = Get(\"a\"); if (res.StatusCode == 404) return null; return Parse([|res|]);")]
    [InlineData("var res = Get(\"a\"); var a = Parse([|res|]); res.EnsureSuccess(); return a;")]
    [InlineData("Func<Contact?> later = () => Parse([|Get(\"a\")|]); return later();")]
    [InlineData("return Pipe(Get(\"a\"), [|Parse|]);")]
    [InlineData("return Quick(\"a\", [|Parse|]);")]
    [InlineData("return Quick(\"a\", [|Json<Contact>|]);")]
    [InlineData("return Quick(\"a\", [|Found|]);")]
    public Task Helper_uses_what_is_not_checked(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("return Parse(Get(\"a\").EnsureSuccess());")]
    [InlineData("var res = Get(\"a\"); return res.IsSuccess ? Parse(res) : null;")]
    [InlineData("var res = Get(\"a\"); if (!res.IsSuccess) throw new Exception(Explain(res)); return Parse(res);")]
    [InlineData("return Careful(Get(\"a\"));")]
    [InlineData("var res = Get(\"a\"); if (res.StatusCode >= 400 && res.StatusCode != 404) return null; return Found(res);")]
    [InlineData("var res = Get(\"a\"); Log(res); return Explain(res);")]
    [InlineData("return Virtual(Get(\"a\"));")]
    [InlineData("var res = Get(\"a\"); if (!res.IsSuccess) { var error = Parse(res); throw new Exception($\"{error}\"); } return null;")]
    [InlineData("var res = Get(\"a\"); return Unless(res, res.IsSuccess);")]
    [InlineData("return Pipe(Get(\"a\").EnsureSuccess(), Parse);")]
    [InlineData("return Fetch(\"a\", Parse);")]
    [InlineData("return Good(Get(\"a\"), Parse);")]
    [InlineData("return Quick(\"a\", Careful);")]
    [InlineData("return Quick(\"a\", Explain);")]
    [InlineData("return Quick(\"a\", Virtual);")]
    [InlineData("var res = Tap(Get(\"a\"), Need); return Parse(res);")]
    public Task Helper_that_is_given_what_was_checked_is_quiet(string statements) => Verify.Silent(Code(statements));

    [Theory]
    [InlineData("return Quick(\"a\", res => res.[|ReadJson<Contact>|]());")]
    [InlineData("return Quick(\"a\", res => { ActionLog.Debug($\"{res.StatusCode}\"); return res.[|Content|]; });")]
    [InlineData("Each(new[] { \"a\" }, (path, tries) => ActionLog.Debug(path), res => Store(res.[|Content|])); return null;")]
    [InlineData("return Fetch(\"a\", res => res.ReadJson<Contact>());", true)]
    [InlineData("return Quick(\"a\", res => res.IsSuccess ? res.ReadJson<Contact>() : null);", true)]
    [InlineData("return Quick(\"a\", res => { Check(res); return res.ReadJson<Contact>(); });", true)]
    [InlineData("return Quick(\"a\", Careful);", true)]
    public Task Helper_hands_its_response_to_a_function(string statements, bool isQuiet = false) =>
        isQuiet ? Verify.Silent(Code(statements)) : Verify.Reports(Code(statements));

    [Fact]
    public Task Message_names_the_helper() =>
        Verify.Reports(
            Code("return Parse([|Get(\"a\")|]);"),
            message: "'Parse' uses the content, and the status is not checked before; call EnsureSuccess() or check StatusCode first"
        );

    [Fact]
    public Task Message_names_the_error_that_gets_through() =>
        Verify.Reports(
            Code("var res = Get(\"a\"); if (res.StatusCode == 500) return null; return Parse([|res|]);"),
            message: "The status is checked, but errors such as 404 still get through to 'Parse', which uses the content"
        );

    [Fact]
    public Task Fix_checks_what_is_given() =>
        Fix.Fixes(
            Code(
                """
                var res = Get("a");
                if (res.StatusCode == 500) return null;
                var all = new[] { Parse([|Get("b")|]), Json<Contact>([|res|]) };
                return all;
                """
            ),
            Code(
                """
                var res = Get("a");
                if (res.StatusCode == 500) return null;
                var all = new[] { Parse(Get("b").EnsureSuccess()), Json<Contact>(res.EnsureSuccess()) };
                return all;
                """
            )
        );

    [Theory]
    [InlineData("return Parse([|await GetAsync(\"a\")|]);")]
    [InlineData("return await ParseAsync([|GetAsync(\"a\")|]);")]
    public Task Fix_is_not_offered_for_a_task(string statements) => Fix.OffersNoFix(Code(statements));

    [Theory]
    [InlineData("return Keep([|RestApi.DownloadFile()|]);")]
    [InlineData("var res = RestApi.DownloadFile(); return res.IsSuccess ? Keep(res) : null;", true)]
    public Task Helper_uses_a_file(string statements, bool isQuiet = false) =>
        isQuiet ? Verify.Silent(Code(statements)) : Verify.Reports(Code(statements.Replace("[|", "{|RAPI2003:").Replace("|]", "|}")));

    [Theory]
    [InlineData("return Pipe(Get(\"a\"), res => res.[|ReadJson<Contact>|]());")]
    [InlineData("return Pipe(Tap(Get(\"a\"), res => ActionLog.Info($\"{res.StatusCode}\")), res => res.[|ReadJson<Contact>|]());")]
    [InlineData(
        "var all = Get(\"a\"); return Pipe(Tap(all, res => { if (res.StatusCode == 500) throw new Exception(); }), res => res.[|ReadJson<Contact>|]());"
    )]
    [InlineData("Func<RestResponse, Contact?> read = static res => res.[|ReadJson<Contact>|](); return read(Get(\"a\"));")]
    [InlineData(
        "var read = (RestResponse res) => res.[|ReadJson<Contact>|](); var one = Get(\"a\"); if (one.StatusCode == 404) return null; return read(one);"
    )]
    [InlineData(
        "Func<RestResponse, bool> good = res => res.StatusCode != 500; var one = Get(\"a\"); return good(one) ? one.[|Content|] : null;"
    )]
    [InlineData(
        "Func<RestResponse, RestResponse> log = res => { ActionLog.Info(\"a\"); return res; }; return log(Get(\"a\")).[|Content|];"
    )]
    public Task Function_gets_a_response_nobody_checked(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("return Pipe(Get(\"a\").EnsureSuccess(), res => res.ReadJson<Contact>());")]
    [InlineData("return Pipe(Pipe(Get(\"a\"), res => res.EnsureSuccess()), res => res.ReadJson<Contact>());")]
    [InlineData("return Pipe(Tap(Get(\"a\"), res => res.EnsureSuccess()), res => res.ReadJson<Contact>());")]
    [InlineData("return Pipe(Tap(Get(\"a\"), res => Store(res.EnsureSuccess().Content)), res => res.ReadJson<Contact>());")]
    [InlineData("return Pipe(Tap(Get(\"a\"), Look), res => res.ReadJson<Contact>()); void Look(RestResponse res) => res.EnsureSuccess();")]
    [InlineData("return Good(Get(\"a\"), res => res.ReadJson<Contact>());")]
    [InlineData("Func<RestResponse, Contact?> read = res => res.IsSuccess ? res.ReadJson<Contact>() : null; return read(Get(\"a\"));")]
    [InlineData(
        "Action<RestResponse> check = res => { if (!res.IsSuccess) throw new Exception(); }; var one = Get(\"a\"); check(one); return one.Content;"
    )]
    [InlineData("Func<RestResponse, bool> good = res => res.IsSuccess; var one = Get(\"a\"); return good(one) ? one.Content : null;")]
    [InlineData(
        "Func<RestResponse, bool> good = res => res.IsSuccess; var one = Get(\"a\"); if (!good(one)) return null; return one.Content;"
    )]
    [InlineData(
        "var one = Get(\"a\"); Func<RestResponse, string> read = res => res.Content; if (one.StatusCode > 1) read = res => res.EnsureSuccess().Content; return read(one);"
    )]
    [InlineData(
        "var one = Get(\"a\"); Func<RestResponse, string?> read = one.StatusCode == 200 ? res => res.Content : _ => null; return read(one);"
    )]
    public Task Function_or_caller_that_checks_is_quiet(string statements) => Verify.Silent(Code(statements));

    private static string Code(string statements) =>
        ResponseCode.InClass(Members + $"async Task<object?> Run()\n{{\nawait Task.Yield();\n{statements}\n}}");
}
