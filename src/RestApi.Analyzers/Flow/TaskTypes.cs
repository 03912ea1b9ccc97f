using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>Tasks and what they give.</summary>
internal static class TaskTypes
{
    /// <summary>What <c>await</c> makes of a value of this type: the result of a task, and anything else itself.</summary>
    public static ITypeSymbol Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : type;
}
