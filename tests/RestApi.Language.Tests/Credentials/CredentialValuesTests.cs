using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class CredentialValuesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("***")]
    [InlineData("xxxxxxxx")]
    [InlineData("••••••")]
    [InlineData("<token>")]
    [InlineData("<your api key>")]
    [InlineData("{0}")]
    [InlineData("${TOKEN}")]
    [InlineData("{{token}}")]
    [InlineData("%TOKEN%")]
    [InlineData("$(Token)")]
    [InlineData("@password")]
    [InlineData(":password")]
    [InlineData("REDACTED")]
    [InlineData("[redacted]")]
    [InlineData("COMIND_SECRET_CRM_API_KEY")]
    [InlineData("your-api-key")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer <token>")]
    [InlineData("Basic {0}")]
    public void Stand_ins_are_no_credentials(string value) => Assert.True(CredentialValues.IsPlaceholder(value));

    [Theory]
    [InlineData("k-123")]
    [InlineData("Bearer abc.def.ghi")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("changeme")]
    [InlineData("admin")]
    [InlineData("@Passw0rd")]
    [InlineData("abc_{0}_1")]
    [InlineData("sk_live_51H8")]
    [InlineData("P@ss<1>")]
    [InlineData("abc")]
    public void Everything_else_may_open_a_system(string value) => Assert.False(CredentialValues.IsPlaceholder(value));
}
