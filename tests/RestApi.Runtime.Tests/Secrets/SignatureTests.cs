using System.Text;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Secrets;

public sealed class SignatureTests
{
    // RFC 4231, test case 2.
    private const string Data = "what do ya want for nothing?";
    private const string Sha256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private const string Sha512 =
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737";

    private static readonly Secret s_key = new("Jefe");

    [Fact]
    public void The_signatures_are_those_of_the_standard()
    {
        Assert.Equal(Sha256, Convert.ToHexStringLower(s_key.HmacSha256(Data)));
        Assert.Equal(Sha512, Convert.ToHexStringLower(s_key.HmacSha512(Data)));
        Assert.Equal(s_key.HmacSha512(Data), s_key.HmacSha512(Encoding.UTF8.GetBytes(Data)));
    }

    [Theory]
    [InlineData(Sha256, "")]
    [InlineData("5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843", "")]
    [InlineData("sha256=" + Sha256, "")]
    [InlineData("SHA256=" + Sha256, "")]
    [InlineData(" " + Sha256 + "\n", "")]
    [InlineData("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=", "")]
    [InlineData("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM", "")]
    [InlineData("v0=" + Sha256, "v0=")]
    [InlineData("t=W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=", "t=")]
    public void A_right_signature_is_right_in_every_form(string signature, string prefix)
    {
        Assert.True(s_key.VerifyHmacSha256(Data, signature, prefix));
        Assert.True(s_key.VerifyHmacSha256(Encoding.UTF8.GetBytes(Data), signature, prefix));
        Assert.False(s_key.VerifyHmacSha256(Data + " ", signature, prefix));
        Assert.False(new Secret("jefe").VerifyHmacSha256(Data, signature, prefix));
        Assert.False(s_key.VerifyHmacSha512(Data, signature, prefix));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("***", "")]
    [InlineData("sha256=", "")]
    [InlineData(Sha256, "v0=")]
    [InlineData("sha256=" + Sha256, "v0=")]
    [InlineData("v0=" + Sha256, "")]
    [InlineData("sha512=" + Sha256, "")]
    [InlineData(Sha256 + "00", "")]
    [InlineData("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384", "")]
    [InlineData("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384g", "")]
    [InlineData("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3844", "")]
    [InlineData("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM==x", "")]
    [InlineData("ääää", "")]
    public void Anything_else_is_wrong_and_no_error(string? signature, string prefix) =>
        Assert.False(s_key.VerifyHmacSha256(Data, signature, prefix));

    [Fact]
    public void A_long_text_is_wrong()
    {
        Assert.False(s_key.VerifyHmacSha256(Data, new string('a', 1_000_000)));
        Assert.False(s_key.VerifyHmacSha512(Data, new string('A', 96)));
    }

    [Fact]
    public void Sha_512_is_verified_too()
    {
        // Base64 of these 64 bytes holds both characters that the form for URLs replaces.
        var base64 = Convert.ToBase64String(s_key.HmacSha512(Data));
        Assert.Contains('/', base64);
        Assert.Contains('+', base64);

        Assert.True(s_key.VerifyHmacSha512(Data, Sha512));
        Assert.True(s_key.VerifyHmacSha512(Data, "sha512=" + Sha512));
        Assert.True(s_key.VerifyHmacSha512(Data, base64));
        Assert.True(s_key.VerifyHmacSha512(Data, base64.Replace('+', '-').Replace('/', '_').TrimEnd('=')));
        Assert.False(s_key.VerifyHmacSha512(Data, Sha256));
    }
}
