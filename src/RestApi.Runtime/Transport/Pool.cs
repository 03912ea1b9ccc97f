using System.Collections.Concurrent;

namespace Comind.Api.Server;

/// <summary>Objects to use again: one for each thread, and a bounded number that all threads share.</summary>
internal static class Pool<T>
    where T : class, new()
{
    private static readonly int s_mostShared = Environment.ProcessorCount * 4;
    private static readonly ConcurrentQueue<T> s_shared = new();

    [ThreadStatic]
    private static T? t_own;

    public static T Rent()
    {
        if (t_own is { } own)
        {
            t_own = null;
            return own;
        }

        return s_shared.TryDequeue(out var shared) ? shared : new T();
    }

    public static void Return(T item)
    {
        if (t_own is null)
        {
            t_own = item;
        }
        else if (s_shared.Count < s_mostShared)
        {
            s_shared.Enqueue(item);
        }
    }
}
