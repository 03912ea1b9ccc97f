using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Methods that leave the response in a field or property, from where the caller reads it.</summary>
public sealed class UncheckedResponseStateTests
{
    private const string Members = """
        class Client
        {
            public RestResponse? Last { get; private set; }
            public int Status { get; private set; }
            public bool Ok => Last!.IsSuccess;
            public void Fetch(string path) { RestApi.CreateRequest(path, "GET"); Last = RestApi.ExecuteRequest(); }
            public bool TryFetch(string path) { Fetch(path); return Last!.IsSuccess; }
            public void Need() { if (!Ok) throw new InvalidOperationException(); }
        }
        RestResponse? _last;
        static RestResponse? s_last;
        readonly Client _client = new();
        bool Ok => _last!.IsSuccess;
        int _status;
        void Fetch(string path) { RestApi.CreateRequest(path, "GET"); _last = RestApi.ExecuteRequest(); }
        async Task FetchAsync(string path) { RestApi.CreateRequest(path, "GET"); _last = await RestApi.ExecuteRequestAsync(); }
        async Task FetchLoggedAsync(string path) { _last = await RestApi.ExecuteRequestAsync(); if (!_last.IsSuccess) ActionLog.Warn(path); }
        static void FetchStatic(string path) { RestApi.CreateRequest(path, "GET"); s_last = RestApi.ExecuteRequest(); }
        void FetchDeep(string path) { ActionLog.Info(path); Fetch(path); }
        void FetchSure(string path) { Fetch(path); _last!.EnsureSuccess(); }
        void FetchMaybe(string path) { if (path.Length > 0) Fetch(path); }
        bool TryFetch(string path) { Fetch(path); return _last!.IsSuccess; }
        int FetchStatus(string path) { Fetch(path); return _last!.StatusCode; }
        void FetchTold(string path) { Fetch(path); _status = _last!.StatusCode; }
        void Need() { if (!Ok) throw new InvalidOperationException(); }
        static void Note(string text) { }

        """;

    [Theory]
    [InlineData("Fetch(\"a\"); return _last!.[|Content|];")]
    [InlineData("this.Fetch(\"a\"); return this._last!.[|ReadJson<Contact>|]();")]
    [InlineData("await FetchAsync(\"a\"); return _last!.[|Content|];")]
    [InlineData("await FetchLoggedAsync(\"a\"); return _last!.[|Content|];")]
    [InlineData("FetchStatic(\"a\"); return s_last!.[|Content|];")]
    [InlineData("FetchDeep(\"a\"); return _last!.[|Content|];")]
    [InlineData("Fetch(\"a\"); if (_last!.StatusCode == 404) return null; return _last.[|Content|];")]
    [InlineData("Fetch(\"a\"); if (!_last!.IsSuccess) return null; Fetch(\"b\"); return _last.[|Content|];")]
    [InlineData("FetchMaybe(\"a\"); return _last!.[|Content|];")]
    [InlineData("var client = new Client(); client.Fetch(\"a\"); return client.Last!.[|Content|];")]
    [InlineData("_client.Fetch(\"a\"); return _client.Last!.[|Content|];")]
    public Task Method_leaves_it_in_a_member(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("FetchSure(\"a\"); return _last!.Content;")]
    [InlineData("Fetch(\"a\"); Need(); return _last!.Content;")]
    [InlineData("Fetch(\"a\"); if (!Ok) return null; return _last!.Content;")]
    [InlineData("Fetch(\"a\"); if (!_last!.IsSuccess) return null; return _last.Content;")]
    [InlineData("return TryFetch(\"a\") ? _last!.Content : null;")]
    [InlineData("if (FetchStatus(\"a\") != 200) return null; return _last!.Content;")]
    [InlineData("FetchTold(\"a\"); if (_status != 200) return null; return _last!.Content;")]
    [InlineData("var client = new Client(); client.Fetch(\"a\"); if (!client.Ok) return null; return client.Last!.Content;")]
    [InlineData("var client = new Client(); client.Fetch(\"a\"); client.Need(); return client.Last!.Content;")]
    [InlineData("var client = new Client(); return client.TryFetch(\"a\") ? client.Last!.Content : null;")]
    [InlineData("_client.Fetch(\"a\"); _client.Need(); return _client.Last!.Content;")]
    [InlineData("_client.Fetch(\"a\"); return _client.Ok ? _client.Last!.Content : null;")]
    public Task Method_or_caller_that_checks_it_is_quiet(string statements) => Verify.Silent(Code(statements));

    private static string Code(string statements) =>
        ResponseCode.InClass(Members + $"async Task<object?> RunAsync()\n{{\nawait Task.Yield();\n{statements}\n}}");
}
