using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acme.GeneratorsTests;

/// <summary>Random JSON for a type: mostly what fits, with odd names and values, and now and then broken.</summary>
internal sealed class JsonTexts(int seed)
{
    // Right for some kind, wrong for others, and close to the limits of each.
    private static readonly string[] s_values =
    [
        "0",
        "1",
        "-1",
        "7",
        "127",
        "128",
        "255",
        "256",
        "-129",
        "32768",
        "65535",
        "65536",
        "2147483647",
        "2147483648",
        "-2147483649",
        "4294967295",
        "4294967296",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551615",
        "18446744073709551616",
        "1.0",
        "1.5",
        "-0",
        "-0.0",
        "1e2",
        "1E400",
        "-1e400",
        "1e-400",
        "3.4028235e38",
        "3.5e38",
        "79228162514264337593543950335",
        "79228162514264337593543950336",
        "0.1234567890123456789012345678901",
        "01",
        "+1",
        ".5",
        "5.",
        "\"\"",
        "\"1\"",
        "\"+1\"",
        "\"-1\"",
        "\" 1\"",
        "\"1 \"",
        "\"01\"",
        "\"1.0\"",
        "\"1e2\"",
        "\"1,5\"",
        "\"0x1\"",
        "\"\\u0031\"",
        "\"NaN\"",
        "\"Infinity\"",
        "\"-Infinity\"",
        "\"1E400\"",
        "\"256\"",
        "\"99999999999999999999\"",
        "null",
        "true",
        "false",
        "\"true\"",
        "[]",
        "{}",
        "[1]",
        "[null]",
        "[\"a\"]",
        "[1,2,3]",
        "[[1],[2]]",
        "[{}]",
        "{\"a\":1}",
        "{\"a\":null}",
        "{\"a\":{\"b\":2}}",
        "{\"a\":1,\"a\":2}",
        "\"a\"",
        "\"ab\"",
        "\"ä\"",
        "\"\\u00e4\"",
        "\"😀\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\n<&'+\"",
        "\"2026-01-31\"",
        "\"2026-02-30\"",
        "\"2026-01-31T13:37:00\"",
        "\"2026-01-31T13:37:00Z\"",
        "\"2026-01-31T13:37:00.1234567+01:00\"",
        "\"2026-01-31T24:00:00\"",
        "\"2026-01\"",
        "\"13:37\"",
        "\"13:37:00\"",
        "\"13:37:00.5\"",
        "\"1.02:03:04\"",
        "\"-1.02:03:04.5\"",
        "\"25:00:00\"",
        "\"24:00:00\"",
        "\" 13:37:00\"",
        "\"00:00:00\"",
        "\"10675199.02:48:05.4775808\"",
        "\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\"",
        "\"3F2504E04F8911D39A0C0305E82C3301\"",
        "\"{3f2504e0-4f89-11d3-9a0c-0305e82c3301}\"",
        "\"https://acme.example/a b\"",
        "\"/relative\"",
        "\"http://[\"",
        "\"1.2\"",
        "\"1.2.3.4\"",
        "\"1\"",
        "\"1.2.3.4.5\"",
        "\" 1.2\"",
        "\"YQ==\"",
        "\"YQ\"",
        "\"!\"",
        "\"Low\"",
        "\"low\"",
        "\"High\"",
        "\"Red\"",
        "\"RED\"",
        "\"dark blue\"",
        "\"Blue\"",
        "\"Red, Green\"",
        "\"5\"",
        "10",
        "99",
    ];

    private static readonly string[] s_broken =
    [
        "",
        " ",
        "{",
        "}",
        "[",
        "nul",
        "tru",
        "\"",
        "{\"",
        "{\"a\"",
        "{\"a\":",
        "{,}",
        "{}{}",
        "{} x",
        "[1,]",
        "{\"a\":1,}",
        "/*c*/{}",
        "{}//c",
        "\uFEFF{}",
    ];

    private readonly Random _random = new(seed);
    private readonly Dictionary<Type, string[]> _fitting = [];

