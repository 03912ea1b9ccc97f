using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4001: an attribute names a secret that no settings file declares.</summary>
public sealed class UndeclaredSecretAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UndeclaredSecret,
        title: "Secret is not declared",
        messageFormat: "{0} is not declared; {1}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An attribute names a secret by its alias or by nameof(Secrets.Name). Only secrets of settings/secrets.ts or settings/secrets.json exist.",
        helpLinkUri: Rules.HelpLink(RuleIds.UndeclaredSecret)
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
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                var settings = new SettingsFiles(start.Options.AdditionalFiles);
                var names = ClassNames.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                start.RegisterCallAction(
                    operation => Analyze(operation, symbols, settings, names.Secrets),
                    constructor => HardcodedCredential.IsOurs(constructor.ContainingType, symbols),
                    OperationKind.ObjectCreation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols, SettingsFiles settings, string className)
    {
        if (context.Operation is not IObjectCreationOperation { Parent: IAttributeOperation } attribute)
        {
            return;
        }

        foreach (var secret in NamedSecret.In(attribute))
        {
            if (
                !settings.Declares(secret.Name, context.CancellationToken)
                && !IsWrittenByHand(secret, className, attribute.SemanticModel!)
                && !HardcodedCredential
                    .Find(attribute, symbols, context.Options)
                    .Any(credential => credential.Node.Span.OverlapsWith(secret.Syntax.Span))
            )
            {
                var aliases = settings.Aliases(context.CancellationToken);
                context.ReportDiagnostic(Diagnostic.Create(Rule, secret.Syntax.GetLocation(), Subject(secret), Advice(secret, aliases)));
            }
        }
    }

    // A text may be the credential itself, so it is not repeated.
    private static string Subject(NamedSecret secret) => secret.IsNameOf ? $"The secret '{secret.Name}'" : "The secret with this name";

    private static string Advice(NamedSecret secret, ImmutableArray<string> aliases) =>
        NearestName.Of(secret.Name, secret.IsNameOf ? aliases.Select(SecretNaming.PropertyName) : aliases) is { } nearest
            ? $"did you mean '{nearest}'?"
            : "declare it in settings/secrets.ts";

    // A second part of the class Secrets may add properties of its own.
    private static bool IsWrittenByHand(NamedSecret secret, string className, SemanticModel model) =>
        secret.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: [var name] }
        && model.GetSymbolInfo(name.Expression).Symbol is IPropertySymbol property
        && property.ContainingType.Name == className;
}
