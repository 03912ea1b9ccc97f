namespace Comind.Api.Server;

/// <summary>
/// Watches the time of all running calls with one timer, set to the earliest deadline. Nearly every call is over long
/// before, so a timer for each would be set and taken back in vain. A call that starts takes no lock: its time stays in the list
/// when it stops, because the next call is going to use it.
/// </summary>
internal static class CallClock
{
    private const long Never = long.MaxValue;

    private static readonly Lock s_lock = new();
    private static readonly Timer s_timer = NewTimer();
    private static WatchedTime? s_first;
    private static long s_wakeUp = Never;

    public static void Watch(WatchedTime time, long deadline)
    {
        if (!time.TryStart(deadline))
        {
            Enlist(time, deadline);
        }

        // Reads what the clock wrote before it looked at the deadlines, or the clock has seen this one: both exchange values fully fenced.
        if (deadline < Volatile.Read(ref s_wakeUp))
        {
            lock (s_lock)
            {
                WakeUpFor(deadline);
            }
        }
    }

    private static void EndWhatIsOver()
    {
        lock (s_lock)
        {
            Interlocked.Exchange(ref s_wakeUp, Never);
            var now = Environment.TickCount64;
            for (var time = s_first; time is not null; )
            {
                var next = time.Next;
                Look(time, now);
                time = next;
            }
        }
    }

    private static void Look(WatchedTime time, long now)
    {
        while (time.Deadline is { } deadline)
        {
            time.WasResting = false;
            if (deadline > now)
            {
                WakeUpFor(deadline);
                return;
            }

            if (time.TryEnd(deadline))
            {
                Unlink(time);
                // What a call does when it ends must not keep the others waiting.
                ThreadPool.UnsafeQueueUserWorkItem(time.Limit, preferLocal: false);
                return;
            }
        }

        // Nobody has used it since the clock last came by: perhaps nobody will.
        if (time.WasResting && time.TryUnlist())
        {
            Unlink(time);
        }

        time.WasResting = true;
    }

    private static void WakeUpFor(long deadline)
    {
        if (deadline < s_wakeUp)
        {
            Volatile.Write(ref s_wakeUp, deadline);
            // A timer cannot run longer; it then looks and goes to sleep again.
            s_timer.Change(Math.Clamp(deadline - Environment.TickCount64, 0, uint.MaxValue - 1), Timeout.Infinite);
        }
    }

    private static void Enlist(WatchedTime time, long deadline)
    {
        lock (s_lock)
        {
            time.Next = s_first;
            if (s_first is not null)
            {
                s_first.Previous = time;
            }

            s_first = time;
            time.WasResting = false;
            time.List(deadline);
        }
    }

    private static void Unlink(WatchedTime time)
    {
        if (time.Previous is null)
        {
            s_first = time.Next;
        }
        else
        {
            time.Previous.Next = time.Next;
        }

        if (time.Next is not null)
        {
            time.Next.Previous = time.Previous;
        }

        time.Next = time.Previous = null;
    }

    // The flow of whoever makes the first call has nothing to do with the others.
    private static Timer NewTimer()
    {
        using var suppressed = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        return new Timer(static _ => EndWhatIsOver(), null, Timeout.Infinite, Timeout.Infinite);
    }
}
