using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.AllRulesAnalyzer>;

namespace Acme.AnalyzersTests.Security;

/// <summary>A credential that two rules could report is reported by one of them.</summary>
public sealed class CredentialOnceTests
{
    private const string Token = "ghp_8f3aQ7xN2mK9rT4wZ6yB1cD5eF0gH3jLpR2s";

    [Theory]
    [InlineData(
        """void A(RestRequest request, string accessToken = {|RAPI1002:"pt_5Yw8Nc3Kd1Ge"|}) => request.SetOAuth2AuthorizationHeaderAuth(accessToken);"""
    )]
    [InlineData($$"""void A(RestRequest request, string value = {|RAPI1002:"{{Token}}"|}) => request.AddHeader("X-API-Key", value);""")]
    [InlineData("""void A(RestRequest request, string apiKey = {|RAPI1002:"k-8f3a91c0"|}) => request.AddHeader("X-API-Key", apiKey);""")]
    public Task Default_value_is_reported_where_it_is_written(string member) => Verify.Reports(CredentialCode.InClass(member));

    [Theory]
    [InlineData("""void A(RestRequest request, string value = "k-8f3a91c0") => request.AddHeader("X-API-Key", {|RAPI1001:value|});""")]
    [InlineData("""void A(RestRequest request, string token = "abc") => request.AddHeader("X-API-Key", {|RAPI1001:token|});""")]
    public Task Default_value_that_does_not_speak_is_reported_at_its_use(string member) => Verify.Reports(CredentialCode.InClass(member));

    [Theory]
    [InlineData(
        $$"""var header = new StringBuilder("Bearer "); header.Append({|RAPI1002:"{{Token}}"|}); request.AddHeader("Authorization", header.ToString());"""
    )]
    [InlineData(
        $$"""var header = new StringBuilder({|RAPI1002:"Bearer {{Token}}"|}); request.AddHeader("Authorization", header.ToString());"""
    )]
    [InlineData($$"""var header = string.Concat("Bearer ", {|RAPI1002:"{{Token}}"|}); request.AddHeader("Authorization", header);""")]
    public Task Literal_with_the_form_of_a_credential_is_reported_where_it_is_written(string statements) =>
        Verify.Reports(CredentialCode.InMethod(statements));

    [Theory]
    [InlineData(
        """var all = new StringBuilder("Bearer "); all.Append("k-8f3a91c0"); request.AddHeader("Authorization", {|RAPI1001:all|}.ToString());"""
    )]
    [InlineData($$"""request.AddHeader("Authorization", {|RAPI1001:"Bearer {{Token}}"|});""")]
    [InlineData($$"""request.AddHeader("Authorization", "Bearer " + {|RAPI1001:"{{Token}}"|});""")]
    public Task Other_credentials_are_reported_where_they_are_sent(string statements) =>
        Verify.Reports(CredentialCode.InMethod(statements));

    [Fact]
    public Task Credential_in_a_template_is_reported_in_the_call_that_sends_it() =>
        Verify.Reports(
            CredentialCode.InMethod(
                """request.AddHeader("Authorization", "Bearer {token}".Replace("{token}", {|RAPI1001:"k-8f3a91c0"|}));"""
            )
        );

    [Fact]
    public Task Credential_in_a_template_of_a_local_is_reported_where_it_is_written() =>
        Verify.Reports(
            CredentialCode.InMethod(
                """var header = "Bearer {token}".Replace("{token}", {|RAPI1002:"k-8f3a91c0"|}); request.AddHeader("Authorization", header);"""
            )
        );
}
