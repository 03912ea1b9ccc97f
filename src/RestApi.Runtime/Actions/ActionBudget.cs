using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>The time a running action may take in total: it caps every call, <see cref="ComindServer.Sleep"/> and the action itself.</summary>
[DebuggerDisplay("{Remaining} of {Total}")]
public sealed class ActionBudget
{
    private readonly TimeProvider _time;
    private readonly long _started;

    internal ActionBudget(TimeSpan total, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(total, TimeSpan.Zero);
        Total = total;
        _time = time ?? TimeProvider.System;
        _started = _time.GetTimestamp();
    }

    /// <summary>How long the action may take.</summary>
    public TimeSpan Total { get; }

    /// <summary>How much of it is left; never negative.</summary>
    public TimeSpan Remaining => TimeSpan.FromTicks(Math.Max(0, (Total - _time.GetElapsedTime(_started)).Ticks));
}
