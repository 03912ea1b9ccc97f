using Calls = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer>;
using Names = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Credentials that a deconstruction takes out of tuples.</summary>
public sealed class TupleCredentialTests
{
    private const string Send = """request.SetOAuth2ClientCredentials("https://id.example.com/token", id, [|phrase|]);""";

    private const string SendQuietly = """request.SetOAuth2ClientCredentials("https://id.example.com/token", id, phrase);""";

    [Theory]
    [InlineData("""var (id, phrase) = ("svc", "Ellis-Bitter-1910");""")]
    [InlineData("""var (id, phrase) = test ? ("svc-test", "changeme") : ("svc", "Ellis-Bitter-1910");""")]
    [InlineData("""var (id, phrase) = test ? ("svc-test", given) : ("svc", "Ellis-Bitter-1910");""")]
    [InlineData("""var (id, phrase) = test ? throw new NotSupportedException() : ("svc", "Ellis-Bitter-1910");""")]
    [InlineData("""var (id, phrase) = test ? ("a", given) : count > 1 ? ("b", given) : (("c", "Ellis-Bitter-1910"));""")]
    [InlineData(
        """var (id, phrase) = count switch { 0 => ("a", given), 1 => ("b", "Ellis-Bitter-1910"), _ => throw new NotSupportedException() };"""
    )]
    [InlineData("""string id, phrase; (id, phrase) = test ? ("a", given) : ("b", "Ellis-Bitter-1910");""")]
    [InlineData("""(string id, string phrase) = test ? ("a", given) : ("b", "Ellis-Bitter-1910");""")]
    [InlineData("""(string id, object phrases, string phrase) = test ? ("a", 1, given) : ("b", 2, "Ellis-Bitter-1910");""")]
    public Task Written_element_reaches_a_call(string statement) => Calls.Reports(CredentialCode.InMethod(statement + Send));

    [Theory]
    [InlineData("""var (id, phrase) = test ? ("svc-test", given) : ("svc", Load("x"));""")]
    [InlineData("""var (id, phrase) = test ? ("Ellis-Bitter-1910", given) : ("Ellis-Bitter-1911", secret.Reveal());""")]
    [InlineData("""var (phrase, id) = test ? (given, "Ellis-Bitter-1910") : (Load("x"), "b");""")]
    [InlineData("""var (id, phrase) = test ? ("a", "***") : ("b", "<your-secret>");""")]
    [InlineData("""var (id, phrase) = test ? ("a", "Ellis-Bitter-1910") : ("b", given); phrase = Load("x");""")]
    [InlineData("""var (id, phrase) = count switch { 0 => ("a", given), _ => throw new NotSupportedException("Ellis-Bitter-1910") };""")]
    public Task Other_element_is_quiet(string statement) => Calls.Silent(CredentialCode.InMethod(statement + SendQuietly));

    [Theory]
    [InlineData("""var (user, password) = test ? ("svc", [|"Mango-8f3a"|]) : ("svc", [|"Kiwi-8f3a"|]);""")]
    [InlineData("""var (user, password) = count switch { 0 => ("svc", given), _ => (("svc", [|"Kiwi-8f3a"|])) };""")]
    [InlineData("""string password; (_, password) = test ? ("svc", [|"Mango-8f3a"|]) : ("svc", given);""")]
    public Task Element_is_named_after_the_variable(string statement) => Names.Reports(CredentialCode.InMethod(statement));

    [Theory]
    [InlineData("""var (user, password) = test ? ("Mango-8f3a", given) : (given, Load("Kiwi-8f3a"));""")]
    [InlineData("""var (user, password) = ("svc", "Mango-8f3a") == (given, given) ? ("svc", given) : (given, given);""")]
    [InlineData("""var (user, label) = test ? ("svc", "Mango-8f3a") : ("svc", "Kiwi-8f3a");""")]
    public Task Element_of_another_name_is_quiet(string statement) => Names.Silent(CredentialCode.InMethod(statement));

    [Theory]
    [InlineData("""Dictionary<string, (string User, string Password)> shops = new() { ["a"] = ("svc", [|"Mango-8f3a"|]) };""")]
    [InlineData("""var shops = new Dictionary<string, (string User, string Password)> { ["a"] = ("svc", [|"Mango-8f3a"|]) };""")]
    [InlineData("""var shops = new Dictionary<string, (string User, string Password)> { { "a", ("svc", [|"Mango-8f3a"|]) } };""")]
    public Task Element_is_named_after_the_value_of_a_dictionary(string statement) => Names.Reports(Collections(statement));

    [Theory]
    [InlineData("""var shops = new Dictionary<string, (string User, string Label)> { ["a"] = ("svc", "Mango-8f3a") };""")]
    [InlineData("""var shops = new Dictionary<string, (string Password, string User)> { ["a"] = ("<password>", "Mango-8f3a") };""")]
    public Task Other_value_of_a_dictionary_is_quiet(string statement) => Names.Silent(Collections(statement));

    private static string Collections(string statement) => "using System.Collections.Generic;\n" + CredentialCode.InMethod(statement);
}
