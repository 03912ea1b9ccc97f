using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Knows the places where a secret leaks. Asked behind a call of <c>Reveal</c> only.</summary>
internal sealed class LeakPlaces(KnownSymbols symbols)
{
    /// <summary>Where a value that shows a secret leaks at once, or null.</summary>
    public LeakKind? Leak(RevealedPiece piece) =>
        piece.Value.Parent switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                when assignment.Value == piece.Value && RecordFields.IsField(target, symbols) => LeakKind.Record,
            IArgumentOperation { Parent: IInvocationOperation call } argument => OfCall(piece, call, argument),
            IArgumentOperation { Parent: IObjectCreationOperation creation } argument => OfCreation(piece, creation, argument),
            _ => null,
        };

    private LeakKind? OfCall(RevealedPiece piece, IInvocationOperation call, IArgumentOperation argument)
    {
        if (IsOurs(call.TargetMethod.ContainingType))
        {
            return OfOurs(piece, call, argument);
        }

        return !piece.IsText ? null
            : LogCalls.IsLog(call) ? LeakKind.Log
            : FileCalls.IsContent(call, argument) ? LeakKind.File
            : OfUrl(piece, call, argument);
    }

    private LeakKind? OfOurs(RevealedPiece piece, IInvocationOperation call, IArgumentOperation argument)
    {
        var parameter = argument.Parameter?.Name;
        return (call.TargetMethod.ContainingType.Name, call.TargetMethod.Name) switch
        {
            // The arguments of a template are masked, unless somebody says that they are harmless.
            ("ActionLog", "Nonsensitive") => LeakKind.Log,
            ("ActionLog", _) => piece.IsText && parameter is ("message" or "template") ? LeakKind.Log : null,
            ("ComindServer", "CreateAppRecord" or "UpdateAppRecord" or "BulkCreateAppRecords" or "ImportData") => parameter
                is "fields"
                    or "values"
                    or "rows"
                    or "data"
                    or "entity"
                ? LeakKind.Record
                : null,
            ("Entity", "SetField") => parameter == "value" ? LeakKind.Record : null,
            ("Files", "UseTextAsFileRef" or "UseBase64DataAsFileRef") => parameter is "text" or "base64" ? LeakKind.File : null,
            ("IFileWriter", "Write" or "WriteAsync") => parameter == "data" ? LeakKind.File : null,
            _ => OfUrl(piece, call, argument),
        };
    }

    private LeakKind? OfCreation(RevealedPiece piece, IObjectCreationOperation creation, IArgumentOperation argument) =>
        piece.IsText && IsException(creation.Type) ? LeakKind.Exception : OfUrl(piece, creation, argument);

    // A secret at the start of a whole URL is the address of the API and no credential in it.
    private LeakKind? OfUrl(RevealedPiece piece, IOperation operation, IArgumentOperation argument) =>
        piece.IsText
        && UrlUse.Of(operation, symbols) is { Place: not UrlPlace.Token } use
        && use.Value == argument.Value
        && (use.Place == UrlPlace.Path || !piece.IsLeading)
            ? LeakKind.Url
            : null;

    private bool IsOurs(ITypeSymbol? type) =>
        SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, symbols.RestApi.ContainingAssembly);

    private static bool IsException(ITypeSymbol? type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (
                candidate is
                { Name: nameof(Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }
            )
            {
                return true;
            }
        }

        return false;
    }
}