    public byte[] Next(Type type)
    {
        if (_random.Next(60) == 0)
        {
            return Encoding.UTF8.GetBytes(s_broken[_random.Next(s_broken.Length)]);
        }

        var text = new StringBuilder();
        Write(text, type, depth: 0);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return _random.Next(6) == 0 ? Mutate(bytes) : bytes;
    }

    private byte[] Mutate(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var at = _random.Next(bytes.Length);
        switch (_random.Next(4))
        {
            case 0:
                return bytes[..at];
            case 1:
                bytes[at] = (byte)_random.Next(256);
                return bytes;
            case 2:
                return [.. bytes[..at], .. "\"{}[],:\\nu0 "u8.Slice(_random.Next(12), 1), .. bytes[at..]];
            default:
                return [.. bytes[..at], .. bytes[(at + 1)..]];
        }
    }

    private void Write(StringBuilder text, Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (_random.Next(30) == 0 || depth > 5)
        {
            text.Append(depth > 5 ? "null" : s_values[_random.Next(s_values.Length)]);
            return;
        }

        if (ItemOf(type, out var isMap) is { } item)
        {
            WriteItems(text, item, isMap, depth);
        }
        else if (type.Namespace!.StartsWith("Acme", StringComparison.Ordinal) && !type.IsEnum)
        {
            WriteObject(text, type, depth);
        }
        else
        {
            text.Append(Fitting(type));
        }
    }

    private void WriteItems(StringBuilder text, Type item, bool isMap, int depth)
    {
        text.Append(isMap ? '{' : '[');
        var count = _random.Next(8) == 0 ? 40 : _random.Next(4);
        for (var index = 0; index < count; index++)
        {
            text.Append(index == 0 ? "" : ",");
            if (isMap)
            {
                text.Append('"').Append("abcA"[_random.Next(4)]).Append("\":");
            }

            Write(text, item, depth + 2);
        }

        text.Append(isMap ? '}' : ']');
    }

    private void WriteObject(StringBuilder text, Type type, int depth)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.GetIndexParameters().Length == 0)
            .ToArray();
        if (_random.Next(3) == 0)
        {
            _random.Shuffle(properties);
        }

        var parts = new List<string>();
        foreach (var property in properties)
        {
            for (
                var times = _random.Next(12) switch
                {
                    0 => 0,
                    1 => 2,
                    _ => 1,
                };
                times > 0;
                times--
            )
            {
                var value = new StringBuilder();
                Write(value, property.PropertyType, depth + 1);
                parts.Add($"\"{NameOf(property)}\"{Space()}:{Space()}{value}");
            }

            if (_random.Next(15) == 0)
            {
                parts.Add($"\"unknown\":{s_values[_random.Next(s_values.Length)]}");
            }
        }

        text.Append('{').Append(Space()).Append(string.Join("," + Space(), parts)).Append('}');
    }

    private string Space() => _random.Next(10) == 0 ? " \n\t" : "";

    private string NameOf(PropertyInfo property)
    {
        var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return _random.Next(12) switch
        {
            0 => name.ToUpperInvariant(),
            1 => property.Name,
            2 => $"\\u{(int)name[0]:x4}{name[1..]}",
            3 => name + "x",
            _ => name,
        };
    }

    private string Fitting(Type type)
    {
        if (!_fitting.TryGetValue(type, out var values))
        {
            _fitting[type] = values = [.. s_values.Where(value => Fits(value, type))];
        }

        return values[_random.Next(values.Length)];
    }

    private static bool Fits(string value, Type type)
    {
        try
        {
            JsonSerializer.Deserialize(value, type, JsonSerializerOptions.Web);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Type? ItemOf(Type type, out bool isMap)
    {
        isMap = false;
        if (type == typeof(string) || type == typeof(byte[]) || type.Namespace == "System.Text.Json.Nodes")
        {
            return null;
        }

        if (type.IsArray)
        {
            return type.GetElementType();
        }

        var arguments = type.IsGenericType && type.Namespace == "System.Collections.Generic" ? type.GetGenericArguments() : [];
        isMap = arguments.Length == 2;
        return arguments.LastOrDefault();
    }
}
