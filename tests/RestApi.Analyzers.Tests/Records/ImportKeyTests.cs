using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ImportKeyAnalyzer, Comind.Api.CodeFixes.WrittenTextFix>;
using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.ImportKeyAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ImportKeyAnalyzer>;

namespace Acme.AnalyzersTests.Records;

public sealed class ImportKeyTests
{
    private const string Anonymous = "var rows = contacts.Select(c => new { title = c.Name, c_email = c.Email, c_external_id = c.Id });";

    [Theory]
    [InlineData("ComindServer.ImportData(contacts.Select(c => new { c_external_id = c.Id }), [[|\"external_id\"|]]);")]
    [InlineData("ComindServer.ImportData(contacts.Select(c => new { c_external_id = c.Id }).ToList(), new[] { [|\"c_extern\"|] });")]
    [InlineData("ComindServer.ImportData(new[] { new { a = 1 } }, keyFields: [[|\"b\"|]]);")]
    [InlineData("ComindServer.ImportData(keyFields: new List<string> { \"a\", [|\"b\"|] }, data: new[] { new { a = 1 } });")]
    [InlineData("ComindServer.ImportData(new[] { new { a = 1 } }, new string[] { \"a\", [|Key|] });")]
    [InlineData("string[] keys = [\"a\", [|\"b\"|]]; ComindServer.ImportData(new[] { new { a = 1 } }, keys);")]
    public Task Key_that_anonymous_rows_do_not_have_is_reported(string statements) => Verify.Reports(ImportCode.InMethod(statements));

    [Theory]
    [InlineData("externalId")]
    [InlineData("ExternalId")]
    [InlineData("Note")]
    [InlineData("Size")]
    [InlineData("Hidden")]
    [InlineData("Count")]
    public Task Key_that_is_no_json_name_of_the_class_is_reported(string key) =>
        Verify.Reports(ImportCode.InMethod($"ComindServer.ImportData(new List<Row>(), [[|\"{key}\"|]]);"));

    [Fact]
    public Task Name_of_a_renamed_member_is_reported() =>
        Verify.Reports(ImportCode.InMethod("ComindServer.ImportData(new List<Row>(), [[|nameof(Row.ExternalId)|]]);"));

    [Theory]
    [InlineData("c_external_id")]
    [InlineData("Email")]
    [InlineData("Phone")]
    [InlineData("Rank")]
    public Task Json_name_of_the_class_is_quiet(string key) =>
        Verify.Silent(ImportCode.InMethod($"ComindServer.ImportData(new List<Row>(), [\"{key}\"]);"));

    [Fact]
    public Task Inherited_members_are_fields() =>
        Verify.Reports(
            ImportCode.InMethod(
                "ComindServer.ImportData(new List<Lead>(), [\"Email\", \"Score\", [|\"Name\"|]]);",
                "class Lead : Row { public int Score { get; set; } }"
            )
        );

    [Theory]
    [InlineData("contacts.Select(c => new JsonObject { [\"title\"] = c.Name, [\"c_id\"] = c.Id })")]
    [InlineData("from c in contacts where c.Id > 0 select new JsonObject { [\"c_id\"] = c.Id }")]
    [InlineData("contacts.Where(c => c.Id > 0).Select(c => { return new JsonObject { { \"c_id\", c.Id } }; }).ToList()")]
    [InlineData("new[] { new JsonObject { [\"c_id\"] = 1 }, new JsonObject { [\"title\"] = \"a\" } }")]
    [InlineData("new List<JsonObject> { new() { [\"c_id\"] = 1 } }")]
    [InlineData("new[] { new Dictionary<string, object?> { [\"c_id\"] = 1 } }")]
    [InlineData("new[] { new Dictionary<string, string> { { \"c_id\", \"1\" } } }")]
    public Task Key_that_no_written_row_has_is_reported(string data) =>
        Verify.Reports(ImportCode.InMethod($"ComindServer.ImportData({data}, [[|\"c_external_id\"|]]);"));

    [Theory]
    [InlineData("var rows = new List<JsonObject>(); foreach (var c in contacts) rows.Add(new JsonObject { [\"c_id\"] = c.Id });")]
    [InlineData(
        "List<JsonObject> rows = []; foreach (var c in contacts) { rows.Add(new() { [\"c_id\"] = c.Id }); } if (rows.Count == 0) return;"
    )]
    [InlineData("var rows = contacts.Select(c => new JsonObject { [\"c_id\"] = c.Id }).ToList();")]
    [InlineData("var rows = new List<JsonObject>(); var row = new JsonObject { [\"c_id\"] = 1 }; row[\"title\"] = given; rows.Add(row);")]
    public Task Key_that_no_row_of_a_list_has_is_reported(string statements) =>
        Verify.Reports(ImportCode.InMethod(statements + " ComindServer.ImportData(rows, [[|\"c_external_id\"|]]);"));

