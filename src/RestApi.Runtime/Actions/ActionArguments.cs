namespace Comind.Api.Server;

/// <summary>The values an action is started with, in the order of its inputs. Read by generated code.</summary>
public sealed class ActionArguments
{
    private readonly object?[] _values;

    internal ActionArguments(object?[] values) => _values = values;

    /// <summary>The value of an input.</summary>
    /// <param name="index">The position of the input, from 0.</param>
    /// <returns>The value, read and checked before the action started.</returns>
    public T Get<T>(int index) => (T)_values[index]!;
}
