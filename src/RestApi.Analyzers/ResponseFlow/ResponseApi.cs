using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Tells the members that matter to the flow of a response from all others.</summary>
internal sealed class ResponseApi(KnownSymbols symbols)
{
    /// <summary>Whether an operation reads the content of a response; asked for every call and property of a project, so names come first.</summary>
    public bool ReadsContent(IOperation operation) =>
        operation switch
        {
            IPropertyReferenceOperation property => property.Property.Name == "Content" && IsOfResponse(property.Property),
            IInvocationOperation call => call.TargetMethod.Name
                is "ReadJson"
                    or "ReadJsonOrDefault"
                    or "TryReadJson"
                    or "ReadXml"
                    or "TryReadXml"
                && IsOfResponse(call.TargetMethod),
            _ => false,
        };

    public bool Executes(IMethodSymbol method) =>
        method.Name is "ExecuteRequest" or "ExecuteRequestAsync"
        && (Is(method.ContainingType, symbols.RestApi) || Is(method.ContainingType, symbols.RestRequest));

    public bool IsOfResponse(ISymbol member) => Is(member.ContainingType, symbols.RestResponse);

    /// <summary>
    /// Whether a method may be told a status without checking it: it writes a log or belongs to the framework, answers no question
    /// and does not throw for it. Any other method may throw for a bad status, and we believe that it does.
    /// </summary>
    public bool OnlyTakesNote(IMethodSymbol method) => IsLog(method) || (!IsQuestion(method) && IsIn(method, "System"));

    /// <summary>Whether a method writes a log or a trace.</summary>
    public bool IsLog(IMethodSymbol method) =>
        Is(method.ContainingType, symbols.ActionLog)
        || IsIn(method, "Microsoft.Extensions.Logging")
        || IsIn(method, "System.Diagnostics")
        || method.ContainingType is { SpecialType: SpecialType.None, Name: "Console" }
        || method.ContainingType?.Name is { } type
            && (type.EndsWith("Log", StringComparison.Ordinal) || type.EndsWith("Logger", StringComparison.Ordinal))
        || method.Name.StartsWith("Log", StringComparison.Ordinal)
        || method.Name.StartsWith("Trace", StringComparison.Ordinal);

    private static bool IsQuestion(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
        || method.Name.StartsWith("ThrowIf", StringComparison.Ordinal)
        || method.Name.Contains("IndexOf");

    private static bool Is(ISymbol? type, ISymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);

    private static bool IsIn(IMethodSymbol method, string name)
    {
        var full = method.ContainingNamespace?.ToDisplayString() ?? "";
        return full.StartsWith(name, StringComparison.Ordinal) && (full.Length == name.Length || full[name.Length] == '.');
    }
}
