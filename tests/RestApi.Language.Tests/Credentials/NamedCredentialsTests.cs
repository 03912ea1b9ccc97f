using Comind.Api.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Acme.LanguageTests.Credentials;

public sealed class NamedCredentialsTests
{
    private static readonly string[] s_words =
    [
        "",
        "Pin",
        "pw",
        "_code",
        "DoorCode",
        "password",
        "Key",
        "Jwt",
        "app_id",
        "Token",
        "psk",
        "cred",
    ];

    [Theory]
    [InlineData("password", "abcd")]
    [InlineData("password", "admin123")]
    [InlineData("SmtpPassword", "Owl.and.Pussycat-3")]
    [InlineData("passphrase", "correct horse battery staple")]
    [InlineData("apiKey", "k-8f3a-77")]
    [InlineData("password", "winter-500")]
    [InlineData("token", "eyJ0b2tlbiI6Ims4ZjNhOTFjMGQyIn0")]
    [InlineData("apikey", "5f0c2be9d41a4c7e8a3b6d90e1f2a748")]
    [InlineData("apiKey", "4dcb9b21-8f3a-4c7e-9a51-0d3d8c1b6f10")]
    [InlineData("X-Auth-Token", "mermaid-Lagoon")]
    [InlineData("Authorization", "Basic OGYzYTpib2I5")]
    [InlineData("password", "Graupel/Sledge3")]
    [InlineData("dbPassword", "Schauer%Boe%6")]
    [InlineData("partnerKey", "prt_5Lantern83")]
    [InlineData("secretKey", "minioadmin")]
    public void Value_under_a_name_is_a_credential(string name, string value) => Assert.True(NamedCredentials.IsValue(name, value));

