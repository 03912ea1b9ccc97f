namespace Acme.CallBenchmarks;

/// <summary>A call that can be made once, for its result, or many times, for its costs.</summary>
internal abstract class Call
{
    public abstract Task<object?> OnceAsync();

    /// <summary>Makes the call so many times, one after the other.</summary>
    public abstract Task RepeatAsync(int count);

    public static Call Of<T>(Func<T> call) => new Synchronous<T>(call);

    public static Call Of<T>(Func<Task<T>> call) => new Asynchronous<T>(call);

    private sealed class Synchronous<T>(Func<T> call) : Call
    {
        public override Task<object?> OnceAsync() => Task.FromResult<object?>(call());

        public override Task RepeatAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                call();
            }

            return Task.CompletedTask;
        }
    }

    private sealed class Asynchronous<T>(Func<Task<T>> call) : Call
    {
        public override async Task<object?> OnceAsync() => await call();

        public override async Task RepeatAsync(int count)
        {
            for (var i = 0; i < count; i++)
            {
                await call();
            }
        }
    }
}
