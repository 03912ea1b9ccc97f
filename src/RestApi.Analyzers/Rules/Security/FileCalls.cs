using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Knows the calls of .NET that write to a file.</summary>
internal static class FileCalls
{
    /// <summary>Whether an argument becomes content of the file.</summary>
    public static bool IsContent(IInvocationOperation call, IArgumentOperation argument)
    {
        var method = call.TargetMethod;
        return method.ContainingType?.ToDisplayString() switch
        {
            "System.IO.File" => argument.Parameter?.Name is "contents" or "bytes",
            "System.IO.StreamWriter" or "System.IO.FileStream" => IsWrite(method),
            "System.IO.TextWriter" or "System.IO.Stream" => IsWrite(method)
                && call.Instance?.Type?.Name is ("StreamWriter" or "FileStream"),
            _ => false,
        };
    }

    private static bool IsWrite(IMethodSymbol method) => method.Name.StartsWith("Write", StringComparison.Ordinal);
}
