using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Follows the references of temporary files from what stores them back to what made them.</summary>
internal sealed class TemporaryFiles(KnownSymbols symbols)
{
    // Names that stand for names; nobody writes more of them in a row.
    private const int MostSteps = 8;

    private readonly StoredObjects _objects = new(symbols);

    /// <summary>Whether a constructor makes an attachment.</summary>
    public bool MakesAttachment(IMethodSymbol constructor) => Same(constructor.ContainingType, symbols.Attachment);

    /// <summary>The value that an operation puts into something that a record may be made of; null for all others.</summary>
    public IOperation? ValueOf(IOperation operation) =>
        operation switch
        {
            IObjectCreationOperation { Arguments: [var uid, ..] } creation when Same(creation.Type, symbols.Attachment) => creation
                .Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "FileUid")
                ?.Value
                ?? uid.Value,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation } assignment => assignment.Value,
            _ => null,
        };

    /// <summary>Whether an operation puts its value into a record, an attachment, or an object that is stored.</summary>
    public bool Stores(IOperation operation) =>
        operation is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
        || RecordFields.IsField(target, symbols)
        || IsUidOfAttachment(target)
        || IsInStoredObject(assignment, target);

    /// <summary><c>new JsonObject { ["file_uid"] = … }</c>: an attachment as records have it in JSON.</summary>
    private static bool IsUidOfAttachment(IPropertyReferenceOperation target) =>
        target is { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: "file_uid" or "fileUid" } }] };

    // ComindServer.UpdateAppRecord("contracts", id, new JsonObject { ["c_scan"] = … }), and with values["c_scan"] = … before it.
    private bool IsInStoredObject(IOperation assignment, IPropertyReferenceOperation target) =>
        assignment.Parent switch
        {
            IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation created } when target.Property.IsIndexer =>
                _objects.IsStored(created),
            IAnonymousObjectCreationOperation created => _objects.IsStored(created),
            _ => target is { Property.IsIndexer: true, Instance: ILocalReferenceOperation values } && _objects.IsStored(values),
        };

    /// <summary>Whether a value is <c>file.Ref</c> of a file that was downloaded or made, or a local that may hold one.</summary>
    public bool IsTemporaryReference(IOperation value) =>
        IsReference(value)
        || (Wrappers.Without(value) is ILocalReferenceOperation local && LocalValues.Of(local)?.Any(IsReference) == true);

    private bool IsReference(IOperation value) =>
        Origin(value) is IPropertyReferenceOperation { Property.Name: "Ref", Instance: { } file } reference
        && Same(reference.Property.ContainingType, symbols.FileRef)
        && IsTemporary(Origin(file));

    /// <summary>Whether the body also keeps the file itself, so that its reference goes on to be good.</summary>
    public bool IsPersisted(IOperation value)
    {
        var names = Names(value);
        return LocalValues
            .Root(value)
            .Descendants()
            .OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name == "PersistFileRef" && Same(call.TargetMethod.ContainingType, symbols.Files))
            .Where(call => !IsPassedBy(call, value))
            .Any(call => call.Arguments.SelectMany(argument => Names(argument.Value)).Any(name => names.Contains(name)));
    }

    // if (keep) { Files.PersistFileRef(file); } and the value behind it; whoever asks the file itself whether it is temporary knows.
    private static bool IsPassedBy(IOperation call, IOperation value) =>
        call
            .Syntax.Ancestors()
            .OfType<IfStatementSyntax>()
            .Any(test =>
                test.Else is null
                && test.Statement.Span.Contains(call.Syntax.Span)
                && !test.Span.Contains(value.Syntax.Span)
                && test.Condition.DescendantNodesAndSelf()
                    .OfType<SimpleNameSyntax>()
                    .All(static name => name.Identifier.ValueText != "IsTemporary")
            );

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
            IInvocationOperation { TargetMethod: { Name: "Complete", ContainingType: { Name: "IFileWriter" } writer } } =>
                SymbolEqualityComparer.Default.Equals(writer.ContainingNamespace, symbols.FileRef?.ContainingNamespace),
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
        LocalValues
            .Root(local)
            .Descendants()
            .OfType<IIsPatternOperation>()
            .FirstOrDefault(match => SymbolEqualityComparer.Default.Equals(NamedBy(match.Pattern), local.Local))
            ?.Value;

    // is { } file, is FileRef file, is not { } file
    private static ISymbol? NamedBy(IPatternOperation pattern) =>
        pattern switch
        {
            INegatedPatternOperation negated => NamedBy(negated.Pattern),
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            _ => null,
        };

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
                        foreach (var origin in LocalValues.Of(local) ?? (MatchedBy(local) is { } matched ? [matched] : []))
                        {
                            pending.Enqueue(origin);
                        }

                        break;
                }
            }
        }

        return names;
    }

    private static bool Same(ISymbol? symbol, ISymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(symbol?.OriginalDefinition, known);
}
