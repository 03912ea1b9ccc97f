using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

/// <summary>Answers that are counted or chosen among, and objects of own classes that hold a content beside its flag.</summary>
public sealed class UncheckedResponseChoiceTests
{
    private const string Members = """
        record Told(bool Ok, string Body);
        class Call { public Call(bool ok, string body) { Ok = ok; Body = body; } public bool Ok { get; } public string Body { get; } }
        class Short(bool ok, string body) { public bool Ok { get; } = ok; public string Body { get; } = body; }
        class Looking { public Looking(bool ok, string body) { if (!ok) throw new InvalidOperationException(); Ok = ok; Body = body; } public bool Ok { get; } public string Body { get; } }
        static RestResponse Get(string path) { RestApi.CreateRequest(path, "GET"); return RestApi.ExecuteRequest(); }
        static Told Tell(string path) { var res = Get(path); return new(res.IsSuccess, res.Content); }
        static Call Ring(string path) { var res = Get(path); return new Call(res.IsSuccess, res.Content); }
        static Short Ask(string path) { var res = Get(path); return new Short(res.IsSuccess, res.Content); }
        static Looking Look(string path) { var res = Get(path); return new Looking(res.IsSuccess, res.Content); }
        static AppRecord record = new("crm", "1");

        """;

    [Theory]
    [InlineData(
        "var all = paths.Select(Get).ToList(); ActionLog.Info($\"{all.Count(one => one.IsSuccess)} of {all.Count}\"); return all.Select(one => one.[|Content|].Trim());"
    )]
    [InlineData(
        "var all = paths.Select(Get).ToList(); var good = all.Count(one => one.IsSuccess); ActionLog.Info($\"{good} of {all.Count}\"); return all.Select(one => one.[|Content|].Trim());"
    )]
    [InlineData(
        "var all = paths.Select(Get).ToList(); ActionLog.Info(\"good: \" + all.Count(one => one.IsSuccess)); return all.Select(one => one.[|Content|].Trim());"
    )]
    [InlineData("var all = paths.Select(Get).ToList(); return all.MinBy(one => one.StatusCode)?.[|Content|].Trim();")]
    [InlineData("return paths.Select(Get).OrderBy(one => one.StatusCode).First().[|Content|].Trim();")]
    public Task Counting_or_sorting_answers_is_no_check(string statements) => Reports(statements);

    [Theory]
    [InlineData(
        "var all = paths.Select(Get).ToList(); if (all.Count(one => one.IsSuccess) < all.Count) return null; return all.Select(one => one.Content.Trim());"
    )]
    [InlineData(
        "var all = paths.Select(Get).ToList(); var good = all.Count(one => one.IsSuccess); ActionLog.Info($\"{good}\"); if (good < 2) return null; return all.Select(one => one.Content.Trim());"
    )]
    [InlineData(
        "var all = paths.Select(Get).ToList(); ActionLog.Info($\"{all.Count(one => one.IsSuccess)}\"); return all.Where(one => one.IsSuccess).Select(one => one.Content.Trim());"
    )]
    [InlineData(
        "var best = paths.Select(Get).MinBy(one => one.StatusCode); return best is { IsSuccess: true } ? best.Content.Trim() : null;"
    )]
    public Task Count_or_choice_that_decides_is_a_check(string statements) => Silent(statements);

    [Theory]
    [InlineData("record.Fields[\"doors\"] = Tell(\"a\").[|Body|]; return null;")]
    [InlineData("var told = Tell(\"a\"); record.Fields[\"doors\"] = told.[|Body|]; return null;")]
    [InlineData("var told = Tell(\"a\"); return System.Text.Json.JsonSerializer.Deserialize<Contact>(told.[|Body|]);")]
    [InlineData("var call = Ring(\"a\"); return System.Text.Json.JsonSerializer.Deserialize<Contact>(call.[|Body|]);")]
    [InlineData("var call = Ask(\"a\"); return System.Text.Json.JsonSerializer.Deserialize<Contact>(call.[|Body|]);")]
    public Task Content_beside_a_flag_that_nobody_asks_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData("var told = Tell(\"a\"); return told.Ok ? told.Body.Split(';') : null;")]
    [InlineData(
        "var call = Ring(\"a\"); if (!call.Ok) return null; return System.Text.Json.JsonSerializer.Deserialize<Contact>(call.Body);"
    )]
    [InlineData("var call = Ask(\"a\"); return call.Ok ? System.Text.Json.JsonSerializer.Deserialize<Contact>(call.Body) : null;")]
    [InlineData("var seen = Look(\"a\"); return System.Text.Json.JsonSerializer.Deserialize<Contact>(seen.Body);")]
    public Task Content_beside_a_flag_that_is_asked_is_quiet(string statements) => Silent(statements);

    [Theory]
    [InlineData(
        "var res = Get(\"a\"); if (!res.IsSuccess) { record.Fields[\"c_company\"] = (string?)System.Text.Json.Nodes.JsonNode.Parse(res.[|Content|])?[\"company\"]?[\"name\"]; } return null;"
    )]
    [InlineData(
        "var res = Get(\"a\"); if (res.StatusCode != 200) { record.Fields[\"c_total\"] = System.Text.Json.Nodes.JsonNode.Parse(res.[|Content|])![\"total\"]!.GetValue<string>(); } return null;"
    )]
    public Task Field_of_data_behind_the_wrong_test_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData(
        "var res = Get(\"a\"); if (!res.IsSuccess) { record.Fields[\"c_error\"] = (string?)System.Text.Json.Nodes.JsonNode.Parse(res.Content)?[\"error\"]; } return null;"
    )]
    [InlineData(
        "var res = Get(\"a\"); if (!res.IsSuccess) { record.Fields[\"c_remark\"] = (string?)System.Text.Json.Nodes.JsonNode.Parse(res.Content)?[\"title\"]; } return null;"
    )]
    public Task Text_of_an_error_in_a_record_is_quiet(string statements) => Silent(statements);

    private static Task Reports(string statements) =>
        Verify.Reports(ResponseCode.InClass($"{Members} object? Run(string[] paths) {{ {statements} }}"));

    private static Task Silent(string statements) =>
        Verify.Silent(ResponseCode.InClass($"{Members} object? Run(string[] paths) {{ {statements} }}"));
}
