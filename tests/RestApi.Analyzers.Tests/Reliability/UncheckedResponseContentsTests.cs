using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer, Comind.Api.CodeFixes.UncheckedResponseFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Helpers that hand out a content beside its status, and callers that forget to look at that.</summary>
public sealed class UncheckedResponseContentsTests
{
    private const string Members = """
        record Reply(int Status, string Body) { public bool Ok => Status is >= 200 and < 300; public Reply OrThrow() => Ok ? this : throw new InvalidOperationException(); public T? As<T>() => JsonSerializer.Deserialize<T>(Body); public T? Sure<T>() => Status == 200 ? JsonSerializer.Deserialize<T>(Body) : throw new Exception($"{Status}"); public int Lines() => Body.Split('\n').Length + int.Parse("1"); }
        record Told(bool Ok, string? Text, string? Error);
        record Text(string Value, int Length);
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        static (int Status, string Body) Pair(string path) { var res = Get(path); return (res.StatusCode, res.Content); }
        static (string Body, bool Ok) Flag(string path) { using var res = Get(path); return (res.Content, res.IsSuccess); }
        static async Task<(int Status, string Body)> PairAsync(string path) { await Task.Yield(); return Pair(path); }
        static Reply Ask(string path) { var res = Get(path); return new Reply(res.StatusCode, res.Content); }
        static Told Tell(string path) { var res = Get(path); return res.IsSuccess ? new Told(true, res.Content, null) : new Told(false, null, "a"); }
        static (int Status, string Body) Sure(string path) { var res = Get(path).EnsureSuccess(); return (res.StatusCode, res.Content); }
        static (int Status, string Body) Some(string path) { var res = Get(path); return res.IsSuccess ? (200, res.Content) : (res.StatusCode, ""); }
        static (int Length, string Name) Other(string path) => (path.Length, path);
        static void Fetch(string path, out int status, out string body) { var res = Get(path); status = res.StatusCode; body = res.Content; }
        static bool TryFetch(string path, out string body) { var res = Get(path); body = res.Content; return res.IsSuccess; }
        static bool TryTake(string path, out string? body) { body = null; var res = Get(path); if (!res.IsSuccess) return false; body = res.Content; return true; }
        static string Take(string path, out bool ok) { using var res = Get(path); ok = res.StatusCode == 200; return res.Content; }
        static bool Named(string path, out string name) { name = path; return path.Length > 1; }
        static bool Fine(Reply reply) => reply.Status == 200;
        static void Need(int status) { if (status != 200) throw new InvalidOperationException(); }
        static void Use(string text) { }

        """;

    [Theory]
    [InlineData("var (_, body) = Pair(\"a\"); return JsonDocument.Parse([|body|]);")]
    [InlineData("var (status, body) = Pair(\"a\"); ActionLog.Info($\"{status}\"); return JsonDocument.Parse([|body|]);")]
    [InlineData("(int status, string body) = Pair(\"a\"); return JsonDocument.Parse([|body|]);")]
    [InlineData("var answer = Pair(\"a\"); return JsonDocument.Parse(answer.[|Body|]);")]
    [InlineData("return JsonDocument.Parse(Pair(\"a\").[|Body|]);")]
    [InlineData("var (status, body) = await PairAsync(\"a\"); return JsonDocument.Parse([|body|]);")]
    [InlineData("var (body, ok) = Flag(\"a\"); if (!ok) ActionLog.Warn(\"a\"); return int.Parse([|body|]);")]
    [InlineData("var reply = Ask(\"a\"); return JsonSerializer.Deserialize<Contact>(reply.[|Body|]);")]
    [InlineData("var body = Ask(\"a\").Body; return JsonSerializer.Deserialize<Contact>([|body|]);")]
    [InlineData("var reply = Ask(\"a\"); if (reply.Status >= 500) return null; return JsonDocument.Parse(reply.[|Body|]);")]
    [InlineData("return Ask(\"a\").[|As<Contact>|]();")]
    [InlineData("var reply = Ask(\"a\"); if (reply.Status == 404) return null; return reply.[|As<Contact>|]();")]
    [InlineData("var reply = Ask(\"a\"); ActionLog.Info($\"{reply.Status}\"); return reply.[|As<Contact>|]();")]
    [InlineData("var (_, text) = Pair(\"a\"); return DateTime.ParseExact([|text|], \"O\", null);")]
    [InlineData("var (_, text) = Pair(\"a\"); return int.TryParse([|text|], out var number) ? number : 0;")]
    [InlineData("Fetch(\"a\", out _, out var body); return JsonDocument.Parse([|body|]);")]
    [InlineData("Fetch(\"a\", out var status, out var body); if (status >= 500) return null; return JsonDocument.Parse([|body|]);")]
    [InlineData("int status; string body; Fetch(\"a\", out status, out body); return JsonDocument.Parse([|body|]);")]
    [InlineData("TryFetch(\"a\", out var body); return int.Parse([|body|]);")]
    [InlineData("if (!TryFetch(\"a\", out var body)) ActionLog.Warn(\"a\"); return int.Parse([|body|]);")]
    [InlineData("var body = Take(\"a\", out var ok); return (ok, int.Parse([|body|]));")]
    public Task Content_is_used_and_the_status_beside_it_is_not_looked_at(string statements) => Verify.Reports(Code(statements));

