using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Comind.Api.Server;

/// <summary>
/// Reads content as XML, and tells where it is something else without quoting it. No DTD, nothing is fetched, and elements
/// nest only so deep.
/// </summary>
internal static class XmlContent
{
    private const int MostNested = 256;

    // Where a DTD begins at the latest, comments aside.
    private const int FirstBytes = 4096;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    /// <returns>Null, or what is wrong.</returns>
    public static string? TryRead(byte[] body, int length, string? charset, out XDocument? document)
    {
        document = null;
        if (length == 0)
        {
            return "is empty, not XML";
        }

        var encoding = XmlEncoding.Of(body.AsSpan(0, length), charset, out var markLength);
        using var text = new StreamReader(
            new MemoryStream(body, markLength, length - markLength),
            encoding,
            detectEncodingFromByteOrderMarks: false
        );
        using var reader = XmlReader.Create(text, s_settings);
        var result = new XDocument();
        try
        {
            using var writer = result.CreateWriter();
            while (reader.Read())
            {
                if (reader.Depth > MostNested)
                {
                    return $"nests more than {MostNested} elements{PositionOf((IXmlLineInfo)reader)}";
                }

                Copy(reader, writer);
            }
        }
        catch (XmlException e)
        {
            return HasDtd(reader, encoding.GetString(body, markLength, Math.Min(length - markLength, FirstBytes)))
                ? "holds a DTD, which is refused: it could make a reader fetch files or run out of memory"
                : $"is not XML: at line {Number(e.LineNumber)}, column {Number(e.LinePosition)}";
        }

        document = result;
        return null;
    }

    private static void Copy(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                if (reader.IsEmptyElement)
                {
                    writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                // Keeps <a></a> apart from <a/>.
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
            case XmlNodeType.SignificantWhitespace:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Comment:
                writer.WriteComment(reader.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                writer.WriteProcessingInstruction(reader.Name, reader.Value);
                break;
        }
    }

    // Which error it was, only the text of the exception would tell.
    private static bool HasDtd(XmlReader reader, string start) =>
        reader.Depth == 0 && start.Contains("<!DOCTYPE", StringComparison.Ordinal);

    private static string PositionOf(IXmlLineInfo position) =>
        $": at line {Number(position.LineNumber)}, column {Number(position.LinePosition)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
