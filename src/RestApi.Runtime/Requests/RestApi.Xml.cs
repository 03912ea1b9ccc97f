using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Comind.Api.Server;

public static partial class RestApi
{
    /// <inheritdoc cref="RestRequest.AddXmlBody(string)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddXmlBody(string xml) => Request.AddXmlBody(xml);

    /// <inheritdoc cref="RestRequest.AddXmlBody(string)"/>
    public static RestRequest AddXmlBody(Secret xml) => Request.AddXmlBody(xml);

    /// <inheritdoc cref="RestRequest.AddXmlBody(string)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddXmlBody(SecretInterpolatedStringHandler xml) => Request.AddXmlBody(xml);

    /// <inheritdoc cref="RestRequest.AddXmlBody(XDocument)"/>
    public static RestRequest AddXmlBody(XDocument document) => Request.AddXmlBody(document);

    /// <inheritdoc cref="RestRequest.AddXmlBody(XElement)"/>
    public static RestRequest AddXmlBody(XElement root) => Request.AddXmlBody(root);
}
