using System.Text.Json;

namespace Comind.Api.Server;

/// <summary>Finds members of a page by their JSON names; a dot goes deeper. Nothing of it is kept.</summary>
internal readonly ref struct PageContent(RestResponse response)
{
    private readonly ReadOnlySpan<byte> _utf8 = response.Utf8;

    /// <summary>A text or number as text; null when it is missing or null.</summary>
    /// <exception cref="RestApiException">It is something else.</exception>
    public string? Text(string path)
    {
        var reader = Find(path);
        return reader.TokenType switch
        {
            JsonTokenType.None or JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw Problem($"holds no text in '{path}'"),
        };
    }

    /// <summary>A number; null when it is missing or null.</summary>
    /// <exception cref="RestApiException">It is something else.</exception>
    public long? Number(string path)
    {
        var reader = Find(path);
        return reader.TokenType switch
        {
            JsonTokenType.None or JsonTokenType.Null => null,
            JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
            _ => throw Problem($"holds no whole number in '{path}'"),
        };
    }

    /// <summary>Whether it is true; false when it is missing or null.</summary>
    /// <exception cref="RestApiException">It is something else.</exception>
    public bool Flag(string path) =>
        Find(path).TokenType switch
        {
            JsonTokenType.None or JsonTokenType.Null or JsonTokenType.False => false,
            JsonTokenType.True => true,
            _ => throw Problem($"holds neither true nor false in '{path}'"),
        };

    /// <summary>Leaves only the list of items in the answer.</summary>
    /// <param name="path">The member that holds it; null for the content itself.</param>
    /// <returns>Whether there is a list; false when it is null or there is no content.</returns>
    /// <exception cref="RestApiException">There is no such member, or it is no list.</exception>
    public bool NarrowTo(string? path)
    {
        if (JsonContent.IsNothing(_utf8))
        {
            return false;
        }

        if (path is null)
        {
            return true;
        }

        var reader = Find(path);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return false;
            case JsonTokenType.StartArray:
                var start = (int)reader.TokenStartIndex;
                Skip(ref reader);
                response.NarrowTo(_utf8[start..(int)reader.BytesConsumed]);
                return true;
            default:
                throw Problem($"holds no list in '{path}', the items that [Paged] names");
        }
    }

    /// <summary>A reader on the value of a member, or on nothing when there is none.</summary>
    private Utf8JsonReader Find(string path)
    {
        if (JsonContent.IsNothing(_utf8))
        {
            return default;
        }

        try
        {
            var reader = new Utf8JsonReader(_utf8);
            reader.Read();
            foreach (var name in path.Split('.'))
            {
                if (!Enter(ref reader, name))
                {
                    return default;
                }
            }

            return reader;
        }
        catch (JsonException)
        {
            throw Problem("is not JSON");
        }
    }

    private static bool Enter(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private void Skip(ref Utf8JsonReader reader)
    {
        try
        {
            reader.Skip();
        }
        catch (JsonException)
        {
            throw Problem("is not JSON");
        }
    }

    private RestApiException Problem(string problem) => RestApiException.ForJson(response.Target, response.StatusCode, problem);
}
