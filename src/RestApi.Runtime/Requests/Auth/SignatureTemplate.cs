using System.Text;
using System.Text.RegularExpressions;

namespace Comind.Api.Server;

/// <summary>The text that a signature covers, cut into literals and placeholders.</summary>
internal sealed partial class SignatureTemplate
{
    private static readonly string[] s_known = ["{body}", "{method}", "{path}", "{query}", "{timestamp}"];

    private readonly string[] _pieces;

    /// <exception cref="ArgumentException">A placeholder is not known.</exception>
    public SignatureTemplate(string template)
    {
        ArgumentException.ThrowIfNullOrEmpty(template);
        _pieces = Pieces().Split(template);
        var unknown = Array.Find(_pieces, static piece => piece.StartsWith('{') && piece.EndsWith('}') && !s_known.Contains(piece));
        if (unknown is not null)
        {
            throw new ArgumentException(
                $"The template of the signature holds {unknown}. Known are {string.Join(", ", s_known)}.",
                nameof(template)
            );
        }
    }

    public bool Holds(string placeholder) => _pieces.Contains(placeholder);

    /// <summary>Hands out the bytes to sign, piece by piece.</summary>
    public void Write(HttpRequestMessage message, string timestamp, ReadOnlySpan<byte> body, Action<ReadOnlySpan<byte>> append)
    {
        foreach (var piece in _pieces)
        {
            if (piece == "{body}")
            {
                append(body);
                continue;
            }

            append(
                Encoding.UTF8.GetBytes(
                    piece switch
                    {
                        "{method}" => message.Method.Method,
                        "{path}" => message.RequestUri!.AbsolutePath,
                        "{query}" => message.RequestUri!.Query.TrimStart('?'),
                        "{timestamp}" => timestamp,
                        _ => piece,
                    }
                )
            );
        }
    }

    [GeneratedRegex(@"(\{\w+\})")]
    private static partial Regex Pieces();
}
