using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2014: rows are imported by a key field that none of them has, or by none at all.</summary>
public sealed class ImportKeyAnalyzer : DiagnosticAnalyzer
{
    private const int MostNamesShown = 6;

    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.MissingKeyField,
        title: "Rows do not have the key field",
        messageFormat: "{0}",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "ImportData finds the record of a row by its key fields. A row without one of them is rejected, and names are compared exactly.",
        helpLinkUri: Rules.HelpLink(RuleIds.MissingKeyField)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { ComindServer: not null } symbols)
            {
                start.RegisterCallAction(
                    Analyze,
                    method =>
                        method.Name == "ImportData" && SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.ComindServer),
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (
            call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "keyFields") is not { } argument
            || KeyFieldList.Of(argument.Value) is not { } keys
        )
        {
            return;
        }

        if (keys.Count == 0)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    s_rule,
                    argument.Syntax.GetLocation(),
                    "No key field is named, which ImportData refuses; name the fields that identify a row"
                )
            );
            return;
        }

        var shape = RowShape.Of(call);
        foreach (var key in keys)
        {
            if (key.ConstantValue is { HasValue: true, Value: string name } && Judge(key, name, shape) is { } found)
            {
                context.ReportDiagnostic(found);
            }
        }
    }

    private static Diagnostic? Judge(IOperation key, string name, RowShape? shape)
    {
        if (!IsUsable(name))
        {
            const string Refused =
                "This is no key field, and ImportData refuses it: a name is not blank and holds no quotes, backslashes, commas or line breaks";
            return Diagnostic.Create(s_rule, key.Syntax.GetLocation(), Refused);
        }

        if (shape is null || shape.Has(name))
        {
            return null;
        }

        var meant = shape.Meant(name);
        var canBeWritten = key.Syntax is LiteralExpressionSyntax || key is INameOfOperation;
        return Diagnostic.Create(
            s_rule,
            key.Syntax.GetLocation(),
            FixData.Of(canBeWritten ? meant : null),
            $"The rows have no field '{name}', so each of them is rejected; "
                + (meant is null ? $"they have {Enumerate(shape.Names)}" : $"did you mean '{meant}'?")
        );
    }

    private static bool IsUsable(string name) =>
        !string.IsNullOrWhiteSpace(name) && name.All(static c => c is not ('"' or '\\' or ',') && !char.IsControl(c));

    private static string Enumerate(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => "none at all",
            <= MostNamesShown => string.Join(", ", names),
            _ => $"{string.Join(", ", names.Take(MostNamesShown))} and {names.Count - MostNamesShown} more",
        };
}
