namespace Comind.Api.Generators;

/// <summary>Why syntax cannot tell how a type looks in JSON. The first reason is the one that is told.</summary>
internal sealed class ShapeProblem
{
    public string? First { get; private set; }

    public void Fail(string problem) => First ??= problem;
}
