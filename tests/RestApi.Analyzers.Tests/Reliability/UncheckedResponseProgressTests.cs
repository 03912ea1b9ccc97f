using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>What a method notes on the way, and asks later: lists of errors, counters of tries, and functions in fields.</summary>
public sealed class UncheckedResponseProgressTests
{
    private const string Members = """
        const int Max = 3;
        static readonly Func<RestResponse, bool> Usable = res => res.IsSuccess;
        static readonly Func<RestResponse, bool> Reachable = res => res.StatusCode < 500;
        static readonly Predicate<int> Fine = static status => status is 200 or 201;
        readonly Func<RestResponse, Contact?> _read = static res => res.ReadJson<Contact>();
        static Func<RestResponse, bool> Given = res => res.StatusCode < 500;
        static readonly Action<RestResponse> Need = res => { if (!res.IsSuccess) throw new Exception(); };
        static readonly Action<RestResponse> Look = res => ActionLog.Debug("{0}", res.StatusCode);
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        readonly List<string> _problems = [];
        static void Note(RestResponse res, List<string> errors) { if (!res.IsSuccess) errors.Add("x"); }
        static void Show(RestResponse res, List<string> names) { if (!res.IsSuccess) ActionLog.Warn(names[0]); }
        protected virtual RestResponse Fetch(string path) => Get(path);
        protected virtual void Validate(RestResponse res) { }
        protected virtual RestResponse Sure(string path) => Get(path).EnsureSuccess();

        """;

