namespace Comind.Api.Server;

/// <summary>A text with <c>{placeholders}</c>, cut into literals and the places of values.</summary>
internal sealed class RouteText
{
    private readonly Piece[] _pieces;

    /// <param name="text">The text.</param>
    /// <param name="names">The names of placeholders met so far; new ones are added.</param>
    public RouteText(string text, List<string> names)
    {
        var pieces = new List<Piece>();
        var start = 0;
        for (var close = text.IndexOf('}', StringComparison.Ordinal); close >= 0; close = text.IndexOf('}', close + 1))
        {
            var open = text.LastIndexOf('{', close);
            if (open >= start && open + 1 < close)
            {
                AddLiteral(text[start..open], pieces);
                pieces.Add(new Piece(null, IndexOf(text[(open + 1)..close], names)));
                start = close + 1;
            }
        }

        AddLiteral(text[start..], pieces);
        _pieces = [.. pieces];
        IsEmpty = text.Length == 0;
    }

    public bool IsEmpty { get; }

    /// <summary>Writes the text with its values; a value that is missing leaves its placeholder.</summary>
    public void WriteTo(UrlText url, IReadOnlyList<string> names, SegmentValues values)
    {
        foreach (var piece in _pieces)
        {
            if (piece.Literal is not null)
            {
                url.Append(piece.Literal);
            }
            else if (values.IsFilled(piece.Placeholder))
            {
                url.Append(values[piece.Placeholder]);
            }
            else
            {
                url.Append("{").Append(names[piece.Placeholder]).Append("}");
            }
        }
    }

    /// <summary>The first placeholder without a value, or -1.</summary>
    public int FirstMissing(SegmentValues values)
    {
        foreach (var piece in _pieces)
        {
            if (piece.Literal is null && !values.IsFilled(piece.Placeholder))
            {
                return piece.Placeholder;
            }
        }

        return -1;
    }

    private static void AddLiteral(string text, List<Piece> pieces)
    {
        if (text.Length > 0)
        {
            pieces.Add(new Piece(text, -1));
        }
    }

    private static int IndexOf(string name, List<string> names)
    {
        var index = names.IndexOf(name);
        if (index < 0)
        {
            index = names.Count;
            names.Add(name);
        }

        return index;
    }

    private readonly record struct Piece(string? Literal, int Placeholder);
}
