using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Comind.Api.Server;

/// <summary>Signs a message right before it is sent, each time anew: the timestamp is part of it.</summary>
[DebuggerDisplay("{_header,nq} (value hidden)")]
internal sealed class HmacSignature
{
    private const string Body = "{body}";
    private const string Timestamp = "{timestamp}";

    private readonly string _header;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly RestValue _key;
    private readonly HmacSignatureOptions _options;
    private readonly SignatureTemplate _template;

    /// <exception cref="ArgumentException">A header or the template cannot be used, or the key is missing.</exception>
    public HmacSignature(string header, RestValue key, HmacSignatureOptions options)
    {
        _key = key.CheckedCredential("the key of the signature");
        _header = Checked(header, options.Prefix);
        _options = options;
        _template = new SignatureTemplate(options.Template);
        if (options.TimestampHeader is { } timestampHeader)
        {
            Checked(timestampHeader, "0");
        }
        else if (_template.Holds(Timestamp))
        {
            throw new ArgumentException(
                "The template signs {timestamp}, which nobody could check: set TimestampHeader too.",
                nameof(options)
            );
        }
    }

    /// <exception cref="InvalidOperationException">The body is a stream, whose bytes are not known before they are sent.</exception>
    public void Sign(CallMessage message)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var hash = IncrementalHash.CreateHMAC(
            _options.Algorithm == HmacAlgorithm.Sha512 ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(_key.Text)
        );
        _template.Write(message, timestamp, BytesOf(message.State.Body), hash.AppendData);
        var signature = hash.GetHashAndReset();
        var text = _options.Encoding == HmacEncoding.Base64 ? Convert.ToBase64String(signature) : Convert.ToHexStringLower(signature);
        Set(message, _header, _options.Prefix + text);
        if (_options.TimestampHeader is { } header)
        {
            Set(message, header, timestamp);
        }
    }

    private ReadOnlySpan<byte> BytesOf(HttpContent? body) =>
        body switch
        {
            _ when !_template.Holds(Body) => [],
            null => [],
            BufferedContent buffered => buffered.Bytes.Span,
            SourceBody { Bytes: { } bytes } => bytes.Span,
            _ => throw new InvalidOperationException(
                "SetHmacSignature cannot sign a body that is streamed. Send a text, JSON or a form, or leave {body} out of the template."
            ),
        };

    private static void Set(HttpRequestMessage message, string name, string value)
    {
        message.Headers.Remove(name);
        message.Headers.TryAddWithoutValidation(name, value);
    }

    private static string Checked(string name, string value)
    {
        HeaderRules.Check(name, value);
        using var probe = new HttpRequestMessage();
        return probe.Headers.TryAddWithoutValidation(name, value)
            ? name
            : throw new ArgumentException(
                $"'{name}' describes the body and cannot carry a signature. Choose another header.",
                nameof(name)
            );
    }
}
