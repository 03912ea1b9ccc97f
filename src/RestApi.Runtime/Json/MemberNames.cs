using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Comind.Api.Server;

/// <summary>Compares the name of a member with the declared ones, without regard to case.</summary>
internal static class MemberNames
{
    private const byte Separator = (byte)'\n';

    public static int IndexOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> names)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || !Ascii.IsValid(reader.ValueSpan))
        {
            return IndexOfText(TextOf(ref reader), names);
        }

        var name = reader.ValueSpan;
        for (var index = 0; !names.IsEmpty; index++)
        {
            var declared = Next(ref names);
            if (declared.Length == name.Length && Ascii.EqualsIgnoreCase(declared, name))
            {
                return index;
            }
        }

        return -1;
    }

    private static int IndexOfText(string name, ReadOnlySpan<byte> names)
    {
        for (var index = 0; !names.IsEmpty; index++)
        {
            if (Encoding.UTF8.GetString(Next(ref names)).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> names)
    {
        var end = names.IndexOf(Separator);
        var name = end < 0 ? names : names[..end];
        names = end < 0 ? [] : names[(end + 1)..];
        return name;
    }

    // A name that is no Unicode is no fault as long as nobody asks for its text.
    private static string TextOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        }

        return reader.GetString()!;
    }
}
