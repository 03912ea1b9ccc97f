using System.Runtime.InteropServices;
using Comind.Api.Hosting;

namespace Acme.HostingTests.Actions;

public sealed class CancelKeyTests
{
    [Fact]
    public void First_signal_cancels_the_action_and_the_second_ends_the_process()
    {
        using var key = new CancelKey(listen: false, CancellationToken.None);

        Assert.True(HoldsProcess(key));
        Assert.True(key.Token.IsCancellationRequested);
        Assert.False(HoldsProcess(key));
    }

    [Fact]
    public void Signal_for_an_action_that_was_cancelled_already_ends_the_process()
    {
        using var key = new CancelKey(listen: false, new CancellationToken(canceled: true));

        Assert.False(HoldsProcess(key));
    }

    [Fact]
    public void Signal_cancels_what_runs_also_beside_an_action_that_was_cancelled_already()
    {
        using var running = new CancelKey(listen: false, CancellationToken.None);
        using var cancelled = new CancelKey(listen: false, new CancellationToken(canceled: true));
        var signal = new PosixSignalContext(PosixSignal.SIGINT);

        running.Cancel(signal);
        cancelled.Cancel(signal);

        Assert.True(signal.Cancel);
        Assert.True(running.Token.IsCancellationRequested);
    }

    [Fact]
    public void Signal_that_comes_when_the_action_has_ended_ends_the_process_as_usual()
    {
        var key = new CancelKey(listen: false, CancellationToken.None);
        key.Dispose();

        Assert.False(HoldsProcess(key));
    }

    private static bool HoldsProcess(CancelKey key)
    {
        var signal = new PosixSignalContext(PosixSignal.SIGINT);
        key.Cancel(signal);
        return signal.Cancel;
    }
}
