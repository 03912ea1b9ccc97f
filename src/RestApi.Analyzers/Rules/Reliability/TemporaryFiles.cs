using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Follows the references of temporary files from what stores them back to what made them.</summary>
internal sealed class TemporaryFiles(KnownSymbols symbols)
{
    // Names that stand for names; nobody writes more of them in a row.
    private const int MostSteps = 8;

    /// <summary>Whether a constructor makes an attachment.</summary>
    public bool MakesAttachment(IMethodSymbol constructor) => Same(constructor.ContainingType, symbols.Attachment);

    /// <summary>The value that an operation puts into a record or an attachment; null for all others.</summary>
    public IOperation? StoredBy(IOperation operation) =>
        operation switch
        {
            IObjectCreationOperation { Arguments: [var uid, ..] } creation when Same(creation.Type, symbols.Attachment) => creation
                .Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "FileUid")
                ?.Value
                ?? uid.Value,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                when RecordFields.IsField(target, symbols) || IsUidOfAttachment(target) || IsInStoredObject(assignment, target) =>
                assignment.Value,
            _ => null,
        };

    /// <summary><c>new JsonObject { ["file_uid"] = … }</c>: an attachment as records have it in JSON.</summary>
    private static bool IsUidOfAttachment(IPropertyReferenceOperation target) =>
        target is { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: "file_uid" or "fileUid" } }] };

    /// <summary><c>ComindServer.UpdateAppRecord("contracts", id, new JsonObject { ["c_scan"] = … })</c>.</summary>
    private bool IsInStoredObject(IOperation assignment, IPropertyReferenceOperation target)
    {
        if (
            target is not { Property.IsIndexer: true }
            || assignment.Parent is not IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation created }
        )
        {
            return false;
        }

        var whole = created.Parent;
        while (whole is IConversionOperation or IParenthesizedOperation)
        {
            whole = whole.Parent;
        }

        return whole is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } }
            && Same(method.ContainingType, symbols.ComindServer);
    }

    /// <summary>Whether a value is <c>file.Ref</c> of a file that was downloaded or made.</summary>
    public bool IsTemporaryReference(IOperation value) =>
        Origin(value) is IPropertyReferenceOperation { Property.Name: "Ref", Instance: { } file } reference
        && Same(reference.Property.ContainingType, symbols.FileRef)
        && IsTemporary(Origin(file));

    /// <summary>Whether the body also keeps the file itself, so that its reference goes on to be good.</summary>
    public bool IsPersisted(IOperation value)
    {
        var names = Names(value);
        return RootOf(value)
            .Descendants()
            .OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name == "PersistFileRef" && Same(call.TargetMethod.ContainingType, symbols.Files))
            .Any(call => call.Arguments.SelectMany(argument => Names(argument.Value)).Any(name => names.Contains(name)));
    }

    private bool IsTemporary(IOperation? file) =>
        file switch
        {
            IPropertyReferenceOperation { Property.Name: "DownloadedFileRef" } property => Same(
                property.Property.ContainingType,
                symbols.DownloadResponse
            ),
            IInvocationOperation { TargetMethod: { Name: "EnsureFile" } method } => Same(method.ContainingType, symbols.DownloadResponse),
            IInvocationOperation { TargetMethod: { Name: "UseTextAsFileRef" or "UseBase64DataAsFileRef" } method } => Same(
                method.ContainingType,
                symbols.Files
            ),
            _ => false,
        };

    private static IOperation? Origin(IOperation? value)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var next = value switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                IConditionalAccessOperation access => access.WhenNotNull,
                IConditionalAccessInstanceOperation instance => ReceiverOf(instance),
                ILocalReferenceOperation local => SingleValue.OperationOf(local) ?? MatchedBy(local),
                _ => null,
            };
            if (next is null)
            {
                return value;
            }

            value = next;
        }

        return null;
    }

    private static IOperation? ReceiverOf(IOperation instance)
    {
        var parent = instance.Parent;
        while (parent is not null and not IConditionalAccessOperation)
        {
            parent = parent.Parent;
        }

        return (parent as IConditionalAccessOperation)?.Operation;
    }

    /// <summary><c>response.DownloadedFileRef is { } file</c>.</summary>
    private static IOperation? MatchedBy(ILocalReferenceOperation local) =>
        RootOf(local)
            .Descendants()
            .OfType<IIsPatternOperation>()
            .FirstOrDefault(match =>
                match.Pattern is IRecursivePatternOperation or IDeclarationPatternOperation
                && SymbolEqualityComparer.Default.Equals(
                    (match.Pattern as IRecursivePatternOperation)?.DeclaredSymbol
                        ?? (match.Pattern as IDeclarationPatternOperation)?.DeclaredSymbol,
                    local.Local
                )
            )
            ?.Value;

    /// <summary>The locals and parameters that a value is made of, those behind its names included.</summary>
    private static HashSet<ISymbol> Names(IOperation value)
    {
        var names = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Queue<IOperation>([value]);
        for (var steps = 0; pending.Count > 0 && steps < MostSteps; steps++)
        {
            foreach (var part in pending.Dequeue().DescendantsAndSelf())
            {
                switch (part)
                {
                    case ILocalReferenceOperation local when names.Add(local.Local):
                        if ((SingleValue.OperationOf(local) ?? MatchedBy(local)) is { } origin)
                        {
                            pending.Enqueue(origin);
                        }

                        break;
                }
            }
        }

        return names;
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static bool Same(ISymbol? symbol, ISymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(symbol?.OriginalDefinition, known);
}