    [Theory]
    [InlineData(Anonymous + " ComindServer.ImportData(rows, [\"c_external_id\"]);")]
    [InlineData(Anonymous + " ComindServer.ImportData(rows, s_keys);")]
    [InlineData(Anonymous + " ComindServer.ImportData(rows, [given]);")]
    [InlineData(Anonymous + " List<string> keys = [given]; keys.Add(\"title\"); ComindServer.ImportData(rows, keys);")]
    [InlineData("ComindServer.ImportData(unknown, [\"c_external_id\"]);")]
    [InlineData("ComindServer.ImportData([more], [\"c_external_id\"]);")]
    [InlineData("ComindServer.ImportData(contacts.Select(c => new JsonObject { [given] = c.Id }), [\"c_external_id\"]);")]
    [InlineData("ComindServer.ImportData(new[] { new JsonObject { [\"a\"] = 1 }, new JsonObject { [\"b\"] = 1 } }, [\"b\"]);")]
    [InlineData("ComindServer.ImportData(new List<object>(), [\"b\"]);")]
    [InlineData("ComindServer.ImportData([.. unknown, new JsonObject { [\"a\"] = 1 }], [\"b\"]);")]
    [InlineData("ComindServer.ImportData(new[] { new Dictionary<string, object?>(more) { [\"a\"] = 1 } }, [\"b\"]);")]
    public Task Rows_that_have_the_key_or_may_have_it_are_quiet(string statements) => Verify.Silent(ImportCode.InMethod(statements));

    [Theory]
    [InlineData(
        "var rows = contacts.Select(c => new JsonObject { [\"c_id\"] = c.Id }).ToList(); foreach (var row in rows) row[\"c_external_id\"] = 1;"
    )]
    [InlineData("var rows = contacts.Select(c => new JsonObject { [\"c_id\"] = c.Id }).ToList(); rows[0][\"c_external_id\"] = 1;")]
    [InlineData("var rows = new List<JsonObject> { new() { [\"c_id\"] = 1 } }; Change(rows);")]
    [InlineData("var rows = new List<JsonObject>(); rows.AddRange(unknown);")]
    [InlineData("var rows = new List<JsonObject>(); var row = new JsonObject { [\"c_id\"] = 1 }; row[given] = 1; rows.Add(row);")]
    [InlineData(
        "var rows = new List<JsonObject>(); var row = new JsonObject { [\"c_id\"] = 1 }; row[\"c_external_id\"] = 1; rows.Add(row);"
    )]
    [InlineData("var rows = new List<JsonObject>(); rows.Add(unknown[0]);")]
    [InlineData("var rows = unknown; rows = []; rows.Add(new() { [\"c_id\"] = 1 });")]
    public Task Rows_that_change_later_are_quiet(string statements) =>
        Verify.Silent(ImportCode.InMethod(statements + " ComindServer.ImportData(rows, [\"c_external_id\"]);"));