    [Theory]
    [InlineData("password", "")]
    [InlineData("password", "Password")]
    [InlineData("password", "Enter your password")]
    [InlineData("password", "string")]
    [InlineData("password", "CRM_PASSWORD")]
    [InlineData("password", "${CRM_PASSWORD}")]
    [InlineData("password", "dummy-password")]
    [InlineData("password", "/run/secrets/db")]
    [InlineData("password", "vault:secret/crm")]
    [InlineData("password", "$2a$11$KbVhvQp6V1nW0jvZ1x9n7uW0n3rTQ1dQy")]
    [InlineData("token", "bearer")]
    [InlineData("token", "Integrations:Crm:Token")]
    [InlineData("token", "2ad1c0de-93f4-4d21-8f0c-5f0f3a1b7c11")]
    [InlineData("apiKey", "X-Vault-Token")]
    [InlineData("apiKey", "https://api.example.com/keys/12")]
    [InlineData("secretKey", "abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("signingKey", "AES-256-GCM")]
    [InlineData("password", "secrets/crm2")]
    [InlineData("password", "Secrets/Crm")]
    [InlineData("password", "%CRM_PASSWORD%")]
    [InlineData("password", "{base64(user:password)}")]
    [InlineData("merchantKey", "merchant_number")]
    public void Other_value_is_none(string name, string value) => Assert.False(NamedCredentials.IsValue(name, value));

    [Theory]
    [InlineData("user=svc&password=harbor-2", "value of 'password'")]
    [InlineData("Server=db;Pwd=ash3n;", "value of 'Pwd'")]
    [InlineData("cache:6380,password=gx4-Puma,ssl=True", "value of 'password'")]
    [InlineData("""{"user":"svc","password":"tootles&Nibs"}""", "value of 'password'")]
    [InlineData("X-API-Key: k-8f3a-77", "value of 'X-API-Key'")]
    [InlineData("amqp://guest:guest@mq.internal:5672", "password in the URL")]
    [InlineData("postgres://SVC:KRANICH12@db/crm", "password in the URL")]
    [InlineData("oracle://SYSTEM:MANAGER@db.crm.example:1521/XE", "password in the URL")]
    [InlineData("curl -u svc:Burbot-Run-8 https://api.example.com", "password of curl")]
    [InlineData("curl -s --user 'svc:Burbot-Run-8' https://api.example.com", "password of curl")]
    [InlineData("ALTER USER app WITH PASSWORD 'Bleak-Weir-31'", "password in SQL")]
    [InlineData("create login app with password = 'Bleak-Weir-31'", "value of 'password'")]
    [InlineData("create user app identified by 'Bleak-Weir-31'", "password in SQL")]
    [InlineData("deploy --user svc --password curly-Twin", "value of '--password'")]
    public void Credential_in_a_text_is_found(string text, string what) => Assert.Equal(what, CredentialTexts.Find(text)?.Issuer);

    [Theory]
    [InlineData("password")]
    [InlineData("password=")]
    [InlineData("password: try again!")]
    [InlineData("if (password == null) throw")]
    [InlineData("select * from users where password = ? and token = :token")]
    [InlineData("token={Token}")]
    [InlineData("scheme://user:password@host:port/path")]
    [InlineData("postgres://USER:PASSWORD@HOST/DB")]
    [InlineData("https://u:p@ferry.example.com/a")]
    [InlineData("""{"password":"","token":""}""")]
    [InlineData("--password <password> --token")]
    [InlineData("<Password></Password>")]
    [InlineData("curl -u $USER:$PASSWORD https://api.example.com")]
    [InlineData("curl -u user:<password> https://api.example.com")]
    [InlineData("curl https://api.example.com -o a:b1-c2")]
    [InlineData("alter user app with password '${APP_PASSWORD}'")]
    [InlineData("alter user app set name = 'Bleak-Weir-31'")]
    [InlineData("Choose the password 'Bleak-Weir-31' again")]
    [InlineData("=:=:&;<>--")]
    [InlineData("password=\\")]
    [InlineData("password='")]
    public void Text_without_a_credential_is_none(string text) => Assert.Null(CredentialTexts.Find(text));

    [Theory]
    [InlineData("SmtpPassword")]
    [InlineData("s_apiKeysByTenant")]
    [InlineData("gate_pin_per_site")]
    [InlineData("PINS")]
    [InlineData("dbPw2")]
    [InlineData("locker_code")]
    [InlineData("GarageCodesByHouse")]
    [InlineData("appId")]
    public void Name_that_may_be_that_of_a_credential_is_looked_at(string name) => Assert.True(NamedCredentials.MayBeName(name));

    [Theory]
    [InlineData("mdp", "changeme")]
    [InlineData("mdpExtranet", "Barrique-31")]
    [InlineData("signaturSchluessel", "ks1/8w?Zander")]
    [InlineData("zugriffsSchl\u00FCssel", "ks1-8w-Zander")]
    [InlineData("tankPass", "Buttermilk!3")]
    [InlineData("wstoken", "k-8f3a-77")]
    [InlineData("clave", "Girasol_2020")]
    [InlineData("senhaBanco", "Girassol_20")]
    [InlineData("Wachtwoord", "Tulp_2020")]
    [InlineData("L\u00F6senord", "Bj\u00F6rk_2020")]
    [InlineData("adgangskode", "Birk_2020")]
    [InlineData("device_key", "hb9LmXa2VqR7tKe4WzPd7tKe")]
    [InlineData("unlockCode", "9-Ventil-Auf-3")]
    [InlineData("reportToken", "moosbach-report-box")]
    [InlineData("ApiKeyProd", "3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData("has\u0142oBanku", "Brzoza_20")]
    [InlineData("licenseToken", "COAT-WOOL-42")]
    [InlineData("clave_api", "port-7Kx9Lm2Qp4Rw8")]
    [InlineData("ClaveServicio", "tr-7f31-Kx9Lm2Qp4Rw8")]
    [InlineData("storepass", "parchemin77")]
    [InlineData("requestPassword", "Kranich-12")]
    [InlineData("X-Request-Secret", "k-8f3a-77")]
    [InlineData("cléApi", "port-7Kx9Lm2Qp4Rw8")]
    [InlineData("cle-api", "port-7Kx9Lm2Qp4Rw8")]
    [InlineData("cleApi", "port-7Kx9Lm2Qp4Rw8")]
    [InlineData("cle_api", "port-7Kx9Lm2Qp4Rw8")]
    [InlineData("chiaveApi", "port-7Kx9Lm2Qp4Rw8")]
    [InlineData("chave_secreta", "port-7Kx9Lm2Qp4Rw8")]
    public void Name_and_value_are_those_of_a_credential(string name, string value) =>
        Assert.True(NamedCredentials.IsCredential(name, value));

    [Theory]
    [InlineData("passwordGrant", "allowed")]
    [InlineData("nombreToken", "correo-produccion-2024")]
    [InlineData("nomJeton", "boutique-2024-prod")]
    [InlineData("remember_password", "yes-2024")]
    [InlineData("savePassword", "always-12")]
    [InlineData("clave", "articulo-2020")]
    [InlineData("clave", "PRODUCTO-2020")]
    [InlineData("palabraClave", "Girasol_2020")]
    [InlineData("CampoClave", "IdPedido2024")]
    [InlineData("claveArticulo", "Girasol_2020")]
    [InlineData("passwort.falsch", "MSG-0417-x")]
    [InlineData("politicaContrasena", "min=12;upper=1;digit=1;history=5")]
    [InlineData("passwordProtection", "date-of-birth")]
    [InlineData("tokenEntrega", "recogida-en-mostrador")]
    [InlineData("X-Api-Key-Owner", "riverside.shelter.volunteers")]
    [InlineData("ApiKey", "x-api-key-header")]
    [InlineData("deviceToken", "hb9LmXa2VqR7tKe4WzPd7tKe")]
    [InlineData("token", "COAT-WOOL-42")]
    [InlineData("token", "prix_unitaire_ht_2024")]
    [InlineData("kennwort", "*UNVERAENDERT*")]
    [InlineData("jeton_csrf", "absent-12-b")]
    [InlineData("claveArticulo", "tr7f31Kx9Lm2Qp4Rw8")]
    [InlineData("clave_api", "articulos")]
    [InlineData("api key", "newsletter-of-the-month")]
    [InlineData("requestToken", "7d2f4c1a-9b3e-4f60-8a1d-2c5e7b9f0a13")]
    [InlineData("cle_cache", "port-7Kx9Lm2Qp4Rw8")]
    [InlineData("tokenFontStack", "Inter-Variable,SegoeUI_2023")]
    [InlineData("primaerSchluessel", "ks1-8w-Zander")]
    [InlineData("boardingPass", "LH-2041!x")]
    public void Name_or_value_is_that_of_something_else(string name, string value) =>
        Assert.False(NamedCredentials.IsCredential(name, value));

    [Theory]
    [InlineData("crm-example-token-1", true)]
    [InlineData("eyJ-not-a-real-one", true)]
    [InlineData("s3cr3t-for-this-test", true)]
    [InlineData("k-8f3a-for-testing-77", false)]
    [InlineData("notreal99", true)]
    [InlineData("example-harbour-77", false)]
    [InlineData("crm-token-8f3a", false)]
    public void Text_is_marked_as_test_data(string text, bool isMarked) => Assert.Equal(isMarked, NotCredentials.IsNamedAsTest(text));

    [Theory]
    [InlineData("siteKey", true)]
    [InlineData("RECAPTCHA_SITE_KEY", true)]
    [InlineData("stripe-publishable-key", true)]
    [InlineData("publicKey", true)]
    [InlineData("cleSite", true)]
    [InlineData("turnstileKey", true)]
    [InlineData("claveCaptchaPublica", true)]
    [InlineData("clavePagoPublico", true)]
    [InlineData("ClaveSecreta", false)]
    [InlineData("claveSecretaRecaptcha", false)]
    [InlineData("RecaptchaSecretKey", false)]
    [InlineData("siteAdminApiKey", false)]
    [InlineData("key", false)]
    [InlineData("siteSecret", false)]
    [InlineData("siteKeyHash", false)]
    [InlineData("apiKey", false)]
    public void Key_that_everybody_may_see_is_told_by_its_name(string name, bool isPublic) =>
        Assert.Equal(isPublic, CredentialNames.IsPublicKeyName(name));

    [Theory]
    [InlineData("total")]
    [InlineData("OrderNumber")]
    [InlineData("p")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_name_is_passed_over(string? name) => Assert.False(NamedCredentials.MayBeName(name!));

    [Fact]
    public void Nothing_is_passed_over_that_is_a_name() =>
        Prop.ForAll(GeneratedTexts.Any, GeneratedTexts.Any, static (start, end) => s_words.All(word => IsLookedAt(start + word + end)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static bool IsLookedAt(string name) => NamedCredentials.MayBeName(name) || !NamedCredentials.IsName(name);
}
