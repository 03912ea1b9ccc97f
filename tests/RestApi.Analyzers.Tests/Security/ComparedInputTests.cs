using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Credentials that something is compared with whose name says nothing, but which was read as a password.</summary>
public sealed class ComparedInputTests
{
    private const string Types = """

        sealed class Form { public string? this[string name] => name; public string? Get(string name) => name; public string? Password => null; }
        sealed class Row { public System.Collections.Generic.Dictionary<string, object?> Fields { get; } = new(); }
        static string Translate(string key) => key;

        """;

    [Theory]
    [InlineData("""var given = form["password"]; return given == [|"Calvados-1553"|];""")]
    [InlineData("""var given = form["login.password"]; return [|"Calvados-1553"|] == given;""")]
    [InlineData("""var given = form.Get("password"); return given == [|"Calvados-1553"|];""")]
    [InlineData("""var given = form.Password; if (given != [|"Calvados-1553"|]) { return false; } return true;""")]
    [InlineData("""var given = form?.Password ?? ""; return given is [|"Calvados-1553"|];""")]
    [InlineData("""var given = form["password"]?.Trim(); return given == [|"Calvados-1553"|];""")]
    [InlineData("""var given = (string?)row.Fields["c_password"]; return given == [|"Calvados-1553"|];""")]
    [InlineData("""var given = row.Fields["c_password"]!.ToString(); return given == [|"Calvados-1553"|];""")]
    [InlineData("""var given = row.Fields["c_password"] as string; return given == [|"Calvados-1553"|];""")]
    [InlineData("""return row.Fields.TryGetValue("c_password", out var given) && given is [|"Calvados-1553"|];""")]
    [InlineData("""return form["password"] is { } given && given == [|"Calvados-1553"|];""")]
    [InlineData("""return form["password"] is string given && given == [|"Calvados-1553"|];""")]
    [InlineData("""return form.Get("password") == [|"Calvados-1553"|];""")]
    [InlineData("""var given = form["password"]; return string.Equals(given, [|"Calvados-1553"|], StringComparison.Ordinal);""")]
    [InlineData("""var given = form["password"]; return given!.Equals([|"Calvados-1553"|]);""")]
    [InlineData("""var given = form["api_key"]; return given == [|"k-8f3a91c0d2"|];""")]
    public Task What_is_read_as_a_password_is_compared(string statements) => Verify.Reports(InCheck(statements));

    [Theory]
    [InlineData("""var given = form["user"]; return given == "Calvados-1553";""")]
    [InlineData("""var given = form["password"]; return given == "" || given == "none" || given == "reset";""")]
    [InlineData("""var given = form["password"]; return given == other || given is null or { Length: 0 };""")]
    [InlineData("""var given = form["password-hint"]; return given == "Calvados-1553";""")]
    [InlineData("""var given = Translate("password"); return given == "Calvados-1553";""")]
    [InlineData("""var given = form["password"]!.Length.ToString(); return given == "Calvados-1553";""")]
    [InlineData("""var given = form["Enter your password"]; return given == "Calvados-1553";""")]
    [InlineData("""var given = form["password"]; return given!.Length > 7 && given != "Passw0rd";""")]
    [InlineData("""var given = form["tokenType"]; return given == "k-8f3a91c0d2";""")]
    [InlineData("""return other == "Calvados-1553";""")]
    public Task What_is_read_as_something_else_is_quiet(string statements) => Verify.Silent(InCheck(statements));

    [Theory]
    [InlineData(
        """if (string.IsNullOrWhiteSpace(other)) { throw new ArgumentException("Password is required: " + 1); } return other == [|"Calvados-1553"|];"""
    )]
    [InlineData(
        """if (string.IsNullOrEmpty(other)) throw new ArgumentException("The password is missing."); return other == [|"Calvados-1553"|];"""
    )]
    [InlineData(
        """if (other is null) { throw new ArgumentException($"Password of {row} is missing."); } return other.Equals([|"Calvados-1553"|]);"""
    )]
    [InlineData(
        """if (other == null || other.Length == 0) { throw new ArgumentException("Enter a password"); } return other == [|"Calvados-1553"|];"""
    )]
    [InlineData(
        """if (string.IsNullOrEmpty(other)) { Console.WriteLine("Bitte Passwort eingeben, sonst bleibt es zu."); return false; } return other == [|"Calvados-1553"|];"""
    )]
    public Task What_is_demanded_as_a_password_is_compared(string statements) => Verify.Reports(InCheck(statements));

    [Theory]
    [InlineData(
        """if (string.IsNullOrWhiteSpace(other)) { throw new ArgumentException("User is required."); } return other == "Calvados-1553";"""
    )]
    [InlineData(
        """if (string.IsNullOrWhiteSpace(third)) { throw new ArgumentException("Password is required."); } return other == "Calvados-1553";"""
    )]
    [InlineData("""if (other == "x-1") { throw new ArgumentException("Password is required."); } return other == "Calvados-1553";""")]
    [InlineData("""if (string.IsNullOrWhiteSpace(other)) { third = "Password"; } return other == "Calvados-1553";""")]
    [InlineData(
        """if (string.IsNullOrWhiteSpace(other)) { throw new ArgumentException("Password policy is required."); } return other == "Calvados-1553";"""
    )]
    [InlineData(
        """if (third == "a") { if (string.IsNullOrEmpty(other)) { throw new ArgumentException("Password is required."); } } return other == "Calvados-1553";"""
    )]
    [InlineData("""return other == "Calvados-1553" && (other is null ? throw new ArgumentException("Password is required.") : true);""")]
    public Task What_is_demanded_as_something_else_is_quiet(string statements) => Verify.Silent(InCheck(statements));

    private static string InCheck(string statements) =>
        CredentialCode.InClass($"bool Check(Form form, Row row, string other, string third) {{ {statements} }}{Types}");
}
