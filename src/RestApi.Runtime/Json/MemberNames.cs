using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

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

    private static string TextOf(ref Utf8JsonReader reader)
    {
        var raw = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        return !reader.ValueIsEscaped ? Encoding.UTF8.GetString(raw)
            : Utf8.IsValid(raw) ? reader.GetString()!
            : Unescape(raw);
    }

    // A name that is no UTF-8 is no fault: nobody asks for its text. An escape that is no Unicode is.
    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{Encoding.UTF8.GetString(raw)}\""));
        reader.Read();
        return reader.GetString()!;
    }
}
