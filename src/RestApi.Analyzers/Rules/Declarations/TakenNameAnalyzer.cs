using System;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI4007: a type or namespace of the project has the name of a class that would be generated, or a property of the project gives
/// such a class a name that it cannot have.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TakenNameAnalyzer : DiagnosticAnalyzer
{
    private const string Suffix = "Attribute";

    private static readonly string[] s_actions = ["Action", "ScriptService", "ScriptTask", "ValidationScript"];
    private static readonly string[] s_clients = ["RestClient"];

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TakenName,
        title: "Name of a generated class is taken",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What settings files and actions declare becomes a class in the root namespace. A type or namespace of that full name wins, and nothing is generated. An MSBuild property gives a class another name.",
        helpLinkUri: Rules.HelpLink(RuleIds.TakenName)
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
                var options = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
                var names = ClassNames.Of(options);
                start.RegisterSymbolAction(symbol => Analyze(symbol, names), SymbolKind.NamedType, SymbolKind.Namespace);
                var wrong = ClassNames.Given(options).Where(static given => given.Problem is not null).ToList();
                if (wrong.Count > 0)
                {
                    start.RegisterCompilationEndAction(end => wrong.ForEach(given => end.ReportDiagnostic(Explain(given))));
                }
            }
        });
    }

    // A property of the project file stands in no document.
    private static Diagnostic Explain(GivenName given) =>
        Diagnostic.Create(
            Rule,
            Location.None,
            $"The property {given.Property} is '{given.Name}', but {given.Problem}; the class keeps the name '{given.Usual}' until the property is a free name, such as 'App{given.Usual}'"
        );

    private static void Analyze(SymbolAnalysisContext context, ClassNames names)
    {
        var symbol = context.Symbol;
        if (
            names.UsualOf(symbol.Name) is not { } usual
            || symbol.ContainingType is not null
            || FullName(symbol.ContainingNamespace) != RootNamespace(context.Options)
            || WhatItIsFor(usual, context) is not { } source
        )
        {
            return;
        }

        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (NameThatIsTaken(reference.GetSyntax(context.CancellationToken), symbol.Name) is { } location)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(
                        Rule,
                        location,
                        $"The class '{symbol.Name}' for {source} is not generated, because the project has this name already; rename it, make it 'static partial' to add members of your own, or set the property {ClassNames.PropertyOf(usual)} to another name for ours"
                    )
                );
            }
        }
    }

    private static Location? NameThatIsTaken(SyntaxNode declaration, string name) =>
        declaration switch
        {
            BaseNamespaceDeclarationSyntax scope => scope
                .Name.DescendantTokens()
                .Where(token => token.ValueText == name)
                .Select(static token => token.GetLocation())
                .FirstOrDefault(),
            MemberDeclarationSyntax member when GeneratedNames.NameOf(member) is not null && !GeneratedNames.IsExtension(member) =>
                member switch
                {
                    BaseTypeDeclarationSyntax type => type.Identifier.GetLocation(),
                    DelegateDeclarationSyntax type => type.Identifier.GetLocation(),
                    _ => null,
                },
            _ => null,
        };

    private static string RootNamespace(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name)
            ? SecretNaming.NamespaceName(name).Replace("@", "")
            : "";

    private static string FullName(INamespaceSymbol? scope) =>
        scope is null or { IsGlobalNamespace: true } ? "" : scope.ToDisplayString().Replace("@", "");

    /// <summary>What the class would be generated for; null when nothing of the kind is declared.</summary>
    private static string? WhatItIsFor(string name, SymbolAnalysisContext context) =>
        name switch
        {
            GeneratedNames.ActionRegistry => IfDeclared("the actions of the project", s_actions, context),
            GeneratedNames.RestClients => IfDeclared("the registration of the project's clients", s_clients, context),
            GeneratedNames.Json => IfDeclared("the JSON of the project's clients", s_clients, context),
            _ => context
                .Options.AdditionalFiles.Where(file =>
                    SettingsFile.Read(file, context.CancellationToken).Any(setting => setting.Class == name)
                )
                .Select(static file => file.Path.Split('/', '\\').Last())
                .FirstOrDefault(),
        };

    // Only in a project that has the name: this looks at every declaration.
    private static string? IfDeclared(string what, string[] markers, SymbolAnalysisContext context) =>
        context
            .Compilation.SyntaxTrees.SelectMany(tree =>
                tree.GetRoot(context.CancellationToken).DescendantNodes(static node => node is not BlockSyntax)
            )
            .OfType<AttributeSyntax>()
            .Any(attribute => Array.IndexOf(markers, WithoutSuffix(LastName(attribute.Name))) >= 0)
            ? what
            : null;

    private static string WithoutSuffix(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;

    private static string LastName(NameSyntax name) =>
        name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
}
