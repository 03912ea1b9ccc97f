using Comind.Api.Language;

namespace Acme.LanguageTests.Credentials;

/// <summary>Keys whose name says too little: the value has to be random.</summary>
public sealed class KeyNamesTests
{
    private const string Random = "dHar4XY7LxsDOtmnkVtjNVWXLS";
    private const string Hex = "8f3a91c0d2e44b7f8f3a91c0d2e44b7f";

    [Theory]
    [InlineData("MollieKey", Random)]
    [InlineData("maps_key", Random)]
    [InlineData("woo-key", Hex)]
    [InlineData("STRIPE_KEY2", "8F3A91C0D2E44B7F8F3A91C0D2E44B7F")]
    [InlineData("appid", Hex)]
    [InlineData("carrierKey", "WS-0A9F-3C11")]
    [InlineData("MollieKey", "9F3K-77QX-LM20-ZZ41")]
    [InlineData("mapsKey", "kT93-bbQ0-Lx7z-11Wd")]
    [InlineData("embeddingKey", "emb/77Zr/Qx1k/94vW")]
    [InlineData("s_stormKey", "SW_2f8Nq4Vx7Lm1Tz9K")]
    [InlineData("radarKey", "rdr-5tG8kW2yQ1mZ")]
    [InlineData("artShopPassword", "Rahmen-und-Leinwand-7")]
    [InlineData("appid", "8d1e60ab94f7c2d35b")]
    public void Random_value_of_a_key_is_a_credential(string name, string value) => Assert.True(NamedCredentials.IsCredential(name, value));

    [Theory]
    [InlineData("MollieKey", "mollie-2024")]
    [InlineData("carrierKey", "ORD-2024-Q1")]
    [InlineData("carrierKey", "DHX-0815-HAM-2")]
    [InlineData("cacheKey", "9F3K-77QX-LM20-ZZ41")]
    [InlineData("MollieKey", "payments.mollie.orders.v2")]
    [InlineData("mapsKey", "4dcb9b21-8f3a-4c7e-9a51-0d3d8c1b6f10")]
    [InlineData("mapsKey", "contactsByNameAndCityAscending")]
    [InlineData("mapsKey", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("appid", "acme-shop")]
    [InlineData("appid", "wx8d1e60ab94f7c2d3")]
    [InlineData("appid", "20240501101500000")]
    [InlineData("cacheKey", "kT93-bbQ0-Lx7z-11Wd")]
    [InlineData("routingKey", "rdr-5tG8kW2yQ1mZ")]
    [InlineData("mapsKey", "Page01-Step02-Item03-Part04")]
    [InlineData("mapsKey", "maps.v2.Region7.Tile12.Zoom3")]
    [InlineData("mapsKey", "contactsV2ByName2AndCity3")]
    [InlineData("mapsKey", "8d1e60ab94f7c2d35b")]
    [InlineData("mapsKey", "Euro-Q1-2024-H2")]
    [InlineData("isobusKey", "DDI-0x0077-TotalEffectiveTime")]
    [InlineData("passwordTooShort", "Mindestens-8-Zeichen!")]
    [InlineData("tokenMismatch", "Nicht-der-letzte-1")]
    [InlineData("KennwortArt", "Klartext")]
    [InlineData("tokenPrimary", "rose-600")]
    [InlineData("token", "eyJvZmZzZXQiOjB9")]
    [InlineData("token", "eyJwYWdlIjoyLCJzaXplIjo1MH0")]
    public void What_a_person_wrote_is_none(string name, string value) => Assert.False(NamedCredentials.IsCredential(name, value));

    [Theory]
    [InlineData("cacheKey")]
    [InlineData("primary_key")]
    [InlineData("fileKey")]
    [InlineData("sort-key")]
    [InlineData("siteKey")]
    [InlineData("key")]
    [InlineData("keyboard")]
    [InlineData("mapsKeyId")]
    public void Key_that_finds_something_is_none(string name) => Assert.False(NamedCredentials.IsCredential(name, Random));

    [Theory]
    [InlineData("X-MailGw-Auth", true)]
    [InlineData("X-Shop-Key", true)]
    [InlineData("X-Auth-Mode", false)]
    [InlineData("X-Oauth", false)]
    [InlineData("X-Cache-Key", false)]
    [InlineData("X-Matter-Key", false)]
    [InlineData("X-Preset-Key", false)]
    public void Header_of_a_key_is_told_from_others(string header, bool isOne) => Assert.Equal(isOne, CredentialNames.IsKeyHeader(header));

    [Theory]
    [InlineData("X-SFDC-Session", true)]
    [InlineData("x-session-id", true)]
    [InlineData("Session", false)]
    [InlineData("X-Request-Id", false)]
    public void Header_of_a_session_is_told_from_others(string header, bool isOne) =>
        Assert.Equal(isOne, CredentialNames.IsSessionHeader(header));
}
