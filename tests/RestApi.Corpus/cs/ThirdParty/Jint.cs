namespace Jint;

public sealed class Engine
{
    public Engine Execute(string code) => this;

    public object? Evaluate(string code) => code;
}
