using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>What a call of the base library does to a text.</summary>
internal enum TextCall
{
    Other,
    Concat,
    Join,
    Format,

    /// <summary>The text arrives as it is, or nearly so.</summary>
    Same,

    /// <summary>The text arrives in another form that anybody can turn back.</summary>
    Encode,
}

/// <summary>Knows the calls of the base library that build a text from texts.</summary>
internal static class TextCalls
{
    public static TextCall Classify(IMethodSymbol method) =>
        (method.ContainingType?.Name, method.Name) switch
        {
            ("String" or "Convert" or "Encoding" or "Uri", _) when !IsSystem(method.ContainingType!.ContainingNamespace) => TextCall.Other,
            ("String", "Concat") => TextCall.Concat,
            ("String", "Join") => TextCall.Join,
            ("String", "Format") => TextCall.Format,
            ("String", "ToString" or "Trim" or "TrimStart" or "TrimEnd") => TextCall.Same,
            ("Encoding", "GetBytes" or "GetString") or ("Uri", "EscapeDataString") => TextCall.Same,
            ("Convert", "ToBase64String" or "FromBase64String" or "ToHexString" or "FromHexString") => TextCall.Encode,
            _ => TextCall.Other,
        };

    /// <summary>The text that goes in: the receiver of an instance call on a string, else the first argument.</summary>
    public static IOperation? Source(IInvocationOperation call) =>
        call.Instance?.Type?.SpecialType == SpecialType.System_String ? call.Instance
        : call.Arguments.Length > 0 ? call.Arguments[0].Value
        : null;

    /// <summary>The values of an argument: the items of a written list, else the argument itself.</summary>
    public static IEnumerable<IOperation> Elements(IArgumentOperation argument)
    {
        var value = argument.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument.Value;
        return value switch
        {
            IArrayCreationOperation { Initializer: { } items } => items.ElementValues,
            // A list of params spans and of [a, b]: its operation is younger than the oldest compiler that runs this.
            { Syntax: CollectionExpressionSyntax } => value.ChildOperations,
            { IsImplicit: true, Type: INamedTypeSymbol { Name: "ReadOnlySpan" } } => value.ChildOperations,
            _ => [argument.Value],
        };
    }

    public static IEnumerable<IOperation> WithSeparators(IInvocationOperation join)
    {
        var separator = join.Arguments[0].Value;
        return join.Arguments.Skip(1).SelectMany(Elements).SelectMany((value, index) => index == 0 ? [value] : new[] { separator, value });
    }

    /// <summary>The format string and what fills its places.</summary>
    public static (IOperation? Format, IOperation[] Values) FormatArguments(IInvocationOperation call)
    {
        var format = call.Arguments.FirstOrDefault(static argument =>
            argument.Parameter is { Name: "format", Type.SpecialType: SpecialType.System_String }
        );
        if (format is null)
        {
            return (null, []);
        }

        var values = call.Arguments.Where(static argument => argument.Parameter?.Name is not ("format" or "provider")).SelectMany(Elements);
        return (format.Value, [.. values]);
    }

    private static bool IsSystem(INamespaceSymbol @namespace) =>
        @namespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
        || @namespace is { Name: "Text", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