    [Theory]
    [InlineData("var (status, body) = Pair(\"a\"); if (status != 200) return null; return JsonDocument.Parse(body);")]
    [InlineData("var (status, body) = Pair(\"a\"); Need(status); return JsonDocument.Parse(body);")]
    [InlineData("var answer = Pair(\"a\"); return answer.Status is >= 200 and < 300 ? JsonDocument.Parse(answer.Body) : null;")]
    [InlineData("return Pair(\"a\") is (200, var body) ? JsonDocument.Parse(body) : null;")]
    [InlineData("var (body, ok) = Flag(\"a\"); return ok ? int.Parse(body) : 0;")]
    [InlineData("var reply = Ask(\"a\"); if (!reply.Ok) return null; return JsonDocument.Parse(reply.Body);")]
    [InlineData("var reply = Ask(\"a\").OrThrow(); return JsonDocument.Parse(reply.Body);")]
    [InlineData("var reply = Ask(\"a\"); reply.OrThrow(); return JsonDocument.Parse(reply.Body);")]
    [InlineData("var reply = Ask(\"a\"); if (!Fine(reply)) return null; return JsonDocument.Parse(reply.Body);")]
    [InlineData("return Ask(\"a\") is { Status: 200, Body: var body } ? JsonDocument.Parse(body) : null;")]
    [InlineData("return Ask(\"a\") switch { { Ok: true } one => JsonDocument.Parse(one.Body), _ => null };")]
    [InlineData("var told = Tell(\"a\"); return told.Ok ? JsonDocument.Parse(told.Text!) : null;")]
    [InlineData("var (status, body) = Sure(\"a\"); return JsonDocument.Parse(body);")]
    [InlineData("var (status, body) = Some(\"a\"); return JsonDocument.Parse(body);")]
    [InlineData("var (length, name) = Other(\"1\"); return int.Parse(name);")]
    [InlineData("var (status, body) = Pair(\"a\"); if (status != 200) throw new Exception($\"{JsonDocument.Parse(body)}\"); return body;")]
    [InlineData("var reply = new Reply(1, \"2\"); return int.Parse(reply.Body);")]
    [InlineData("var res = Get(\"a\"); var reply = new Reply(res.StatusCode, res.Content); Use(reply.Body); return reply;")]
    [InlineData("var reply = Ask(\"a\"); return reply.Ok ? reply.As<Contact>() : null;")]
    [InlineData("var reply = Ask(\"a\"); if (reply.Status != 200) return null; return reply.As<Contact>();")]
    [InlineData("return Ask(\"a\").Sure<Contact>();")]
    [InlineData("return Ask(\"a\").OrThrow().As<Contact>();")]
    [InlineData("var reply = new Reply(200, \"{}\"); return reply.As<Contact>();")]
    [InlineData("Fetch(\"a\", out var status, out var body); if (status >= 400) return null; return JsonDocument.Parse(body);")]
    [InlineData("Fetch(\"a\", out var status, out var body); Need(status); return JsonDocument.Parse(body);")]
    [InlineData("if (!TryFetch(\"a\", out var body)) return null; return int.Parse(body);")]
    [InlineData("return TryFetch(\"a\", out var body) ? int.Parse(body) : 0;")]
    [InlineData("if (TryTake(\"a\", out var body)) return JsonDocument.Parse(body!); return null;")]
    [InlineData("TryTake(\"a\", out var body); return JsonDocument.Parse(body!);")]
    [InlineData("var body = Take(\"a\", out var ok); return ok ? int.Parse(body) : 0;")]
    [InlineData("return Named(\"1\", out var name) ? int.Parse(name) : 0;")]
    [InlineData("var known = new Dictionary<string, string>(); return known.TryGetValue(\"a\", out var text) ? int.Parse(text) : 0;")]
    public Task Status_beside_the_content_is_looked_at(string statements) => Verify.Silent(Code(statements));

    [Theory]
    [InlineData("return Ask(\"a\").[|As<Contact>|]();", "The content is used before the status beside it is checked")]
    [InlineData(
        "var (status, body) = Pair(\"a\"); return JsonDocument.Parse([|body|]);",
        "The content is used before the status beside it is checked"
    )]
    [InlineData(
        "var (status, body) = Pair(\"a\"); if (status == 404) return null; return JsonDocument.Parse([|body|]);",
        "The status beside the content is checked, but errors such as 500 still get through to this use of it"
    )]
    public async Task Message_speaks_of_the_status_and_there_is_no_fix(string statements, string message)
    {
        await Verify.Reports(Code(statements), message: message);
        await Fix.OffersNoFix(Code(statements));
    }

    private static string Code(string statements) =>
        ResponseCode.InClass(Members + $"async Task<object?> RunAsync()\n{{\nawait Task.Yield();\n{statements}\n}}");
}
