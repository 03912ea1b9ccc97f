using System.Text;
using System.Xml.Linq;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;
using Microsoft.AspNetCore.Http;

namespace Acme.RuntimeTests.Responses;

public sealed class ReadXmlTests
{
    [Theory]
    [InlineData("<a><b /><b></b></a>")]
    [InlineData("<a x=\"1\" p:y=\"2\" xmlns:p=\"urn:p\" xmlns=\"urn:d\"><p:b>t &lt; &amp; ß</p:b></a>")]
    [InlineData("<a><!-- note --><?pi data?><![CDATA[x < y]]>mixed <b>text</b> end</a>")]
    [InlineData("<a xml:space=\"preserve\"> <b /> </a>")]
    public void A_document_is_read_as_it_is(string xml)
    {
        using var res = AnswerOf(Encoding.UTF8.GetBytes(xml));

        Assert.Equal(xml, res.ReadXml().ToString(SaveOptions.DisableFormatting));
        Assert.True(res.TryReadXml(out var document));
        Assert.True(XNode.DeepEquals(XDocument.Parse(xml), document));
    }

    [Fact]
    public void Whitespace_between_elements_is_no_content()
    {
        using var res = AnswerOf("<a>\n  <b/>\n</a>"u8.ToArray());

        Assert.Equal("<a><b /></a>", res.ReadXml().ToString(SaveOptions.DisableFormatting));
    }

    [Theory]
    [InlineData("utf-8", null, null, false)]
    [InlineData("utf-8", null, "utf-8", false)]
    [InlineData("windows-1251", null, "windows-1251", false)]
    [InlineData("windows-1251", "windows-1251", null, false)]
    [InlineData("windows-1251", "windows-1251", "utf-8", false)]
    [InlineData("utf-16", null, "utf-16", true)]
    [InlineData("utf-16", null, "utf-16", false)]
    [InlineData("utf-16BE", null, "utf-16", false)]
    [InlineData("utf-16", "utf-8", "utf-8", true)]
    [InlineData("utf-8", "windows-1251", "windows-1251", true)]
    [InlineData("utf-8", "no-such", null, false)]
    public void A_mark_wins_over_the_header_and_the_header_over_the_declaration(string sent, string? header, string? declared, bool hasMark)
    {
        var xml = (declared is null ? "" : $"""<?xml version="1.0" encoding="{declared}"?>""") + "<a>Привет</a>";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(sent) ?? Encoding.GetEncoding(sent);
        byte[] body = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(xml)];

        using var res = AnswerOf(body, header is null ? "application/xml" : $"text/xml; charset={header}");

        Assert.Equal("Привет", res.ReadXml().Root!.Value);
    }

    [Theory]
    [InlineData("", "is empty, not XML.")]
    [InlineData("c0nt3nt", "is not XML: at line 1, column 1.")]
    [InlineData("<a>\n<c0nt3nt></b></a>", "is not XML: at line 2, column 12.")]
    [InlineData("<a>c0nt3nt", "is not XML: at line 1, column 11.")]
    [InlineData("<a>&c0nt3nt;</a>", "is not XML: at line 1, column 5.")]
    [InlineData("<a/><c0nt3nt/>", "is not XML: at line 1, column 6.")]
    [InlineData("{\"c0nt3nt\":1}", "is not XML: at line 1, column 1.")]
    public void Other_content_is_located_and_not_quoted(string content, string problem)
    {
        using var res = AnswerOf(Encoding.UTF8.GetBytes(content));

        var error = Assert.Throws<RestApiException>(res.ReadXml);

        Assert.Equal((RestApiErrorKind.Xml, 200), (error.Kind, error.StatusCode));
        Assert.Equal("The content of GET /x on example.com " + problem, error.Message);
        Assert.DoesNotContain("c0nt3nt", error.ToString(), StringComparison.Ordinal);
        Assert.False(res.TryReadXml(out var document));
        Assert.Null(document);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")]
    [InlineData("<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>")]
    [InlineData("<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><l>&c;</l>")]
    public void A_DTD_is_refused(string xml)
    {
        using var res = AnswerOf(Encoding.UTF8.GetBytes(xml));

        var error = Assert.Throws<RestApiException>(res.ReadXml);

        Assert.Equal(
            "The content of GET /x on example.com holds a DTD, which is refused: it could make a reader fetch files or run out of memory.",
            error.Message
        );
        Assert.False(res.TryReadXml(out _));
    }

    [Fact]
    public async Task A_DTD_fetches_nothing()
    {
        await using var server = await EchoServer.StartAsync();
        var xml = $"<!DOCTYPE a [<!ENTITY x SYSTEM '{server.Url}/x'><!ENTITY % p SYSTEM '{server.Url}/p'> %p;]><a>&x;</a>";
        using var res = AnswerOf(Encoding.UTF8.GetBytes(xml));

        Assert.Throws<RestApiException>(res.ReadXml);
        Assert.Empty(server.Received);
    }

    [Fact]
    public void Elements_nest_256_deep_and_no_deeper()
    {
        using var allowed = AnswerOf(Nested(257));
        using var refused = AnswerOf(Nested(258));
        using var endless = AnswerOf(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", 200_000))));

        Assert.Equal(257, allowed.ReadXml().Descendants().Count());
        Assert.EndsWith(
            "nests more than 256 elements: at line 1, column 773.",
            Assert.Throws<RestApiException>(refused.ReadXml).Message,
            StringComparison.Ordinal
        );
        Assert.Contains("nests more", Assert.Throws<RestApiException>(endless.ReadXml).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_arrives_from_a_server()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            context.Response.ContentType = "application/soap+xml; charset=utf-8";
            return context.Response.WriteAsync("<e:Envelope xmlns:e='urn:e'><e:Body>ok</e:Body></e:Envelope>");
        });

        using var res = new RestClient(server.Url).CreateRequest("/x", "GET").ExecuteRequest().EnsureSuccess();

        Assert.Equal("ok", res.ReadXml().Root!.Element(XName.Get("Body", "urn:e"))!.Value);
    }

    [Fact]
    public void A_disposed_answer_refuses_its_content()
    {
        var res = AnswerOf("<a/>"u8.ToArray());
        res.Dispose();

        Assert.Throws<ObjectDisposedException>(res.ReadXml);
        Assert.Throws<ObjectDisposedException>(() => res.TryReadXml(out _));
    }

    private static byte[] Nested(int depth) =>
        Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)));

    private static RestResponse AnswerOf(byte[] content, string? contentType = "application/xml")
    {
        var message = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Answer.Of(new RestTarget("GET", "example.com", "/x"), message, content);
    }
}