    [Theory]
    [InlineData(
        "var errors = new List<string>(); if (!res.IsSuccess) errors.Add(\"x\"); if (errors.Count > 0) return null; return res.ReadJson<Contact>();"
    )]
    [InlineData(
        "List<string> errors = []; if (!res.IsSuccess) { errors.Add(\"x\"); } if (errors.Any()) throw new Exception(); return res.ReadJson<Contact>();"
    )]
    [InlineData("List<string> e = new(); if (!res.IsSuccess) e.Add(\"x\"); return e.Count == 0 ? res.ReadJson<Contact>() : null;")]
    [InlineData(
        "var e = new HashSet<int>(); if (!res.IsSuccess) e.Add(1); if (e is { Count: > 0 }) return null; return res.ReadJson<Contact>();"
    )]
    [InlineData(
        "var e = new Dictionary<string, int>(); if (!res.IsSuccess) e[\"a\"] = 1; if (e.Count != 0) return null; return res.ReadJson<Contact>();"
    )]
    [InlineData(
        "var e = new List<string>(); if (!res.IsSuccess) e.Add(\"x\"); Log(string.Join(\",\", e)); foreach (var one in e) Log(one); if (e.Count > 0) return null; return res.ReadJson<Contact>();"
    )]
    public Task List_of_errors_that_is_empty_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("var errors = new List<string>(); if (!res.IsSuccess) errors.Add(\"x\"); return res.[|ReadJson<Contact>|]();")]
    [InlineData(
        "var errors = new List<string>(); if (res.StatusCode == 404) errors.Add(\"x\"); if (errors.Count > 0) return null; return res.[|ReadJson<Contact>|]();"
    )]
    [InlineData(
        "var errors = new List<string>(); if (!res.IsSuccess) errors.Add(\"x\"); if (errors.Count > 1) return null; return res.[|ReadJson<Contact>|]();"
    )]
    [InlineData(
        "var errors = new List<string>(); if (!res.IsSuccess) errors.Add(\"x\"); errors.Clear(); if (errors.Count > 0) return null; return res.[|ReadJson<Contact>|]();"
    )]
    [InlineData(
        "var e = new List<string>(); void Add() => e.Add(\"x\"); Add(); if (e.Count > 0) return res.[|ReadJson<Contact>|](); return null;"
    )]
    public Task List_of_errors_that_nobody_asks_is_none(string statements) => Reports(statements);

    [Theory]
    [InlineData(
        "RestResponse r; var n = 0; do { r = Get(\"a\"); n++; } while (!r.IsSuccess && n < Max); if (n == Max) throw new Exception(); return r.ReadJson<Contact>();"
    )]
    [InlineData(
        "RestResponse? r = null; var n = 0; while (n < Max) { r = Get(\"a\"); if (r.IsSuccess) break; n++; } if (n >= Max) return null; return r!.ReadJson<Contact>();"
    )]
    [InlineData(
        "RestResponse r; var left = 5; do { r = Get(\"a\"); } while (!r.IsSuccess && --left > 0); if (left == 0) return null; return r.ReadJson<Contact>();"
    )]
    public Task Counter_that_has_not_come_to_its_end_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData(
        "RestResponse r; var n = 0; do { r = Get(\"a\"); n++; } while (!r.IsSuccess && n < Max); return r.[|ReadJson<Contact>|]();"
    )]
    [InlineData(
        "RestResponse r; var n = 0; do { r = Get(\"a\"); n++; } while (!r.IsSuccess && n < Max); if (n == 7) return null; return r.[|ReadJson<Contact>|]();"
    )]
    [InlineData(
        "RestResponse? r = null; for (var n = 0; n < Max; n++) { r = Get(\"a\"); if (r.IsSuccess) break; } return r!.[|ReadJson<Contact>|]();"
    )]
    [InlineData("var n = 0; while (n < Max) { n++; var r = Get(\"a\"); if (n == Max) return r.[|ReadJson<Contact>|](); } return null;")]
    public Task Counter_that_lets_the_last_try_through_is_none(string statements) => Reports(statements);

    [Theory]
    [InlineData("return Reachable(res) ? res.[|ReadJson<Contact>|]() : null;")]
    [InlineData("if (!Reachable.Invoke(res)) return null; return res.[|ReadJson<Contact>|]();")]
    [InlineData("Look(res); return res.[|ReadJson<Contact>|]();")]
    [InlineData("return _read([|res|]);")]
    [InlineData("return Fetch(\"a\").[|ReadJson<Contact>|]();")]
    [InlineData("var r = Fetch(\"a\"); if (r.StatusCode != 200) return null; r = Fetch(\"b\"); return r.[|ReadJson<Contact>|]();")]
    [InlineData("if (!Enum.IsDefined((HttpStatusCode)res.StatusCode)) return null; return res.[|ReadJson<Contact>|]();")]
    [InlineData("var names = new List<string>(); Show(res, names); return res.[|ReadJson<Contact>|]();")]
    public Task What_is_no_check_is_seen_through(string statements) => Reports(statements);

    [Theory]
    [InlineData("return Usable(res) ? res.ReadJson<Contact>() : null;")]
    [InlineData("return Fine(res.StatusCode) ? res.ReadJson<Contact>() : null;")]
    [InlineData("Need(res); return res.ReadJson<Contact>();")]
    [InlineData("return res.IsSuccess ? _read(res) : null;")]
    [InlineData("return Given(res) ? res.ReadJson<Contact>() : null;")]
    [InlineData("Validate(res); return res.ReadJson<Contact>();")]
    [InlineData("return Sure(\"a\").ReadJson<Contact>();")]
    [InlineData("var errors = new List<string>(); Note(res, errors); if (errors.Count > 0) return null; return res.ReadJson<Contact>();")]
    [InlineData("var before = _problems.Count; Note(res, _problems); return _problems.Count > before ? null : res.ReadJson<Contact>();")]
    public Task Function_that_checks_or_may_do_so_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("public void Load() => _last = Get(\"a\"); public int Count() => _last!.[|ReadJson<int[]>|]()!.Length;")]
    [InlineData("public void Load() { _last = Get(\"a\"); } public string? Text() => _last?.[|Content|];")]
    [InlineData("public void Load() { this._last = Get(\"a\"); } public string Text => _last is null ? \"\" : _last.[|Content|];")]
    [InlineData(
        "public void Load() => _last = Get(\"a\"); public string Text() => _last!.[|Content|]; public string Safe() => _last!.IsSuccess ? _last.Content : \"\";"
    )]
    [InlineData(
        "public void Load() => _last = Get(\"a\"); public string Text() { if (_last!.StatusCode == 404) return \"\"; return _last.[|Content|]; }"
    )]
    [InlineData(
        "public void Load() => _last = Get(\"a\"); bool Ok => _last is { IsSuccess: true }; public string? Safe => Ok ? _last!.Content : null; public string Text => _last!.[|Content|];"
    )]
    [InlineData(
        "public void Load() => _last = Get(\"a\"); public string Text() => _last!.[|Content|]; public string Safe() => _last is { IsSuccess: true } ok ? ok.Content : \"\";"
    )]
    public Task Field_that_nobody_has_looked_at_is_unchecked(string members) => Verify.Reports(WithField(members));

    [Theory]
    [InlineData(
        "public void Load() { _last = Get(\"a\"); if (!_last.IsSuccess) throw new Exception(); } public string Text() => _last!.Content;"
    )]
    [InlineData("public void Load() => _last = Get(\"a\").EnsureSuccess(); public string Text() => _last!.Content;")]
    [InlineData("public bool Load() { _last = Get(\"a\"); return _last.IsSuccess; } public string Text() => _last!.Content;")]
    [InlineData("public void Load() => _last = Get(\"a\"); public bool Ok => _last!.IsSuccess; public string Text() => _last!.Content;")]
    [InlineData(
        "public void Run() { Load(); if (!_last!.IsSuccess) throw new Exception(); Text(); } void Load() => _last = Get(\"a\"); string Text() => _last!.Content;"
    )]
    [InlineData(
        "public void Run() { Load(); if (!_last!.IsSuccess) throw new Exception(_last.Content); Text(); } void Load() => _last = Get(\"a\"); string Text() => _last!.Content;"
    )]
    [InlineData("public void Load() => _last = Get(\"a\"); public string Text() { Check(_last!); return _last!.Content; }")]
    [InlineData("public void Load() => _last = Get(\"a\"); public RestResponse? Last => _last; public string Text() => _last!.Content;")]
    [InlineData("public void Take(RestResponse given) => _last = given; public string Text() => _last!.Content;")]
    [InlineData("public void Load() { _last = Get(\"a\"); Check(_last); } public string Text() => _last!.Content;")]
    [InlineData(
        "public void Load() => _last = Get(\"a\"); bool Ok => _last is { IsSuccess: true }; public void Run() { if (Ok) Text(); } string Text() => _last!.Content;"
    )]
    [InlineData(
        "public void Load() => _last = Get(\"a\"); bool Ok() => _last!.IsSuccess; public string? Text() => Ok() ? _last!.Content : null;"
    )]
    public Task Field_that_somebody_may_have_checked_is_quiet(string members) => Verify.Silent(WithField(members));

    [Theory]
    [InlineData("Contact? Load() { var r = Get(\"a\"); return r.IsSuccess ? null : JsonSerializer.Deserialize<Contact>(r.[|Content|]); }")]
    [InlineData(
        "Contact? Load() { var r = Get(\"a\"); if (r.IsSuccess) return null; return JsonSerializer.Deserialize<Contact>(r.[|Content|]); }"
    )]
    public Task Error_that_is_returned_as_data_is_reported(string member) => Verify.Reports(WithField(member));

    [Theory]
    [InlineData("Contact? LoadError() { var r = Get(\"a\"); return r.IsSuccess ? null : JsonSerializer.Deserialize<Contact>(r.Content); }")]
    [InlineData("string? Load() { var r = Get(\"a\"); return r.IsSuccess ? null : JsonSerializer.Deserialize<Contact>(r.Content)!.Name; }")]
    public Task Error_that_is_returned_as_such_is_quiet(string member) => Verify.Silent(WithField(member));

    private static string WithField(string members) => ResponseCode.InClass($"{Members}RestResponse? _last;\n{members}");

    private static Task Reports(string statements) => Verify.Reports(Code(statements));

    private static Task Silent(string statements) => Verify.Silent(Code(statements));

    private static string Code(string statements) =>
        ResponseCode.InClass($"{Members}object? Run()\n{{\nvar res = RestApi.ExecuteRequest();\n{statements}\n}}");
}
