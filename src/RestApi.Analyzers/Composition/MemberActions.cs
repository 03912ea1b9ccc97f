using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>Registers what a rule does with the members that matter to it: operations on them, and declarations.</summary>
internal static class MemberActions
{
    /// <summary>Hears of calls, object creations and method groups.</summary>
    /// <param name="start">The start of the compilation.</param>
    /// <param name="action">What the rule does.</param>
    /// <param name="matters">
    /// Whether a method or constructor matters whatever it is called with. It sees definitions, such as <c>First&lt;T&gt;</c>, and is asked once
    /// for each.
    /// </param>
    /// <param name="kinds">Invocations, object creations (those of attributes included), method references.</param>
    public static void RegisterCallAction(
        this CompilationStartAnalysisContext start,
        Action<OperationAnalysisContext> action,
        Func<IMethodSymbol, bool> matters,
        params OperationKind[] kinds
    )
    {
        if (start is PartStart whole)
        {
            whole.RegisterCallAction(action, matters, kinds);
            return;
        }

        // A rule on its own.
        var alone = new CallListeners();
        alone.Add(matters, action);
        start.RegisterOperationAction(alone.Hear, kinds);
    }

    /// <summary>Hears of reads and writes of properties.</summary>
    /// <param name="start">The start of the compilation.</param>
    /// <param name="action">What the rule does.</param>
    /// <param name="names">How the properties are called; an indexer is <c>this[]</c>.</param>
    public static void RegisterPropertyAction(
        this CompilationStartAnalysisContext start,
        Action<OperationAnalysisContext> action,
        params string[] names
    )
    {
        if (start is PartStart whole)
        {
            whole.RegisterPropertyAction(action, names);
            return;
        }

        var alone = new PropertyListeners();
        alone.Add(action, names);
        start.RegisterOperationAction(alone.Hear, OperationKind.PropertyReference);
    }

    /// <summary>Hears of types and members.</summary>
    /// <param name="start">The start of the compilation.</param>
    /// <param name="action">What the rule does.</param>
    /// <param name="matters">Whether a declaration matters, by its syntax.</param>
    /// <param name="kinds">The kinds of declarations.</param>
    public static void RegisterDeclarationAction(
        this CompilationStartAnalysisContext start,
        Action<DeclarationContext> action,
        Func<MemberDeclarationSyntax, bool> matters,
        params SyntaxKind[] kinds
    )
    {
        if (start is PartStart whole)
        {
            whole.RegisterDeclarationAction(action, matters, kinds);
            return;
        }

        var alone = new DeclarationListeners();
        alone.Add(action, matters, kinds);
        start.RegisterSemanticModelAction(alone.Hear);
    }
}
