namespace Comind.Api.Server;

/// <summary>The calls of one run. Only the last ones are kept, so that a long run stays small; all are counted.</summary>
internal sealed class ActionCalls
{
    public const int Capacity = 1_000;

    private readonly Lock _lock = new();
    private readonly Queue<RestCallRecord> _last = new();
    private long _count;

    /// <summary>How many calls there were, those that are not kept any more included.</summary>
    public long Count => Interlocked.Read(ref _count);

    public void Add(RestCallRecord call)
    {
        lock (_lock)
        {
            _count++;
            if (_last.Count == Capacity)
            {
                _last.Dequeue();
            }

            _last.Enqueue(call);
        }
    }

    /// <summary>The last calls, in the order in which they ended.</summary>
    public IReadOnlyList<RestCallRecord> Last()
    {
        lock (_lock)
        {
            return [.. _last];
        }
    }
}
