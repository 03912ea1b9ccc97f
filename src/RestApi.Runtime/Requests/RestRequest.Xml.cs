using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>
    /// Sends XML as it is, in the encoding that its declaration names, otherwise in UTF-8. Sets <c>Content-Type: application/xml</c>;
    /// a hand-set one, such as <c>text/xml</c>, wins.
    /// </summary>
    /// <param name="xml">The XML, sent as it is: asterisks are no mask here.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The encoding in the XML declaration is not known.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest AddXmlBody(string xml) => WithXml(xml);

    /// <inheritdoc cref="AddXmlBody(string)"/>
    public RestRequest AddXmlBody(Secret xml) => WithXml(RestValue.Of(xml, "the body").Text, xml.Binding);

    /// <inheritdoc cref="AddXmlBody(string)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest AddXmlBody(SecretInterpolatedStringHandler xml) => WithXml(xml.ToText(), xml.Binding);

    /// <summary>Sends a document in UTF-8. Sets <c>Content-Type: application/xml</c>; a hand-set one wins.</summary>
    /// <param name="document">The document. Write <see cref="Secret.Reveal"/> where it needs a secret.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A value in it is a masked secret.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    public RestRequest AddXmlBody(XDocument document)
    {
        RequireBodyAllowed();
        return WithBody(XmlBody.Create(document));
    }

    /// <summary>Sends an element as the root of a document in UTF-8; see <see cref="AddXmlBody(XDocument)"/>.</summary>
    /// <param name="root">The element.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A value in it is a masked secret.</exception>
    /// <exception cref="InvalidOperationException">The method takes no body, or the request has one already.</exception>
    public RestRequest AddXmlBody(XElement root)
    {
        RequireBodyAllowed();
        return WithBody(XmlBody.Create(root));
    }

    private RestRequest WithXml(string xml, HostBinding? binding = null)
    {
        RequireBodyAllowed();
        return WithBody(XmlBody.Create(xml), binding);
    }
}
