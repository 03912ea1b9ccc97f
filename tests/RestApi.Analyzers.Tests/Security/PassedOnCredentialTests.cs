using Calls = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer>;
using Names = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Credentials on longer ways: through several helpers, methods that choose, constructors, tuples and factories.</summary>
public sealed class PassedOnCredentialTests
{
    private const string Helpers = """

        static void Post(string path, string key) => Keyed(path, key).ExecuteRequest();
        static RestRequest Keyed(string path, string key) => WithKey(RestApi.CreateRequest(path, "POST"), key);
        static RestRequest WithKey(RestRequest request, string key) => request.SetApiKey("X-Key", key);
        static void Find(string path, string key) => Search(key, path);
        static string Search(string key, string path) => key + path;
        static void Loop(string path, string key) => Loop(path, key: key);
        static void Export(string name, (string User, string Password) login) { }
        static void Rank(string name, (string User, string Level) rank) { }
        sealed class Source(Func<string> password) { }
        sealed class Titled(Func<string> title) { }

        """;

    [Theory]
    [InlineData("""Post("/a", [|"onx-Bassoon-0714-Loch"|]);""")]
    [InlineData("""Post(key: [|"onx-Bassoon-0714-Loch"|], path: "/a");""")]
    [InlineData("""Export("weekly", ("export", [|"Anche!Double!18"|]));""")]
    [InlineData("""_ = new Source(() => [|"Eisv0gel-tief"|]);""")]
    [InlineData("""_ = (user, password) is ("root", [|"Lachs-treppe1"|]);""")]
    [InlineData("""_ = (user, password) switch { ("root", [|"Lachs-treppe1"|]) => 1, _ => 0 };""")]
    [InlineData("""var config = new Dictionary<string, string?>(); config["Jwt:Key"] ??= [|"wrenholm-super-secret-signing-key-2025"|];""")]
    [InlineData("""user = context.GetFirstParameter("accessToken", defaultIfEmpty: [|"wh-2210-kk9sPd"|]) ?? "";""")]
    [InlineData("""var options = new { ApiToken = [|"changeme"|], Password = [|"Drumlin Marten 3"|] };""")]
    public Task Credential_is_reported(string statement) => Names.Reports(Code(statement));

    [Theory]
    [InlineData("""Post("onx-Bassoon-0714-Loch", user);""")]
    [InlineData("""Find("/a", "onx-Bassoon-0714-Loch"); Loop("/a", "onx-Bassoon-0714-Loch");""")]
    [InlineData("""Export("weekly", ("Anche!Double!18", password)); Rank("weekly", ("export", "Anche!Double!18"));""")]
    [InlineData(
        """object pair = (user, "Anche!Double!18"); ValueTuple<string, string> other = (user, "Anche!Double!18"); _ = Equals(("a", "b"), pair);"""
    )]
    [InlineData("""_ = new Source(() => password); _ = new Titled(() => "Eisv0gel-tief");""")]
    [InlineData("""_ = (user, password) is ("Lachs-treppe1", "") or (_, "***"); _ = (user, password) is { user: "root" };""")]
    [InlineData("""if (password is "admin" or "guest" or "") throw new InvalidOperationException("Choose a better one");""")]
    [InlineData("""var config = new Dictionary<string, string?> { ["Cache:Key"] = "wrenholm-summer-2025", ["key"] = "wrenholm-2025" };""")]
    [InlineData("""user = context.GetFirstParameter("accessTokenName", defaultIfEmpty: "wh-2210-kk9sPd") ?? "";""")]
    [InlineData("""var options = new { PasswordRule = "Drumlin Marten 3", Password = "Password Level 3", Pwd = "Enter Code 3" };""")]
    public Task Neighbour_is_quiet(string statement) => Names.Silent(Code(statement));

