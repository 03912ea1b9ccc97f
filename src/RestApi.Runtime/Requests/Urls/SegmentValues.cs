namespace Comind.Api.Server;

/// <summary>The values of the placeholders of one request, escaped.</summary>
internal sealed class SegmentValues
{
    private readonly UrlText _text = new();
    private (int Start, int End)[] _places = new (int, int)[8];
    private int _filled;

    /// <summary>Makes room for the placeholders of a path.</summary>
    public void Reserve(int count)
    {
        if (_places.Length < count)
        {
            Array.Resize(ref _places, count);
        }
    }

    public bool IsFilled(int index) => _places[index].End > 0;

    /// <summary>The escaped value of a placeholder that was filled.</summary>
    public ReadOnlySpan<char> this[int index] => _text.Written[_places[index].Start.._places[index].End];

    /// <param name="index">The placeholder.</param>
    /// <param name="value">Its value, which is not empty.</param>
    public void Fill(int index, ReadOnlySpan<char> value)
    {
        var start = _text.Length;
        _text.AppendEscaped(value);
        _places[index] = (start, _text.Length);
        _filled = Math.Max(_filled, index + 1);
    }

    public void Clear()
    {
        _text.Clear();
        _places.AsSpan(0, _filled).Clear();
        _filled = 0;
    }
}
