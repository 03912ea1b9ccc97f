using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4006: a namespace of the project starts with RestApi and hides the class of that name.</summary>
public sealed class HidingNamespaceAnalyzer : DiagnosticAnalyzer
{
    private const string Hidden = "RestApi";
    private const string RuntimeNamespace = "Comind.Api.Server";

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.HidingNamespace,
        title: "Namespace hides the class RestApi",
        messageFormat: "Namespace '{0}' hides the class RestApi; rename it and set RootNamespace, or put 'using Comind.Api.Server;' inside the namespaces that use the class",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "C# prefers a namespace to a class that a using at the top of the file brings in, so every RestApi in the project means the namespace (CS0234, CS0576).",
        helpLinkUri: Rules.HelpLink(RuleIds.HidingNamespace)
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
            if (KnownSymbols.TryCreate(start.Compilation) is not null)
            {
                start.RegisterSemanticModelAction(AnalyzeNamespaces);
                if (HidingRootNamespace(start.Options, start.Compilation) is { } root)
                {
                    start.RegisterSemanticModelAction(context => AnalyzeUsings(context, root));
                }
            }
        });
    }

    /// <summary>The root namespace, when what is generated into it hides the class although no file of the project declares it.</summary>
    private static string? HidingRootNamespace(AnalyzerOptions options, Compilation compilation) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root)
        && (root == Hidden || root.StartsWith(Hidden + ".", StringComparison.Ordinal))
        && compilation.GlobalNamespace.GetMembers(Hidden).Any(static member => member is INamespaceSymbol)
            ? root
            : null;

    private static void AnalyzeUsings(SemanticModelAnalysisContext context, string root)
    {
        var file = RootOf(context);
        if (file.Members.OfType<BaseNamespaceDeclarationSyntax>().Any(IsHiding))
        {
            return;
        }

        foreach (var directive in file.Usings)
        {
            if (directive is { Alias: null, StaticKeyword.RawKind: 0, Name: { } name } && name.ToString() == RuntimeNamespace)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), root));
            }
        }
    }

    private static bool IsHiding(BaseNamespaceDeclarationSyntax declaration) =>
        FirstPart(declaration.Name) is { Identifier.ValueText: Hidden };

    private static void AnalyzeNamespaces(SemanticModelAnalysisContext context)
    {
        foreach (var member in RootOf(context).Members)
        {
            if (
                member is BaseNamespaceDeclarationSyntax declaration
                && FirstPart(declaration.Name) is { Identifier.ValueText: Hidden } first
            )
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, first.GetLocation(), declaration.Name.ToString()));
            }
        }
    }

    private static CompilationUnitSyntax RootOf(SemanticModelAnalysisContext context) =>
        (CompilationUnitSyntax)context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken);

    private static SimpleNameSyntax? FirstPart(NameSyntax name)
    {
        while (name is QualifiedNameSyntax qualified)
        {
            name = qualified.Left;
        }

        return name as SimpleNameSyntax;
    }
}
