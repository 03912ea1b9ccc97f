using System.Buffers;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Comind.Api.Server;

/// <summary>XML as a body.</summary>
internal static class XmlBody
{
    private const string ContentType = "application/xml";

    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>A document, in UTF-8 whatever its declaration says.</summary>
    /// <exception cref="ArgumentException">A text in it is the mask of a secret.</exception>
    public static BufferedContent Create(XDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        RefuseMask(document);
        return Write(document.Save);
    }

    /// <inheritdoc cref="Create(XDocument)"/>
    public static BufferedContent Create(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        RefuseMask(element);
        return Write(element.Save);
    }

    /// <summary>A text as it is, in the encoding that its declaration names: <c>StringWriter</c> writes utf-16 there.</summary>
    /// <exception cref="ArgumentException">Nobody knows that encoding.</exception>
    public static BufferedContent Create(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var declared = XmlEncoding.DeclaredIn(xml.AsSpan(0, Math.Min(xml.Length, XmlEncoding.LongestDeclaration)));
        var encoding = declared is null
            ? Encoding.UTF8
            : Charsets.Find(declared)
                ?? throw new ArgumentException($"The encoding '{declared}' of the XML declaration is not known. Use utf-8.", nameof(xml));
        // Without its mark nobody can tell which of the two byte orders UTF-16 has.
        var mark = encoding is UTF8Encoding ? [] : encoding.Preamble;
        var body = new BufferedContent(ContentType, mark.Length + encoding.GetMaxByteCount(xml.Length));
        body.Write(mark);
        body.Advance(encoding.GetBytes(xml, body.GetSpan()));
        return body;
    }

    private static BufferedContent Write(Action<XmlWriter> save)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, s_settings))
        {
            save(writer);
        }

        var body = new BufferedContent(ContentType, (int)bytes.Length);
        body.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return body;
    }

    // LINQ to XML turns every object into text: new XElement("key", secret) holds asterisks.
    private static void RefuseMask(XContainer root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is XText { Value: Secret.Mask })
            {
                throw MaskIn(node.Parent!.Name);
            }
        }

        foreach (var element in root is XElement own ? own.DescendantsAndSelf() : root.Descendants())
        {
            if (element.Attributes().FirstOrDefault(static attribute => attribute.Value == Secret.Mask) is { } attribute)
            {
                throw MaskIn(attribute.Name);
            }
        }
    }

    private static ArgumentException MaskIn(XName name) =>
        new($"'{name}' of the XML is '***': a secret was turned into text before it got here. Write secret.Reveal() there.");
}
