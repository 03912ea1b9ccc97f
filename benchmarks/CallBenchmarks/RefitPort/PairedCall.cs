namespace Acme.CallBenchmarks;

/// <summary>One call of the interface, through Refit and through us.</summary>
internal sealed record PairedCall(string Name, Func<Task> Theirs, Func<Task> Own);

/// <summary>A call whose result nobody looks at.</summary>
internal sealed class TaskCall(Func<Task> call) : Call
{
    public override async Task<object?> OnceAsync()
    {
        await call();
        return null;
    }

    public override async Task RepeatAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await call();
        }
    }
}
