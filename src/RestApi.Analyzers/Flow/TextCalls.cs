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

    /// <summary>One more text behind those of the receiver.</summary>
    Append,

    /// <summary>The text arrives as it is, or nearly so.</summary>
    Same,

    /// <summary>One text in it gives way to another.</summary>
    Replace,

    /// <summary>The text arrives in another form that anybody can turn back.</summary>
    Encode,
}

/// <summary>Knows the calls of the base library that build a text from texts.</summary>
internal static class TextCalls
{
    public static TextCall Classify(IMethodSymbol method) =>
        (method.ContainingType?.Name, method.Name) switch
        {
            ("String" or "Convert" or "Encoding" or "Uri" or "StringBuilder" or "MemoryExtensions" or "ReadOnlySpan", _)
                when !IsSystem(method.ContainingType!.ContainingNamespace) => TextCall.Other,
            ("String", "Concat") => TextCall.Concat,
            ("String", "Join") => TextCall.Join,
            ("String", "Format") => TextCall.Format,
            (
                "String",
                "ToString"
                    or "Trim"
                    or "TrimStart"
                    or "TrimEnd"
                    or "ToUpper"
                    or "ToLower"
                    or "ToUpperInvariant"
                    or "ToLowerInvariant"
                    or "ToCharArray"
                    or "Normalize"
                    or "Copy"
                    or "Intern"
                    or "PadLeft"
                    or "PadRight"
            ) => TextCall.Same,
            ("String", "Replace") => TextCall.Replace,
            ("MemoryExtensions", "AsSpan" or "AsMemory") => TextCall.Same,
            ("ReadOnlySpan", "ToArray") => TextCall.Same,
            ("Uri", "UnescapeDataString" or "EscapeUriString" or "EscapeDataString") => TextCall.Same,
            ("StringBuilder", "Append" or "AppendLine") => TextCall.Append,
            ("StringBuilder", "ToString") => TextCall.Same,
            ("Encoding", "GetBytes" or "GetString") => TextCall.Same,
            ("Convert", "ToBase64String" or "FromBase64String" or "ToHexString" or "FromHexString") => TextCall.Encode,
            _ => TextCall.Other,
        };

    /// <summary>The text that goes in: the receiver of an instance call on a string or its bytes, else the first argument.</summary>
    public static IOperation? Source(IInvocationOperation call) =>
        call.Instance is { Type: { SpecialType: SpecialType.System_String } or { Name: "StringBuilder" or "ReadOnlySpan" } } ? call.Instance
        : call.Arguments.Length > 0 ? call.Arguments[0].Value
        : null;

    /// <summary>The values of an argument: the items of a written list, else the argument itself.</summary>
    public static IEnumerable<IOperation> Elements(IArgumentOperation argument)
    {
        var value = WithoutConversion(argument.Value);
        var list =
            value is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            && SingleValue.OperationOf(value) is { } single
                ? WithoutConversion(single)
                : value;
        return ElementsOf(list) ?? [argument.Value];
    }

    /// <summary>The items of a list that is written where it is made, or null.</summary>
    public static IEnumerable<IOperation>? ElementsOf(IOperation list) =>
        list switch
        {
            IConversionOperation conversion => ElementsOf(conversion.Operand),
            IArrayCreationOperation { Initializer: { } items } => items.ElementValues,
            // A list of params spans and of [a, b]: its operation is younger than the oldest compiler that runs this.
            { Syntax: CollectionExpressionSyntax } => list.ChildOperations,
            { IsImplicit: true, Type: INamedTypeSymbol { Name: "ReadOnlySpan" } } => list.ChildOperations,
            IObjectCreationOperation { Initializer: { } items, Arguments.Length: 0 } => items
                .Initializers.OfType<IInvocationOperation>()
                .Where(static add => add.Arguments.Length == 1)
                .Select(static add => add.Arguments[0].Value),
            _ => null,
        };

    private static IOperation WithoutConversion(IOperation value) =>
        value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;

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
