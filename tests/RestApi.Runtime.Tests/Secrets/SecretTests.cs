using System.Text;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Secrets;

public sealed class SecretTests
{
    private readonly Secret _secret = new("s3cr3t-value", "COMIND_SECRET_X");

    [Fact]
    public void Sums_join_the_real_values_and_keep_the_name()
    {
        Assert.Equal("Bearer s3cr3t-value", ("Bearer " + _secret).Reveal());
        Assert.Equal("s3cr3t-value:x", (_secret + ":x").Reveal());
        Assert.Equal("a s3cr3t-value b", ("a " + _secret + " b").Reveal());
        Assert.Equal("s3cr3t-value:0ther-part", (_secret + ":" + new Secret("0ther-part")).Reveal());
        Assert.Equal("COMIND_SECRET_X", ("Bearer " + _secret + "x" + _secret).Name);
    }

    [Fact]
    public void Format_joins_the_parts_of_an_interpolated_string()
    {
        Assert.Equal("Bearer s3cr3t-value 7", Secret.Format($"Bearer {_secret} {7}").Reveal());
        Assert.Equal("only text", Secret.Format($"only text").Reveal());
        Assert.Throws<ArgumentException>(() => Secret.Format($""));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_secret_has_a_value(string? value) => Assert.ThrowsAny<ArgumentException>(() => new Secret(value!));

    [Fact]
    public void Secrets_are_equal_when_their_values_are()
    {
        var same = new Secret("s3cr3t-value");
        var other = new Secret("s3cr3t-other");
        Secret? none = null;

        Assert.True(_secret == same);
        Assert.True(_secret.Equals((object)same));
        Assert.Equal(_secret.GetHashCode(), same.GetHashCode());
        Assert.True(_secret != other);
        Assert.False(_secret.Equals("s3cr3t-value"));
        Assert.True(none == null);
        Assert.True(_secret != none);
        Assert.True(none != _secret);
    }

    [Theory] // RFC 4231, the test cases whose keys are UTF-8 texts: 1, 2 and 4.
    [InlineData(
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
        "4869205468657265",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    )]
    [InlineData(
        "4a656665",
        "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )]
    [InlineData(
        "0102030405060708090a0b0c0d0e0f10111213141516171819",
        "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    )]
    public void Data_is_signed_with_hmac_sha_256(string key, string data, string signature)
    {
        var secret = new Secret(Encoding.UTF8.GetString(Convert.FromHexString(key)));

        Assert.Equal(signature, Convert.ToHexStringLower(secret.HmacSha256(Convert.FromHexString(data))));
    }

    [Fact]
    public void A_text_is_signed_in_utf_8() => Assert.Equal(_secret.HmacSha256("größe"u8), _secret.HmacSha256("größe"));
}
