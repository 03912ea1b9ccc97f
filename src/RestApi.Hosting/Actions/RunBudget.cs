using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>Ends a run when its time is over or somebody cancels it, and can tell which of the two it was.</summary>
internal sealed class RunBudget : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public RunBudget(TimeSpan total, CancellationToken cancelled)
    {
        Cancelled = cancelled;
        Budget = new ActionBudget(total);
        _time = new CancellationTokenSource(total);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, cancelled);
    }

    public ActionBudget Budget { get; }

    public CancellationToken Cancelled { get; }

    public CancellationToken Token => _either.Token;

    public bool IsUsedUp => _time.IsCancellationRequested || Budget.Remaining == TimeSpan.Zero;

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
