using System;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>Writes the name of the generated class <c>Secrets</c> so that it is found at a place of a file.</summary>
internal sealed class SecretAccess
{
    private SecretAccess(string rootNamespace, string name, string qualifiedName, bool needsUsing)
    {
        RootNamespace = rootNamespace;
        Name = name;
        QualifiedName = qualifiedName;
        NeedsUsing = needsUsing;
    }

    public string RootNamespace { get; }

    /// <summary>How to write the class at that place.</summary>
    public string Name { get; }

    /// <summary>How to write the class anywhere.</summary>
    public string QualifiedName { get; }

    /// <summary>Whether the file has to import the root namespace first.</summary>
    public bool NeedsUsing { get; }

    public static SecretAccess At(SemanticModel model, int position, Project project, CancellationToken cancellationToken)
    {
        var rootNamespace = RootNamespaceOf(project);
        var className = ClassNameOf(project);
        var qualified = rootNamespace.Length == 0 ? $"global::{className}" : $"global::{rootNamespace}.{className}";
        if (IsHidden(model, position, rootNamespace, className))
        {
            return new(rootNamespace, qualified, qualified, needsUsing: false);
        }

        return new(rootNamespace, className, qualified, needsUsing: !IsVisible(model, position, rootNamespace, cancellationToken));
    }

    /// <summary>Whether the project has a type or namespace in the place of the generated class, which then is not generated.</summary>
    public static bool IsTaken(Compilation compilation, Project project)
    {
        INamespaceSymbol? scope = compilation.Assembly.GlobalNamespace;
        foreach (var part in RootNamespaceOf(project).Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            scope = scope?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part.TrimStart('@'));
        }

        return scope
                ?.GetMembers(ClassNameOf(project))
                .Any(member => member is not INamedTypeSymbol type || (type.Arity == 0 && !IsPartial(type)))
            ?? false;
    }

    /// <summary>The edit that imports the root namespace: in order among the usings, below a header comment.</summary>
    public static TextChange Import(CompilationUnitSyntax root, string rootNamespace)
    {
        var lineEnd = root.ToFullString().Contains("\r\n") ? "\r\n" : "\n";
        var directive = $"using {rootNamespace};";
        var plain = root
            .Usings.Where(static item => item.Alias is null && item.StaticKeyword.RawKind == 0 && item.GlobalKeyword.RawKind == 0)
            .ToList();
        var next = plain.FirstOrDefault(item => IsBefore(rootNamespace, item.Name?.ToString() ?? ""));
        if (next is not null)
        {
            return new(new TextSpan(next.SpanStart, 0), directive + lineEnd);
        }

        var previous = plain.LastOrDefault() ?? root.Usings.LastOrDefault();
        if (previous is not null)
        {
            return new(new TextSpan(previous.Span.End, 0), lineEnd + directive);
        }

        var start = root.Externs.LastOrDefault()?.FullSpan.End ?? 0;
        return new(new TextSpan(start, 0), directive + lineEnd + lineEnd);
    }

    private static string RootNamespaceOf(Project project) =>
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name)
        && name.Length > 0
            ? SecretNaming.NamespaceName(name)
            : "";

    private static string ClassNameOf(Project project) =>
        ClassNames.Of(project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions).Secrets;

    private static bool IsHidden(SemanticModel model, int position, string rootNamespace, string className) =>
        model
            .LookupSymbols(position, name: className)
            .Any(symbol => symbol is not INamedTypeSymbol { ContainingType: null } || NameOf(symbol.ContainingNamespace) != rootNamespace);

    private static bool IsVisible(SemanticModel model, int position, string rootNamespace, CancellationToken cancellationToken)
    {
        if (rootNamespace.Length == 0)
        {
            return true;
        }

        var symbol = model.GetEnclosingSymbol(position, cancellationToken);
        var enclosing = NameOf(symbol as INamespaceSymbol ?? symbol?.ContainingNamespace);
        return enclosing == rootNamespace
            || enclosing.StartsWith(rootNamespace + ".", StringComparison.Ordinal)
            || model
                .GetImportScopes(position, cancellationToken)
                .SelectMany(static scope => scope.Imports)
                .Any(import => import.NamespaceOrType is INamespaceSymbol imported && NameOf(imported) == rootNamespace);
    }

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(static reference =>
            reference.GetSyntax() is ClassDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        );

    private static string NameOf(INamespaceSymbol? symbol) => symbol is null or { IsGlobalNamespace: true } ? "" : symbol.ToDisplayString();

    private static bool IsBefore(string name, string other)
    {
        var isSystem = IsSystem(name);
        return isSystem == IsSystem(other) ? string.CompareOrdinal(name, other) < 0 : isSystem;
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
