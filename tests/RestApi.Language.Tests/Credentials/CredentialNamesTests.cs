using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class CredentialNamesTests
{
    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    [InlineData(" Authorization ")]
    [InlineData("Proxy-Authorization")]
    [InlineData("X-API-Key")]
    [InlineData("x-api-key")]
    [InlineData("X-ApiKey")]
    [InlineData("Api-Key")]
    [InlineData("apikey")]
    [InlineData("X-Auth-Token")]
    [InlineData("X-Access-Token")]
    [InlineData("X-Vault-Token")]
    [InlineData("PRIVATE-TOKEN")]
    [InlineData("Ocp-Apim-Subscription-Key")]
    [InlineData("x-functions-key")]
    [InlineData("X-Client-Secret")]
    [InlineData("X-Shopify-Access-Token")]
    [InlineData("Cookie")]
    public void Headers_that_open_something_are_credentials(string header) => Assert.True(CredentialNames.IsCredentialHeader(header));

    [Theory]
    [InlineData("Accept")]
    [InlineData("Content-Type")]
    [InlineData("Idempotency-Key")]
    [InlineData("X-Request-Id")]
    [InlineData("X-Correlation-ID")]
    [InlineData("X-API-Key-Id")]
    [InlineData("X-Token-Type")]
    [InlineData("X-CSRF-Token")]
    [InlineData("X-Next-Page-Token")]
    [InlineData("Author")]
    [InlineData("X-Author")]
    [InlineData("Keyboard-Layout")]
    [InlineData("X-API-Version")]
    [InlineData("Rapid-Mode")]
    [InlineData("WWW-Authenticate")]
    [InlineData("")]
    public void Other_headers_are_none(string header) => Assert.False(CredentialNames.IsCredentialHeader(header));

    [Theory]
    [InlineData("api_key")]
    [InlineData("apiKey")]
    [InlineData("key")]
    [InlineData("access_token")]
    [InlineData("token")]
    [InlineData("sig")]
    [InlineData("client_secret")]
    public void Query_parameters_that_open_something_are_credentials(string name) =>
        Assert.True(CredentialNames.IsCredentialQueryParameter(name));

    [Theory]
    [InlineData("limit")]
    [InlineData("updated_since")]
    [InlineData("page_token")]
    [InlineData("sort_key")]
    [InlineData("primaryKey")]
    [InlineData("keyword")]
    [InlineData("status")]
    public void Other_query_parameters_are_none(string name) => Assert.False(CredentialNames.IsCredentialQueryParameter(name));

    [Theory]
    [InlineData("password")]
    [InlineData("dbPassword")]
    [InlineData("DB_PASSWORD")]
    [InlineData("password2")]
    [InlineData("passWord")]
    [InlineData("clientSecret")]
    [InlineData("_apiToken")]
    [InlineData("CRM_API_KEY")]
    public void Identifiers_that_hold_a_credential_are_known(string identifier) =>
        Assert.True(CredentialNames.IsCredentialName(identifier));

    [Theory]
    [InlineData("passwordQuestion")]
    [InlineData("PasswordFormat")]
    [InlineData("publicKey")]
    [InlineData("keyBindings")]
    [InlineData("primaryKey")]
    [InlineData("author")]
    [InlineData("capital")]
    [InlineData("cancellationToken")]
    [InlineData("tokenCount")]
    [InlineData("secretName")]
    [InlineData("compass")]
    [InlineData("patient")]
    public void Identifiers_about_a_credential_are_none(string identifier) => Assert.False(CredentialNames.IsCredentialName(identifier));
}
