namespace Comind.Api.Server;

/// <summary>
/// Remembers what was made of the texts used lately. A text whose slot another one needs is forgotten, so the size is
/// fixed; reading and writing take no lock.
/// </summary>
/// <param name="slots">How many texts at the most; a power of two.</param>
internal sealed class RecentCache<T>(int slots)
    where T : class
{
    private readonly Entry?[] _entries = new Entry?[slots];

    public T? Find(string text)
    {
        var entry = Volatile.Read(ref SlotOf(text));
        return entry is not null && entry.Text == text ? entry.Value : null;
    }

    public void Add(string text, T value) => Volatile.Write(ref SlotOf(text), new Entry(text, value));

    // Cheaper than a hash of the whole text, and good enough: two texts that want the same slot only take turns.
    private ref Entry? SlotOf(string text) =>
        ref _entries[text.Length == 0 ? 0 : (text.Length * 31 + text[^1] * 7 + text[text.Length / 2]) & (_entries.Length - 1)];

    private sealed record Entry(string Text, T Value);
}
