using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Responses that are made only when a field or cache has none yet, and those that a library makes by calling a function.</summary>
public sealed class UncheckedResponseCachesTests
{
    private const string Members = """
        readonly Dictionary<string, RestResponse> _known = [];
        readonly System.Collections.Concurrent.ConcurrentDictionary<string, RestResponse> _shared = new();
        RestResponse? _last;
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        static Task<RestResponse> GetAsync(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequestAsync(); }
        void Look() { foreach (var one in _known.Values) one.EnsureSuccess(); }
        static RestResponse Sure(string path) => Get(path).EnsureSuccess();

        """;

    [Theory]
    [InlineData("if (!_known.TryGetValue(id, out var res)) { res = Get(id); _known[id] = res; } return res.[|Content|];")]
    [InlineData("if (!_known.TryGetValue(id, out var res)) _known[id] = res = Get(id); return res.[|Content|];")]
    [InlineData("if (!_known.TryGetValue(id, out var res)) { res = Get(id); _known.Add(id, res); } return res.[|Content|];")]
    [InlineData("var res = Get(id); _known.Add(id, res); Look(); return res.Content;", true)]
    [InlineData("if (!_known.ContainsKey(id)) _known[id] = Get(id); return _known[id].Content;", true)]
    [InlineData("if (!_known.TryGetValue(id, out var res)) { res = Sure(id); _known[id] = res; } return res.Content;", true)]
    [InlineData(
        "if (!_known.TryGetValue(id, out var res)) { res = Get(id); if (!res.IsSuccess) return null; _known[id] = res; } return res.Content;",
        true
    )]
    [InlineData("if (!_known.TryGetValue(id, out var res)) res = Get(id); return res.IsSuccess ? res.Content : null;", true)]
    [InlineData("return _known.TryGetValue(id, out var res) && res is not null ? res.Content : null;", true)]
    [InlineData("return _shared.GetOrAdd(id, key => Get(key)).[|Content|];")]
    [InlineData("return _shared.GetOrAdd(id, Get).[|Content|];")]
    [InlineData("return _shared.GetOrAdd(id, static (key, kind) => Get(key + kind), \"a\").[|Content|];")]
    [InlineData("var res = _shared.GetOrAdd(id, Get); return res.IsSuccess ? res.Content : null;", true)]
    [InlineData("return _shared.GetOrAdd(id, Sure).Content;", true)]
    [InlineData("return _shared.GetOrAdd(id, key => Get(key).EnsureSuccess()).Content;", true)]
    public Task Cache_is_filled_when_it_has_none(string statements, bool isQuiet = false) => Check(statements, isQuiet);

    [Theory]
    [InlineData("_last ??= Get(id); return _last.[|Content|];")]
    [InlineData("return (_last ??= Get(id)).[|Content|];")]
    [InlineData("var res = _last ?? Get(id); return res.[|Content|];")]
    [InlineData("if (_last is null) _last = Get(id); return _last.[|Content|];")]
    [InlineData("if (_last == null) { _last = Get(id); } return _last.[|Content|];")]
    [InlineData("_last ??= Sure(id); return _last.Content;", true)]
    [InlineData("var res = _last ?? Get(id); return res.IsSuccess ? res.Content : null;", true)]
    [InlineData("_last ??= Get(id); _last.EnsureSuccess(); return _last.Content;", true)]
    [InlineData("if (_last is not { IsSuccess: true }) _last = Get(id).EnsureSuccess(); return _last.Content;", true)]
    [InlineData("var res = _last ?? _known[id]; return res.Content;", true)]
    public Task Field_is_filled_when_it_has_none(string statements, bool isQuiet = false) => Check(statements, isQuiet);

    [Theory]
    [InlineData("return (await Task.Run(() => Get(id))).[|Content|];")]
    [InlineData("return (await Task.Run(() => GetAsync(id))).[|Content|];")]
    [InlineData("return (await Task.Run(() => Get(id).EnsureSuccess())).Content;", true)]
    [InlineData("var res = await Task.Run(() => Get(id)); res.EnsureSuccess(); return res.Content;", true)]
    public Task Library_calls_a_function_that_makes_it(string statements, bool isQuiet = false) => Check(statements, isQuiet);

    private static Task Check(string statements, bool isQuiet)
    {
        var code = ResponseCode.InClass(Members + $"async Task<object?> RunAsync(string id)\n{{\nawait Task.Yield();\n{statements}\n}}");
        return isQuiet ? Verify.Silent(code) : Verify.Reports(code);
    }
}
