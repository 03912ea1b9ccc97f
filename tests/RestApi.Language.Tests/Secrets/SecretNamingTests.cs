using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class SecretNamingTests
{
    [Theory]
    [InlineData("crmApiKey", "CrmApiKey")]
    [InlineData("crm-api-key", "CrmApiKey")]
    [InlineData("crm_api_key", "CrmApiKey")]
    [InlineData("CRM_API_KEY", "CrmApiKey")]
    [InlineData("crmAPIKey", "CrmAPIKey")]
    [InlineData("class", "Class")]
    [InlineData("2fa", "_2fa")]
    [InlineData("schlüssel", "Schlüssel")]
    [InlineData("all", "AllSecret")]
    [InlineData("secrets", "SecretsSecret")]
    [InlineData("toString", "ToStringSecret")]
    [InlineData("", "_")]
    [InlineData("!!", "_")]
    [InlineData("ключ", "Ключ")]
    [InlineData("api😀key", "ApiKey")]
    [InlineData("\u0301a", "_\u0301a")]
    [InlineData("URL", "Url")]
    [InlineData("oauth2Token", "Oauth2Token")]
    public void An_alias_becomes_a_property(string alias, string property) => Assert.Equal(property, SecretNaming.PropertyName(alias));

    [Theory]
    [InlineData("X-API-Key", "apiKey")]
    [InlineData("Authorization", "authorization")]
    [InlineData("api_key", "apiKey")]
    [InlineData("crm", "crm")]
    [InlineData("", "secret")]
    [InlineData("2fa", "secret2fa")]
    [InlineData("x", "x")]
    [InlineData("api.crm.example.com user", "apiCrmExampleComUser")]
    public void A_header_becomes_an_alias(string words, string alias) => Assert.Equal(alias, SecretNaming.AliasFor(words));

    [Theory]
    [InlineData("crmApiKey", "COMIND_SECRET_CRM_API_KEY")]
    [InlineData("COMIND_SECRET_CRM_API_KEY", "COMIND_SECRET_CRM_API_KEY")]
    [InlineData("", "COMIND_SECRET_VALUE")]
    [InlineData("COMIND_SECRET_S3KEY", "COMIND_SECRET_S3KEY")]
    [InlineData("OAuth2Token", "COMIND_SECRET_O_AUTH2_TOKEN")]
    [InlineData("S3Key", "COMIND_SECRET_S3_KEY")]
    [InlineData("apiURL", "COMIND_SECRET_API_URL")]
    [InlineData("oauth2Token", "COMIND_SECRET_OAUTH2_TOKEN")]
    public void An_alias_becomes_an_environment_variable(string alias, string variable) =>
        Assert.Equal(variable, SecretNaming.VariableName(alias));

    [Theory]
    [InlineData("crm-sync", "crm_sync")]
    [InlineData("Acme.CrmSync", "Acme.CrmSync")]
    [InlineData("Acme.class", "Acme.@class")]
    [InlineData("Acme.2go", "Acme._2go")]
    [InlineData(" My App ", "My_App")]
    [InlineData("..", "")]
    [InlineData("", "")]
    public void A_project_name_becomes_a_namespace(string project, string expected) =>
        Assert.Equal(expected, SecretNaming.NamespaceName(project));
}
