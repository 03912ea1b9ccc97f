namespace Comind.Api.Server;

/// <summary>
/// Watches the time of all running calls with one timer, set to the earliest deadline. Nearly every call is over long
/// before, so a timer for each would be set and taken back in vain.
/// </summary>
internal static class CallClock
{
    private const long Never = long.MaxValue;

    private static readonly Lock s_lock = new();
    private static readonly Timer s_timer = NewTimer();
    private static CallLimit? s_first;
    private static long s_wakeUp = Never;

    public static void Watch(CallLimit limit)
    {
        lock (s_lock)
        {
            limit.Next = s_first;
            if (s_first is not null)
            {
                s_first.Previous = limit;
            }

            s_first = limit;
            limit.IsWatched = true;
            WakeUpFor(limit);
        }
    }

    /// <returns>False when the limit is being ended at this moment.</returns>
    public static bool Forget(CallLimit limit)
    {
        lock (s_lock)
        {
            if (!limit.IsWatched)
            {
                return false;
            }

            Unlink(limit);
            return true;
        }
    }

    private static void EndWhatIsOver()
    {
        lock (s_lock)
        {
            s_wakeUp = Never;
            var now = Environment.TickCount64;
            for (var limit = s_first; limit is not null; )
            {
                var next = limit.Next;
                if (limit.Deadline <= now)
                {
                    Unlink(limit);
                    // What a call does when it ends must not keep the others waiting.
                    ThreadPool.UnsafeQueueUserWorkItem(limit, preferLocal: false);
                }
                else
                {
                    WakeUpFor(limit);
                }

                limit = next;
            }
        }
    }

    private static void WakeUpFor(CallLimit limit)
    {
        if (limit.Deadline < s_wakeUp)
        {
            s_wakeUp = limit.Deadline;
            // A timer cannot run longer; it then looks and goes to sleep again.
            s_timer.Change(Math.Clamp(limit.Deadline - Environment.TickCount64, 0, uint.MaxValue - 1), Timeout.Infinite);
        }
    }

    private static void Unlink(CallLimit limit)
    {
        if (limit.Previous is null)
        {
            s_first = limit.Next;
        }
        else
        {
            limit.Previous.Next = limit.Next;
        }

        if (limit.Next is not null)
        {
            limit.Next.Previous = limit.Previous;
        }

        limit.Next = limit.Previous = null;
        limit.IsWatched = false;
    }

    // The flow of whoever makes the first call has nothing to do with the others.
    private static Timer NewTimer()
    {
        using var suppressed = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        return new Timer(static _ => EndWhatIsOver(), null, Timeout.Infinite, Timeout.Infinite);
    }
}
