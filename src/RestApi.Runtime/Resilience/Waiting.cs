namespace Comind.Api.Server;

/// <summary>Waits within a call, until the time is over or the token ends it.</summary>
internal static class Waiting
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Wait(TimeSpan time, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        if (time > TimeSpan.Zero)
        {
            token.WaitHandle.WaitOne(Whole(time));
            token.ThrowIfCancellationRequested();
        }
    }

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task WaitAsync(TimeSpan time, CancellationToken token) =>
        time > TimeSpan.Zero ? Task.Delay(Whole(time), token)
        : token.IsCancellationRequested ? Task.FromCanceled(token)
        : Task.CompletedTask;

    // Timers know whole milliseconds, and a wait that is too short would break the limit it is for.
    private static TimeSpan Whole(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Min(int.MaxValue, Math.Ceiling(time.TotalMilliseconds)));
}