    [Theory]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter))] class Other { public int A { get; set; } }")]
    [InlineData("class Other { [JsonExtensionData] public Dictionary<string, object>? More { get; set; } }")]
    [InlineData("[JsonDerivedType(typeof(Child), \"child\")] class Other { } class Child : Other { public int B { get; set; } }")]
    [InlineData("interface Other { int A { get; } }")]
    [InlineData(
        "sealed partial class Other : Entity { [Field(\"b\")] public string? B { get => GetField<string>(\"b\"); set => SetField(\"b\", value); } }"
    )]
    public Task Types_that_do_not_tell_are_quiet(string type) =>
        Verify.Silent(ImportCode.InMethod("ComindServer.ImportData(new List<Other>(), [\"b\"]);", type));

    [Fact]
    public Task Other_methods_of_the_name_are_quiet() =>
        Verify.Silent(
            ImportCode.InMethod(
                "Importer.ImportData(new[] { new { a = 1 } }, [\"b\"]);",
                "static class Importer { public static void ImportData<T>(IEnumerable<T> data, string[] keyFields) { } }"
            )
        );

    private const string Context = """
        [JsonSerializable(typeof(Row))]
        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
        partial class Json : JsonSerializerContext;
        """;

    [Fact]
    public Task Naming_policy_of_a_context_is_allowed_for() =>
        Verify.Reports(
            ImportCode.InMethod("ComindServer.ImportData(new List<Row>(), [\"email\", [|\"e_mails\"|]], Json.Default.Row);", Context)
        );

    [Fact]
    public Task Context_with_options_of_its_own_is_quiet() =>
        Verify.Silent(ImportCode.InMethod("ComindServer.ImportData(new List<Row>(), [\"e_mails\"], new Json(new()).Row);", Context));

    [Theory]
    [InlineData("[|[]|]", "No key field is named, which ImportData refuses; name the fields that identify a row")]
    [InlineData("[|Array.Empty<string>()|]", "No key field is named, which ImportData refuses; name the fields that identify a row")]
    [InlineData("[|keyFields: new string[0] { }|]", "No key field is named, which ImportData refuses; name the fields that identify a row")]
    [InlineData(
        "[[|\" \"|]]",
        "This is no key field, and ImportData refuses it: a name is not blank and holds no quotes, backslashes, commas or line breaks"
    )]
    [InlineData(
        "[[|\"a,b\"|]]",
        "This is no key field, and ImportData refuses it: a name is not blank and holds no quotes, backslashes, commas or line breaks"
    )]
    public Task List_that_the_import_refuses_is_reported(string keys, string message) =>
        Verify.Reports(ImportCode.InMethod($"ComindServer.ImportData(unknown, {keys});"), message: message);

    [Theory]
    [InlineData("id", "The rows have no field 'id', so each of them is rejected; they have title, c_email, c_external_id")]
    [InlineData("external_id", "The rows have no field 'external_id', so each of them is rejected; did you mean 'c_external_id'?")]
    [InlineData("C_Email", "The rows have no field 'C_Email', so each of them is rejected; did you mean 'c_email'?")]
    public Task Message_names_the_field_that_was_meant_or_those_there_are(string key, string message) =>
        Verify.Reports(ImportCode.InMethod($"{Anonymous} ComindServer.ImportData(rows, [[|\"{key}\"|]]);"), message: message);

    [Fact]
    public Task Long_lists_of_fields_are_cut() =>
        Verify.Reports(
            ImportCode.InMethod(
                "ComindServer.ImportData(new[] { new { a = 1, b = 1, c = 1, d = 1, e = 1, f = 1, g = 1, h = 1 } }, [[|\"x\"|]]);"
            ),
            message: "The rows have no field 'x', so each of them is rejected; they have a, b, c, d, e, f and 2 more"
        );

    [Fact]
    public Task Fix_writes_the_field_that_was_meant() =>
        Fix.Fixes(
            ImportCode.InMethod(
                Anonymous
                    + " ComindServer.ImportData(rows, [[|\"external_id\"|], [|\"C_EMAIL\"|]]); ComindServer.ImportData(new List<Row>(), [[|nameof(Row.ExternalId)|]]);"
            ),
            ImportCode.InMethod(
                Anonymous
                    + " ComindServer.ImportData(rows, [\"c_external_id\", \"c_email\"]); ComindServer.ImportData(new List<Row>(), [\"c_external_id\"]);"
            )
        );

    [Theory]
    [InlineData("ComindServer.ImportData(new[] { new { a_b = 1, ab = 1 } }, [[|\"AB\"|]]);")]
    [InlineData("ComindServer.ImportData(new[] { new { a = 1 } }, [[|\"b\"|]]);")]
    [InlineData("ComindServer.ImportData(new[] { new { c_external_Id = 1 } }, [[|Key|]]);")]
    [InlineData("ComindServer.ImportData(unknown, [|[]|]);")]
    public Task Fix_is_not_offered_where_it_would_be_a_guess(string statement) => Fix.OffersNoFix(ImportCode.InMethod(statement));

    [Fact]
    public Task Code_that_is_being_typed_is_survived() =>
        Run.SurvivesTyping(ImportCode.InMethod(Anonymous + " ComindServer.ImportData(rows, keyFields: [\"b\", .. s_keys]);"));

    [Fact]
    public async Task Project_without_the_runtime_is_quiet() =>
        Assert.Empty(
            await Run.DiagnoseWithoutRuntime(
                "static class ComindServer { public static void ImportData<T>(T[] data, string[] keyFields) { } static void Run() => ImportData(new[] { new { a = 1 } }, [\"b\"]); }"
            )
        );
}
