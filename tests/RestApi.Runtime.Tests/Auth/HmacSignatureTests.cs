using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Acme.RuntimeTests.Requests;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Auth;

public sealed class HmacSignatureTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private const string Header = "X-Signature";

    private static readonly Secret s_key = new("s1gning-kéy");

    [Fact]
    public void The_exact_bytes_of_any_body_are_signed()
    {
        Action<RestRequest>[] bodies =
        [
            static request => request.AddJsonBody(new Person("Größe", 1)),
            static request => request.AddBody("größe", "text/plain; charset=iso-8859-1"),
            static request => request.AddFormField("a", "b c"),
            static request => request.AddBody("bytes"u8.ToArray(), "application/octet-stream"),
            static request => request.AddXmlBody("<?xml version='1.0' encoding='utf-16'?><a/>"),
            static _ => { },
        ];
        foreach (var body in bodies)
        {
            // Signed at the end: what is set later counts too.
            var request = NewRequest("/x", "POST").SetHmacSignature(Header, s_key);
            body(request);
            request.ExecuteRequest();

            Assert.Equal(Convert.ToHexStringLower(Sha256(echo.Server.Last.Body)), echo.Server.Last.Header(Header));
        }
    }

    [Fact]
    public void Hash_writing_and_prefix_can_be_chosen()
    {
        var options = new HmacSignatureOptions
        {
            Algorithm = HmacAlgorithm.Sha512,
            Encoding = HmacEncoding.Base64,
            Prefix = "sha512=",
        };

        NewRequest("/x", "POST").AddBody("{}", "application/json").SetHmacSignature(Header, "k-1", options).ExecuteRequest();

        Assert.Equal("sha512=" + Convert.ToBase64String(HMACSHA512.HashData("k-1"u8, "{}"u8)), echo.Server.Last.Header(Header));
    }

    [Fact]
    public void Time_method_path_and_query_can_be_signed_as_they_are_sent()
    {
        var options = new HmacSignatureOptions
        {
            Template = "v0:{timestamp}:{method}\n{path}?{query}\n{body}/ü",
            TimestampHeader = "X-Timestamp",
            Prefix = "v0=",
        };
        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        NewRequest("/v1/{id}", "PUT")
            .AddUrlSegment("id", "a/ß")
            .AddQueryParameter("q", "x y")
            .AddBody("body", "text/plain")
            .SetHmacSignature(Header, s_key, options)
            .ExecuteRequest();

        var sent = echo.Server.Last;
        var timestamp = sent.Header("X-Timestamp")!;
        Assert.InRange(long.Parse(timestamp, CultureInfo.InvariantCulture), before, before + 60);
        Assert.Equal("/v1/a%2F%C3%9F?q=x%20y", sent.Target);
        var signed = $"v0:{timestamp}:PUT\n{sent.Target}\nbody/ü";
        Assert.Equal("v0=" + Convert.ToHexStringLower(Sha256(Encoding.UTF8.GetBytes(signed))), sent.Header(Header));
    }

    [Fact]
    public async Task A_redirect_within_the_origin_is_signed_anew()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            if (context.Request.Path == "/old")
            {
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = "/new";
            }

            return Task.CompletedTask;
        });
        var options = new HmacSignatureOptions { Template = "{path}" };

        await new RestClient(server.Url).CreateRequest("/old", "GET").SetHmacSignature(Header, s_key, options).ExecuteRequestAsync();

        Assert.Equal("/new", server.Last.Target);
        Assert.Equal(Convert.ToHexStringLower(Sha256("/new"u8.ToArray())), server.Last.Header(Header));
    }

    [Fact]
    public void It_replaces_a_header_set_by_hand_and_does_not_reach_the_next_request()
    {
        NewRequest("/x", "POST").AddHeader(Header, "own").SetHmacSignature(Header, s_key).ExecuteRequest();
        Assert.Equal(Convert.ToHexStringLower(Sha256([])), echo.Server.Last.Header(Header));

        NewRequest("/x", "POST").ExecuteRequest();
        Assert.Null(echo.Server.Last.Header(Header));
    }

    [Fact]
    public void What_cannot_be_signed_is_refused_at_once()
    {
        var request = NewRequest("/x", "POST");

        IsRefused("'X Y' is no header name", () => request.SetHmacSignature("X Y", s_key));
        IsRefused("'Content-MD5' describes the body and cannot carry a signature.", () => request.SetHmacSignature("Content-MD5", s_key));
        IsRefused("The value of the key of the signature is blank.", () => request.SetHmacSignature(Header, " "));
        IsRefused("The value of the key of the signature contains '***'", () => request.SetHmacSignature(Header, s_key.ToString()));
        IsRefused(
            "The template of the signature holds {host}. Known are {body}, {method}, {path}, {query}, {timestamp}.",
            () => request.SetHmacSignature(Header, s_key, new() { Template = "{host}{body}" })
        );
        IsRefused(
            "The template signs {timestamp}, which nobody could check: set TimestampHeader too.",
            () => request.SetHmacSignature(Header, s_key, new() { Template = "{timestamp}.{body}" })
        );
        Assert.ThrowsAny<ArgumentException>(() => request.SetHmacSignature(Header, s_key, new() { Prefix = "a\r\nb" }));
        Assert.ThrowsAny<ArgumentException>(() => request.SetHmacSignature(Header, s_key, new() { Template = "" }));
        Assert.ThrowsAny<ArgumentException>(() => request.SetHmacSignature(Header, s_key, new() { TimestampHeader = "" }));
        Assert.Throws<ArgumentNullException>(() => request.SetHmacSignature(Header, (Secret)null!));
    }

    [Fact]
    public async Task A_key_signs_for_its_hosts_only()
    {
        var bound = new Secret("s1gning-kéy", "SIGNING_KEY").ForHosts("crm.example.com");

        var error = await Egress.Blocked.IsBlocked(
            () => NewRequest("/x", "POST").SetHmacSignature(Header, bound),
            new RestApiOptions { IsDevelopment = true }
        );

        Assert.Contains("SIGNING_KEY", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_streamed_body_is_an_error_unless_it_is_not_signed(bool isAsync)
    {
        var streamed = Streamed("{body}");
        var error = isAsync
            ? await Assert.ThrowsAsync<InvalidOperationException>(() => streamed.ExecuteRequestAsync())
            : Assert.Throws<InvalidOperationException>(streamed.ExecuteRequest);
        Assert.StartsWith("SetHmacSignature cannot sign a body that is streamed.", error.Message, StringComparison.Ordinal);

        Streamed("{method}").ExecuteRequest();
        Assert.Equal("stream", echo.Server.Last.Text);

        RestRequest Streamed(string template) =>
            NewRequest("/x", "POST")
                .WithBody(new StreamContent(new MemoryStream("stream"u8.ToArray())))
                .SetHmacSignature(Header, s_key, new() { Template = template });
    }

    private static void IsRefused(string problem, Action act) =>
        Assert.StartsWith(problem, Assert.ThrowsAny<ArgumentException>(act).Message, StringComparison.Ordinal);

    private static byte[] Sha256(byte[] data) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(s_key.Reveal()), data);

    private RestRequest NewRequest(string path, string method) => new RestClient(echo.Server.Url).CreateRequest(path, method);
}
