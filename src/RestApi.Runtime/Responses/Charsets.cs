using System.Text;

namespace Comind.Api.Server;

/// <summary>Encodings by the name HTTP gives them, code pages included.</summary>
internal static class Charsets
{
    public static Encoding? Find(string charset)
    {
        var name = charset.Trim('"', ' ');
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            // NotSupportedException is UTF-7, which .NET refuses for good reasons.
            return null;
        }
    }
}
