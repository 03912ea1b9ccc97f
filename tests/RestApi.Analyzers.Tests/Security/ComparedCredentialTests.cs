using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretShapedLiteralAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>Credentials that what somebody sent is compared with.</summary>
public sealed class ComparedCredentialTests
{
    [Theory]
    [InlineData("""bool Check(string password) => password.Equals([|"Mango-8f3a"|]);""")]
    [InlineData("""bool Check(string password) => [|"Mango-8f3a"|].Equals(password, StringComparison.Ordinal);""")]
    [InlineData("""bool Check(string token) => string.Equals([|"k-8f3a91c0d2"|], token);""")]
    [InlineData("""bool Check(string token) => string.Equals(token, [|"k-8f3a91c0d2"|], StringComparison.Ordinal);""")]
    [InlineData("""bool Check(string token) => string.CompareOrdinal(token, [|"k-8f3a91c0d2"|]) == 0;""")]
    [InlineData("""bool Check(string password) => !password.Equals([|"Mango-8f3a"|]);""")]
    [InlineData("""bool Check(string password) => password != [|"Passw0rd"|];""")]
    [InlineData("""bool Check(string password, bool on) => on && password != [|"Mango-8f3a"|];""")]
    [InlineData("""bool Check(string pin) => pin == [|"4711"|] || pin is [|"4712"|];""")]
    [InlineData(
        """bool Check(string token) => System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), [|"k-8f3a91c0d2"u8|]);"""
    )]
    [InlineData(
        """bool Check(string token) => System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes([|"k-8f3a91c0d2"|]), Encoding.UTF8.GetBytes(token));"""
    )]
    [InlineData(
        """bool Check(string apiKey) => System.Linq.Enumerable.Contains(new[] { [|"k-8f3a91c0d2"|], [|"m-77b1c0d2e9"|] }, apiKey);"""
    )]
    [InlineData("""bool Check(string apiKey) => new System.Collections.Generic.HashSet<string> { [|"k-8f3a91c0d2"|] }.Contains(apiKey);""")]
    [InlineData("""record P(string Name, string Secret); bool Check(P p) => p is { Name: "hub", Secret: [|"k-8f3a91c0d2"|] };""")]
    [InlineData("""bool Check(string password) => password == [|"Mango-8f3a"|] || password == [|"Mango-8f3b"|];""")]
    [InlineData("""bool Check(string password, bool on) => password == [|"Passw0rd"|] || on;""")]
    [InlineData("""bool Check(string pin) => pin.Trim() == [|"771812"|];""")]
    [InlineData("""bool Open(string pin) => pin == [|"771812"|] || pin == [|"482913"|];""")]
    [InlineData("""bool Open(string password, string[] args) => password == [|"letmein1"|] || args.Length == 0;""")]
    [InlineData("""bool Open(string user, string password) => user == "admin" || password == [|"Admin123"|];""")]
    [InlineData(
        """record P(string User, string Password); bool Check(P credentials) => credentials is { User: "anna", Password: [|"Kranich-12"|] };"""
    )]
    public Task What_opens_is_reported(string members) => Verify.Reports(CredentialCode.InClass(members));

    [Theory]
    [InlineData("""bool Check(string password, string other) => password.Equals(other) && string.Equals(password, "");""")]
    [InlineData("""bool Check(string password) => password.Equals("password") || "none".Equals(password);""")]
    [InlineData("""bool Check(string password) => !password.Equals("password123", StringComparison.OrdinalIgnoreCase);""")]
    [InlineData("""bool Check(string password) => password.Length > 8 && password != "Passw0rd";""")]
    [InlineData("""bool Check(string password) => !password.Equals("Passw0rd");""")]
    [InlineData("""bool Check(string token) => token.Contains("k-8f3a91c0d2") || token.StartsWith("Bearer ");""")]
    [InlineData("""bool Check(string name) => new[] { "k-8f3a91c0d2" }.Equals(name) || name.Equals("k-8f3a91c0d2");""")]
    [InlineData(
        """bool Check(string token) => new System.Collections.Generic.HashSet<string> { "eof", "plus", "minus" }.Contains(token);"""
    )]
    [InlineData("""bool Check(string pin) => pin == "13" || pin.Equals("A0");""")]
    [InlineData("""bool IsWeak(string password) => password == "12345678" || password == "password";""")]
    [InlineData("""bool IsWeak(string password) => password == "12345678" || password == "Passw0rd" || password.Length < 8;""")]
    [InlineData("""record P(string Name, string TokenType); bool Check(P p) => p is { Name: "k-8f3a91c0d2", TokenType: "bearer-2" };""")]
    [InlineData("""bool IsWeak(string password) => password == "changeme" || password.Length < 10;""")]
    [InlineData("""string Note(string password) => password == "Change-Me" ? "Choose another one" : "";""")]
    [InlineData(
        """bool IsNew(string password) => password.Equals("changeit", StringComparison.Ordinal) || string.Equals(password, "changeme");"""
    )]
    [InlineData("""bool IsWeak(string pin) => pin == "0000" || pin == "1234" || pin == "98765" || pin == "1212";""")]
    public Task Anything_else_is_quiet(string members) => Verify.Silent(CredentialCode.InClass(members));
}
