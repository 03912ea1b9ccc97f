using System;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI4007: a type or namespace of the project has the name of a class that would be generated. Names are told by syntax; symbols are asked
/// for behind a hit only. What properties of the project give is the matter of <see cref="GivenNameAnalyzer"/>.
/// </summary>
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
                var names = ClassNames.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
                start.RegisterSemanticModelAction(file =>
                    Analyze(((CompilationUnitSyntax)file.SemanticModel.SyntaxTree.GetRoot(file.CancellationToken)).Members, file, names)
                );
            }
        });
    }

    // What stands at the top of a file and in its namespaces: the names of types in types are free.
    private static void Analyze(SyntaxList<MemberDeclarationSyntax> members, SemanticModelAnalysisContext context, ClassNames names)
    {
        foreach (var member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax scope)
            {
                AnalyzeNamespace(scope, context, names);
                Analyze(scope.Members, context, names);
            }
            else
            {
                AnalyzeType(member, context, names);
            }
        }
    }

    private static void AnalyzeType(MemberDeclarationSyntax written, SemanticModelAnalysisContext context, ClassNames names)
    {
        var name = written switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier,
            DelegateDeclarationSyntax type => type.Identifier,
            _ => default,
        };
        if (
            name.RawKind != 0
            && names.UsualOf(name.ValueText) is { } usual
            && GeneratedNames.NameOf(written) is not null
            && !GeneratedNames.IsExtension(written)
        )
        {
            Report(context, context.SemanticModel.GetDeclaredSymbol(written, context.CancellationToken), usual, name);
        }
    }

    private static void AnalyzeNamespace(BaseNamespaceDeclarationSyntax declaration, SemanticModelAnalysisContext context, ClassNames names)
    {
        var inside = 0;
        for (NameSyntax? name = declaration.Name; name is not null; name = (name as QualifiedNameSyntax)?.Left)
        {
            if (LastPart(name) is { Identifier: var part } && names.UsualOf(part.ValueText) is { } usual)
            {
                ISymbol? scope = context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken);
                for (var level = 0; level < inside; level++)
                {
                    scope = scope?.ContainingNamespace;
                }

                Report(context, scope, usual, part);
            }

            inside++;
        }
    }

    private static void Report(SemanticModelAnalysisContext context, ISymbol? symbol, string usual, SyntaxToken name)
    {
        if (FullName(symbol?.ContainingNamespace) == RootNamespace(context.Options) && WhatItIsFor(usual, context) is { } source)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Rule,
                    name.GetLocation(),
                    $"The class '{name.ValueText}' for {source} is not generated, because the project has this name already; rename it, make it 'static partial' to add members of your own, or set the property {ClassNames.PropertyOf(usual)} to another name for ours"
                )
            );
        }
    }

    private static string RootNamespace(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name)
            ? SecretNaming.NamespaceName(name).Replace("@", "")
            : "";

    private static string FullName(INamespaceSymbol? scope) =>
        scope is null or { IsGlobalNamespace: true } ? "" : scope.ToDisplayString().Replace("@", "");

    /// <summary>What the class would be generated for; null when nothing of the kind is declared.</summary>
    private static string? WhatItIsFor(string name, SemanticModelAnalysisContext context) =>
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
    private static string? IfDeclared(string what, string[] markers, SemanticModelAnalysisContext context) =>
        context
            .SemanticModel.Compilation.SyntaxTrees.SelectMany(tree =>
                tree.GetRoot(context.CancellationToken).DescendantNodes(static node => node is not BlockSyntax)
            )
            .OfType<AttributeSyntax>()
            .Any(attribute => Array.IndexOf(markers, WithoutSuffix(LastName(attribute.Name))) >= 0)
            ? what
            : null;

    private static string WithoutSuffix(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;

    private static string LastName(NameSyntax name) => LastPart(name)?.Identifier.ValueText ?? "";

    private static SimpleNameSyntax? LastPart(NameSyntax name) =>
        name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            _ => name as SimpleNameSyntax,
        };
}