    [Theory]
    [InlineData("""string KeyFor(string tenant) => tenant switch { "a" => "hb-Lichen-Rook-2291-kk", _ => Load(tenant) };""")]
    [InlineData("""string KeyFor(string tenant) { return tenant.Length == 0 ? "hb-Lichen-Rook-2291-kk" : tenant; }""")]
    [InlineData("""string KeyFor(string tenant) => AppSchema.GetVars().Get(tenant, "hb-Lichen-Rook-2291-kk");""")]
    [InlineData(
        """string KeyFor(string tenant) => Or(tenant, "hb-Lichen-Rook-2291-kk"); string Or(string a, string fallback) => Load(a) ?? fallback;"""
    )]
    public Task Method_that_chooses_one_is_reported_in_the_call(string method) =>
        Calls.Reports(Member(method + """void Run(RestRequest request, string given) => request.SetApiKey("X-Key", [|KeyFor(given)|]);"""));

    [Theory]
    [InlineData(
        """string KeyFor(string tenant) => tenant switch { "a" => throw new NotSupportedException("hb-Lichen-2291-kk"), _ => Load(tenant) };"""
    )]
    [InlineData("""string KeyFor(string tenant) => tenant;""")]
    [InlineData("""string KeyFor(string tenant) => tenant.Length == 0 ? KeyFor(tenant + "x") : KeyFor(tenant);""")]
    [InlineData("""protected virtual string KeyFor(string tenant) => "hb-Lichen-Rook-2291-kk";""")]
    public Task Method_that_asks_for_it_is_quiet(string method) =>
        Calls.Silent(Member(method + """void Run(RestRequest request, string given) => request.SetApiKey("X-Key", KeyFor(given));"""));

    // Each of them calls all of them: they are looked at once.
    [Fact]
    public Task Helpers_that_call_each_other_are_survived()
    {
        var calls = string.Concat(Enumerable.Range(0, 40).Select(static number => $"Put{number}(path, key); "));
        var helpers = string.Concat(
            Enumerable.Range(0, 40).Select(number => $"static void Put{number}(string path, string key) {{ {calls} }}\n")
        );
        return Names.Silent(Member($$"""{{helpers}} void Run() => Put0("/a", "onx-Bassoon-0714-Loch");"""));
    }

    [Fact]
    public Task Field_that_a_constructor_sets_is_followed() =>
        Calls.Reports(
            Member(
                """
                static readonly string s_word; static Sync() { s_word = "onx-Bassoon-0714"; }
                void Run(RestRequest request) => request.SetApiKey("X-Key", [|s_word|]);
                """
            )
        );

    [Theory]
    [InlineData("""static readonly string s_word; static Sync() { s_word = "a-1"; s_word = Environment.MachineName; }""")]
    [InlineData("""static readonly string s_word; static Sync() { s_word = Environment.MachineName; }""")]
    [InlineData(
        """static readonly Pair s_word; static Sync() { s_word.Text = "onx-Bassoon-0714"; } struct Pair { public string Text; public static implicit operator string(Pair pair) => pair.Text; }"""
    )]
    [InlineData(
        """static readonly Dictionary<string, string> s_words = new() { [s_words["a"]] = "onx-Bassoon-0714" }; static string s_word => s_words["a"];"""
    )]
    [InlineData("""static readonly string s_word = ""; static Sync() { s_word = "onx-Bassoon-0714"; }""")]
    public Task Field_that_is_set_otherwise_is_quiet(string members) =>
        Calls.Silent(Member(members + """void Run(RestRequest request) => request.SetApiKey("X-Key", s_word);"""));

    [Fact]
    public Task Key_of_an_algorithm_need_not_look_like_one_even_under_its_name() =>
        Names.Reports(
            Member(
                """
                static readonly byte[] s_refundKey = Encoding.UTF8.GetBytes("refund-stoat-kiln");
                byte[] Sign(byte[] data) => System.Security.Cryptography.HMACSHA256.HashData([|s_refundKey|], data);
                """
            )
        );

    [Fact]
    public Task No_secret_is_named_by_a_guid() =>
        Calls.Reports(
            "using Comind.Api.Server; [RestClient(BaseUrl = \"https://a.example\"), ApiKeyQuery(\"hapikey\", [|\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\"|])] static partial class Hub { }"
        );

    private static string Code(string statement) =>
        Member($"void Run(string user, string password, ScriptContext context) {{ {statement} }}{Helpers}");

    private static string Member(string members) =>
        "using System.Collections.Generic;\n" + CredentialCode.InClass(members + " static string Load(string name) => name.Trim();");
}
