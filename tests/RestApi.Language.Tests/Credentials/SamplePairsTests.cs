using Comind.Api.Language;

namespace Acme.LanguageTests.Credentials;

/// <summary>Samples of basic authentication, and passwords that everybody tries.</summary>
public sealed class SamplePairsTests
{
    [Theory]
    [InlineData("user", "pass", true)]
    [InlineData("user", "password", true)]
    [InlineData("username", "secret", true)]
    [InlineData("Aladdin", "open sesame", true)]
    [InlineData("foo", "bar", true)]
    [InlineData("user", "Mango-8f3a", false)]
    [InlineData("admin", "secret", false)]
    [InlineData("Aladdin", "Mango-8f3a", false)]
    [InlineData("user", "changeme", false)]
    public void Sample_is_told_from_a_login(string user, string password, bool isSample)
    {
        Assert.Equal(isSample, SamplePairs.Is(user, password));
        Assert.Equal(isSample, SamplePairs.IsJoined($"{user}:{password}"));
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz", false)]
    [InlineData("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", false)]
    [InlineData("Basic YWRtaW46TWFuZ28tOGYzYQ==", true)]
    public void Encoded_sample_is_quiet(string text, bool isFound) => Assert.Equal(isFound, CredentialTexts.Find(text) is not null);

    [Theory]
    [InlineData("Passw0rd", true)]
    [InlineData("p@ssword1!", true)]
    [InlineData("qwertz123", true)]
    [InlineData("123456", true)]
    [InlineData("default", true)]
    [InlineData("", false)]
    [InlineData("Mango-8f3a", false)]
    [InlineData("kapitaen", false)]
    public void Weak_password_is_known(string text, bool isWeak) => Assert.Equal(isWeak, WeakPasswords.Is(text));

    [Theory]
    [InlineData("test-api-key", true)]
    [InlineData("test-token-123", true)]
    [InlineData("dummy-key-000", true)]
    [InlineData("test-password-wrong", true)]
    [InlineData("fake-bearer-for-tests", true)]
    [InlineData("fake-bearer", false)]
    [InlineData("test-81f3", false)]
    [InlineData("test-token-91827364", false)]
    [InlineData("fake_token", true)]
    [InlineData("test-api-key-8f3a", false)]
    [InlineData("latest-api-key", false)]
    [InlineData("test", false)]
    [InlineData("demo-shop", false)]
    public void Name_of_a_test_is_no_credential(string text, bool isNamed) => Assert.Equal(isNamed, NotCredentials.IsNamedAsTest(text));
}
