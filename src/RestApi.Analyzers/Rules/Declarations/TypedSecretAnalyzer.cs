using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4008: a typed member of <c>GetSecrets()</c> is used below C# 14, which has no extension properties.</summary>
public sealed class TypedSecretAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TypedSecretNeedsCSharp14,
        title: "Typed secrets need C# 14",
        messageFormat: "GetSecrets().{0} is an extension property, which needs C# 14; write GetSecrets()[\"{0}\"], or {1}, which throws when it is not set",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The members of GetSecrets() by environment name are generated as extension properties. Below C# 14 there are none, and the compiler only says that the member is missing.",
        helpLinkUri: Rules.HelpLink(RuleIds.TypedSecretNeedsCSharp14)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            // From C# 14 on nothing is registered, so nothing is paid.
            if (
                !ExtensionProperties.AreIn(start.Compilation.SyntaxTrees.FirstOrDefault()?.Options)
                && KnownSymbols.TryCreate(start.Compilation) is { AppSecrets: { } secrets }
            )
            {
                Dictionary<string, DeclaredSetting>? declared = null;
                var names = ClassNames.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                // What there is no member for does not compile.
                start.RegisterOperationAction(
                    operation =>
                        Analyze(
                            operation,
                            secrets,
                            LazyInitializer.EnsureInitialized(
                                ref declared,
                                () => Read(operation.Options.AdditionalFiles, operation.CancellationToken)
                            )!,
                            names
                        ),
                    OperationKind.Invalid
                );
            }
        });
    }

    private static Dictionary<string, DeclaredSetting> Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation) =>
        files
            .SelectMany(file => SettingsFile.Read(file, cancellation))
            .Where(static setting => setting.Variable is not null)
            .GroupBy(static setting => setting.Variable!, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);

    // In a?.B?.C each binding stands on the right of the question mark that it belongs to.
    private static ExpressionSyntax? ReceiverOf(MemberBindingExpressionSyntax binding) =>
        binding
            .Ancestors()
            .OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.FullSpan.Contains(binding.FullSpan))
            ?.Expression;

    private static void Analyze(
        OperationAnalysisContext context,
        INamedTypeSymbol secrets,
        Dictionary<string, DeclaredSetting> declared,
        ClassNames names
    )
    {
        var (name, receiver) = context.Operation.Syntax switch
        {
            MemberAccessExpressionSyntax access => (access.Name, access.Expression),
            MemberBindingExpressionSyntax binding => (binding.Name, ReceiverOf(binding)),
            _ => (null, null),
        };
        if (
            name is not null
            && receiver is not null
            && declared.TryGetValue(name.Identifier.ValueText, out var setting)
            && context.Operation.SemanticModel is { } model
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(receiver, context.CancellationToken).Type, secrets)
            && model.GetSymbolInfo(name, context.CancellationToken).Symbol is null
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.Identifier.ValueText, setting.MemberIn(names)));
        }
    }
}
