namespace Comind.Api.Server;

/// <summary>A set of texts that forgets the one that was not asked for the longest.</summary>
internal sealed class LeastRecentlyUsed(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<string>> _nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _order = [];

    /// <summary>Adds a text or makes it the newest.</summary>
    /// <returns>Whether it is new, and which other text was forgotten for it.</returns>
    public (bool IsNew, string? Forgotten) Touch(string text)
    {
        if (_nodes.TryGetValue(text, out var known))
        {
            _order.Remove(known);
            _order.AddFirst(known);
            return (false, null);
        }

        _nodes[text] = _order.AddFirst(text);
        if (_nodes.Count <= capacity)
        {
            return (true, null);
        }

        var oldest = _order.Last!.Value;
        _order.RemoveLast();
        _nodes.Remove(oldest);
        return (true, oldest);
    }
}
