using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Tells uses of a content that no error has: where the test of the status is the wrong way round, it is the error that is used so.</summary>
internal static class ErrorAsData
{
    // What is called so is the body of an error, or one that successes and errors have in common.
    private static readonly string[] s_errorWords =
    [
        "Error",
        "Problem",
        "Fault",
        "Fail",
        "Exception",
        "Message",
        "Reason",
        "Result",
        "Response",
        "Reply",
        "Answer",
        "Envelope",
        "Outcome",
        "Status",
    ];

    /// <summary>What the content can be that becomes a number, a date or a Boolean, or is read as what the method returns.</summary>
    public static ContentKind KindOf(IOperation use, ISymbol? method) =>
        use switch
        {
            IInvocationOperation
            {
                TargetMethod: { Name: "ReadJsonOrDefault" or "TryReadJson" or "ReadXml" or "TryReadXml", TypeArguments: [var type] }
            } => IsForErrors(ElementOf(type).Name) ? ContentKind.Errors : ContentKind.Any,
            IInvocationOperation { TargetMethod: { Name: "ReadJson", TypeArguments: [var type] } } => IsPlain(type) ? ContentKind.OfSuccess
            : IsForErrors(ElementOf(type).Name) ? ContentKind.Errors
            : IsReturned(type, method) && !IsForErrors(type.Name) && !IsForErrors(method?.Name) ? ContentKind.Data
            : ContentKind.Any,
            IPropertyReferenceOperation
            {
                Parent: IArgumentOperation
                {
                    Parent: IInvocationOperation { TargetMethod: { Name: "Deserialize", TypeArguments: [var type] } }
                }
            } when IsReturned(type, method) && !IsForErrors(type.Name) && !IsForErrors(method?.Name) => ContentKind.Data,
            IPropertyReferenceOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var parse } } }
                when parse is { Name: "Parse", IsStatic: true } && IsPlain(parse.ReturnType) => ContentKind.OfSuccess,
            IPropertyReferenceOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Parse" } parse } }
                when DocumentField.Of(parse) is var (field, place)
                    && DocumentField.BelongsTo(field, place ?? method?.Name)
                    && !IsForErrors(method?.Name) => ContentKind.Data,
            _ => ContentKind.Any,
        };

    private static ITypeSymbol ElementOf(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var element] } => element,
            _ => type,
        };

    // A text may be a message, an enumeration a code of errors.
    private static bool IsPlain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }
            ? IsPlain(value)
            : type.SpecialType
                is SpecialType.System_Boolean
                    or (>= SpecialType.System_SByte and <= SpecialType.System_Double)
                    or SpecialType.System_DateTime
                || type is { Name: "DateTimeOffset" or "DateOnly" or "TimeSpan" or "Guid", ContainingNamespace.Name: "System" };

    private static bool IsReturned(ITypeSymbol type, ISymbol? method) =>
        type is { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false }
        && method is IMethodSymbol { ReturnType: var returned }
        && Holds(returned, type);

    // Task<Contact?>, List<Contact>
    private static bool Holds(ITypeSymbol returned, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(returned.OriginalDefinition, type.OriginalDefinition)
        || (returned is INamedTypeSymbol { IsTupleType: false, TypeArguments: [var inner] } && Holds(inner, type))
        || (returned is IArrayTypeSymbol array && Holds(array.ElementType, type));

    /// <summary>Whether a name speaks of an error, or of what successes and errors have in common.</summary>
    public static bool IsForErrors(string? name) =>
        name is not null && s_errorWords.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
