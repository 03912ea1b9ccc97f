using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
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
                start.RegisterSymbolAction(symbol => AnalyzeType(symbol, symbols), SymbolKind.NamedType);
                start.RegisterSymbolAction(symbol => AnalyzeProperty(symbol, symbols), SymbolKind.Property);
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, EntitySymbols symbols)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!symbols.IsEntity(type))
        {
            return;
        }

        if ((UnusableEntity.Find(type) ?? EntityBase.Find(type, symbols, context.CancellationToken)) is { } found)
        {
            context.ReportDiagnostic(found);
        }

        var fields = type.GetMembers()
            .OfType<IPropertySymbol>()
            .Select(property => DeclaredField.Of(property, symbols, context.CancellationToken))
            .OfType<DeclaredField>();
        foreach (var duplicate in DuplicateField.FindAll(fields, context.CancellationToken))
        {
            context.ReportDiagnostic(duplicate);
        }
    }

    private static void AnalyzeProperty(SymbolAnalysisContext context, EntitySymbols symbols)
    {
        if (DeclaredField.Of((IPropertySymbol)context.Symbol, symbols, context.CancellationToken) is not { } field)
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
