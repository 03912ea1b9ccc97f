using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Requests;

public sealed class XmlBodyTests(EchoFixture echo) : IClassFixture<EchoFixture>
{
    private static readonly XElement s_order = new("order", new XAttribute("id", 7), new XElement("note", "größe < 3"));

    [Fact]
    public void A_document_and_an_element_arrive_as_utf_8()
    {
        const string sent = """<?xml version="1.0" encoding="utf-8"?><order id="7"><note>größe &lt; 3</note></order>""";

        // What a declaration says of another place does not hold here.
        Arrives(sent, request => request.AddXmlBody(new XDocument(new XDeclaration("1.0", "utf-16", null), s_order)));
        Arrives(sent, static request => request.AddXmlBody(s_order));
    }

    [Fact]
    public void A_text_arrives_as_it_is()
    {
        Arrives("<a>ß ***</a>", static request => request.AddXmlBody("<a>ß ***</a>"));
        Arrives("<key>s3cr3t</key>", static request => request.AddXmlBody(new Secret("<key>s3cr3t</key>")));
        Arrives("<key>s3cr3t</key>", static request => request.AddXmlBody($"<key>{new Secret("s3cr3t")}</key>"));
    }

    [Theory]
    [InlineData("utf-16", "FF-FE-3C-00")]
    [InlineData("UTF-8", "3C-3F-78-6D")]
    [InlineData("windows-1251", "3C-3F-78-6D")]
    public void A_text_is_sent_in_the_encoding_that_it_declares(string encoding, string start)
    {
        var xml = $"""<?xml version="1.0" encoding="{encoding}" standalone="yes"?><a>Привет</a>""";

        NewRequest().AddXmlBody(xml).ExecuteRequest();

        var body = echo.Server.Last.Body;
        Assert.Equal(start, BitConverter.ToString(body[..4]));
        var named = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        Assert.Equal(xml, named.GetString(body).TrimStart('\uFEFF'));
    }

    [Fact]
    public void An_unknown_encoding_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => NewRequest().AddXmlBody("<?xml version='1.0' encoding='no-such'?><a/>"));

        Assert.StartsWith(
            "The encoding 'no-such' of the XML declaration is not known. Use utf-8.",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_secret_that_became_text_in_a_document_is_refused()
    {
        var secret = new Secret("s3cr3t");

        var element = Assert.Throws<ArgumentException>(() => NewRequest().AddXmlBody(new XElement("a", new XElement("key", secret))));
        Assert.Equal(
            "'key' of the XML is '***': a secret was turned into text before it got here. Write secret.Reveal() there.",
            element.Message
        );
        Assert.Throws<ArgumentException>(() => NewRequest().AddXmlBody(new XDocument(new XElement("a", new XAttribute("key", secret)))));
        Arrives("<?xml version=\"1.0\" encoding=\"utf-8\"?><key>s3cr3t</key>", r => r.AddXmlBody(new XElement("key", secret.Reveal())));
    }

    [Fact]
    public void The_content_type_can_be_another()
    {
        NewRequest().AddHeader("Content-Type", "text/xml; charset=utf-8").AddXmlBody("<a/>").ExecuteRequest();

        Assert.Equal("text/xml; charset=utf-8", echo.Server.Last.Header("Content-Type"));
    }

    [Fact]
    public void Null_a_second_body_and_a_GET_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => NewRequest().AddXmlBody((string)null!));
        Assert.Throws<ArgumentNullException>(() => NewRequest().AddXmlBody((XDocument)null!));
        Assert.Throws<ArgumentNullException>(() => NewRequest().AddXmlBody((XElement)null!));
        Assert.Throws<InvalidOperationException>(() => NewRequest().AddXmlBody("<a/>").AddXmlBody(s_order));
        Assert.Throws<InvalidOperationException>(() => new RestClient(echo.Server.Url).CreateRequest("/x", "GET").AddXmlBody(s_order));
    }

    private RestRequest NewRequest() => new RestClient(echo.Server.Url).CreateRequest("/x", "POST");

    private void Arrives(string body, Action<RestRequest> configure)
    {
        var request = NewRequest();
        configure(request);
        request.ExecuteRequest();
        Assert.Equal(body, echo.Server.Last.Text);
        Assert.Equal("application/xml", echo.Server.Last.Header("Content-Type"));
        Assert.Equal(echo.Server.Last.Body.Length.ToString(CultureInfo.InvariantCulture), echo.Server.Last.Header("Content-Length"));
    }
}
