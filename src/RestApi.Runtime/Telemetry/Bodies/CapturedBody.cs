using System.Buffers;

namespace Comind.Api.Server;

/// <summary>
/// The beginning of a body: a little more than is shown, so that a secret is also known when only its beginning would be shown.
/// </summary>
internal sealed class CapturedBody(int characters)
{
    // No charset that .NET reads needs more for one of its characters.
    private const int BytesPerCharacter = 4;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly long _most = ((long)characters + SecretRedactor.LongestForm) * BytesPerCharacter;

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public bool IsEmpty => _bytes.WrittenCount == 0;

    /// <summary>Whether more came than was kept.</summary>
    public bool IsCut { get; private set; }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var room = (int)Math.Min(bytes.Length, _most - _bytes.WrittenCount);
        _bytes.Write(bytes[..room]);
        IsCut |= room < bytes.Length;
    }
}
