using Comind.Api.Language;

namespace Acme.LanguageTests.Credentials;

/// <summary>PINs, pw and dbPass: short words that need what stands around them.</summary>
public sealed class ShortNamesTests
{
    [Theory]
    [InlineData("pin", "4711")]
    [InlineData("Pin", "483920")]
    [InlineData("gatePin", "90210")]
    [InlineData("fuelCardPin", "3309")]
    [InlineData("ADMIN_PIN", "5521")]
    [InlineData("lock-pin", "0000")]
    [InlineData("simPIN", "12345678")]
    [InlineData("_pin2", "4711")]
    [InlineData("pw", "Boje12")]
    [InlineData("smtpPw", "Mango-8f3a")]
    [InlineData("DB_PASS", "Mango!Baum")]
    [InlineData("adminPass2", "w1nter")]
    [InlineData("Kennwort", "Mango")]
    [InlineData("dbPasswort", "Winter")]
    public void What_opens_something_is_a_credential(string name, string value) => Assert.True(NamedCredentials.IsCredential(name, value));

    [Theory]
    [InlineData("pinCode", "90210")]
    [InlineData("postalPin", "560001")]
    [InlineData("shipping_pin", "560001")]
    [InlineData("ledPin", "1300")]
    [InlineData("GPIO_PIN", "1017")]
    [InlineData("pin", "13")]
    [InlineData("pin", "123456789")]
    [InlineData("pin", "A0")]
    [InlineData("pin", "12-34")]
    [InlineData("pinned", "4711")]
    [InlineData("spin", "4711")]
    [InlineData("pinLength", "4711")]
    [InlineData("pinLabel", "4711")]
    [InlineData("mapPin", "4711")]
    [InlineData("resetPin", "4711")]
    [InlineData("pw", "playwright")]
    [InlineData("pw", "a b 12")]
    [InlineData("renderPass", "blur-2x")]
    [InlineData("boardingPass", "LH-4711")]
    [InlineData("dbPass", "required")]
    [InlineData("dbPass", "DB_PASS")]
    [InlineData("Kennwort", "Passwort")]
    public void Everything_else_is_quiet(string name, string value) => Assert.False(NamedCredentials.IsCredential(name, value));

    [Theory]
    [InlineData("password", "P4ssw0rd")]
    [InlineData("edi.password", "X400mail")]
    [InlineData("password2", "hunter")]
    [InlineData("passphrase", "grauer Container im Regen")]
    [InlineData("passphrase", "süße kleine Boote im Hafen")]
    [InlineData("encryptionKey", "0123-Kai-Mauer-Süd-4567")]
    public void Words_with_numbers_and_of_other_languages_open_too(string name, string value) =>
        Assert.True(NamedCredentials.IsCredential(name, value));

    [Theory]
    [InlineData("secret", "P-256")]
    [InlineData("secret", "X25519")]
    [InlineData("secret", "A256GCM")]
    [InlineData("secret", "ES256K")]
    [InlineData("secret", "PS384")]
    [InlineData("secret", "TLS1.3")]
    [InlineData("passphrase", "Bitte geben Sie etwas ein")]
    [InlineData("passphrase", "grauer Container")]
    [InlineData("apiKey", "API-Schlüssel2")]
    [InlineData("passwordMode", "prompt")]
    [InlineData("password", "stdin")]
    public void Algorithms_and_labels_stay_quiet(string name, string value) => Assert.False(NamedCredentials.IsCredential(name, value));
}
