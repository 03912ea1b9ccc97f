using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Statuses that are sorted into the members of an enumeration, in the method itself and by a helper.</summary>
public sealed class UncheckedResponseKindsTests
{
    private const string Members = """
        enum Kind { Good, Missing, Broken }
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        static Kind Strict(RestResponse res) => res.StatusCode switch { 200 or 201 => Kind.Good, 404 => Kind.Missing, _ => Kind.Broken };
        static Kind Loose(RestResponse res) => res.StatusCode switch { 404 or 410 => Kind.Missing, >= 500 => Kind.Broken, _ => Kind.Good };
        static Kind OfStatus(int status) { if (status < 300) return Kind.Good; if (status == 404) return Kind.Missing; return Kind.Broken; }
        static Kind? Maybe(RestResponse res) => res.IsSuccess ? Kind.Good : null;
        static Kind Somehow(RestResponse res, Kind other) => res.IsSuccess ? Kind.Good : other;
        static void Need(Kind kind) { if (kind != Kind.Good) throw new InvalidOperationException(); }

        """;

    [Theory]
    [InlineData(
        "var kind = res.StatusCode switch { 200 => Kind.Good, 404 => Kind.Missing, _ => Kind.Broken }; return kind == Kind.Good ? res.ReadJson<Contact>() : null;"
    )]
    [InlineData(
        "var kind = Kind.Good; if (!res.IsSuccess) kind = Kind.Broken; if (kind != Kind.Good) return null; return res.ReadJson<Contact>();"
    )]
    [InlineData(
        "Kind kind; if (res.IsSuccess) { kind = Kind.Good; } else { kind = Kind.Broken; } if (kind is Kind.Broken or Kind.Missing) throw new Exception(); return res.ReadJson<Contact>();"
    )]
    [InlineData("return Strict(res) == Kind.Good ? res.ReadJson<Contact>() : null;")]
    [InlineData("return Strict(res) switch { Kind.Good => res.ReadJson<Contact>(), Kind.Missing => null, _ => throw new Exception() };")]
    [InlineData(
        "switch (Strict(res)) { case Kind.Good: return res.ReadJson<Contact>(); case Kind.Missing: return null; default: throw new Exception(); }"
    )]
    [InlineData("var kind = OfStatus(res.StatusCode); if (kind == Kind.Good) return res.ReadJson<Contact>();")]
    [InlineData(
        "var kind = Strict(res); ActionLog.Info($\"{kind}\"); if (kind is not Kind.Good) return null; return res.ReadJson<Contact>();"
    )]
    [InlineData("Need(Loose(res)); return res.ReadJson<Contact>();")]
    [InlineData("var kind = Loose(res); if (kind > Kind.Good) return null; return res.ReadJson<Contact>();")]
    [InlineData("if (Maybe(res) is null) return null; return res.ReadJson<Contact>();")]
    [InlineData("if (Somehow(res, Kind.Broken) != Kind.Good) return null; return res.ReadJson<Contact>();")]
    [InlineData(
        "var kinds = new List<Kind> { Strict(res) }; if (kinds.Contains(Kind.Broken)) return null; return res.ReadJson<Contact>();"
    )]
    public Task Member_that_only_successes_have_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("return Loose(res) == Kind.Good ? res.[|ReadJson<Contact>|]() : null;")]
    [InlineData("if (Loose(res) is Kind.Missing or Kind.Broken) throw new Exception(); return res.[|ReadJson<Contact>|]();")]
    [InlineData("return Strict(res) switch { Kind.Missing => null, _ => res.[|ReadJson<Contact>|]() };")]
    [InlineData(
        "var kind = res.StatusCode switch { 404 => Kind.Missing, _ => Kind.Good }; return kind == Kind.Good ? res.[|ReadJson<Contact>|]() : null;"
    )]
    [InlineData("var kind = Strict(res); ActionLog.Info($\"{kind}\"); return res.[|ReadJson<Contact>|]();")]
    [InlineData("var kind = OfStatus(res.StatusCode); if (kind == Kind.Missing) return null; return res.[|ReadJson<Contact>|]();")]
    public Task Member_that_errors_have_too_is_reported(string statements) => Reports(statements);

    private static Task Reports(string statements) => Verify.Reports(InMethod(statements));

    private static Task Silent(string statements) => Verify.Silent(InMethod(statements));

    private static string InMethod(string statements) =>
        ResponseCode.InClass($"{Members} object? Run() {{ var res = Get(\"a\"); {statements} return null; }}");
}
