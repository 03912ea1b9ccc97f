using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4301 to RAPI4307: a typed record that cannot be one, or a field of it that never sees the record.</summary>
public sealed class EntityAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            UnusableEntity.Rule,
            FieldNeedsCSharp13.Rule,
            DuplicateField.Rule,
            UnsupportedField.Rule,
            FieldNameRule.Rule,
            IdleField.Rule,
            EntityBase.Rule
        );

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (EntitySymbols.TryCreate(start.Compilation) is { } symbols)
            {
                start.RegisterMarkedTypeAction(part => AnalyzeType(part, symbols), symbols.EntityAttribute);
                start.RegisterDeclarationAction(
                    property => AnalyzeProperty(property, symbols),
                    static property => property.AttributeLists.Count > 0,
                    SyntaxKind.PropertyDeclaration,
                    SyntaxKind.IndexerDeclaration
                );
            }
        });
    }

    private static void AnalyzeType(TypePart context, EntitySymbols symbols)
    {
        var type = context.Type;
        if ((UnusableEntity.Find(type) ?? EntityBase.Find(type, symbols, context.CancellationToken)) is { } found)
        {
            context.Report(found);
        }

        var fields = type.GetMembers()
            .OfType<IPropertySymbol>()
            .Select(property => DeclaredField.Of(property, symbols, context.CancellationToken))
            .OfType<DeclaredField>();
        foreach (var duplicate in DuplicateField.FindAll(fields, context.CancellationToken))
        {
            context.Report(duplicate);
        }
    }

    private static void AnalyzeProperty(DeclarationContext context, EntitySymbols symbols)
    {
        if (
            context.Symbol is not IPropertySymbol property
            || DeclaredField.Of(property, symbols, context.CancellationToken) is not { } field
        )
        {
            return;
        }

        var found =
            IdleField.Find(field, symbols, context.Compilation, context.CancellationToken)
            ?? FieldNeedsCSharp13.Find(field)
            ?? UnsupportedField.Find(field, symbols);
        if (found is not null)
        {
            context.ReportDiagnostic(found);
        }

        if (FieldNameRule.Find(field, context.CancellationToken) is { } name)
        {
            context.ReportDiagnostic(name);
        }
    }
}
