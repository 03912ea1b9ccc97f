using Acme.TestKit;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;

namespace Acme.GeneratorsTests;

/// <summary>Constants in attributes: those that the project declares as literals are known, from syntax alone.</summary>
public sealed class ConstantTests
{
    private static GeneratorTest<ClientGenerator> Client(string members, params string[] more) =>
        new(Samples.Project([ClientSource.With(members), .. more]));

    private static string Code(string members, params string[] more)
    {
        var test = Client(members, more);
        test.CompilesWithoutWarnings();
        return test.GeneratedFile(ClientSource.HintName);
    }

    [Theory]
    [InlineData("Timeout(5 * 60)", "SetRequestTimeout(5 * 60)")]
    [InlineData("Timeout((1 + 2) * 1.5)", "SetRequestTimeout((1 + 2) * 1.5)")]
    [InlineData("Timeout(Names.Seconds)", "SetRequestTimeout(Names.Seconds)")]
    [InlineData("Retry(1 + 2)", "SetRetry(1 + 2)")]
    [InlineData("Expect(200, 2 * 102)", "EnsureStatus([200, 2 * 102])")]
    [InlineData("Headers(\"X-A: \" + Names.Since)", "AddHeader(\"X-A\", \"updated_since\")")]
    [InlineData("Headers($\"X-A: {Names.Since}!\")", "AddHeader(\"X-A\", \"updated_since!\")")]
    [InlineData("ApiKeyHeader($\"a,{Names.Since}\", \"crmApiKey\")", "SetApiKey(\"a,updated_since\", ")]
    [InlineData("BearerAuth(Keys.Alias)", "SetOAuth2AuthorizationHeaderAuth(global::Acme.CrmSync.Secrets.CrmApiKey)")]
    [InlineData("ApiKeyHeader(Names.Since, Keys.Alias)", "SetApiKey(Names.Since, global::Acme.CrmSync.Secrets.CrmApiKey)")]
    public void Setting_is_calculated_or_looked_up(string attribute, string expected) =>
        Assert.Contains(
            expected,
            Code(
                $"[Get(\"/x\"), {attribute}] public static partial string Call();",
                "namespace Acme.CrmSync; static class Keys { public const string Alias = \"crmApiKey\"; }"
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Timeout(0)")]
    [InlineData("Timeout(5 - 60)")]
    [InlineData("Timeout(1 / 2)")]
    [InlineData("Retry(1 - 1)")]
    public void Number_that_is_not_positive_is_left_out(string attribute)
    {
        var test = Client($"[Get(\"/x\"), {attribute}] public static partial string Call();");

        Assert.Equal(attribute == "Timeout(0)", test.Implements("Call"));
    }

    private const string Routes = """
        namespace Acme.CrmSync;

        internal static class Routes
        {
            private const string Root = "/api";
            public const string Contacts = Root + "/contacts", One = Contacts + "/{" + nameof(id) + "}";
            public const string Deep = V2.Prefix + "/deep";
            public const string @event = $"{Root}/event";
            public const int Number = 5;
            public static readonly string ReadOnly = "/x";
            private const string id = "";

            public static class V2
            {
                public const string Prefix = Root + "/v2";
                public const string Contacts = Prefix + "/contacts";
            }
        }
        """;

    [Theory]
    [InlineData("Routes.Contacts", "\"/api/contacts\"")]
    [InlineData("Acme.CrmSync.Routes.Contacts", "\"/api/contacts\"")]
    [InlineData("global::Acme.CrmSync.Routes.Contacts", "\"/api/contacts\"")]
    [InlineData("CrmSync.Routes.Contacts", "\"/api/contacts\"")]
    [InlineData("(Routes.Contacts)", "\"/api/contacts\"")]
    [InlineData("Routes.V2.Contacts", "\"/api/v2/contacts\"")]
    [InlineData("Routes.V2.Contacts + \"/all\"", "\"/api/v2/contacts/all\"")]
    [InlineData("$\"{Routes.Contacts}/all\"", "\"/api/contacts/all\"")]
    [InlineData("Routes.Deep", "\"/api/v2/deep\"")]
    [InlineData("Routes.@event", "\"/api/event\"")]
    [InlineData("Own", "\"/own\"")]
    [InlineData("CrmApi.Own", "\"/own\"")]
    [InlineData("Nested.Path", "\"/nested\"")]
    public void Path_is_looked_up(string path, string expected) =>
        Assert.Contains(
            expected,
            Code(
                $"private const string Own = \"/own\"; private static class Nested {{ public const string Path = \"/nested\"; }} [Get({path})] public static partial string Call();",
                Routes
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("using R = Acme.CrmSync.Routes;", "R.Contacts")]
    [InlineData("using static Acme.CrmSync.Routes;", "Contacts")]
    [InlineData("using static Acme.CrmSync.Routes.V2;", "Contacts")]
    [InlineData("using Acme.CrmSync;", "Routes.Contacts")]
    [InlineData("using static Acme.CrmSync.Routes;", "V2.Contacts")]
    public void Usings_are_followed(string directive, string path)
    {
        var source = ClientSource
            .With($"[Get({path})] public static partial string Call();")
            .Replace("namespace Acme.CrmSync;", $"{directive}\nnamespace Acme.Other;", StringComparison.Ordinal);
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(source, Routes));

        test.CompilesWithoutWarnings();
        Assert.True(test.Implements("Call"));
    }

    [Theory]
    [InlineData("Routes.Number")]
    [InlineData("Routes.Missing")]
    [InlineData("Routes.ReadOnly")]
    [InlineData("Elsewhere.Path")]
    [InlineData("Circle.A")]
    [InlineData("System.Net.Mime.MediaTypeNames.Text.Plain")]
    [InlineData("Generic<int>.Path")]
    [InlineData("Missing")]
    [InlineData("$\"{Routes.Contacts,20}\"")]
    public void Anything_else_is_left_out(string path)
    {
        var test = Client(
            $"[Get({path})] public static partial string Call(); [Get(\"/rest\")] public static partial void Rest();",
            Routes,
            """
            namespace Acme.CrmSync;

            class Elsewhere : Base;
            class Base { public const string Path = "/path"; }
            class Circle { public const string A = B, B = A; }
            class Generic<T> { public const string Path = "/path"; }
            """
        );

        Assert.False(test.Implements("Call"));
        Assert.True(test.Implements("Rest"));
    }

    [Fact]
    public void Constants_that_double_each_other_end()
    {
        var doubled = Enumerable.Range(0, 40).Select(static index => $"public const string C{index} = C{index + 1} + C{index + 1};");
        var test = Client(
            "[Get(Many.C0)] public static partial string Call();",
            $"namespace Acme.CrmSync; static class Many {{ {string.Join(' ', doubled)} public const string C40 = \"/x\"; }}",
            "namespace Acme.CrmSync; static class Circles { public const string A = B + B, B = A + A; }"
        );

        Assert.False(test.Implements("Call"));
        test.ReplaceFile(ClientSource.With("[Get(Circles.A)] public static partial string Call();"));
        Assert.False(test.Implements("Call"));
        test.ReplaceFile(ClientSource.With("[Get(Many.C38)] public static partial string Call();"));
        Assert.Contains("\"/x/x/x/x\"", test.GeneratedFile(ClientSource.HintName), StringComparison.Ordinal);
    }

    [Fact]
    public void Type_of_two_places_is_not_guessed()
    {
        var test = Client(
            "[Get(Shared.Path)] public static partial string Call();",
            "namespace Acme { static class Shared { public const string Path = \"/outer\"; } }",
            "namespace Acme.CrmSync { static class Shared { public const string Path = \"/inner\"; } }"
        );

        Assert.False(test.Implements("Call"));
    }

    [Fact]
    public void Constants_of_a_client_in_several_parts_become_values()
    {
        var test = new GeneratorTest<ClientGenerator>(
            Samples.Project(
                ClientSource.With(
                    "[Get(\"/x\")] public static partial string Call();",
                    "[Timeout(Names.Seconds), PathPrefix(Routes.Contacts), ApiKeyHeader(Names.Since, \"crmApiKey\")]"
                ),
                Routes,
                "using Comind.Api.Server; namespace Acme.CrmSync; partial class CrmApi { [Get(\"/y\")] public static partial string Other(); }"
            )
        );

        test.CompilesWithoutWarnings();
        var code = string.Concat(test.GeneratedFiles.Values);
        Assert.Contains("SetRequestTimeout(2.5)", code, StringComparison.Ordinal);
        Assert.Contains("SetApiKey(\"updated_since\", ", code, StringComparison.Ordinal);
        Assert.Contains("\"/api/contacts/y\"", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Edits_are_followed_and_others_come_from_the_cache()
    {
        var test = Client("[Get(Routes.Contacts)] public static partial string Call();", Routes);

        test.AddFile("class Unrelated { const int Other = 1; }", "Unrelated.cs").NothingWasRegenerated();
        test.ReplaceFile("class Unrelated { const int Other = 2; }", "Unrelated.cs").NothingWasRegenerated();
        test.ReplaceFile(Routes.Replace("Number = 5", "Number = 6", StringComparison.Ordinal), "Test1.cs")
            .StepRan(ClientGenerator.Steps.SourceFiles, IncrementalStepRunReason.Unchanged)
            .NothingWasRegenerated();

        test.ReplaceFile(Routes.Replace("\"/api\"", "\"/v3\"", StringComparison.Ordinal), "Test1.cs")
            .StepRan(ClientGenerator.Steps.Clients, IncrementalStepRunReason.Modified)
            .CompilesWithoutWarnings();
        Assert.Contains("\"/v3/contacts\"", test.GeneratedFile(ClientSource.HintName), StringComparison.Ordinal);
        test.HoldsNoSymbols();

        test.RemoveFile("Test1.cs");
        Assert.False(test.Implements("Call"));
    }

    [Fact]
    public void Names_of_actions_are_looked_up_too()
    {
        var test = new GeneratorTest<ActionGenerator>(
            Samples.Project(
                "using Comind.Api.Server; namespace Acme.CrmSync; static class Work { const string Run = \"run\"; [Action(Run + \"_now\")] public static void Now() { } }"
            )
        );

        test.CompilesWithoutWarnings();
        Assert.Contains("\"run_now\"", string.Concat(test.GeneratedFiles.Values), StringComparison.Ordinal);
    }
}
