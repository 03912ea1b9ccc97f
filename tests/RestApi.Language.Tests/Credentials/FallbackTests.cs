using Comind.Api.Language;

namespace Acme.LanguageTests.Credentials;

/// <summary>What stands in for a credential that is not configured: any text that works is one, also one that looks like a name.</summary>
public sealed class FallbackTests
{
    [Theory]
    [InlineData("JWT_SECRET", "dev-secret")]
    [InlineData("JWT_SECRET", "secret")]
    [InlineData("SESSION_SECRET", "super_secret_session_key")]
    [InlineData("ADMIN_PASSWORD", "password")]
    [InlineData("API_TOKEN", "my-default-token")]
    [InlineData("GRID_TOKEN", "grid-dev")]
    [InlineData("GRID_TOKEN", "local_grid")]
    [InlineData("API_TOKEN", "k-8f3a-77")]
    public void Text_that_works_is_a_credential(string name, string value) => Assert.True(NamedCredentials.IsFallback(name, value));

    [Theory]
    [InlineData("API_TOKEN", "")]
    [InlineData("API_TOKEN", "API_TOKEN")]
    [InlineData("API_TOKEN", "api-token")]
    [InlineData("API_TOKEN", "missing")]
    [InlineData("API_TOKEN", "none")]
    [InlineData("API_TOKEN", "your-api-token")]
    [InlineData("API_TOKEN", "test-token")]
    [InlineData("API_TOKEN", "token")]
    [InlineData("API_TOKEN", "dev")]
    [InlineData("API_TOKEN", "fake-dev-token")]
    [InlineData("NASA_API_KEY", "DEMO_KEY")]
    [InlineData("CRM_TOKEN", "YOUR_DEV_TOKEN")]
    [InlineData("CRM_TOKEN", "DEV_CRM_TOKEN")]
    [InlineData("TOKEN_STORAGE", "localStorage")]
    [InlineData("SECRET_BACKEND", "local-file")]
    [InlineData("TOKEN_REGION", "eu-dev")]
    [InlineData("API_TOKEN", "https://dev-grid.example")]
    [InlineData("TOKEN_TYPE", "dev-secret")]
    [InlineData("REGION", "k-8f3a-77")]
    public void State_name_or_placeholder_is_none(string name, string value) => Assert.False(NamedCredentials.IsFallback(name, value));

    [Theory]
    [InlineData("jwtKey", "this is my custom Secret key for authentication")]
    [InlineData("session_secret", "keyboard cat")]
    [InlineData("smtpPassword", "pzvq ysdk htgo gkcm")]
    [InlineData("password", "Storm_Tide#4")]
    [InlineData("api_key", "478293118337455")]
    public void Text_that_programs_go_live_with_is_a_credential(string name, string value) =>
        Assert.True(NamedCredentials.IsCredential(name, value));

    [Theory]
    [InlineData("<add key=\"SmtpPassword\" value=\"Mango-8f3a\" />", true)]
    [InlineData("mysqldump -u backup -pMango8f3a crm", true)]
    [InlineData("docker login -u bot -p Mango-8f3a", true)]
    [InlineData("Connect-Service -User svc -Password 'Mango-8f3a'", true)]
    [InlineData("<add key=\"SmtpPassword\" value=\"#{SmtpPassword}\" />", false)]
    [InlineData("<add key=\"SmtpPort\" value=\"587\" />", false)]
    [InlineData("mysqldump -u backup -p crm", false)]
    [InlineData("Set password= in the file, then restart", false)]
    [InlineData("tool -Token 'your-token-here'", false)]
    public void Setting_or_command_with_a_credential_is_found(string text, bool isFound) =>
        Assert.Equal(isFound, CredentialTexts.Find(text) is not null);

    [Theory]
    [InlineData("password", "*|PASSWORD|*")]
    [InlineData("password", "#{password}")]
    [InlineData("password", "<%= password %>")]
    [InlineData("token", "ghp_********************")]
    [InlineData("paste_token", "mod+shift+v")]
    [InlineData("tokenContract", "0x6B175474E89094C44Da98b954EedeAC495271d0F")]
    [InlineData("password", "kv/data/crm#password")]
    [InlineData("api_key", "20240101")]
    public void Template_mask_or_reference_is_none(string name, string value) => Assert.False(NamedCredentials.IsCredential(name, value));
}
